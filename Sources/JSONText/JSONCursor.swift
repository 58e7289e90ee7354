/// Where a reader of JSON stands, for itself and for what it tells.
struct JSONCursor: Sendable {
    var index = 0
    var line = 1
    var lineStart = 0

    mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A:
                index += 1
                line += 1
                lineStart = index
            case 0x20, 0x09, 0x0D: index += 1
            default: return
            }
        }
    }

    func error(_ reason: String) -> JSONError {
        JSONError(line: line, column: index - lineStart + 1, reason: reason)
    }
}
