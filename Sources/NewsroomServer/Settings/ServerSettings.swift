import Catalogue
import Foundation
import Newsroom

/// What a newsroom on the web is started with.
public struct ServerSettings: Sendable {
    /// The catalogue's file.
    public var catalogue: String
    public var listen: ListenAddress
    public var newsroom: NewsroomSettings
    var hosts: AllowedHosts
    /// Whether what a proxy says of who asks is believed.
    public var isBehindProxy: Bool
    public var bounds = ServerBounds()
    /// The folder of the keys that the desk signs with; nil where it signs nothing.
    public var keys: String?
    /// Of the mail server, where it asks for one.
    public var mailPassword: String?

    /// Without an address to be reached by it is the one that is listened at, where that is of this machine alone.
    ///
    /// - Throws: `SettingProblem`.
    public init(
        catalogue: String, listen: String? = nil, baseURL: String? = nil, isBehindProxy: Bool = false,
        hosts: [String] = []
    ) throws(SettingProblem) {
        guard let listen = listen.map(ListenAddress.init) ?? .usual else { throw .listenAddress(listen ?? "") }
        guard baseURL != nil || ServerSettings.reaches(itself: listen) else { throw .noBaseURL(listen) }
        let base = baseURL ?? "http://\(listen)"
        guard var newsroom = NewsroomSettings(baseURL: base) else { throw .baseURL(base) }
        newsroom.takesRequests = true
        if let wrong = hosts.first(where: { AllowedHosts.name($0) == nil }) { throw .host(wrong) }
        var names = hosts + [ServerSettings.authority(of: newsroom.baseURL)]
        if baseURL == nil { names += ["localhost", ListenAddress.loopback, "[::1]"] }
        self.catalogue = catalogue
        self.listen = listen
        self.newsroom = newsroom
        self.hosts = AllowedHosts(names)
        self.isBehindProxy = isBehindProxy
    }

    /// Where the catalogue lies.
    var folder: String {
        guard let slash = catalogue.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == catalogue.startIndex ? "/" : String(catalogue[..<slash])
    }

    /// Whether readers reach it by https.
    var isEncrypted: Bool { newsroom.baseURL.hasPrefix("https:") }

    private static func reaches(itself listen: ListenAddress) -> Bool {
        if case .socket = listen { return false }
        return listen.isOfThisMachine
    }

    private static func authority(of url: String) -> String {
        let rest = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
        return rest.first.map(String.init) ?? ""
    }
}

/// Why a server is not started.
public enum SettingProblem: RefusalError, Equatable {
    case listenAddress(String)
    case noBaseURL(ListenAddress)
    case baseURL(String)
    case host(String)
    /// A word of the command line that is not known, or lacks what belongs to it.
    case argument(String)
    case noCatalogue

    public var refusal: Refusal {
        switch self {
        case .listenAddress(let text):
            Refusal(
                .badInput, about: .field("listen"), "'\(QuotedText.line(text))' is no address to listen at.",
                .advice(
                    "Write it as 127.0.0.1:8080, [::1]:8080, :8080 for all addresses, or unix:/run/pressroom/socket."))
        case .noBaseURL(let listen):
            Refusal(
                .badInput, about: .field("base-url"), "Others reach \(listen) by an address of its own.")
        case .baseURL(let text):
            Refusal(
                .badInput, about: .field("base-url"), "'\(QuotedText.line(text))' is no address of a newsroom.",
                .advice("Write it as https://press.example.org or https://example.org/press."))
        case .host(let text):
            Refusal(
                .badInput, about: .field("host"), "'\(QuotedText.line(text))' is no name of a host.",
                .advice("Write it as press.example.org."))
        case .argument(let text):
            Refusal(.badInput, "'\(QuotedText.line(text))' is not understood.")
        case .noCatalogue: Refusal(.badInput, "No catalogue is named.")
        }
    }
}
