import Catalogue
import Newsroom
import PressOffice
import ReleaseReader

/// The press office's own pages, behind the login: HTML that is made here, works without a script, and changes nothing but where a
/// form is sent.
///
/// It knows no server, no cookie and no clock. Who asks is known already; what they may do is looked at once, for every address
/// (`DeskAddress.least`), and every form has to bring back what it was given.
public struct PressDesk: Sendable {
    let office: Office
    let settings: NewsroomSettings
    let draft: @Sendable (String, [UInt8]) throws -> Draft
    /// Nil where nothing can be signed at this desk.
    let keys: KeyRing?
    /// Nil where no pictures are taken in.
    let pictures: (any PictureReader)?
    /// Nil where nothing is sent from here.
    let mail: MailWay?
    let templates: PageTemplates

    /// In bytes: the longest form that is taken, with a document in it.
    public static let longestForm = 32 << 20
    /// What comes back with every form.
    public static let tokenField = FormToken.field
    /// More fields are no form of the desk.
    public static let mostFields = 5_000

    /// `draft` reads a document, by its name and its bytes. `keys` are those that issues are signed with; `pictures` reads what those
    /// that are sent say of themselves; `mail` takes messages to the office's server.
    public init(
        office: Office, settings: NewsroomSettings, keys: KeyRing? = nil, pictures: (any PictureReader)? = nil,
        mail: MailWay? = nil, draft: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Draft
    ) throws {
        self.office = office
        self.settings = settings
        self.keys = keys
        self.pictures = pictures
        self.mail = mail
        self.draft = draft
        templates = try PageTemplates(PressDesk.pages)
    }

    /// What a page, or a form that is sent, is answered with.
    ///
    /// - Throws: only what nobody at a desk can do anything about: a catalogue that is damaged or not there.
    public func answer(to request: WebRequest, from visitor: Visitor, at instant: Instant) throws -> NewsroomAnswer {
        guard let address = DeskAddress(path: request.path, query: request.query) else {
            let room = try DeskRoom(self, at: .today, for: request, by: visitor, instant)
            return try room.problem(404, "There is no such page", "Nothing of the desk has that address.")
        }
        let room = try DeskRoom(self, at: address, for: request, by: visitor, instant)
        switch request.method {
        case "GET", "HEAD":
            guard visitor.may(address.least) else { return try room.forbidden() }
            return try room.telling { try room.page() }
        case "POST": return try sent(request, room)
        default: return try room.notThatWay()
        }
    }

    /// A form that comes back.
    private func sent(_ request: WebRequest, _ room: DeskRoom) throws -> NewsroomAnswer {
        guard room.address.takesForms else { return try room.notThatWay() }
        guard room.visitor.may(room.address.least), room.visitor.may(.change) else { return try room.forbidden() }
        let type = request.header("Content-Type")
        guard request.body.count <= PressDesk.longestForm,
            let form = TypedForm(request.body, ofType: type, most: PressDesk.mostFields)
        else {
            return try room.problem(400, "The form could not be read", "Nothing was saved. Go back, and send it again.")
        }
        var filled = room
        filled.form = form
        // A page elsewhere can make a browser send a form, and does not know what this session was given.
        guard let token = room.visitor.formToken, isSame(form[PressDesk.tokenField], token) else {
            return try filled.problem(
                403, "The form is not from this session",
                "Nothing was saved. Open the page again, and send it from there.")
        }
        return try filled.telling { try filled.sent() }
    }

    /// In a time that says nothing of where they differ.
    private func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count, !other.isEmpty else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
