import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// What of a kit may go to who asks for it.
@Suite struct RequestRightsTests {
    private let room: Newsroom
    private let kit: RecordName
    private let request: RecordName

    init() throws {
        room = try Newsroom()
        let office = room.office()
        kit = try room.kit(of: advisory)
        var form = RecordForm<PressRequest>()
        (form.record.subject, form.record.media) = ("Pictures of the delta", ["online"])
        request = try office.openRequest(form).value
        let film = try #require(room.view().assets().first { $0.asset.kind == .video }).asset
        try narrow(film) { $0.media = ["print"] }
    }

    private func narrow(_ asset: Asset, _ change: (inout Asset) -> Void) throws {
        let original = try room.office().form(of: Asset.self, asset.recordName)
        var form = original
        change(&form.record)
        _ = try room.office().edit(asset.recordName, from: original, to: form)
    }

    @Test func eachAssetIsToldWithItsReasons() throws {
        let decided = try room.view().decisions(for: request, kit: kit)
        #expect(
            decided.map { "\($0.asset.kind.rawValue): \($0.permission.inWords)" } == [
                "image: allowed because nothing narrows what it may be used for",
                "video: withheld because it may be used only in print, and not in online",
            ])
        // The request names no kit of its own.
        #expect(try room.view().decisions(for: request).isEmpty)
        #expect(throws: StoreError.self) { try room.view(for: .press).decisions(for: request, kit: kit) }
    }

    @Test func whatIsNotHandedOutAtAllIsWithheld() throws {
        let picture = try #require(room.view().assets().first { $0.asset.kind == .image }).asset
        try narrow(picture) { $0.audience = .partner }
        _ = try room.office().withdraw(Asset.self, picture.recordName)
        let decided = try #require(room.view().decisions(for: request, kit: kit).first { $0.asset.kind == .image })
        #expect(!decided.permission.isAllowed)
        #expect(decided.permission.reasons == [.withdrawn, .notForPress(.partner)])
    }
}
