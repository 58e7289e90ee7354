import Foundation
import House
import Newsroom
import PressOffice
import Synchronization

/// The newsroom at the catalogue that is in its place now: where another file takes that place, as when a backup is put back, it
/// is opened anew, and nothing of the old one is shown any more.
final class OpenRoom: Sendable {
    struct Opened: Sendable {
        var office: Office
        var site: NewsroomSite
        /// What of it is kept in memory.
        var pages: KeptPages
        /// Who is let in, and what is behind that.
        var accounts: Accounts
        var rooms: Rooms
    }

    /// Who made what the newsroom itself writes down, for the history.
    static let actor = "newsroom"

    private let settings: ServerSettings
    private let premises: Premises
    private let opened: Mutex<(room: Opened, file: FileIdentity?)>

    /// - Throws: what opening a catalogue throws.
    init(_ settings: ServerSettings, premises: Premises) throws {
        self.settings = settings
        self.premises = premises
        // The identity first: a file that comes between is seen at the first request.
        let file = FileIdentity(at: settings.catalogue)
        opened = Mutex((try OpenRoom.open(settings, premises), file))
    }

    private static func open(_ settings: ServerSettings, _ premises: Premises) throws -> Opened {
        let office = try premises.office(at: settings.catalogue, actor: actor)
        let site = try NewsroomSite(office: office, settings: settings.newsroom)
        return Opened(
            office: office, site: site, pages: KeptPages(site), accounts: office.accounts.with(settings.bounds.effort),
            rooms: try Rooms(office: office, settings: settings, premises: premises))
    }

    /// - Throws: what opening a catalogue throws, where there is none at the moment, or another that cannot be opened.
    func current() throws -> Opened {
        try opened.withLock { opened in
            let file = FileIdentity(at: settings.catalogue)
            if file == nil || file != opened.file {
                try opened.room.office.leaveReplaced()
                let room = try OpenRoom.open(settings, premises)
                // A backup has sessions that have ended since.
                try room.accounts.endSessions()
                opened = (room, file)
            }
            return opened.room
        }
    }
}
