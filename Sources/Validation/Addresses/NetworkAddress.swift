/// An address in the network: four bytes (RFC 791) or sixteen (RFC 4291).
public struct NetworkAddress: Hashable, Sendable {
    /// Four or sixteen, the first one first.
    public let bytes: [UInt8]

    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads the usual forms alone: four decimal numbers without leading zeros, or RFC 4291 section 2.2 without brackets.
    /// What else libraries take for an address (`2130706433`, `0x7f.1`, `010.0.0.1`) is none.
    public init?(_ text: some StringProtocol) {
        guard let bytes = text.utf8.contains(UInt8(ascii: ":")) ? sixteenBytes(text) : fourBytes(text) else {
            return nil
        }
        self.bytes = bytes
    }

    /// The address of version 4 that stands inside one of version 6: IPv4-mapped (RFC 4291 section 2.5.5.2) and translated
    /// (RFC 6052) ones; otherwise the address itself.
    public var unwrapped: NetworkAddress {
        let prefixes: [[UInt8]] = [
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0],
        ]
        guard bytes.count == 16, prefixes.contains(where: bytes.starts) else { return self }
        return NetworkAddress(bytes: Array(bytes.suffix(4))) ?? self
    }
}

extension NetworkAddress: CustomStringConvertible {
    /// Of version 6 as RFC 5952 wants it: two colons stand for the longest run of zeros, the first of two that are as long.
    public var description: String {
        if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: bytes.count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
        func text(_ groups: ArraySlice<Int>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard let zeros = longestRunOfZeros(in: groups) else { return text(groups[...]) }
        return text(groups[..<zeros.lowerBound]) + "::" + text(groups[zeros.upperBound...])
    }
}

/// Of two groups or more; one zero is written out.
private func longestRunOfZeros(in groups: [Int]) -> Range<Int>? {
    var longest = 0..<1
    var start = 0
    for (index, group) in groups.enumerated() {
        if group != 0 {
            start = index + 1
        } else if index + 1 - start > longest.count {
            longest = start..<index + 1
        }
    }
    return longest.count > 1 ? longest : nil
}

private func fourBytes(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
        guard (1...3).contains(part.count), part.allSatisfy(isDigit),
            part.count == 1 || part.first != UInt8(ascii: "0"),
            let byte = UInt8(String(decoding: part, as: UTF8.self))
        else { return nil }
        bytes.append(byte)
    }
    return bytes
}

private func sixteenBytes(_ text: some StringProtocol) -> [UInt8]? {
    guard text.utf8.count <= 45 else { return nil }
    let text = String(text)
    guard let gap = text.firstRange(of: "::") else {
        let bytes = groups(text, mayEndInFourBytes: true)
        return bytes?.count == 16 ? bytes : nil
    }
    guard let before = groups(text[..<gap.lowerBound], mayEndInFourBytes: false),
        let after = groups(text[gap.upperBound...], mayEndInFourBytes: true), before.count + after.count <= 14
    else { return nil }
    return before + Array(repeating: 0, count: 16 - before.count - after.count) + after
}

/// The bytes of groups of one to four hexadecimal digits with colons between them.
private func groups(_ text: some StringProtocol, mayEndInFourBytes: Bool) -> [UInt8]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
        if mayEndInFourBytes, index == parts.count - 1, let four = fourBytes(part) { return bytes + four }
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexadecimalDigit),
            let group = UInt16(part, radix: 16)
        else { return nil }
        bytes += [UInt8(group >> 8), UInt8(truncatingIfNeeded: group)]
    }
    return bytes
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
