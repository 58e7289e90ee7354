import Foundation

/// Where the newsroom stands on the web.
public struct NewsroomSettings: Hashable, Sendable {
    /// Such as `https://press.example.org` or `https://example.org/press`: without a stroke at its end.
    public let baseURL: String
    /// What stands before each path: empty, or `/press`.
    public let root: String

    /// Whether somebody is there who takes in what is asked through a form: a server is, and a folder of files is not.
    public var takesRequests = false

    /// Nil where it is no address of the web, or one with a query, a fragment or a name in it.
    public init?(baseURL: String) {
        guard let parts = URLComponents(string: baseURL), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.query == nil,
            parts.fragment == nil, parts.user == nil, parts.password == nil
        else { return nil }
        var root = parts.percentEncodedPath
        while root.hasSuffix("/") { root.removeLast() }
        guard root.utf8.allSatisfy(NewsroomSettings.isPlain), !root.contains("//") else { return nil }
        let port = parts.port.map { ":\($0)" } ?? ""
        self.root = root
        self.baseURL = "\(scheme)://\(host.lowercased())\(port)\(root)"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 || "-._~/".utf8.contains(byte)
    }

    /// As it stands in a page.
    func link(to address: NewsroomAddress) -> String { root + address.link }

    /// As it stands where the page is not: in a feed, or in a card.
    func url(of address: NewsroomAddress) -> String { baseURL + address.link }
}
