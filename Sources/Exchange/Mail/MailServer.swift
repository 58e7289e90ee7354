import Catalogue
import Foundation

/// The mail server that messages go through.
public struct MailServer: Hashable, Sendable {
    /// A name of a host, or its number in the network; those of IPv6 in brackets.
    public var host: String
    public var port: UInt16
    public var security: MailSecurity
    /// Whom it knows the office as; nil where it asks nobody.
    public var user: String?

    /// A host, with a port where one is typed behind a colon; nil for anything else.
    public init?(typed text: String) {
        guard
            let match = text.lowercased().wholeMatch(
                of: #/(\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?)(?::([0-9]{1,5}))?/#)
        else { return nil }
        host = String(match.1)
        guard host.utf8.count <= 200 else { return nil }
        let isHere = MailServer.isThisMachine(host)
        if let typed = match.2 {
            guard let number = UInt16(typed), number > 0 else { return nil }
            port = number
        } else {
            port = isHere ? 25 : 587
        }
        // What goes no further than this machine needs no lock.
        security = port == 465 ? .tls : isHere ? .none : .starttls
    }

    /// That of the office; nil where none is set.
    public init?(_ settings: OfficeSettings) {
        guard let server = settings.smtp.flatMap(MailServer.init(typed:)) else { return nil }
        self = server
        if let said = settings.smtpSecurity.flatMap(MailSecurity.init(rawValue:)) { security = said }
        user = settings.smtpUser
    }

    /// `mail.example.org:587`.
    public var place: String { "\(host):\(port)" }

    /// Whether what is said to it goes through a network that others read, as it is.
    public var isOverheard: Bool { security == .none && !MailServer.isThisMachine(host) }

    private static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host == "[::1]" || host.wholeMatch(of: #/127(\.[0-9]{1,3}){3}/#) != nil
    }
}

/// What became of a message that a server was given.
public enum MailOutcome: Hashable, Sendable {
    /// The server has taken it over.
    case accepted(String)
    /// It was not taken over; later it may be. What the server said, or why none was reached.
    case turnedAway(String)
    /// The server will never take it.
    case refused(String)
    /// All of it was handed over, and no word came back: nobody knows.
    case unknown(String)
}

/// A message as a server is given it.
public struct CarriedMail {
    public let from: String
    public let to: String
    /// Hands over its bytes, piece by piece.
    public let write: (_ sink: ([UInt8]) throws -> Void) throws -> Void

    public init(from: String, to: String, write: @escaping (_ sink: ([UInt8]) throws -> Void) throws -> Void) {
        self.from = from
        self.to = to
        self.write = write
    }
}

/// Gives messages to mail servers.
public protocol MailCarrier: Sendable {
    /// - Throws: what the message throws where it cannot be written, and what keeps every message from being sent: then no server
    ///   was asked.
    func carry(_ mail: CarriedMail, through server: MailServer, password: String?) throws -> MailOutcome
}
