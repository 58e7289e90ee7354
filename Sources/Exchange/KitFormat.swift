import Catalogue

/// A form that a kit can leave the office in. Help, completion and media types come from `KitFormat.all`.
public struct KitFormat: Sendable {
    /// What people type, such as `vcard`.
    public let name: String
    /// Without the dot, such as `vcf`.
    public let fileExtension: String
    /// Such as `text/vcard; charset=utf-8`.
    public let mediaType: String
    /// What it is good for, in a line of help.
    public let summary: String
    /// The kit's bytes: the same for the same contents, whatever the hour.
    public let write: @Sendable (KitContents) -> [UInt8]

    init(
        name: String, fileExtension: String, mediaType: String, summary: String,
        write: @escaping @Sendable (KitContents) -> [UInt8]
    ) {
        self.name = name
        self.fileExtension = fileExtension
        self.mediaType = mediaType
        self.summary = summary
        self.write = write
    }

    /// Every format. A new one is one more name in this list.
    public static let all: [KitFormat] = [.page, .vCard, .json, .text]

    /// The format that is called so, or nil. `profile` is who opens a vCard (`ContactFormat.profiles`); other formats
    /// have none.
    public static func named(_ name: String, profile: String? = nil) -> KitFormat? {
        guard let profile else { return all.first { $0.name == name } }
        return name == vCard.name ? vCard(for: profile) : nil
    }
}
