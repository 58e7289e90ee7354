// The parameters that a plain line may have: what JSContact calls contexts, features and preference (RFC 9555 sections 2.2.20 and 2.2.23).

/// A word of TYPE, and what JSContact calls it.
struct TypeWord {
    let type: StaticString
    let word: StaticString
}

extension TypeWords {
    static let plainContexts = [TypeWord(type: "work", word: "work"), TypeWord(type: "home", word: "private")]
    static let plainAddressContexts =
        plainContexts + [TypeWord(type: "billing", word: "billing"), TypeWord(type: "delivery", word: "delivery")]
    static let plainFeatures = [
        TypeWord(type: "voice", word: "voice"), TypeWord(type: "cell", word: "mobile"),
        TypeWord(type: "fax", word: "fax"), TypeWord(type: "pager", word: "pager"),
        TypeWord(type: "text", word: "text"), TypeWord(type: "textphone", word: "textphone"),
        TypeWord(type: "video", word: "video"), TypeWord(type: "main-number", word: "main-number"),
    ]
}

extension PlainContact {
    /// Whether its parameters are types that have a member, a preference, and of a number that it is a URI.
    func hasUsual(_ bytes: borrowing Span<UInt8>, _ line: Line, _ token: PropertyToken) -> Bool {
        guard line.hasParameters else { return true }
        let contexts = contexts(token)
        for index in line.nameEnd..<(line.value - 1) where bytes[index] == UInt8(ascii: "\"") { return false }
        var parameters = PlainParameters(bytes, line)
        var (hasPreference, hasValue) = (false, false)
        while let parameter = parameters.next(bytes) {
            if isCalled(bytes, parameter.name, "TYPE") {
                let isKnown =
                    (token == .telephone && word(bytes, parameter.value, TypeWords.plainFeatures) != nil)
                    || word(bytes, parameter.value, contexts) != nil
                if !isKnown, !isOldType(bytes, parameter.value, token) { return false }
            } else if isCalled(bytes, parameter.name, "PREF") {
                guard !hasPreference, isPreference(bytes, parameter.value) else { return false }
                hasPreference = true
            } else {
                guard token == .telephone, !hasValue, isCalled(bytes, parameter.name, "VALUE"),
                    isCalled(bytes, parameter.value, "uri"), begins(bytes, line.value..<line.end, "tel:")
                else { return false }
                for index in line.value..<line.end where bytes[index] == UInt8(ascii: "\\") { return false }
                hasValue = true
            }
        }
        return parameters.areWhole
    }

    private func contexts(_ token: PropertyToken) -> [TypeWord] {
        token == .address ? TypeWords.plainAddressContexts : TypeWords.plainContexts
    }

    /// What 4.0 has no type for.
    private func isOldType(_ bytes: borrowing Span<UInt8>, _ type: Range<Int>, _ token: PropertyToken) -> Bool {
        isOld && (isCalled(bytes, type, "pref") || (token == .email && isCalled(bytes, type, "internet")))
    }

    /// A number from 1 to 100 as everybody writes it.
    private func isPreference(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        if isSame(bytes, range, "100") { return true }
        guard range.count <= 2, let first = range.first, bytes[first] != UInt8(ascii: "0") else { return false }
        for index in range where bytes[index] &- 0x30 >= 10 { return false }
        return true
    }

    private func word(_ bytes: borrowing Span<UInt8>, _ type: Range<Int>, _ words: [TypeWord]) -> Int? {
        for place in words.indices where isCalled(bytes, type, words[place].type) { return place }
        return nil
    }
}

extension Array<UInt8> {
    /// Appends the members that types and preference are, each behind a comma.
    mutating func appendUsual(
        _ contact: PlainContact, _ bytes: borrowing Span<UInt8>, _ line: Line, isTelephone: Bool, isAddress: Bool
    ) {
        guard line.hasParameters else { return }
        let contexts = isAddress ? TypeWords.plainAddressContexts : TypeWords.plainContexts
        appendWords(",\"contexts\":{", contexts, bytes, line)
        if isTelephone { appendWords(",\"features\":{", TypeWords.plainFeatures, bytes, line) }
        var number: Range<Int>?
        var isPreferred = false
        var parameters = PlainParameters(bytes, line)
        while let parameter = parameters.next(bytes) {
            if isCalled(bytes, parameter.name, "PREF") {
                number = parameter.value
            } else if isCalled(bytes, parameter.value, "pref"), isCalled(bytes, parameter.name, "TYPE") {
                isPreferred = true
            }
        }
        if let number {
            append(",\"pref\":")
            append(bytes, number)
        } else if isPreferred {
            append(",\"pref\":1")
        }
    }

    /// Appends each of the words once, in the order of the types.
    private mutating func appendWords(
        _ name: StaticString, _ words: [TypeWord], _ bytes: borrowing Span<UInt8>, _ line: Line
    ) {
        var said: UInt32 = 0
        var parameters = PlainParameters(bytes, line)
        while let parameter = parameters.next(bytes) {
            guard isCalled(bytes, parameter.name, "TYPE") else { continue }
            for place in words.indices
            where said & 1 << UInt32(place) == 0 && isCalled(bytes, parameter.value, words[place].type) {
                append(said == 0 ? name : ",")
                append(UInt8(ascii: "\""))
                append(words[place].word)
                append("\":true")
                said |= 1 << UInt32(place)
            }
        }
        if said != 0 { append(UInt8(ascii: "}")) }
    }
}
