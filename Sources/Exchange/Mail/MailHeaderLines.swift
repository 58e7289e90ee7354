import Catalogue
import Foundation

/// The lines above a message.
enum MailHeaderLines {
    static func line(_ name: String, _ value: String) -> String { "\(name): \(value)" }

    /// Addresses with the names of who has them, folded.
    static func line(_ name: String, _ addresses: [OutgoingMail.Address]) -> String {
        let told = addresses.map { address -> String in
            guard let called = address.name.map(onOneLine), !called.isEmpty else { return "<\(bare(address.address))>" }
            return "\(phrase(called, behind: name.count + 2))\r\n <\(bare(address.address))>"
        }
        return "\(name): \(told.joined(separator: ",\r\n "))"
    }

    /// What no address has ends no header.
    private static func bare(_ address: String) -> String {
        String(
            String.UnicodeScalarView(
                address.unicodeScalars.filter { $0.value > 0x20 && $0 != "<" && $0 != ">" && $0.value != 0x7F }))
    }

    /// A name: as it is, in quotation marks, or in encoded words.
    private static func phrase(_ name: String, behind used: Int) -> String {
        guard isPlain(name), used + name.utf8.count < 74 else { return encoded(name, behind: used) }
        let isAtoms = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x20
        }
        return isAtoms ? name : "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Words of a header, folded where they are long; what is not ASCII in encoded words.
    static func words(_ text: String, behind used: Int) -> String {
        let text = onOneLine(text)
        guard isPlain(text) else { return encoded(text, behind: used) }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.allSatisfy({ $0.utf8.count < 70 }) else { return encoded(text, behind: used) }
        var (folded, width) = ("", used)
        for (index, word) in words.enumerated() {
            let isFirst = index == 0
            // A line of blanks alone is none.
            if !isFirst, width + 1 + word.utf8.count > 76, !word.isEmpty {
                folded += "\r\n \(word)"
                width = 1 + word.utf8.count
            } else {
                folded += isFirst ? "\(word)" : " \(word)"
                width += word.utf8.count + (isFirst ? 0 : 1)
            }
        }
        return folded
    }

    /// ASCII without anything that a reader would take for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    }

    /// RFC 2047: words of 75 characters at most, on lines of 76; no character is parted.
    private static func encoded(_ text: String, behind used: Int) -> String {
        let frame = "=?UTF-8?B??=".utf8.count
        var words: [[UInt8]] = [[]]
        var room = max(8, (76 - used - frame) / 4 * 3)
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if let last = words.last, last.count + bytes.count > room {
                words.append([])
                room = (75 - frame) / 4 * 3
            }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// RFC 2231: a parameter that is not ASCII, or long, in pieces of its own.
    static func parameter(_ name: String, _ value: String) -> String {
        let value = onOneLine(value)
        let isToken = value.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || [0x2D, 0x2E, 0x5F].contains($0)
        }
        if isToken, value.utf8.count < 60 { return " \(name)=\"\(value)\"" }
        let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._".utf8)
        var pieces = [""]
        for byte in value.utf8 {
            let text =
                kept.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            if pieces[pieces.count - 1].utf8.count + text.utf8.count > 50 { pieces.append("") }
            pieces[pieces.count - 1] += text
        }
        if pieces.count == 1 { return "\r\n \(name)*=UTF-8''\(pieces[0])" }
        return pieces.enumerated().map { index, piece in
            "\r\n \(name)*\(index)*=" + (index == 0 ? "UTF-8''" : "") + piece
        }.joined(separator: ";")
    }

    /// "Mon, 7 Dec 2026 16:00:00 +0100".
    static func date(_ instant: Instant, in zone: String) -> String {
        let ahead = offset(of: zone, at: instant) ?? 0
        let wall = Instant(milliseconds: instant.milliseconds &+ Int64(ahead) * 1000)
        let (day, minutes) = (wall.day, abs(ahead) / 60)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: max(0, 4 - "\(day.year)".count)) + "\(day.year)"
        let clock = wall.description.dropFirst(day.description.count + 1).prefix(8)
        return
            "\(day.weekdayName.prefix(3)), \(day.day) \(CalendarDate.monthName(day.month).prefix(3)) \(year) \(clock) "
            + "\(ahead < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
    }
}
