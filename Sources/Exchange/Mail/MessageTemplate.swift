import Catalogue
import MessageTemplates

/// A text with places for what is known when it is sent: its subject on the first line, then an empty line and the body.
public struct MessageTemplate: Hashable, Sendable {
    /// What a message is for; its name begins that of the office's own file.
    public enum Kind: String, CaseIterable, Sendable {
        /// A request is answered with a kit.
        case answer
        /// An issue goes to somebody who has not asked for it.
        case delivery
        /// Whoever holds an old issue gets the next one; or is told that there is none any more.
        case correction, withdrawal
    }

    /// What a place may stand for.
    public enum Place: String, CaseIterable, Sendable {
        /// Who is written to; what they asked for; the kit's title.
        case journalist, subject, kit
        /// The number of the issue that goes with it.
        case issue
        /// Until when nothing may be published, in a sentence.
        case embargo
        /// What may be used, and what is kept back, a line each.
        case assets, withheld
        /// What differs from the issue that they have, a line each.
        case changes
        /// How the office is reached; who writes.
        case contacts, signature
    }

    /// What is wrong with a text that is no template.
    public enum Problem: Error, Hashable, Sendable {
        /// It does not begin with `Subject:`.
        case noSubject
        /// A place that stands for nothing that is known.
        case unknownPlace(String)
    }

    private let subject: String
    private let paragraphs: [String]

    public init(_ text: String) throws(Problem) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let mark = "Subject:"
        guard let first = lines.first, first.hasPrefix(mark) else { throw .noSubject }
        subject = first.dropFirst(mark.count).trimmingCharacters(in: .whitespaces)
        paragraphs = lines.dropFirst().split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
        for place in ([subject] + paragraphs).flatMap(MessageTemplate.places) where Place(rawValue: place) == nil {
            throw .unknownPlace(place)
        }
    }

    /// The text that comes with Pressroom, in a language; English where there is none.
    public static func own(_ kind: Kind, in language: String?) -> (language: String, text: String) {
        let code = language?.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
        let texts =
            switch kind {
            case .answer: AnswerTexts.all
            case .delivery: LetterTexts.deliveries
            case .correction: LetterTexts.corrections
            case .withdrawal: LetterTexts.withdrawals
            }
        return texts.first { $0.language == code } ?? texts[0]
    }

    /// The languages that there are texts in.
    public static var languages: [String] { AnswerTexts.all.map(\.language) }

    /// The subject on one line and the body, with line feeds. A paragraph in which a place stands for nothing is left out.
    public func filled(with values: [Place: String]) -> (subject: String, body: String) {
        let told = paragraphs.compactMap { paragraph -> String? in
            let isWhole = MessageTemplate.places(in: paragraph).allSatisfy { name in
                Place(rawValue: name).flatMap { values[$0] }.map { !$0.isEmpty } ?? false
            }
            return isWhole ? MessageTemplate.fill(paragraph, values) : nil
        }
        let line = MessageTemplate.fill(subject, values).split(whereSeparator: \.isNewline).joined(separator: " ")
        return (line, told.joined(separator: "\n\n") + "\n")
    }

    /// The names in braces.
    private static func places(in text: String) -> [String] {
        text.matches(of: #/\{([^{}\n]*)\}/#).map { String($0.output.1) }
    }

    /// In one pass: what a value says is no place.
    private static func fill(_ text: String, _ values: [Place: String]) -> String {
        text.replacing(#/\{([^{}\n]*)\}/#) { match in
            Place(rawValue: String(match.output.1)).flatMap { values[$0] } ?? ""
        }
    }
}
