import Catalogue
import Foundation

// Forms with files: multipart/form-data (RFC 7578), as browsers write it (HTML Living Standard, "Multipart form data").
extension TypedForm {
    /// In bytes: the lines above a part, and what is typed into one field.
    private static let longestHead = 4 << 10
    private static let longestField = 2 << 20

    /// Nil where it is not whole, has more parts than that, or none that has a name.
    init?(parts bytes: [UInt8], between boundary: String, most: Int) {
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        self.init()
        let mark = Array("--\(boundary)".utf8)
        // What stands before the first mark is for programs that know nothing of parts.
        guard bytes.starts(with: mark) || TypedForm.place(of: TypedForm.lineEnd + mark, in: bytes, from: 0) != nil
        else {
            return nil
        }
        var place =
            bytes.starts(with: mark)
            ? mark.count : (TypedForm.place(of: TypedForm.lineEnd + mark, in: bytes, from: 0) ?? 0) + mark.count + 2
        var count = 0
        while true {
            if bytes[place...].starts(with: "--".utf8) { return }
            guard bytes[place...].starts(with: TypedForm.lineEnd), count < most,
                let end = TypedForm.place(of: TypedForm.lineEnd + mark, in: bytes, from: place)
            else { return nil }
            // A part without a line between its head and its content has an empty head.
            guard take(bytes[(place + 2)..<max(place + 2, end)]) else { return nil }
            place = end + 2 + mark.count
            count += 1
        }
    }

    /// A part with the lines above it; false where it is none of a form.
    private mutating func take(_ part: ArraySlice<UInt8>) -> Bool {
        let gap = TypedForm.lineEnd + TypedForm.lineEnd
        let limit = Array(part.prefix(TypedForm.longestHead))
        guard let end = TypedForm.place(of: gap, in: limit, from: 0),
            let head = String(validating: limit[..<end], as: UTF8.self)
        else { return false }
        let content = part.dropFirst(end + gap.count)
        let lines = head.split(separator: "\r\n").map { $0.split(separator: ":", maxSplits: 1) }
        let disposition = lines.first { $0.count == 2 && $0[0].lowercased() == "content-disposition" }
        guard let disposition else { return false }
        let said = MediaTypeLine(String(disposition[1]))
        guard said.name == "form-data", let name = said.parameters["name"] else { return false }
        if let file = said.parameters["filename"] {
            // A field for a file of which none was chosen is sent without a name and without bytes.
            guard !file.isEmpty || !content.isEmpty else { return true }
            if files[name] == nil {
                files[name] = Upload(name: TypedForm.withoutFolders(file), bytes: Array(content))
            }
            return true
        }
        guard content.count <= TypedForm.longestField, let text = String(validating: content, as: UTF8.self) else {
            return false
        }
        if fields[name] == nil { fields[name] = TypedForm.ofOneKindOfLine(text) }
        return true
    }

    private static let lineEnd = Array("\r\n".utf8)

    private static func withoutFolders(_ name: String) -> String {
        QuotedText.line(name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "")
    }

    /// Where some bytes begin; nil where they do not stand behind `start`.
    private static func place(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, start >= 0 else { return nil }
        return bytes.withUnsafeBytes { all -> Int? in
            guard let base = all.baseAddress else { return nil }
            var place = start
            while place + wanted.count <= all.count,
                let found = memchr(base + place, Int32(first), all.count - place - wanted.count + 1)
            {
                place = UnsafeRawPointer(found) - base
                if memcmp(base + place, wanted, wanted.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}

/// A kind with what is said of it: `form-data; name="document"; filename="a.pdf"`.
struct MediaTypeLine: Equatable {
    /// In small letters.
    var name: String
    /// By their names in small letters, each once.
    var parameters: [String: String] = [:]

    init(_ text: String) {
        var rest = text[...]
        name = MediaTypeLine.trimmed(rest.prefix { $0 != ";" }).lowercased()
        rest = rest.drop { $0 != ";" }
        while rest.popFirst() != nil {
            let key = MediaTypeLine.trimmed(rest.prefix { $0 != "=" && $0 != ";" }).lowercased()
            rest = rest.drop { $0 != "=" && $0 != ";" }
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            let value = MediaTypeLine.value(&rest)
            if parameters[key] == nil { parameters[key] = value }
            rest = rest.drop { $0 != ";" }
        }
    }

    /// In quotation marks, or up to the next semicolon. Browsers write a quotation mark in a name as %22, and the end of a line as
    /// %0D%0A.
    private static func value(_ rest: inout Substring) -> String {
        rest = rest.drop { $0 == " " }
        guard rest.first == "\"" else {
            let bare = rest.prefix { $0 != ";" }
            rest = rest.dropFirst(bare.count)
            return trimmed(bare)
        }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            value.append(character == "\\" && rest.first == "\"" ? rest.removeFirst() : character)
        }
        return value.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespaces) }
}
