import JSONText

/// Says what is wrong with the cards of a file of any form: vCard by the rules of its version, jCard and JSContact by what
/// their readers warn of.
///
///     var lint = CardFileLint()
///     while let chunk = read() { report(lint.feed(chunk)) }
///     report(lint.finish())
public struct CardFileLint: Sendable {
    /// How many cards have come.
    public private(set) var cards = 0
    private var pending: [UInt8] = []
    private var form: CardForm?
    private var lint = CardLint()
    private var reader = CardFileReader()
    private var hasFailed = false

    public init() {}

    /// Takes bytes; gives what is wrong with the cards that have ended.
    public mutating func feed(_ bytes: [UInt8]) -> [LintFinding] {
        guard form == nil else { return take(bytes) }
        pending += bytes
        guard let form = CardForm(beginning: pending, isAll: false) else { return [] }
        return begin(form)
    }

    /// Says that no more bytes come; gives the rest.
    public mutating func finish() -> [LintFinding] {
        var found: [LintFinding] = []
        if form == nil { found = begin(CardForm(beginning: pending, isAll: true) ?? .vCard) }
        if form == .vCard {
            found += lint.finish()
            cards = lint.count
            return found
        }
        reader.finish()
        return found + read() + (hasFailed ? [] : reader.takeWarnings().map { LintFinding($0, card: cards) })
    }

    private mutating func begin(_ form: CardForm) -> [LintFinding] {
        self.form = form
        defer { pending = [] }
        return take(pending)
    }

    private mutating func take(_ bytes: [UInt8]) -> [LintFinding] {
        guard form != .vCard else {
            let found = lint.feed(bytes)
            cards = lint.count
            return found
        }
        if hasFailed { return [] }
        reader.feed(bytes)
        return read()
    }

    private mutating func read() -> [LintFinding] {
        var found: [LintFinding] = []
        if hasFailed { return found }
        do throws(JSONError) {
            while let read = try reader.next() {
                cards += 1
                found += read.warnings.map { LintFinding($0, card: cards) }
            }
        } catch {
            hasFailed = true
            found.append(LintFinding(error, card: cards))
        }
        return found
    }
}
