import Catalogue

/// A file of a kit's folder.
public struct KitFile: Hashable, Sendable {
    /// Relative to the folder, parts behind `/`: made by us from `a` to `z`, `0` to `9` and hyphens, never taken from
    /// outside.
    public let path: String
    public let bytes: [UInt8]
}

/// The folder that a journalist is given: `README.txt`, `contacts.vcf`, `contacts/<slug>.vcf` for each contact, and
/// `kit.json`. In the order of their paths; no card files where there is nobody to call.
public func kitFolder(_ contents: KitContents) -> [KitFile] {
    let cards = kitCards(contents)
    var files = [
        KitFile(path: "README.txt", bytes: readme(contents, listsFiles: true)),
        KitFile(path: "kit.json", bytes: KitFormat.json.write(contents)),
    ]
    if !cards.isEmpty { files.append(KitFile(path: "contacts.vcf", bytes: written(cards.map(\.card)))) }
    for (slug, card) in cards {
        files.append(KitFile(path: "contacts/\(fileName(slug)).vcf", bytes: written([card])))
    }
    return files.sorted { $0.path < $1.path }
}

/// The slug, with a hyphen behind it where Windows keeps the name for a device (`con.vcf` cannot be made there). No slug
/// ends in a hyphen, so two contacts never meet.
func fileName(_ slug: Slug) -> String {
    let isDevice =
        ["con", "prn", "aux", "nul"].contains(slug.text)
        || (slug.text.utf8.count == 4 && (slug.text.hasPrefix("com") || slug.text.hasPrefix("lpt")))
    return isDevice ? slug.text + "-" : slug.text
}
