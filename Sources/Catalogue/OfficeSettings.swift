import Foundation

/// What the office says of itself, once for everybody who works at the catalogue: where it is, and how the press reaches it.
///
/// It is no record: there is one, without a slug, and no release or kit names it.
public struct OfficeSettings: Hashable, Codable, Sendable {
    /// The identity of the one row, for the history.
    public static let id = UUID(uuid: (0x0F, 0xF1, 0xCE, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 0))

    public var name: String?
    /// Where it is (ISO 3166-1, such as `GB`): national numbers are read there unless something better is known.
    public var region: String?
    /// The zone that its clocks show, as IANA calls it.
    public var zone: String?
    /// The languages it writes in, as BCP 47 names them.
    public var languages: [String] = []
    public var url: String?
    /// Where the press writes to.
    public var email: String?
    /// Where the press calls, as it was typed.
    public var number: String?
    /// The same in E.164 form.
    public var normalisedNumber: String?
    /// What the numbers of its kits begin with, such as `AI`.
    public var issuePrefix: String?
    /// The mail server that its messages go through: a host and a port.
    public var smtp: String?
    /// How the connection to it is kept safe: one of ``MailSecurity``.
    public var smtpSecurity: String?
    /// Whom the server knows the office as. The password is nowhere in the catalogue.
    public var smtpUser: String?
    /// The address that its messages come from, where it is not the one that the press writes to.
    public var smtpFrom: String?
    /// Whose data must have a lawful basis: `everybody`, or nil where the office asks for none.
    public var groundFor: String?

    public init() {}

    /// A setting as a person types it; nil where it is not said.
    public subscript(setting: OfficeSetting) -> String? {
        switch setting {
        case .name: name
        case .region: region
        case .zone: zone
        case .languages: languages.isEmpty ? nil : languages.joined(separator: "; ")
        case .url: url
        case .email: email
        case .number: number
        case .issuePrefix: issuePrefix
        case .smtp: smtp
        case .smtpSecurity: smtpSecurity
        case .smtpUser: smtpUser
        case .smtpFrom: smtpFrom
        case .groundFor: groundFor
        }
    }
}

/// The settings, in the order in which they are asked and told. Each is called as its column is.
public enum OfficeSetting: String, CaseIterable, Codable, Sendable {
    case name, region, zone, languages, url, email, number, issuePrefix, smtp, smtpSecurity, smtpUser, smtpFrom,
        groundFor

    /// How messages are sent, which nobody is asked at first.
    public var isOfMail: Bool { [.smtp, .smtpSecurity, .smtpUser, .smtpFrom].contains(self) }

    /// Whether it is asked of whoever makes a catalogue.
    public var isAskedAtFirst: Bool { !isOfMail && self != .groundFor }

    /// What a person reads.
    public var label: String {
        switch self {
        case .name: "name"
        case .region: "home region"
        case .zone: "zone"
        case .languages: "languages"
        case .url: "web address"
        case .email: "press e-mail"
        case .number: "press number"
        case .issuePrefix: "issue prefix"
        case .smtp: "mail server"
        case .smtpSecurity: "mail security"
        case .smtpUser: "mail user"
        case .smtpFrom: "mail from"
        case .groundFor: "lawful basis of"
        }
    }
}

/// How a connection to a mail server is kept safe.
public enum MailSecurity: String, CaseIterable, Codable, Sendable {
    /// TLS from the first byte.
    case tls
    /// TLS before anything is said that matters; a server that does not offer it is told nothing.
    case starttls
    /// Not at all: for a server on this machine, or where a person says so.
    case none
}
