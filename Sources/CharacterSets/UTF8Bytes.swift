/// Whether the bytes are UTF-8.
public func isUTF8(_ bytes: borrowing Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: copy bytes)) != nil
}

/// UTF-8 in which a byte here and there is wrong, such as a text cut inside its last character, with U+FFFD in their place;
/// nil where more is wrong than right, as in another character set.
public func repairedUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var (right, wrong) = (0, 0)
    var input = bytes.makeIterator()
    var decoder = UTF8()
    decoding: while true {
        switch decoder.decode(&input) {
        case .scalarValue(let scalar):
            if scalar.value >= 0x80 { right += 1 }
            text.append(scalar: scalar)
        case .error:
            wrong += 1
            text.append(scalar: "\u{FFFD}")
        case .emptyInput: break decoding
        }
    }
    return right >= wrong ? text : nil
}
