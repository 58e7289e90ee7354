/// Who will open a file of cards: what their programs read, in the form in which they read it.
public struct Profile: Hashable, Sendable {
    /// What it is called on the command line and in addresses.
    public let name: String
    /// The version that is written.
    public let version: Version
    /// Who opens it, in one line of help.
    public let summary: String
    /// Whether the programs read only the first card of a file.
    public let hasOneCardAFile: Bool
    /// Whether a card of a group serves: all of the programs show it as a group, and none as a person.
    public var showsGroups: Bool { traits.contains(.readsGroupCards) && !traits.contains(.showsGroupsAsPeople) }
    let traits: ProgramTraits

    init(
        _ name: String, _ version: Version, _ traits: ProgramTraits, hasOneCardAFile: Bool = false, summary: String
    ) {
        self.name = name
        self.version = version
        self.summary = summary
        self.hasOneCardAFile = hasOneCardAFile
        self.traits = traits
    }
}

extension Profile {
    /// Every profile, the default first. A new one is one more name in this list.
    public static let all: [Profile] = [.generic, .apple, .google, .outlook, .v4]

    /// 3.0 as every program opens it: KDE shows no number that has a group, so what its label says stands in NOTE. What Apple
    /// alone reads stands beside, where the others pass over it.
    public static let generic = Profile(
        "generic", .v3, [.readsGroupCards, .showsGroupsAsPeople, .hasSmallPhotos, .showsHiddenYears],
        summary: "for phones and address books of every kind (vCard 3.0)")

    /// iOS, macOS and iCloud.
    public static let apple = Profile(
        "apple", .v3, [.readsLabels, .readsAppleLabels, .readsGroupCards],
        summary: "for iPhone, iPad, Mac and iCloud (vCard 3.0)")

    /// Android and Google Contacts: a group is a category of its members there, and a card of it a person.
    public static let google = Profile(
        "google", .v3, [.readsLabels, .hasSmallPhotos, .showsHiddenYears],
        summary: "for Android and Google Contacts (vCard 3.0)")

    /// Outlook: it reads the first card of a file, garbles UTF-8 that no CHARSET declares and passes over X-ABLabel.
    public static let outlook = Profile(
        "outlook", .v2, [.showsHiddenYears], hasOneCardAFile: true,
        summary: "for Outlook (vCard 2.1, a file for each contact)")

    /// RFC 6350 by the book.
    public static let v4 = Profile(
        "v4", .v4, [.readsLabels, .readsGroupCards],
        summary: "for programs that read vCard 4.0 (RFC 6350)")
}

/// What is known of the programs behind a profile.
struct ProgramTraits: OptionSet, Hashable {
    let rawValue: UInt8
    /// They show the X-ABLabel of a property's group, or keep it.
    static let readsLabels = ProgramTraits(rawValue: 1)
    /// They translate Apple's own labels, such as `_$!<Work>!$_`.
    static let readsAppleLabels = ProgramTraits(rawValue: 2)
    static let readsGroupCards = ProgramTraits(rawValue: 4)
    /// Some of them read a card of a group as one of a person.
    static let showsGroupsAsPeople = ProgramTraits(rawValue: 8)
    /// Android stores no photo of more than a megabyte.
    static let hasSmallPhotos = ProgramTraits(rawValue: 16)
    /// They show the year 1604 that stands for none.
    static let showsHiddenYears = ProgramTraits(rawValue: 32)
}
