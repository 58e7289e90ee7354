import ReleaseReader

/// Where the values of front matter stand in the file, whichever library has read them.
///
/// Lines have numbers from 1, as libraries count them.
struct FrontMatterValues {
    /// The lines between the fences.
    let lines: [Range<Int>]
    private let bytes: [UInt8]
    private let block: FrontMatterBlock
    private var found: [SourceMark] = []
    /// The lines that a value was found on.
    private var taken: Set<Int> = []

    init(_ bytes: [UInt8], _ block: FrontMatterBlock) {
        self.bytes = bytes
        self.block = block
        lines = block.lines
    }

    /// What was found; the other lines are kept and not read.
    var marks: [SourceMark] {
        let others = lines.enumerated().filter { !taken.contains($0.offset + 1) && !isBlank($0.element) }
        return found + others.map { SourceMark(.particular(.other), $0.element) }
            + block.fences.map { SourceMark(.syntax, $0) }
    }

    /// A line as it is printed.
    func printed(_ number: Int) -> String { String(decoding: bytes[lines[number - 1]], as: UTF8.self) }

    /// Adds the value of a key that stands on these lines; a block begins below its key.
    mutating func add(
        _ value: String, _ kind: SourceMark.Particular, _ key: String, _ numbers: Range<Int>, isBlock: Bool = false
    ) {
        let own = isBlock ? numbers.dropFirst() : numbers[...]
        guard let first = own.first, let last = own.last, lines.indices.contains(first - 1),
            lines.indices.contains(last - 1)
        else { return }
        guard
            let range = place(of: value, in: lines[first - 1].lowerBound..<lines[last - 1].upperBound, isBlock),
            !range.isEmpty
        else { return }
        taken.formUnion(numbers)
        if isBlock { found.append(SourceMark(.particular(.other), lines[numbers.lowerBound - 1])) }
        found.append(SourceMark(.particular(kind), range, source: "the front matter (\(key.lowercased()))"))
        // `"The \"harbour\" opens"`, `'The harbour''s day'`: what the library made of it stands nowhere in the text.
        guard !bytes[range].elementsEqual(value.utf8) else { return }
        for index in range.dropLast() where FrontMatterValues.escapes.contains(bytes[index...(index + 1)]) {
            found.append(SourceMark(.syntax, index..<(index + 1)))
        }
    }

    /// A sign that is not read, and the quotation mark behind it.
    private static let escapes: Set<ArraySlice<UInt8>> = [Array("\\\"".utf8)[...], Array("''".utf8)[...]]

    /// The keys of the picture that a page is shown with.
    private static let pictures: Set<String> = [
        "image", "cover", "cover_image", "featured_image", "featured-image", "photo", "picture",
    ]

    mutating func addPicture(_ address: String, _ key: String, _ numbers: Range<Int>) {
        let path = address.prefix { $0 != "?" }.lowercased()
        guard FrontMatterValues.pictures.contains(key.lowercased()),
            [".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif"].contains(where: path.hasSuffix),
            lines.indices.contains(numbers.lowerBound - 1),
            let range = place(of: address, in: lines[numbers.lowerBound - 1], false)
        else { return }
        found.append(SourceMark(.image(address: address), range))
    }

    /// Where a value stands: to the letter, or what is left of its lines without the key and the quotation marks.
    private func place(of value: String, in whole: Range<Int>, _ isBlock: Bool) -> Range<Int>? {
        let content = isBlock ? whole : behindKey(whole)
        if !value.isEmpty, !isBlock, let found = bytes[content].firstRange(of: Array(value.utf8)) { return found }
        var (lower, upper) = (content.lowerBound, content.upperBound)
        let isOuter: (UInt8) -> Bool = {
            $0 <= 0x20 || !isBlock && ($0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'"))
        }
        while lower < upper, isOuter(bytes[lower]) { lower += 1 }
        while upper > lower, isOuter(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private func behindKey(_ range: Range<Int>) -> Range<Int> {
        guard let sign = bytes[range].firstIndex(of: block.language.sign) else { return range }
        // An item of a list has no key.
        let isItem = block.language == .yaml && bytes[range].first { $0 > 0x20 } == UInt8(ascii: "-")
        return isItem ? range : (sign + 1)..<range.upperBound
    }

    private func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { $0 <= 0x20 } }
}
