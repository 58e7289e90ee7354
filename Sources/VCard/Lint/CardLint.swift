/// Says what is wrong with cards, each by the rules of its own version: what `CardReader` warns of, what it forgives, and
/// what it leaves to others.
///
///     var lint = CardLint()
///     while let chunk = read() { report(lint.feed(chunk)) }
///     report(lint.finish())
///
/// Memory is bounded as the reader's is. Findings come in the order of the cards; those of the file as a whole, such as
/// its line ends, come last and once, with a count.
public struct CardLint: Sendable {
    private var reader: CardReader
    private var lines = LineLint()
    private var uids = SeenUIDs()
    /// What was found in lines whose card has not been read.
    private var waiting: [LintFinding] = []
    private var card = 0

    /// How many cards have ended.
    public var count: Int { card }

    private static let piece = 1 << 16
    private static let mostOfACard = 200

    public init(limits: CardLimits = CardLimits()) {
        reader = CardReader(limits: limits)
    }

    /// Takes bytes; gives what is wrong with the cards that have ended.
    public mutating func feed(_ bytes: [UInt8]) -> [LintFinding] {
        var found: [LintFinding] = []
        var start = 0
        while start < bytes.count {
            let end = min(start + CardLint.piece, bytes.count)
            lines.take(bytes.span.extracting(start..<end))
            reader.feed(bytes.span.extracting(start..<end))
            drain(into: &found)
            start = end
        }
        return found
    }

    /// Says that no more bytes come; gives the rest, and what is wrong with the file as a whole.
    public mutating func finish() -> [LintFinding] {
        var found: [LintFinding] = []
        lines.finish()
        reader.finish()
        drain(into: &found)
        let rest = (lines.takeFindings() + waiting).map { numbered($0, card) }
        waiting = []
        let warnings = reader.takeWarnings().map { LintFinding($0, card: card) }
        found += sorted(rest + warnings)
        return found + lines.ofTheFile()
    }

    /// What is wrong with all that stands in the bytes, such as a small file.
    public static func findings(in bytes: [UInt8]) -> [LintFinding] {
        var lint = CardLint()
        return lint.feed(bytes) + lint.finish()
    }

    private mutating func drain(into found: inout [LintFinding]) {
        while let read = reader.next() {
            waiting += lines.takeFindings()
            // What stands before this card belongs to the one before it.
            found += sorted(waiting.filter { $0.line < read.line }.map { numbered($0, card) })
            waiting.removeAll { $0.line < read.line }
            card += 1
            found += findings(of: read)
        }
        waiting += lines.takeFindings()
    }

    private mutating func findings(of read: ReadCard) -> [LintFinding] {
        var faults = CardFaults(read.card, line: read.line)
        faults.look()
        var all = read.warnings.map { LintFinding($0, card: card) } + faults.findings.map { numbered($0, card) }
        if let uid = read.card.first("UID"), let code = uids.take(uid.value) {
            all.append(LintFinding(code, line: uid.sourceLine ?? read.line, card: card, property: "UID"))
        }
        all = sorted(all)
        guard all.count > CardLint.mostOfACard else { return all }
        let last = all[CardLint.mostOfACard - 1].line
        return all.prefix(CardLint.mostOfACard) + [LintFinding(.tooManyFindings, line: last, card: card)]
    }

    private func numbered(_ finding: LintFinding, _ card: Int) -> LintFinding {
        var finding = finding
        finding.card = card
        return finding
    }

    /// By line; those of one line in the order in which they were found.
    private func sorted(_ findings: [LintFinding]) -> [LintFinding] {
        findings.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}

/// The UIDs of a file, as far as there is room: their hashes, of which two are hardly ever the same.
private struct SeenUIDs: Sendable {
    private var hashes: Set<Int> = []
    private var isFull = false
    private static let most = 200_000

    /// What is to be said of a card with that UID.
    mutating func take(_ uid: ArraySlice<UInt8>) -> LintCode? {
        guard !uid.isEmpty else { return nil }
        let hash = uid.hashValue
        if hashes.contains(hash) { return .uidTwice }
        if hashes.count < SeenUIDs.most {
            hashes.insert(hash)
            return nil
        }
        defer { isFull = true }
        return isFull ? nil : .uidsNotCompared
    }
}
