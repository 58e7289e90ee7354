import Catalogue
import VCard

/// A file of a kit's folder.
public struct KitFile: Hashable, Sendable {
    /// Relative to the folder, parts behind `/`: made by us from `a` to `z`, `0` to `9` and hyphens, never taken from
    /// outside.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

/// The folder that a journalist is given: `index.html`, `README.txt`, `contacts.vcf`, `contacts/<slug>.vcf` for each contact,
/// `kit.json`, and where assets have files `captions.csv` and `files/<slug>.xmp` for each picture. In the order of their paths; no card files where there is nobody to call, and no joint file for programs
/// that read only the first of its cards. `profile` is who opens them (`ContactFormat.profiles`); nil where there is none
/// of that name. For the office itself each name says so: `README-INTERNAL.txt`.
public func kitFolder(_ contents: KitContents, profile name: String) -> [KitFile]? {
    Profile.all.first { $0.name == name }.map { kitFolder(contents, profile: $0) }
}

/// The same for every program.
public func kitFolder(_ contents: KitContents) -> [KitFile] { kitFolder(contents, profile: .generic) }

private func kitFolder(_ contents: KitContents, profile: Profile) -> [KitFile] {
    let cards = KitCards(contents, for: profile)
    let mark = contents.audience.marked
    var files = [
        KitFile(path: mark("index.html"), bytes: kitPage(contents, beside: cards)),
        KitFile(path: mark("README.txt"), bytes: readme(contents, cards: profile)),
        KitFile(path: mark("kit.json"), bytes: KitFormat.json.write(contents)),
    ]
    if !cards.each.isEmpty, !profile.hasOneCardAFile {
        files.append(KitFile(path: mark("contacts.vcf"), bytes: cards.joined))
    }
    for (slug, bytes) in cards.each {
        files.append(KitFile(path: mark("contacts/\(fileName(slug)).vcf"), bytes: bytes))
    }
    let captions = contents.captionCards
    if !captions.isEmpty { files.append(KitFile(path: mark("captions.csv"), bytes: contents.captionsCSV())) }
    for card in captions {
        guard let path = card.sidecarPath else { continue }
        files.append(KitFile(path: mark(path), bytes: card.sidecar(contents.topNotice)))
    }
    return files.sorted { $0.path < $1.path }
}

/// Where the file of an asset is in a kit's folder.
public func kitPath(ofFileOf slug: Slug, endingIn fileExtension: String) -> String {
    "files/\(fileName(slug)).\(fileExtension)"
}

/// Where a rendition of an asset is in a kit's folder.
public func kitPath(of form: Rendition.Form, ofFileOf slug: Slug) -> String {
    "pictures/\(fileName(slug)).\(form.rawValue).jpg"
}

/// The slug, with a hyphen behind it where Windows keeps the name for a device (`con.vcf` cannot be made there). No slug
/// ends in a hyphen, so two contacts never meet.
func fileName(_ slug: Slug) -> String {
    let isDevice =
        ["con", "prn", "aux", "nul"].contains(slug.text)
        || (slug.text.utf8.count == 4 && (slug.text.hasPrefix("com") || slug.text.hasPrefix("lpt")))
    return isDevice ? slug.text + "-" : slug.text
}
