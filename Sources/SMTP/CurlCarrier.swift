import CCurl
import Catalogue
import Exchange
import Foundation

/// Gives messages to mail servers over SMTP, by libcurl.
///
/// Nothing is said to a server that could be overheard unless its security is `none`; no proxy is used and no file of passwords
/// read. What a message is made of is written into a file without a name first, so that none is begun that cannot be ended.
public struct CurlCarrier: MailCarrier {
    /// A file of certificate authorities instead of the system's.
    public var authorities: String?
    /// Seconds until there is a connection, and for which a server may say nothing.
    public var connectTimeout = 20
    public var patience = 120
    /// The address that a host's name stands for, where it is not looked up.
    var pinned: String?

    /// - Throws: where libcurl is not on this machine.
    public init() throws(CarrierProblem) {
        guard pressroom_curl_load() else { throw .noLibrary }
    }

    public func carry(_ mail: CarriedMail, through server: MailServer, password: String?) throws -> MailOutcome {
        let spool = try MailSpool(mail.write)
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let url = "\(scheme)://\(server.place)/\(greeting(of: mail.from))"
        let answer = withTexts([url, "<\(bare(mail.from))>", "<\(bare(mail.to))>"]) { texts in
            withText(server.user) { user in
                withText(server.user == nil ? nil : password) { password in
                    withTexts([authorities, pinned.map { "\(server.place):\($0)" }]) { settings in
                        var given = pressroom_mail()
                        given.url = texts[0]
                        given.from = texts[1]
                        given.to = texts[2]
                        given.user = user
                        given.password = password
                        given.needs_tls = server.security != .none
                        given.authorities = settings[0]
                        given.pinned = settings[1]
                        given.file = spool.descriptor
                        given.connect_milliseconds = connectTimeout * 1000
                        given.silent_seconds = patience
                        return pressroom_curl_mail(&given)
                    }
                }
            }
        }
        return MailOutcome(answer, server, patience)
    }

    /// What a server is greeted with: where the sender's mail is at home, and not what this machine is called.
    private func greeting(of sender: String) -> String {
        let host = sender.split(separator: "@").last.map(String.init) ?? ""
        let isPlain = host.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
        return isPlain && !host.isEmpty ? host : "localhost"
    }

    /// What no address has, and what would end one.
    private func bare(_ address: String) -> String {
        String(
            String.UnicodeScalarView(
                address.unicodeScalars.filter { $0.value > 0x20 && $0 != "<" && $0 != ">" && $0.value != 0x7F }))
    }
}

extension MailOutcome {
    init(_ answer: pressroom_mail_answer, _ server: MailServer, _ patience: Int) {
        let said = MailOutcome.words(answer)
        let quoted = said.isEmpty ? "" : ": “\(said)”"
        switch answer.outcome {
        case CCURL_MAIL_TAKEN: self = .accepted(said)
        case CCURL_MAIL_ANSWERED where answer.status >= 500: self = .refused("\(server.host) said no\(quoted).")
        case CCURL_MAIL_ANSWERED: self = .turnedAway("\(server.host) did not take it now\(quoted).")
        // Whoever types the password wrong has not written a wrong message.
        case CCURL_MAIL_NO_ENTRY: self = .turnedAway("\(server.host) does not let the office in\(quoted).")
        case CCURL_MAIL_NO_HOST: self = .turnedAway("no host of the name \(server.host) was found.")
        case CCURL_MAIL_NO_CONNECTION: self = .turnedAway("\(server.place) could not be reached.")
        case CCURL_MAIL_UNSAFE:
            self = .turnedAway("\(server.place) offers no connection that is safe, so it was told nothing.")
        case CCURL_MAIL_LOST where answer.may_have_arrived:
            self = .unknown("\(server.host) was given all of it and did not answer.")
        case CCURL_MAIL_LOST:
            self = .turnedAway("the connection to \(server.host) broke before all of it was handed over.")
        default: self = .turnedAway("it could not be handed to \(server.host)\(quoted).")
        }
    }

    /// One line; a server may say what it likes.
    private static func words(_ answer: pressroom_mail_answer) -> String {
        let text = withUnsafeBytes(of: answer.words) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return String(onOneLine(text).prefix(400))
    }
}

/// Why no server is asked.
public enum CarrierProblem: RefusalError, Equatable {
    case noLibrary
    case noRoom(because: String)

    public var refusal: Refusal {
        switch self {
        case .noLibrary:
            Refusal(
                .outside, "Mail cannot be sent: the library libcurl.so.4 is not here.",
                .advice("Install the Debian package libcurl4."))
        case .noRoom(let reason):
            Refusal(.outside, "A message could not be written into a file of the system's: \(reason).", .makeRoom)
        }
    }
}

private func withText<Value>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Value) -> Value {
    guard let text else { return body(nil) }
    return text.withCString { body($0) }
}

private func withTexts<Value>(_ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
    let copies = texts.map { $0.flatMap { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } })
}
