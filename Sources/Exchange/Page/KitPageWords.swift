import Catalogue

/// The words of a kit's page, in the language of its release.
struct KitPageWords: Sendable {
    /// BCP 47, such as `de`.
    var language: String
    var kinds: [Release.Kind: String]
    /// Before the number that an office gives its release.
    var number: String
    var notForPublicationBefore: String
    var immediate: String
    var givenTo: String
    var noteToEditors: String
    var contacts: String
    var noContact: String
    /// Before the name of the office that hands the kit out.
    var issuedBy: String
    var pressOffice: String
    var roles: [Contact.Role: String]
    var points: [ContactPoint.Kind: String]
    var extensionNumber: String
    var saveContact: String
    var saveContacts: String
    var interviews: String
    var arrange: String
    /// Before the languages that somebody speaks with the press, and what they speak about.
    var speaks: String
    var topics: String
    var quotes: String
    var materials: [Asset.Kind: String]
    var opens: [Asset.LinkKind: String]
    var originalFile: String
    var forWeb: String
    var forPrint: String
    var pixels: String
    var credit: String
    var copyright: String
    var terms: String
    var statements: String
    var diary: String
    var starts: String
    var ends: String
    var registration: String
    var accreditation: String
    var coverage: String
    var gone: String
    var moved: String
    var copy: String
    /// Before the day on which the kit was made, and before the last one on which all of it may be used.
    var made: String
    var validUntil: String
    var links: String
    /// Before the day on which a link was last asked.
    var checked: String
    /// Those that ``gone`` and ``moved`` do not tell.
    var states: [LinkState: String]
    var officeSays: String
    var notes: String
    var about: String
    var fullText: String
    var files: String
    var asText: String
    var asJSON: String
    var asCaptions: String
    var asPage: String
    var asCards: String
    var asCardEach: String
    var asPictures: String
    var pressMaterials: String
    var alternativeText: String
    /// Before the day on which a release was put right, and before the headline of the one that does so.
    var correctedOn: String
    var correctedBy: String

    /// Those of the language, as documents name theirs (`de`, `de-AT`); English for all others.
    static func of(_ language: String?) -> KitPageWords {
        let code = language?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        return all.first { $0.language == code } ?? english
    }

    static let all: [KitPageWords] = [english, german, french, spanish, italian, dutch, portuguese]
}
