/// What a robots.txt lets us read (RFC 9309), and nothing of what it says to others.
struct RobotsRules: Hashable, Sendable {
    /// By which we are known in it.
    static let token = "pressroom"
    /// Bytes that are read at most (RFC 9309, section 2.5).
    static let mostBytes = 512_000
    private static let mostRules = 2_000
    private static let longestPattern = 1_000

    private struct Rule: Hashable {
        let pattern: [UInt8]
        let allows: Bool
    }

    private var rules: [Rule] = []
    /// Seconds between two requests, where the site asks for it; not in the standard, and meant.
    private(set) var delay: Double?

    static let allowsAll = RobotsRules()
    /// Of a server that could not say: nothing is to be read (section 2.3.1.4).
    static let allowsNothing = RobotsRules(rules: [Rule(pattern: [0x2F], allows: false)])

    private init(rules: [Rule] = []) { self.rules = rules }

    init(_ text: [UInt8]) {
        var ours = Group()
        var everybodys = Group()
        var current: Set<Group.Kind> = []
        var isNaming = false
        for line in RobotsRules.lines(of: text) {
            guard let (field, value) = RobotsRules.field(in: line) else { continue }
            if field == "user-agent" {
                if !isNaming { current = [] }
                isNaming = true
                if let kind = RobotsRules.kind(of: value) { current.insert(kind) }
                continue
            }
            // Other fields, such as sitemap, belong to no group and end none.
            guard field == "allow" || field == "disallow" || field == "crawl-delay" else { continue }
            isNaming = false
            if current.contains(.ours) { ours.take(field, value) }
            if current.contains(.everybodys) { everybodys.take(field, value) }
            ours.isNamed = ours.isNamed || current.contains(.ours)
        }
        let group = ours.isNamed ? ours : everybodys
        (rules, delay) = (group.rules, group.delay)
    }

    /// The rules of all groups that name us, or of all that name everybody.
    private struct Group {
        enum Kind { case ours, everybodys }
        var rules: [Rule] = []
        var delay: Double?
        var isNamed = false

        mutating func take(_ field: String, _ value: ArraySlice<UInt8>) {
            if field == "crawl-delay" {
                delay = Double(String(decoding: value, as: UTF8.self)).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
            } else if !value.isEmpty, rules.count < RobotsRules.mostRules, value.count <= RobotsRules.longestPattern {
                rules.append(Rule(pattern: PercentCode.normal(value), allows: field == "allow"))
            }
        }
    }

    /// Whether a path with its query may be read: the longest rule says, and `Allow` where two are as long.
    func allows(_ target: String) -> Bool {
        let target = PercentCode.normal(Array(target.utf8)[...])
        var longest = -1
        var isAllowed = true
        for rule in rules where rule.pattern.count >= longest {
            guard rule.pattern.count > longest || rule.allows, RobotsRules.matches(rule.pattern, target) else {
                continue
            }
            (longest, isAllowed) = (rule.pattern.count, rule.allows)
        }
        return isAllowed
    }

    /// `*` stands for anything, `$` at the end for the end.
    private static func matches(_ pattern: [UInt8], _ target: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let end = isAnchored ? pattern.count - 1 : pattern.count
        var (at, place) = (0, 0)
        var star: (at: Int, place: Int)?
        while place < target.count || at < end {
            if at == end, !isAnchored { return true }
            if at < end, pattern[at] == UInt8(ascii: "*") {
                star = (at, place)
                at += 1
            } else if at < end, place < target.count, pattern[at] == target[place] {
                (at, place) = (at + 1, place + 1)
            } else if let back = star, back.place < target.count {
                star = (back.at, back.place + 1)
                (at, place) = (back.at + 1, back.place + 1)
            } else {
                return false
            }
        }
        return true
    }

    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var text = text.prefix(mostBytes)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        return text.split { $0 == 0x0A || $0 == 0x0D }
    }

    private static func field(in line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
        let line = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 20 else { return nil }
        let name = String(decoding: trimmed(line[..<colon]), as: UTF8.self).lowercased()
        return (name, trimmed(line[(colon + 1)...]))
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes
    }

    /// A name is compared up to the first character that none may have (section 2.2.1).
    private static func kind(of value: ArraySlice<UInt8>) -> Group.Kind? {
        if value.first == UInt8(ascii: "*") { return .everybodys }
        let name = value.prefix {
            (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        return String(decoding: name, as: UTF8.self).lowercased() == token ? .ours : nil
    }
}

/// Percent codes of paths in one spelling (RFC 9309, section 2.2.2): letters and digits by themselves, others in
/// capitals.
enum PercentCode {
    static func normal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == UInt8(ascii: "%"), at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]),
                let low = digit(bytes[at + 2])
            {
                append(high << 4 | low, to: &out, wasCoded: true)
                at += 3
            } else {
                append(byte, to: &out, wasCoded: false)
                at += 1
            }
        }
        return out
    }

    private static func append(_ byte: UInt8, to out: inout [UInt8], wasCoded: Bool) {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
        case 0...0x20, 0x7F...0xFF: out += [0x25, capital(byte >> 4), capital(byte & 15)]
        default: out += wasCoded ? [0x25, capital(byte >> 4), capital(byte & 15)] : [byte]
        }
    }

    private static func capital(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
