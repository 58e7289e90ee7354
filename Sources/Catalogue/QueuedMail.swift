import Foundation

/// A message that the office sends, and how far it has come.
public struct QueuedMail: Hashable, Sendable, Identifiable {
    public enum State: String, CaseIterable, Codable, Sendable {
        /// It is sent when it is due.
        case waiting
        /// Said before a server is asked: whatever ends the program then, the message is not sent twice.
        case underWay
        case sent
        /// The server turned it down for good, or was tried often enough.
        case failed
        /// A person, or what has become of the kit since, has decided that it is not sent.
        case givenUp

        /// As it stands in a sentence.
        public var words: String {
            switch self {
            case .waiting: "waiting"
            case .underWay: "being sent"
            case .sent: "sent"
            case .failed: "failed"
            case .givenUp: "given up"
            }
        }
    }

    /// What its Message-ID is made of: the same whenever it is sent.
    public let id: UUID
    /// What people call it by; 0 until it is kept.
    public var number = 0
    public var state = State.waiting
    /// The change that it was written in; 0 until it is kept.
    public var change = 0
    public var kitID: UUID
    /// The issue that goes with it.
    public var issueID: UUID?
    /// The line of the ledger that it is.
    public var deliveryID: UUID?
    public var contactID: UUID?
    public var written: Instant
    public var zone: String
    public var senderName: String?
    public var sender: String
    public var recipientName: String?
    public var recipient: String
    public var subject: String
    public var language: String?
    public var text: String
    /// How often a server was asked.
    public var tries = 0
    /// It is not sent before.
    public var due: Instant
    /// When it came into its state.
    public var since: Instant
    /// What the server said last, or why it is not sent.
    public var words: String?

    public init(
        id: UUID, kitID: UUID, written: Instant, zone: String, sender: String, recipient: String, subject: String,
        text: String
    ) {
        self.id = id
        self.kitID = kitID
        self.written = written
        self.zone = zone
        self.sender = sender
        self.recipient = recipient
        self.subject = subject
        self.text = text
        due = written
        since = written
    }

    /// So often a server is asked before a message is told to have failed.
    public static let mostTries = 10

    /// How long a message rests that could not be sent so many times: minutes at first, then hours.
    public static func pause(after tries: Int) -> Int64 {
        let minutes: [Int64] = [1, 2, 5, 15, 30, 60, 120, 240]
        return minutes[min(max(tries, 1), minutes.count) - 1] * 60_000
    }
}
