import CharacterSets

/// Puts lines of a file together to the content lines of a card.
struct CardAssembly: Sendable {
    let limits: CardLimits
    /// The card's bytes, its lines unfolded one behind the other.
    var bytes: [UInt8] = []
    var lines: [OpenLine] = []
    var warnings: [CardWarning] = []

    var isInCard = false
    /// Whether the last of `lines` may go on in the next line of the file.
    var isOpen = false
    /// Whether the last line of the file was a piece of a long one.
    var isInPiece = false
    /// Whether the pieces that come are left out.
    var skipsPiece = false
    /// How many cards inside this one have begun and not ended.
    var depth = 0
    var version: Version?
    var beginning = 0
    var hasVersion = false
    /// Whether the line that came last may be an AGENT.
    var mayHoldCard = false
    /// What stands outside a card was told, or was a card too large.
    var toldOutside = false
    var isFull = false
    var marks: Marks = []
    /// The length of the line of the file that came last.
    var lastLength = 0
    var room = 1024
    /// What is neither UTF-8 nor says what it is, in all cards of the file.
    var undeclared = UndeclaredText()

    init(limits: CardLimits) { self.limits = limits }

    /// Takes a line, or a piece of one; gives the card that it ended.
    mutating func take(_ line: PhysicalLine, _ input: Span<UInt8>, number: Int) -> ReadCard? {
        if isInPiece {
            isInPiece = !line.isWhole
            if skipsPiece { return nil }
            if depth > 0 {
                nest(line, input, number, isRest: true)
            } else {
                goOn(line, input, from: line.start, number)
            }
            return nil
        }
        defer { lastLength = line.end - line.start }
        isInPiece = !line.isWhole
        skipsPiece = false
        guard isInCard else { return outside(line, input, number) }
        if line.start == line.end {
            endSoftBreak()
            if depth > 0 { nest(line, input, number) }
            return nil
        }
        let first = input[line.start]
        // Most lines begin with a letter that is neither B nor E, and are no continuation.
        if first != 0x20, first != 0x09 {
            if mayHoldCard, depth == 0, holdsCard("BEGIN:VCARD") { beginNested() }
            if let frame = Frame(input, line) { return take(frame, line, input, number) }
            if depth > 0 {
                nest(line, input, number)
            } else if isOpen, continuesUnfolded(line, input) {
                goOn(line, input, from: line.start, number)
            } else {
                begin(line, input, number)
            }
            return nil
        }
        if depth > 0 {
            if let frame = Frame(input, line) { return take(frame, line, input, number) }
            nest(line, input, number)
        } else if isOpen {
            goOn(line, input, from: contentStart(line, input), number)
        } else {
            begin(line, input, number)
        }
        return nil
    }

    /// Ends what is open at the end of the file.
    mutating func finish() -> ReadCard? {
        guard isInCard else { return nil }
        warn(.endMissing, beginning, "The card has no END:VCARD; it ends with the file.")
        return ended()
    }

    mutating func takeWarnings() -> [CardWarning] {
        defer { warnings = [] }
        return warnings
    }

    mutating func warn(_ code: LintCode, _ line: Int, _ message: String) {
        if warnings.count < limits.warnings {
            warnings.append(CardWarning(code: code, line: line, message: message))
        } else if warnings.count == limits.warnings {
            warnings.append(
                CardWarning(
                    code: .tooManyWarnings, line: line,
                    message: "There are more than \(limits.warnings) warnings; the rest are not shown."))
        }
    }
}

// BEGIN and END.
extension CardAssembly {
    private mutating func outside(_ line: PhysicalLine, _ input: Span<UInt8>, _ number: Int) -> ReadCard? {
        skipsPiece = true
        guard line.start < line.end, !isBlank(line, input) else { return nil }
        switch Frame(input, line) {
        case .begin:
            start(number)
        case .version(let version):
            warn(.beginMissing, number, "There is no BEGIN:VCARD before this VERSION; a card begins here.")
            start(number)
            take(version, number)
        case .end:
            warn(.endUnmatched, number, "This END:VCARD does not end a card; it was passed over.")
        case .other, nil:
            if !toldOutside {
                warn(
                    .outsideCard, number, "What comes before the next BEGIN:VCARD is not in a card; it was left out."
                )
            }
            toldOutside = true
        }
        return nil
    }

    private mutating func take(_ frame: Frame, _ line: PhysicalLine, _ input: Span<UInt8>, _ number: Int) -> ReadCard? {
        skipsPiece = true
        switch frame {
        case .begin:
            if depth > 0 {
                nest(line, input, number)
                depth += 1
                if depth == limits.nesting + 1 {
                    warn(
                        .nestingTooDeep, number,
                        "Cards are nested more than \(limits.nesting) deep; what is deeper was left out.")
                }
                return nil
            }
            if holdsCard("") {
                beginNested()
                nest(line, input, number)
                return nil
            }
            warn(
                .endMissing, number, "A card begins before the one of line \(beginning) has ended; that one ends here.")
            let read = ended()
            start(number)
            return read
        case .end:
            guard depth > 0 else { return ended() }
            nest(line, input, number)
            depth -= 1
            if depth == 0 { isOpen = false }
            return nil
        case .other:
            if depth > 0 {
                nest(line, input, number)
            } else {
                close()
                warn(.strayLine, number, "This BEGIN or END is not a card's; the line was left out.")
            }
            return nil
        case .version(let version):
            if depth > 0 { nest(line, input, number) } else { take(version, number) }
            return nil
        }
    }

    private mutating func start(_ number: Int) {
        (isInCard, isOpen, depth, toldOutside, isFull) = (true, false, 0, false, false)
        (version, hasVersion, beginning, marks) = (nil, false, number, [])
        bytes = []
        bytes.reserveCapacity(room)
        lines.removeAll(keepingCapacity: lines.capacity < 1000)
    }

    private mutating func take(_ version: Version?, _ number: Int) {
        close()
        hasVersion = true
        self.version = version
        if version == nil {
            warn(.versionUnknown, number, "This VERSION is not 2.1, 3.0 or 4.0; the card was read as 3.0.")
        }
    }

    /// Whether the open line is an AGENT, with that value, whose card stands in the lines that follow (2.1).
    private func holdsCard(_ value: String) -> Bool {
        // A value that goes on behind a soft line break is more than its first line.
        guard mayHoldCard, isOpen, let last = lines.last, last.hasValue, !last.hasSoftBreak else { return false }
        let line = last.line
        return sameName(bytes[line.name..<line.nameEnd], "AGENT".utf8)
            && sameName(trimmed(bytes[line.value...]), value.utf8)
    }

    private mutating func beginNested() {
        depth = 1
        lines[lines.count - 1].isNested = true
    }

    private func isBlank(_ line: PhysicalLine, _ input: Span<UInt8>) -> Bool {
        for index in line.start..<line.end where input[index] > 0x20 && input[index] != 0x7F { return false }
        return true
    }

    private mutating func ended() -> ReadCard {
        close()
        if !hasVersion { warn(.versionMissing, beginning, "The card has no VERSION; it was read as 3.0.") }
        isInCard = false
        let card = finishedCard()
        room = min(max(bytes.count + 64, 512), 1 << 20)
        bytes = []
        return ReadCard(card: card, line: beginning, warnings: takeWarnings())
    }
}
