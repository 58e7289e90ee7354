/// Telephone numbers that are to be found in a text however they are printed: grouped, in brackets, across lines, with or
/// without their country, in the digits of any script, or with letters for digits.
///
/// What is looked for is a number's last digits; all of them are found with one look for each group of digits.
struct WithheldNumbers {
    /// One of the numbers with the same last digits.
    fileprivate struct Number {
        /// The country's code, where it is known, and what stands between it and the last digits.
        let country: [UInt8]
        let rest: [UInt8]
        let owner: WithheldOwner
    }

    /// By how many they are and what they say.
    private var numbers: [UInt64: [Number]] = [:]
    /// What is dialled within the area, of those whose area is known: all of its digits.
    private var locals: [UInt64: WithheldOwner] = [:]
    /// The last four digits of all of them, as a number.
    private var endings = BitSet(count: 10_000)

    /// In digits: a shorter number is too short to be told from a date or a count.
    static let shortest = 7
    /// What is dialled within an area whose code was printed before it.
    static let shortestLocal = 6
    private static let longestTail = 9
    /// So many marks may stand between two digits of a number.
    private static let widestGap = 12

    var isEmpty: Bool { numbers.isEmpty }

    /// `printed` in any form; E.164 where it begins with a plus sign.
    mutating func insert(_ printed: String, _ owner: WithheldOwner) {
        let plain = PlainSpelling(Array(printed.utf8)).letters
        let letters = SpelledNumber.read(plain) ?? plain
        var groups: [[UInt8]] = []
        // What stands behind a word is an extension.
        for group in WithheldNumbers.groups(in: letters) {
            if !group.isWord {
                groups.append(group.digits.map(\.value))
            } else if groups.joined().count >= 5 {
                break
            }
        }
        let digits = Array(groups.joined())
        guard (WithheldNumbers.shortest...20).contains(digits.count) else { return }
        let isInternational = letters.first { !$0.isBlank }?.scalar == UInt32(UInt8(ascii: "+"))
        let country = isInternational ? WithheldNumbers.countryCode(digits) : []
        let national = digits.dropFirst(country.count)
        guard national.count >= WithheldNumbers.shortest else { return }
        let tail = national.suffix(WithheldNumbers.longestTail)
        let number = Number(country: country, rest: Array(national.dropLast(tail.count)), owner: owner)
        numbers[WithheldNumbers.key(tail), default: []].append(number)
        endings.insert(tail.suffix(4).reduce(0) { $0 * 10 + Int($1) })
        guard let local = WithheldNumbers.local(groups, country) else { return }
        let key = WithheldNumbers.key(local)
        locals[key] = locals[key].map { $0 == owner ? owner : .unknown } ?? owner
    }

    /// What is dialled within the area, where the number is printed in groups: all behind the first, or what follows three
    /// digits in North America. Nil where that is too little to be told from other figures.
    private static func local(_ groups: [[UInt8]], _ country: [UInt8]) -> [UInt8]? {
        var groups = groups
        if !country.isEmpty {
            guard groups.first?.starts(with: country) ?? false else { return nil }
            groups[0].removeFirst(country.count)
        }
        // The 0 of (0)20, and what stood alone.
        while let first = groups.first, first.isEmpty || (first == [0] && groups.count > 1) { groups.removeFirst() }
        let local = country == [1] ? Array(groups.joined().dropFirst(3)) : Array(groups.dropFirst().joined())
        // A short one has a long area's code: where there are no areas, numbers are printed in pairs.
        if local.count == shortestLocal { return groups[0].count >= 3 && groups.count <= 4 ? local : nil }
        return (shortest...longestTail).contains(local.count) ? local : nil
    }

    /// Takes out those with the last digits of a number that is handed out.
    mutating func remove(_ printed: String) {
        var same = WithheldNumbers()
        same.insert(printed, .unknown)
        for key in same.numbers.keys { numbers[key] = nil }
        for key in same.locals.keys { locals[key] = nil }
    }

    /// Whether one may end with these four digits.
    func mayEnd(with digits: Int) -> Bool { endings.contains(digits) }

    // MARK: Finding

    func ranges(in letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        guard !numbers.isEmpty else { return [] }
        var found = letters.contains(where: \.isDigit) ? ranges(asTheyStandIn: letters) : []
        if let spelt = SpelledNumber.read(letters) { found += ranges(asTheyStandIn: spelt) }
        return found
    }

    private func ranges(asTheyStandIn letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        var found: [WithheldRange] = []
        var run: [Digit] = []
        var endings = NumberEndings()
        for group in WithheldNumbers.groups(in: letters) {
            if let last = run.last, group.gap(behind: last, letters) > WithheldNumbers.widestGap { run = [] }
            // A number is no longer, and a table of figures is no number.
            if run.count > 200 { run.removeFirst(run.count - 40) }
            for other in endings.numbers(with: group, behind: run, letters) {
                guard let range = ranges(of: other, letters).first else { continue }
                let bytes = letters[group.digits[0].index].bytes.lowerBound..<range.bytes.upperBound
                found.append(WithheldRange(bytes: bytes, owner: range.owner))
            }
            run += group.digits
            found += ranges(of: run, letters)
        }
        return found
    }

    /// The numbers that end with the last digit of a run.
    private func ranges(of run: [Digit], _ letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        var found: [WithheldRange] = []
        if let range = shortLocalRange(run, letters) { found.append(range) }
        for length in WithheldNumbers.shortest...WithheldNumbers.longestTail where run.count >= length {
            if let range = range(endingWith: length, of: run, letters) { found.append(range) }
            if let range = localRange(of: length, run, letters) { found.append(range) }
        }
        return found
    }

    /// A number as it is dialled within its area, where it stands alone: behind other digits it would be another's.
    private func localRange(of length: Int, _ run: [Digit], _ letters: [PlainSpelling.Letter]) -> WithheldRange? {
        let (first, local) = (run.count - length, run.suffix(length))
        guard !locals.isEmpty, first >= 0, run[first].beginsGroup, !local.contains(where: \.isLetter),
            let owner = locals[WithheldNumbers.key(local.lazy.map(\.value))],
            first == 0 || run[first - 1].isLetter
                || !WithheldNumbers.isWithinNumber(letters[(run[first - 1].index + 1)..<run[first].index])
        else { return nil }
        let last = run[run.count - 1].index
        return WithheldRange(bytes: WithheldNumbers.bytes(from: run[first].index, through: last, letters), owner: owner)
    }

    /// One of six digits, where it is printed as a number is and not as an amount: blanks or hyphens between its groups, and no
    /// sign of money or of a share beside it.
    private func shortLocalRange(_ run: [Digit], _ letters: [PlainSpelling.Letter]) -> WithheldRange? {
        let length = WithheldNumbers.shortestLocal
        guard run.count >= length, let range = localRange(of: length, run, letters) else { return nil }
        let local = Array(run.suffix(length))
        for (digit, next) in zip(local, local.dropFirst()) {
            let between = letters[(digit.index + 1)..<next.index].filter { !$0.isBlank }
            guard between.isEmpty || between.count == 1 && Array(between).text == "-" else { return nil }
        }
        func isOfAnAmount(_ letter: PlainSpelling.Letter?) -> Bool {
            letter.map { WithheldNumbers.signsOfAmounts.contains($0.scalar) } ?? false
        }
        let before = letters[..<local[0].index].suffix(2).last { !$0.isBlank }
        let after = letters[(local[length - 1].index + 1)...].prefix(2)
        // "567890.5" and "567890,50" are amounts; "567890." ends a sentence.
        let goesOn = after.count == 2 && after.last?.isDigit == true && [0x2C, 0x2E].contains(after.first?.scalar ?? 0)
        return isOfAnAmount(before) || isOfAnAmount(after.first { !$0.isBlank }) || goesOn ? nil : range
    }

    /// `$`, `%`, `£`, `¥`, `#` and the signs of other currencies.
    private static let signsOfAmounts = Set<UInt32>([0x23, 0x24, 0x25, 0xA3, 0xA5] + Array(0x20A0...0x20C0))

    /// Whether what stands between two groups of digits makes them one number: ". " and ": " do not.
    private static func isWithinNumber(_ between: ArraySlice<PlainSpelling.Letter>) -> Bool {
        let marks = Array(between.filter { !$0.isBlank }).text
        return between.count <= 3
            && (marks.isEmpty || [")", "-", "/"].contains(marks) || (marks == "." && between.count == 1))
    }

    private func range(endingWith length: Int, of run: [Digit], _ letters: [PlainSpelling.Letter]) -> WithheldRange? {
        let tail = run.suffix(length)
        guard let known = numbers[WithheldNumbers.key(tail.lazy.map(\.value))] else { return nil }
        // Letters dial digits only in a number that begins with some.
        if tail.contains(where: \.isLetter) {
            guard length == WithheldNumbers.longestTail, run.suffix(20).count(where: { !$0.isLetter }) >= 3 else {
                return nil
            }
        }
        let beginnings = known.flatMap { number in number.beginnings.map { (number, digits: $0) } }
            .sorted { $0.digits.count > $1.digits.count }
        var (first, owner) = (run.count - length, known[0].owner)
        if let (number, digits) = beginnings.first(where: { run.begins(before: length, with: $0.digits) }) {
            (first, owner) = (first - digits.count, number.owner)
        } else if length < WithheldNumbers.longestTail {
            return nil
        }
        let bytes = WithheldNumbers.bytes(from: run[first].index, through: run[run.count - 1].index, letters)
        let isShared = known.contains { $0.owner != owner }
        return WithheldRange(bytes: bytes, owner: isShared ? .unknown : owner)
    }

    /// With the plus sign and the bracket that open it.
    private static func bytes(from first: Int, through last: Int, _ letters: [PlainSpelling.Letter]) -> Range<Int> {
        var first = first
        if first > 0, letters[first - 1].scalar == UInt32(UInt8(ascii: "+")) { first -= 1 }
        let closing = UInt32(UInt8(ascii: ")"))
        if first > 0, letters[first - 1].scalar == UInt32(UInt8(ascii: "(")),
            letters[first...last].contains(where: { $0.scalar == closing })
        {
            first -= 1
        }
        return letters[first].bytes.lowerBound..<letters[afterExtension(last, letters)].bytes.upperBound
    }

    private static let extensionWords: Set<String> = [
        "ext", "extn", "extension", "x", "poste", "durchwahl", "dw", "nst", "interno", "int", "anexo", "ramal",
        "toestel",
    ]

    /// The last letter of the extension that follows; of the number itself where none does.
    private static func afterExtension(_ last: Int, _ letters: [PlainSpelling.Letter]) -> Int {
        var index = last + 1
        func skip(_ isSkipped: (PlainSpelling.Letter) -> Bool, atMost count: Int) -> Range<Int> {
            let start = index
            while index < letters.count, index < start + count, isSkipped(letters[index]) { index += 1 }
            return start..<index
        }
        _ = skip({ !$0.isDigit && !$0.isLetter && $0.scalar != 0x0A }, atMost: 3)
        guard extensionWords.contains(Array(letters[skip(\.isLetter, atMost: 10)]).text) else { return last }
        _ = skip({ !$0.isDigit && !$0.isLetter && $0.scalar != 0x0A }, atMost: 3)
        let digits = skip(\.isDigit, atMost: 8)
        return digits.isEmpty ? last : digits.upperBound - 1
    }

    // MARK: Digits

    struct Digit {
        let value: UInt8
        /// Of the letter that it is.
        let index: Int
        let isLetter: Bool
        let beginsGroup: Bool
    }

    /// Digits that stand together, or a word in letters that dial some.
    struct Group {
        var digits: [Digit] = []
        var isWord: Bool { digits.first?.isLetter ?? false }

        func gap(behind last: Digit, _ letters: [PlainSpelling.Letter]) -> Int {
            (digits.first?.index ?? 0) - last.index - 1
        }
    }

    private static func groups(in letters: [PlainSpelling.Letter]) -> [Group] {
        var groups: [Group] = []
        var index = 0
        while index < letters.count {
            let start = index
            while index < letters.count, letters[index].isDigit || letters[index].isLetter { index += 1 }
            if index > start { groups += WithheldNumbers.groups(of: letters, start..<index) }
            index = max(index, start + 1)
        }
        return groups
    }

    /// Of one word: `O2O` is 020, `0800SHIP` is 0800 and 7447.
    private static func groups(of letters: [PlainSpelling.Letter], _ word: Range<Int>) -> [Group] {
        let looksLikeDigits =
            letters[word].contains(where: \.isDigit) && letters[word].allSatisfy { lookAlike($0.scalar) != nil }
        var groups: [Group] = []
        for index in word {
            let scalar = letters[index].scalar
            let isLetter = !letters[index].isDigit && !looksLikeDigits
            guard let value = isLetter ? keypad(scalar) : lookAlike(scalar) else { continue }
            let continues = groups.last.map { $0.isWord == isLetter && $0.digits.last?.index == index - 1 } ?? false
            let digit = Digit(value: value, index: index, isLetter: isLetter, beginsGroup: !continues)
            if continues {
                groups[groups.count - 1].digits.append(digit)
            } else {
                groups.append(Group(digits: [digit]))
            }
        }
        return groups
    }

    private static func lookAlike(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x30...0x39: UInt8(scalar - 0x30)
        case UInt32(UInt8(ascii: "o")): 0
        case UInt32(UInt8(ascii: "l")), UInt32(UInt8(ascii: "i")): 1
        default: nil
        }
    }

    private static func keypad(_ scalar: UInt32) -> UInt8? {
        guard (0x61...0x7A).contains(scalar) else { return nil }
        let keys: [UInt8] = [2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9, 9, 9]
        return keys[Int(scalar - 0x61)]
    }

    private static func key(_ digits: some Collection<UInt8>) -> UInt64 {
        digits.reduce(UInt64(digits.count)) { $0 * 10 + UInt64($1) }
    }

    /// ITU-T E.164: the codes of one digit and of two; all others have three.
    static func countryCode(_ digits: [UInt8]) -> [UInt8] {
        guard let first = digits.first, digits.count > 3 else { return [] }
        if first == 1 || first == 7 { return [first] }
        let two = first * 10 + digits[1]
        return Array(digits.prefix(codesOfTwoDigits.contains(two) ? 2 : 3))
    }

    private static let codesOfTwoDigits: Set<UInt8> = Set(
        [20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49]
            + Array(51...58) + Array(60...66) + [81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98])
}

extension WithheldNumbers.Number {
    /// What may stand before the last digits where the number is printed as a whole.
    fileprivate var beginnings: [[UInt8]] {
        let trunks: [[UInt8]] = country == [7] ? [[], [0], [8]] : [[], [0]]
        guard !country.isEmpty else { return trunks.map { $0 + rest } }
        let exits: [[UInt8]] = [[], [0, 0], [0, 1, 1]]
        let national: [[UInt8]] = trunks.map { $0 + rest }
        return exits.reduce(into: national) { beginnings, exit in
            let abroad: [UInt8] = exit + country
            beginnings.append(abroad + rest)
            beginnings.append(abroad + [0] + rest)
        }
    }
}

extension [WithheldNumbers.Digit] {
    /// Whether these digits begin a group and stand before the last so many.
    fileprivate func begins(before length: Int, with digits: [UInt8]) -> Bool {
        let start = count - length - digits.count
        guard start >= 0, self[start].beginsGroup else { return false }
        return self[start..<start + digits.count].map(\.value) == digits
    }
}
