import ReleaseReader
import Yams

/// What front matter says, with where each value stands in the file: read by Yams, which knows all of YAML.
struct YAMLFrontMatter {
    private(set) var values: FrontMatterValues

    /// Deeper brackets are no front matter, and a parser goes down each of them.
    private static let deepest = 32

    /// Nil where it is no mapping, or no YAML.
    init?(_ bytes: [UInt8], _ block: FrontMatterBlock) {
        values = FrontMatterValues(bytes, block)
        let lines = block.lines
        guard let first = lines.first, let last = lines.last else { return nil }
        let yaml = bytes[first.lowerBound..<last.upperBound]
        guard YAMLFrontMatter.depth(of: yaml) <= YAMLFrontMatter.deepest,
            let mapping = YAMLFrontMatter.mapping(bytes, lines)
        else { return nil }
        let pairs = Array(mapping)
        for (index, pair) in pairs.enumerated() {
            guard let key = pair.key.string, let line = pair.key.mark?.line else { continue }
            let next = index + 1 < pairs.count ? pairs[index + 1].key.mark?.line : nil
            take(pair.value, of: key, lines: line..<max(line + 1, next ?? lines.count + 1))
        }
    }

    /// As it stands; else with its values in quotation marks, which whoever writes `title: Press release: The harbour` forgot.
    private static func mapping(_ bytes: [UInt8], _ lines: [Range<Int>]) -> Node.Mapping? {
        let printed = lines.map { String(decoding: bytes[$0], as: UTF8.self) }
        let quoted = printed.indices.map { index in
            let goesOn =
                index + 1 < printed.count && printed[index + 1].first.map { " \t-".contains($0) } ?? false
            return goesOn ? printed[index] : YAMLFrontMatter.quoted(printed[index])
        }
        for lines in [printed, quoted] {
            if case .mapping(let mapping) = try? Yams.compose(yaml: lines.joined(separator: "\n")) {
                return mapping
            }
        }
        return nil
    }

    /// `title: 'Press release: The harbour'`; what is no plain value stays as it is.
    private static func quoted(_ line: String) -> String {
        guard let colon = line.firstIndex(of: ":"),
            line[..<colon].allSatisfy({ $0.isLetter || "_-".contains($0) })
        else {
            return line
        }
        let value = String(line[line.index(after: colon)...]).trimmingWhiteSpace()
        guard let first = value.first, !"\"'|>[{&!".contains(first),
            value.contains(": ") || "@`%*".contains(first)
        else {
            return line
        }
        return "\(line[...colon]) '\(value.replacing("'", with: "''"))'"
    }

    private static func depth(of yaml: ArraySlice<UInt8>) -> Int {
        var (depth, deepest) = (0, 0)
        for byte in yaml {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
            deepest = max(deepest, depth)
        }
        // Lines that are set in, and "- - - -", nest too.
        let nested = yaml.split(separator: 0x0A).map { line in
            line.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.count
        }
        return max(deepest, (nested.max() ?? 0) / 4)
    }

    /// Takes a value: a scalar, the name of a thing that is named, or each of a list.
    private mutating func take(_ value: Node, of key: String, lines range: Range<Int>) {
        let kind = SourceMark.Particular(frontMatterKey: key)
        if kind == .other {
            if case .scalar(let scalar) = value { values.addPicture(scalar.string, key, range) }
            return
        }
        switch value {
        case .scalar(let scalar): add(scalar, kind, key, range)
        case .mapping(let mapping):
            let pairs = Array(mapping)
            guard let index = pairs.firstIndex(where: { ["name", "title"].contains($0.key.string) }),
                case .scalar(let scalar) = pairs[index].value, let line = pairs[index].key.mark?.line
            else { return }
            let next = index + 1 < pairs.count ? pairs[index + 1].key.mark?.line : nil
            add(scalar, kind, key, line..<max(line + 1, next ?? range.upperBound))
        case .sequence(let sequence):
            for item in sequence.prefix(16) {
                guard case .scalar(let scalar) = item, let line = item.mark?.line else { continue }
                add(scalar, kind, key, line..<(line + 1))
            }
        default: return
        }
    }

    private mutating func add(
        _ scalar: Node.Scalar, _ kind: SourceMark.Particular, _ key: String, _ numbers: Range<Int>
    ) {
        let isBlock = scalar.style == .literal || scalar.style == .folded
        values.add(scalar.string, kind, key, numbers, isBlock: isBlock)
    }
}
