import Catalogue
import Foundation

/// What is told to those who hold an old issue of a kit.
public struct CorrectionLetter: Hashable, Sendable {
    public var kit: Slug
    public var title: String
    /// The new issue; nil where the kit was withdrawn.
    public var issue: IssueNumber?
    public var changes: [IssueChange]
    /// Who holds which old issue, and nobody else: each once, with the last that they got.
    public var holders: [Holder]
    /// Those who hold issues that were made for their requests, each with the next one for theirs.
    public var others: [CorrectionLetter] = []
    /// The messages that wait to be sent, by their identities.
    public var messages: [UUID] = []
    /// Why some are not written to, in sentences.
    public var unsent: [String] = []

    public struct Holder: Hashable, Sendable {
        public var recipient: String
        public var contactID: UUID?
        /// The request that it was given for.
        public var requestID: UUID?
        /// Nil for a kit that was handed out without a number.
        public var number: IssueNumber?
        public var at: Instant
        public var channel: String?

        public init(recipient: String, number: IssueNumber?, at: Instant, channel: String?) {
            self.recipient = recipient
            self.number = number
            self.at = at
            self.channel = channel
        }
    }

    public init(kit: Slug, title: String, issue: IssueNumber?, changes: [IssueChange], holders: [Holder]) {
        self.kit = kit
        self.title = title
        self.issue = issue
        self.changes = changes
        self.holders = holders
    }

    /// As it is sent.
    public var text: String {
        var page = WrappedText()
        page.title(issue == nil ? "Withdrawn: \(title)" : "Correction: \(title)")
        page.gap()
        if let issue {
            page.paragraph("Issue \(issue) takes the place of what you have. Please use nothing older.")
        } else {
            page.paragraph("This kit was withdrawn. Please do not use what you have of it.")
        }
        for weight in IssueChange.Weight.allCases {
            let changes = changes.filter { $0.weight == weight }
            guard !changes.isEmpty else { continue }
            page.heading(weight.heading)
            for change in changes { page.paragraph(change.what(.english), first: "  - ") }
        }
        page.heading("To")
        if holders.isEmpty { page.paragraph("Nobody holds an old issue.", first: "  ") }
        for holder in holders { page.paragraph(holder.inWords, first: "  - ") }
        return ([String(decoding: page.bytes, as: UTF8.self)] + others.map(\.text)).joined(separator: "\n")
    }
}

extension CorrectionLetter.Holder {
    fileprivate var inWords: String {
        let what = number.map { "issue \($0)" } ?? "the kit"
        return "\(recipient): \(what), \(at.inWords)\(channel.map { " over \($0)" } ?? "")"
    }
}

extension IssueChange.Weight {
    fileprivate var heading: String {
        switch self {
        case .material: "What matters"
        case .minor: "What is minor"
        case .form: "Form alone"
        }
    }
}
