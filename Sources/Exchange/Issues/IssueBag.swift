import Catalogue

/// The folder of an issue: a bag (BagIt 1.0, RFC 8493), whose payload is the kit.
public enum IssueBag {
    public static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    public static let declarationPath = "bagit.txt"
    public static let informationPath = "bag-info.txt"
    /// The manifest that is signed: it has the sums of all files of the bag that describe it, the other manifests among them.
    public static let signedPath = "tagmanifest-sha256.txt"
    public static let signaturePath = "tagmanifest-sha256.txt.minisig"
    /// Where the files of the kit are.
    public static let payload = "data/"

    /// A manifest of the payload by its algorithm: `sha256`.
    public static func manifestPath(_ algorithm: String) -> String { "manifest-\(algorithm).txt" }

    /// The sums of files by their paths, a line each, as `sha256sum -c` reads them.
    public static func manifest(_ sums: [(path: String, sum: String)]) -> String {
        sums.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
            .map { "\($0.sum)  \($0.path)\n" }.joined()
    }

    /// The file that says what the bag is; `count` and `bytes` are those of the payload.
    public static func information(
        _ contents: KitContents, _ notice: IssueNotice, office: String?, count: Int, bytes: Int
    ) -> String {
        let embargo = contents.notice?.embargo
        let lines: [(String, String?)] = [
            ("Source-Organization", office),
            ("Bagging-Date", "\(notice.at.day)"),
            ("External-Identifier", "\(notice.number)"),
            ("External-Description", contents.kit.title),
            ("Payload-Oxum", "\(bytes).\(count)"),
            ("Bag-Software-Agent", "Pressroom"),
            ("Pressroom-Issued", "\(notice.at)"),
            ("Pressroom-Audience", contents.audience.rawValue),
            ("Pressroom-Not-Before", embargo.map { "\($0.until)" }),
            ("Pressroom-Not-Before-Zone", embargo?.zone),
            ("Pressroom-Replaces", notice.replaces.map { "\($0)" }),
            ("Pressroom-Key", notice.publicKey),
            ("Pressroom-Fingerprint", notice.fingerprint),
        ]
        return lines.compactMap { name, value in value.map { "\(name): \(onOneLine($0))\n" } }.joined()
    }

    /// What stands in the signature, for whoever verifies with minisign.
    public static func comment(_ notice: IssueNotice, embargo: Embargo?) -> String {
        let end = embargo.map { ", not for publication before \($0.until)" } ?? ""
        return "issue \(notice.number), made \(notice.at)\(end)"
    }
}
