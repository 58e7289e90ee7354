import Catalogue

/// What a contact came to in a format.
public struct WrittenContact: Hashable, Sendable {
    public var bytes: [UInt8]
    /// What the programs that open it will not see, or not as it was: sentences with a stable code behind them, without
    /// personal values.
    public var losses: [String]

    public init(_ bytes: [UInt8], losses: [String] = []) {
        self.bytes = bytes
        self.losses = losses
    }
}

/// A form that contacts alone can leave the office in, one after another: `begin`, each entry, `end`.
///
/// Nothing is held between entries, so a hundred thousand take no more memory than one.
public struct ContactFormat: Sendable {
    /// What people type, such as `vcard`.
    public let name: String
    /// Without the dot, such as `vcf`.
    public let fileExtension: String
    /// Such as `text/vcard; charset=utf-8`.
    public let mediaType: String
    /// What it is good for, in a line of help.
    public let summary: String
    /// What stands before the first entry.
    public var begin: [UInt8] { Array(opening(audience.notice).utf8) }
    public let end: [UInt8]
    /// Whether those who open it read only the first contact of a file.
    public let hasOneContactAFile: Bool
    /// Whom it is written for. A contact's note is the office's own remark, and stays with the audience `internal`.
    public private(set) var audience = Audience.press {
        didSet { keptBack = FieldsKeptBack(from: audience) }
    }
    private var keptBack = FieldsKeptBack(from: .press)
    /// The profile that cards of lists are written for; nil where none are.
    let groupProfile: String?
    private let opening: @Sendable (String?) -> String
    private let write: @Sendable (ContactEntry, Bool, String?) -> WrittenContact
    private let isRecognised: @Sendable ([UInt8]) -> Bool

    /// `begin` and what writes an entry get what is to stand first, where the audience has such a notice.
    init(
        name: String, fileExtension: String, mediaType: String, summary: String,
        begin: @escaping @Sendable (String?) -> String = { _ in "" }, end: String = "",
        hasOneContactAFile: Bool = false, groupProfile: String? = nil,
        isRecognised: @escaping @Sendable ([UInt8]) -> Bool = { _ in false },
        writing: @escaping @Sendable (ContactEntry, Bool, String?) -> WrittenContact
    ) {
        self.name = name
        self.fileExtension = fileExtension
        self.mediaType = mediaType
        self.summary = summary
        write = writing
        self.isRecognised = isRecognised
        self.hasOneContactAFile = hasOneContactAFile
        self.groupProfile = groupProfile
        opening = begin
        self.end = Array(end.utf8)
    }

    /// A form that loses nothing.
    init(
        name: String, fileExtension: String, mediaType: String, summary: String,
        begin: @escaping @Sendable (String?) -> String = { _ in "" }, end: String = "",
        isRecognised: @escaping @Sendable ([UInt8]) -> Bool = { _ in false },
        write: @escaping @Sendable (ContactEntry, Bool, String?) -> [UInt8]
    ) {
        self.init(
            name: name, fileExtension: fileExtension, mediaType: mediaType, summary: summary, begin: begin, end: end,
            isRecognised: isRecognised
        ) { WrittenContact(write($0, $1, $2)) }
    }

    /// The bytes of one contact, what parts it from the one before included; none where there is nothing to hand out.
    ///
    /// `isFirst` is true until an entry has given bytes.
    public func entry(_ entry: ContactEntry, _ isFirst: Bool) -> WrittenContact {
        write(withoutWhatIsKept(entry), isFirst, audience.notice)
    }

    func withoutWhatIsKept(_ entry: ContactEntry) -> ContactEntry { keptBack.without(entry) }

    /// A contact as a file of its own; nil where there is nothing to hand out.
    public func file(_ entry: ContactEntry) -> (file: KitFile, losses: [String])? {
        let written = self.entry(entry, true)
        if written.bytes.isEmpty { return nil }
        let path = audience.marked("\(fileName(entry.contact.slug)).\(fileExtension)")
        return (KitFile(path: path, bytes: begin + written.bytes + end), written.losses)
    }

    /// Whether a file that begins so was written in this format by Pressroom.
    public func recognises(_ head: [UInt8]) -> Bool { isRecognised(head) }

    /// Every format. A new one is one more name in this list.
    public static let all: [ContactFormat] = [.vCard, .json, .jsContact, .jCard, .csv, .text]

    /// The format that is called so, written for that audience; nil where there is none. `profile` is who opens a vCard
    /// (`ContactFormat.profiles`); other formats have none.
    public static func named(
        _ name: String, profile: String? = nil, for audience: Audience = .press
    ) -> ContactFormat? {
        var found = all.first { $0.name == name }
        if let profile { found = found?.name == vCard.name ? vCard(for: profile) : nil }
        found?.audience = audience
        return found
    }

    /// All of it at once, for a few contacts.
    public func write(_ entries: some Sequence<ContactEntry>) -> [UInt8] {
        var bytes = begin
        var isFirst = true
        for entry in entries {
            let written = self.entry(entry, isFirst).bytes
            if !written.isEmpty { isFirst = false }
            bytes += written
        }
        return bytes + end
    }
}
