import Catalogue
import ReleaseReader

/// Something in a draft that a person should look at before it is taken in. `docs/decisions/0008-what-is-doubtful.md`
/// says what is doubtful and what is not.
public struct Doubt: Hashable, Codable, Identifiable, Sendable {
    public enum Matter: String, CaseIterable, Codable, Sendable {
        /// Values that are not printed as they were read.
        case headline, issued, embargo, dateline, date, number, address, speaker, organisation
        /// Whose an address or a number is.
        case owner
        /// Whether a link or a picture is material for the press.
        case asset
        /// Whether somebody answers the press or speaks on the record.
        case role
        /// Whether a name is that of somebody who speaks.
        case spokesperson
        /// That nobody was found who answers the press, although ways to reach somebody are printed.
        case contact
        /// Somebody who may be a contact that the catalogue has.
        case identity
        /// Which release a correction puts right.
        case corrects
    }

    /// One value that the doubt is about.
    public struct Item: Hashable, Codable, Sendable {
        public var place: DraftPlace
        /// The value as it would be saved, in words.
        public var value: String
        /// The reader's reason.
        public var why: String?
        public var span: Span?

        public init(_ place: DraftPlace, _ value: String, why: String? = nil, span: Span?) {
            self.place = place
            self.value = value
            self.why = why
            self.span = span
        }
    }

    /// What a person may answer.
    public enum Choice: String, CaseIterable, Hashable, Codable, Sendable {
        /// Take it as it was read.
        case take
        /// Leave the value out, and the record where it is a person.
        case leaveOut
        /// Give another value.
        case write
        /// Take the person as a spokesperson.
        case spokesperson
        /// It is that contact, which takes the document's values.
        case update
        /// It is that contact, whose values stay; what it does not have is added.
        case same
        /// It is somebody else: a new contact.
        case apart
    }

    public enum Answer: Hashable, Sendable {
        case take, leaveOut, spokesperson, update, same, apart
        case date(CalendarDate)
        case embargo(Embargo)
        /// There is none, for this reason.
        case noEmbargo(because: String)
        case region(String)
        case words(String)
        case record(RecordName)
    }

    /// By which a reply names it: what it is about, where, and which contact somebody may be. Another doubt has another.
    public let id: String
    public let matter: Matter
    /// A sentence that says what is doubtful.
    public let statement: String
    public let items: [Item]
    public let choices: [Choice]
    /// What is taken where nobody is asked; nil where only a person can answer.
    public let taken: Answer?
    /// The contact that somebody may be, and how the document differs from it; the release that a correction may put right.
    public let candidate: RecordName?
    public let differences: [Difference]

    init(
        _ matter: Matter, _ statement: String, _ items: [Item], _ choices: [Choice], taken: Answer? = .take,
        candidate: RecordName? = nil, differences: [Difference] = []
    ) {
        self.matter = matter
        self.statement = statement
        self.items = items
        self.choices = choices
        self.taken = taken
        self.candidate = candidate
        self.differences = differences
        id = ([matter.rawValue] + items.map(\.place.description) + [candidate].compactMap { $0?.description })
            .joined(separator: " ")
    }

    /// Where it stands first.
    public var span: Span? { items.compactMap(\.span).min { $0.start < $1.start } }

    /// The same for each of its values; itself where it has one.
    public var parts: [Doubt] {
        guard items.count > 1 else { return [self] }
        return items.map { Doubt(matter, Doubt.statement(matter, [$0]), [$0], choices, taken: taken) }
    }
}

extension Doubt {
    /// Values that are inferred, of one kind.
    init(_ matter: Matter, inferred items: [Item], _ choices: [Choice]) {
        self.init(matter, Doubt.statement(matter, items), items, choices)
    }

    /// The statement without the values, for where they are shown: `2 dates are inferred:`.
    public var heading: String {
        if matter == .corrects {
            return taken == .take ? "It puts this release right:" : "Which release does it put right?"
        }
        guard matter != .identity, matter != .contact, taken != nil else { return statement }
        if matter == .role { return "Press officer or spokesperson?" }
        if matter == .owner { return items.count == 1 ? "Whose is this?" : "Whose are these?" }
        return Doubt.subject(matter, items) + ":"
    }

    private static func subject(_ matter: Matter, _ items: [Item]) -> String {
        let (one, many) = nouns(matter)
        let word = matter == .spokesperson ? "doubtful" : "inferred"
        return items.count == 1 ? "\(one) is \(word)" : "\(items.count) \(many) are \(word)"
    }

    /// `2 dates are inferred: 1 February 2012 and 10 January 2012 (why).`
    static func statement(_ matter: Matter, _ items: [Item]) -> String {
        var values: [String] = []
        for value in items.map(\.value) where !values.contains(value) { values.append(value) }
        let shown = values.prefix(3) + (values.count > 3 ? ["\(values.count - 3) more"] : [])
        let reasons = Set(items.map(\.why))
        let why = reasons.count == 1 ? items.first?.why.map { " (\($0))" } ?? "" : ""
        if matter == .contact { return values.first ?? "" }
        if matter == .role { return "Press officer or spokesperson: \(joined(Array(shown)))?" }
        if matter == .owner {
            return
                "\(items.count == 1 ? "Whose this is" : "Whose these are") is doubtful: \(joined(Array(shown)))\(why)."
        }
        return "\(subject(matter, items)): \(joined(Array(shown)))\(why)."
    }

    private static func nouns(_ matter: Matter) -> (String, String) {
        switch matter {
        case .headline: ("The headline", "headlines")
        case .issued: ("The date of issue", "dates of issue")
        case .embargo: ("The embargo", "embargoes")
        case .dateline: ("The place", "places")
        case .asset: ("A link to material", "links to material")
        case .date: ("A date", "dates")
        case .number: ("A number", "numbers")
        case .address: ("An e-mail address", "e-mail addresses")
        case .owner: ("A way to reach somebody", "ways to reach somebody")
        case .speaker: ("A speaker", "speakers")
        case .organisation: ("An organisation", "organisations")
        case .spokesperson: ("A spokesperson", "spokespeople")
        case .role, .identity, .contact: ("A person", "people")
        case .corrects: ("The release that it corrects", "releases that it corrects")
        }
    }
}
