import Catalogue

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
    public let begin: [UInt8]
    public let end: [UInt8]
    /// Whom it is written for. A contact's note is the office's own remark, and stays with the audience `internal`.
    public private(set) var audience = Audience.press
    private let write: @Sendable (ContactEntry, Bool) -> [UInt8]

    init(
        name: String, fileExtension: String, mediaType: String, summary: String, begin: String = "", end: String = "",
        write: @escaping @Sendable (ContactEntry, Bool) -> [UInt8]
    ) {
        (self.name, self.fileExtension, self.mediaType) = (name, fileExtension, mediaType)
        (self.summary, self.write) = (summary, write)
        (self.begin, self.end) = (Array(begin.utf8), Array(end.utf8))
    }

    /// The bytes of one contact, what parts it from the one before included; none where there is nothing to hand out.
    ///
    /// `isFirst` is true until an entry has given bytes.
    public func entry(_ entry: ContactEntry, _ isFirst: Bool) -> [UInt8] {
        write(entry.handedOut(to: audience), isFirst)
    }

    /// Every format. A new one is one more name in this list.
    public static let all: [ContactFormat] = [.vCard, .json, .csv, .text]

    /// The format that is called so, written for that audience; nil where there is none.
    public static func named(_ name: String, for audience: Audience = .press) -> ContactFormat? {
        guard var format = all.first(where: { $0.name == name }) else { return nil }
        format.audience = audience
        return format
    }

    /// All of it at once, for a few contacts.
    public func write(_ entries: some Sequence<ContactEntry>) -> [UInt8] {
        var bytes = begin
        var isFirst = true
        for entry in entries {
            let written = self.entry(entry, isFirst)
            if !written.isEmpty { isFirst = false }
            bytes += written
        }
        return bytes + end
    }
}
