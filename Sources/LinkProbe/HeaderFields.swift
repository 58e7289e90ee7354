import Validation

extension HeaderField {
    /// The fields of a head's lines; a line that begins with a space goes on with the one before it (RFC 9112 section 5.2).
    static func fields(in head: UnsafeRawBufferPointer) -> [HeaderField] {
        var fields: [HeaderField] = []
        for line in head.split(separator: UInt8(ascii: "\n")) {
            if isBlank(line.first), let last = fields.indices.last {
                let more = String(decoding: trimmed(line), as: UTF8.self)
                if !more.isEmpty { fields[last].value += fields[last].value.isEmpty ? more : " \(more)" }
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                let name = String(decoding: trimmed(line[..<colon]), as: UTF8.self).lowercased()
                let value = String(decoding: trimmed(line[(colon + 1)...]), as: UTF8.self)
                fields.append(HeaderField(name: name, value: value))
            }
        }
        return fields
    }

    private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }

    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
        var bytes = bytes
        while isBlank(bytes.first) { bytes.removeFirst() }
        while isBlank(bytes.last) { bytes.removeLast() }
        return bytes
    }
}
