/// UTF-16 that comes in pieces, turned into UTF-8; what is half of a character becomes U+FFFD.
public struct UTF16Decoder: Sendable {
    private let isBigEndian: Bool
    private var half: UInt8?
    private var lead: UInt16?
    /// Where the first surrogate that stood alone was put, in the text as it was then.
    public private(set) var loneSurrogate: Int?

    public init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    public mutating func decode(_ bytes: Span<UInt8>, into text: inout [UInt8]) {
        for index in bytes.indices {
            let byte = bytes[index]
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            take(unit, into: &text)
        }
    }

    public mutating func finish(into text: inout [UInt8]) {
        if lead != nil || half != nil { replace(into: &text) }
        lead = nil
        half = nil
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
        if let high = lead {
            lead = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
                return text.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
            }
            replace(into: &text)
        }
        if UTF16.isLeadSurrogate(unit) {
            lead = unit
        } else if let scalar = Unicode.Scalar(unit) {
            text.append(scalar: scalar)
        } else {
            replace(into: &text)
        }
    }

    private mutating func replace(into text: inout [UInt8]) {
        loneSurrogate = loneSurrogate ?? text.count
        text.append(scalar: "\u{FFFD}")
    }
}
