import Catalogue
import JSONText
import Newsroom
import PressOffice

/// What is asked of a route, once it is known what and by whom.
struct Asked: Sendable {
    let api: OfficeAPI
    let route: Route
    let request: WebRequest
    let visitor: Visitor?
    let instant: Instant
    /// What stands in the places of the path.
    let places: [String: String]
    let query: AskedQuery
    /// What was sent; an object with no members where nothing was.
    let sent: [JSON.Member]
    /// What the changes that are asked for are held to.
    var terms: AskedTerms?

    /// Who may look sees as the office sees, everybody else as the press does.
    var isInside: Bool { visitor?.may(.look) ?? false }

    var view: OfficeView { api.office.view(for: isInside ? .internal : .press, at: instant) }

    /// The office with whoever asks at it.
    var office: Office {
        let own = visitor.map { api.office.acting(as: $0.account.name.text) } ?? api.office
        return terms.map { own.holding($0) } ?? own
    }

    /// What stands in a place of the path.
    func place(_ name: String) -> String { places[name] ?? "" }

    /// The record that the path names.
    func name(_ kind: RecordKind) -> RecordName { RecordName("\(kind.rawValue)/\(place(kind.rawValue))") }

    /// Why, for the history.
    var reason: String? { self["reason"]?.text }

    subscript(member: String) -> JSON? { sent.first { $0.name == member }?.value }

    var limit: Int { get throws { try query.number("limit", in: 1...OfficeAPI.mostListed) ?? 50 } }

    /// The same, where what is changed is still as whoever asks has seen it: looked at now, and once more in the transaction of the
    /// change.
    func held(to check: @escaping @Sendable (Asked) throws -> Void) throws -> Asked {
        try check(self)
        var held = self
        held.terms = AskedTerms(noting: terms?.request) { [self, earlier = terms] in
            try earlier?.check()
            try check(self)
        }
        return held
    }

    /// Throws where the record is no longer as whoever asks has seen it.
    func checkUnchanged(_ tag: String) throws(Problem) {
        guard let wanted = request.header("If-Match") else { return }
        guard !AskedTags(wanted).match(strongly: tag) else { return }
        throw Problem(
            .preconditionFailed, "Somebody has changed it since you have looked at it. Nothing was changed.",
            [.advice("Look at it and try again.")])
    }
}

/// Tags of answers, as a condition names them (RFC 9110 section 13.1).
struct AskedTags {
    private let tags: [Substring]

    init(_ text: String) {
        tags = text.split(separator: ",").map { tag in
            var tag = tag.drop { $0 == " " || $0 == "\t" }
            while let last = tag.last, last == " " || last == "\t" { tag.removeLast() }
            return tag
        }
    }

    /// To the byte: a weak tag is never the same.
    func match(strongly tag: String) -> Bool { tags == ["*"] || tags.contains { $0 == tag } }

    func match(weakly tag: String) -> Bool {
        tags == ["*"] || tags.contains { ($0.hasPrefix("W/") ? $0.dropFirst(2) : $0) == tag }
    }
}
