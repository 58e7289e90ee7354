/// A reader of vCard 3.0 that shares nothing with the writer: strict about lines, and about nothing else.
struct ReadLine: Equatable {
    var group: String?
    var name: String
    var parameters: [String]
    /// As it stands in the file, unfolded.
    var raw: String

    /// The value's components (at semicolons), each a list (at commas), unescaped.
    var components: [[String]] {
        var components: [[String]] = [[""]]
        var isEscaped = false
        for scalar in raw.unicodeScalars {
            let last = components.count - 1
            let inner = components[last].count - 1
            if isEscaped {
                components[last][inner].unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else {
                switch scalar {
                case "\\": isEscaped = true
                case ";": components.append([""])
                case ",": components[last].append("")
                default: components[last][inner].unicodeScalars.append(scalar)
                }
            }
        }
        return components
    }

    /// The value as one text; nil where it is not one.
    var text: String? { components.count == 1 && components[0].count == 1 ? components[0][0] : nil }
}

enum ReadError: Error, Equatable {
    case bareLineBreak, noLineEnd, longLine(Int), notUTF8, noColon(String)
}

/// The lines as they stand in the file, without their CRLF.
func physicalLines(_ bytes: [UInt8]) throws -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
        if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
            lines.append([])
            index += 2
            continue
        }
        if bytes[index] == 13 || bytes[index] == 10 { throw ReadError.bareLineBreak }
        lines[lines.count - 1].append(bytes[index])
        index += 1
    }
    guard lines.removeLast().isEmpty else { throw ReadError.noLineEnd }
    return lines
}

/// The content lines of a file, unfolded.
func contentLines(_ bytes: [UInt8], width: Int = 75) throws -> [ReadLine] {
    var logical: [[UInt8]] = []
    for line in try physicalLines(bytes) {
        guard line.count <= width else { throw ReadError.longLine(line.count) }
        guard String(validating: line, as: UTF8.self) != nil else { throw ReadError.notUTF8 }
        if line.first == 32, !logical.isEmpty {
            logical[logical.count - 1] += line.dropFirst()
        } else {
            logical.append(line)
        }
    }
    return try logical.map(contentLine)
}

private func contentLine(_ bytes: [UInt8]) throws -> ReadLine {
    let text = String(decoding: bytes, as: UTF8.self)
    var isQuoted = false
    let head = text.unicodeScalars.prefix { scalar in
        if scalar == "\"" { isQuoted.toggle() }
        return isQuoted || scalar != ":"
    }
    guard head.count < text.unicodeScalars.count else { throw ReadError.noColon(text) }
    let parts = String(head).split(separator: ";").map(String.init)
    let name = (parts.first ?? "").split(separator: ".", maxSplits: 1).map(String.init)
    return ReadLine(
        group: name.count == 2 ? name[0] : nil, name: name.last ?? "", parameters: Array(parts.dropFirst()),
        raw: String(text.unicodeScalars.dropFirst(head.count + 1)))
}
