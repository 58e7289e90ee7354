/// Names of hosts in ASCII: RFC 3492, each label with letters beyond ASCII in the form `xn--…`.
enum Punycode {
    /// The host in A-labels, in lower case; as it stands where a label cannot be one.
    static func host(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return text.split(separator: ".", omittingEmptySubsequences: false).map(label).joined(separator: ".")
    }

    private static func label(_ label: Substring) -> String {
        if label.utf8.allSatisfy({ $0 < 0x80 }) || label.utf8.count > 250 { return String(label) }
        return encoded(label.unicodeScalars.map(\.value)).map { "xn--" + $0 } ?? String(label)
    }

    /// RFC 3492 section 6.3; nil where a number would not fit.
    private static func encoded(_ points: [UInt32]) -> String? {
        var out = points.filter { $0 < 0x80 }.map { UInt8(truncatingIfNeeded: $0) }
        let basic = UInt32(out.count)
        if basic > 0 { out.append(UInt8(ascii: "-")) }
        var (next, delta, bias, handled): (UInt32, UInt32, UInt32, UInt32) = (0x80, 0, 72, basic)
        while handled < points.count {
            guard let smallest = points.filter({ $0 >= next }).min() else { return nil }
            let (step, overflows) = (smallest - next).multipliedReportingOverflow(by: handled + 1)
            let (sum, isOver) = delta.addingReportingOverflow(step)
            guard !overflows, !isOver, sum < UInt32.max - 512 else { return nil }
            (delta, next) = (sum, smallest)
            for point in points {
                if point < next { delta += 1 }
                guard point == next else { continue }
                append(delta, bias: bias, to: &out)
                bias = adapted(delta, points: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ delta: UInt32, bias: UInt32, to out: inout [UInt8]) {
        var rest = delta
        var weight: UInt32 = 36
        while true {
            let threshold = weight <= bias ? 1 : min(weight - bias, 26)
            if rest < threshold { break }
            out.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            weight += 36
        }
        out.append(digit(rest))
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: UInt32, points: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / points
        var steps: UInt32 = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }
}
