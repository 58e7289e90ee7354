import Catalogue
import JSONText
import PressOffice

/// One thing that may be asked of the interface: what it is called and where, whose right it is, what it takes and gives, and what
/// answers. Routing, the document and the tests are made of the list of them.
struct Route: Sendable {
    enum Method: String, CaseIterable, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    enum Sent: Sendable {
        case nothing
        /// An object of this schema.
        case json(JSON, most: Int = OfficeAPI.mostBytes)
        /// What of a record is to be otherwise (RFC 7396).
        case patch(JSON)
        /// A document as it is, of whatever kind.
        case document
        /// A file of an asset or a photo, which may be too long for memory: whoever takes it in bounds it.
        case file
    }

    var method: Method
    var path: RoutePath
    /// What must be allowed to who asks; nil where anybody may, and sees what the press sees.
    var right: Right?
    /// A few words, unique among all: the document makes a name of them.
    var summary: String
    var query: [QueryMember] = []
    var sent = Sent.nothing
    /// Whether the record must still be as whoever asks has seen it.
    var isConditional = false
    var status = 200
    var gives: JSON = JSONSchema.sealed
    /// What kind of file it gives, as `application/zip`, in the place of JSON.
    var handsOut: String?
    var answer: @Sendable (Asked) throws -> RouteAnswer

    /// `List contacts` is `listContacts`.
    var name: String {
        let words = summary.split { !$0.isLetter }.map(String.init)
        return (words.first?.lowercased() ?? "") + words.dropFirst().map(\.capitalized).joined()
    }
}

/// What may stand behind the question mark.
struct QueryMember: Sendable {
    var name: String
    var summary: String
    var schema: JSON = JSONSchema.text
    /// It may be given again.
    var isRepeated = false
    var isNeeded = false

    static let limit = QueryMember(
        name: "limit", summary: "The most that are told; 50 where nothing is said.",
        schema: ["type": "integer", "minimum": 1, "maximum": .number(OfficeAPI.mostListed)])
    static let cursor = QueryMember(name: "cursor", summary: "What the page before gave as next.")
    static let withdrawn = QueryMember(
        name: "withdrawn", summary: "Only those that are withdrawn.", schema: JSONSchema.flag)
    static let since = QueryMember(
        name: "since", summary: "Only those of this day or later: by their own date, else by their latest change.",
        schema: JSONSchema.day)
    static let organisation = QueryMember(
        name: "organisation", summary: "Only those of this organisation: its name or its slug.")
    static let role = QueryMember(
        name: "role", summary: "Only contacts of this role.", schema: JSONSchema.choice(Contact.Role.self))
}
