import ArgumentParser
import Catalogue
import Exchange
import PressOffice

/// Sends messages for a command, and says what became of each.
struct MailDesk {
    private let office: Office
    private let screen: Screen
    private let carrier: any MailCarrier
    private let password: String?

    /// Asks for what is missing before anything is done.
    ///
    /// - Throws: `MailProblem.noServer`, `MailPasswordError`; what makes the carrier throws.
    init(_ office: Office, _ options: MailOptions, at door: Door) throws {
        self.office = office
        screen = door.screen
        let server = try office.mailServer()
        carrier = try door.premises.carrier()
        password = try options.password(of: server.user, at: door)
    }

    /// The messages that were written in a change.
    ///
    /// - Throws: `ExitCode.failed` where one of them was not sent, which was said.
    func send(writtenIn change: Change?) throws {
        guard let change else { return }
        let written = try office.view(for: .internal).mail().map(\.mail).filter { $0.change == change.id }
        try send(written.map(\.number), isMeant: false)
    }

    /// Those of a letter, and why others are not written to.
    ///
    /// - Throws: `ExitCode.failed` where somebody was not reached, which was said.
    func send(_ letter: CorrectionLetter) throws {
        for reason in letter.unsent { screen.say(reason) }
        let written = try office.view(for: .internal).mail().map(\.mail).filter { letter.messages.contains($0.id) }
        try send(written.map(\.number), isMeant: false)
        if !letter.unsent.isEmpty { throw ExitCode.failed }
    }

    func send(_ numbers: [Int], isMeant: Bool) throws {
        var areAllSent = true
        for number in numbers {
            let report = try office.sendMail(number, through: carrier, password: password, isMeant: isMeant)
            screen.say(report.mail.whatBecameOfIt)
            areAllSent = areAllSent && report.mail.state == .sent
        }
        if !areAllSent { throw ExitCode.failed }
    }

    /// Everything that is due; returns how many messages that were.
    func sendAll() throws -> (tried: Int, sent: Int) {
        var (tried, sent) = (0, 0)
        try office.sendMail(through: carrier, password: password) { report in
            tried += 1
            if report.mail.state == .sent { sent += 1 }
            screen.say(report.mail.whatBecameOfIt)
        }
        return (tried, sent)
    }
}

extension QueuedMail {
    var addressee: String { recipientName ?? recipient }

    /// In sentences, with what to type next.
    var whatBecameOfIt: String {
        let (what, words) = ("Message \(number) to \(addressee)", words.map { " \($0)" } ?? "")
        return switch state {
        case .sent: "\(what) was sent."
        case .waiting where tries == 0: "\(what) waits to be sent."
        case .waiting:
            "\(what) was not sent:\(words) It waits, and is due again \(Moment(due, zone: zone).onItsClock)."
        case .underWay where self.words == nil: "\(what) is being sent, or was when that was broken off. \(asking)"
        case .underWay: "\(what) may have arrived:\(words) \(asking)"
        case .failed: "\(what) failed:\(words)"
        case .givenUp: "\(what) is not sent.\(words)"
        }
    }

    private var asking: String {
        "Ask them; then say 'pressroom mail arrived \(number)', or send it once more with 'pressroom mail send \(number) --yes'."
    }
}
