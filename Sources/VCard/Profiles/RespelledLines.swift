// Lines of 4.0 that 3.0 says otherwise, each by itself: what becomes of one is decided by its header and the form of its value, and is
// written beside the card's bytes without taking it apart.

/// How a line of 4.0 is spelled in 3.0.
enum Respelling: UInt8 {
    /// `TYPE="voice,work"` and `PREF=1` as types, each by itself.
    case types
    /// The same, of a number that is a URI: `VALUE=uri:tel:+44-20-7946-0018`.
    case number
    /// `20120110T144500Z` as `2012-01-10T14:45:00Z`, `19850412` as `1985-04-12`.
    case date
    /// `data:image/jpeg;base64,…` as BASE64 with its type.
    case picture
}

extension LinesInPlace {
    /// What the line is spelled as in 3.0, where that hangs on nothing but the line; nil where it has to be looked at closely.
    func respelling(_ bytes: borrowing Span<UInt8>, _ line: Line, _ token: PropertyToken) -> Respelling? {
        guard version == .v3 else { return nil }
        let range = line.value..<line.end
        switch token {
        case .revised:
            return !line.hasParameters && isOfForm(bytes, range, "DDDDMMDDTDDDDDDZ") ? .date : nil
        case .birthday: return !line.hasParameters && isOfForm(bytes, range, "DDDDMMDD") ? .date : nil
        case .binary: return isPlainPicture(bytes, line) ? .picture : nil
        case .telephone where begins(bytes, range, "tel:"):
            return isPlainNumber(bytes, (line.value + 4)..<line.end) && hasTypesAlone(bytes, line, token)
                ? .number : nil
        case .telephone, .email, .url, .messenger, .address, .organisation, .title:
            return staysAsItIs(bytes, line, token) && hasTypesAlone(bytes, line, token) ? .types : nil
        default: return nil
        }
    }

    /// Digits with what divides them.
    private func isPlainNumber(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first, bytes[first] &- 0x30 < 10 || bytes[first] == UInt8(ascii: "+") else {
            return false
        }
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
            default: return false
            }
        }
        return true
    }

    private func isPlainPicture(_ bytes: borrowing Span<UInt8>, _ line: Line) -> Bool {
        let range = line.value..<line.end
        guard !line.hasParameters, let length = PictureBeginning.length(bytes, range) else { return false }
        // What Android cannot store is told.
        return range.count < 1_000_000 && isWholeBase64(bytes, (line.value + length)..<line.end)
    }

    /// Whether its parameters are types that are words, each once, PREF=1, a language, and of a number that it is a URI.
    private func hasTypesAlone(_ bytes: borrowing Span<UInt8>, _ line: Line, _ token: PropertyToken) -> Bool {
        var parameters = PlainParameters(bytes, line)
        var types = 0
        var (hasPreference, hasLanguage) = (false, false)
        while let parameter = parameters.next(bytes) {
            if isSame(bytes, parameter.name, "TYPE") {
                types += 1
                // More than anybody writes are not compared with one another.
                if types > 8 || isTypeThatChanges(bytes, parameter.value, token) { return false }
                if isCalled(bytes, parameter.value, "pref") { return false }
                if types > 1, isAmongTypes(bytes, line, before: types, parameter.value) { return false }
            } else if isSame(bytes, parameter.name, "PREF") {
                guard !hasPreference, isSame(bytes, parameter.value, "1") else { return false }
                hasPreference = true
            } else if isSame(bytes, parameter.name, "VALUE") {
                guard token == .telephone, isSame(bytes, parameter.value, "uri") else { return false }
            } else {
                guard !hasLanguage, isSame(bytes, parameter.name, "LANGUAGE") else { return false }
                hasLanguage = true
            }
        }
        return parameters.areWhole
    }

    /// Whether the same word is one of the types before it.
    private func isAmongTypes(
        _ bytes: borrowing Span<UInt8>, _ line: Line, before count: Int, _ word: Range<Int>
    ) -> Bool {
        var parameters = PlainParameters(bytes, line)
        var types = 1
        while types < count, let parameter = parameters.next(bytes) {
            guard isSame(bytes, parameter.name, "TYPE") else { continue }
            types += 1
            if isSameWord(bytes, parameter.value, word) { return true }
        }
        return false
    }
}

/// Goes through parameters whose values are words, or words with commas between them in quotation marks: one for each word.
struct PlainParameters {
    private var index: Int
    private let end: Int
    private var name: Range<Int>
    private var isQuoted = false
    /// Whether nothing else was met.
    private(set) var areWhole = true

    init(_ bytes: borrowing Span<UInt8>, _ line: Line) {
        index = line.nameEnd
        end = line.value - 1
        name = index..<index
    }

    /// The next word, and whose it is; nil behind the last, and at what is no word.
    mutating func next(_ bytes: borrowing Span<UInt8>) -> (name: Range<Int>, value: Range<Int>)? {
        guard areWhole, index < end else { return nil }
        if bytes[index] == UInt8(ascii: ";"), !isQuoted {
            let start = index + 1
            index = start
            while index < end, bytes[index] != UInt8(ascii: "=") { index += 1 }
            name = start..<index
            if index + 1 < end, bytes[index + 1] == UInt8(ascii: "\"") {
                isQuoted = true
                index += 1
            }
        }
        // On the mark before a word: an equals sign, a quotation mark or a comma.
        let start = min(index + 1, end)
        index = start
        while index < end, isTokenByte(bytes[index]) { index += 1 }
        let word = start..<index
        if index < end, isQuoted, bytes[index] == UInt8(ascii: "\"") {
            isQuoted = false
            index += 1
        } else if index < end, bytes[index] == UInt8(ascii: ",") {
            areWhole = !word.isEmpty
            return areWhole ? (name, word) : nil
        }
        areWhole = !word.isEmpty && !isQuoted && (index == end || bytes[index] == UInt8(ascii: ";"))
        return areWhole ? (name, word) : nil
    }
}

/// How a picture in a URI begins, and what it is called in 3.0.
private enum PictureBeginning {
    private static let known: [(beginning: StaticString, header: StaticString)] = [
        ("data:image/jpeg;base64,", ";ENCODING=b;TYPE=JPEG:"), ("data:image/png;base64,", ";ENCODING=b;TYPE=PNG:"),
        ("data:image/gif;base64,", ";ENCODING=b;TYPE=GIF:"), ("data:image/webp;base64,", ";ENCODING=b;TYPE=WEBP:"),
    ]

    static func length(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
        known(bytes, range)?.beginning.utf8CodeUnitCount
    }

    static func known(
        _ bytes: borrowing Span<UInt8>, _ range: Range<Int>
    ) -> (beginning: StaticString, header: StaticString)? {
        for entry in known where range.count > entry.beginning.utf8CodeUnitCount {
            let head = range.lowerBound..<(range.lowerBound + entry.beginning.utf8CodeUnitCount)
            if isSame(bytes, head, entry.beginning) { return entry }
        }
        return nil
    }
}

extension Array<UInt8> {
    /// Appends a line of `source` as 3.0 spells it, without its group where that is left; `line` had that respelling.
    mutating func append(
        _ source: borrowing Span<UInt8>, _ line: Line, _ respelling: Respelling, withGroup: Bool
    ) -> Line {
        var made = Line(start: count)
        if withGroup { append(source, line.start..<line.name) }
        made.name = count
        append(source, line.name..<line.nameEnd)
        made.nameEnd = count
        made.number = line.number
        switch respelling {
        case .types, .number:
            appendTypes(source, line)
            append(UInt8(ascii: ":"))
            made.value = count
            append(source, (respelling == .number ? line.value + 4 : line.value)..<line.end)
        case .date:
            append(UInt8(ascii: ":"))
            made.value = count
            for (offset, index) in (line.value..<line.end).enumerated() {
                if offset == 4 || offset == 6 { append(UInt8(ascii: "-")) }
                if offset == 11 || offset == 13 { append(UInt8(ascii: ":")) }
                append(source[index])
            }
        case .picture:
            let known = PictureBeginning.known(source, line.value..<line.end)
            known?.header.withUTF8Buffer { append(contentsOf: $0) }
            made.value = count
            append(source, (line.value + (known?.beginning.utf8CodeUnitCount ?? 0))..<line.end)
        }
        made.end = count
        return made
    }

    /// Each type by itself, a language, and what is preferred behind them.
    private mutating func appendTypes(_ source: borrowing Span<UInt8>, _ line: Line) {
        var parameters = PlainParameters(source, line)
        var isPreferred = false
        while let parameter = parameters.next(source) {
            if isSame(source, parameter.name, "PREF") {
                isPreferred = true
            } else if !isSame(source, parameter.name, "VALUE") {
                append(UInt8(ascii: ";"))
                append(source, parameter.name)
                append(UInt8(ascii: "="))
                append(source, parameter.value)
            }
        }
        if isPreferred { append(contentsOf: ";TYPE=PREF".utf8) }
    }
}
