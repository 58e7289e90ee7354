import Catalogue
import JSONText
import ReleaseReader

/// The reader itself. A text as a person saves it; or, before a byte that no UTF-8 has, the text that a format made, and
/// behind it the marks on that.
extension Fuzz {
    static func reader(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
        let document: SourceDocument?
        if parts.count == 1 {
            document = try? SourceDocument(path: "release", bytes: bytes)
        } else {
            let text = String(decoding: parts[0], as: UTF8.self)
            document = try? SourceDocument(
                path: "release", bytes: [], mediaType: "text/html", text: text, marks: marks(Array(parts[1]), on: text))
        }
        guard let document else { return }
        let draft = ReleaseReader.draft(from: document, phones: SimplePhones())
        let written = ReleaseReader.json(of: draft)
        check(written.count <= 400 * bytes.count + 20_000, "the draft is far longer than the text")
        let text = Array(document.text.utf8)
        guard let value = try? JSON(reading: written) else { return check(false, "the draft is no JSON") }
        checkSpans(value, in: text, lines: 1 + text.count { $0 == 0x0A || $0 == 0x0D })
        if bytes.count % 4 == 0 {
            check(ReleaseReader.draft(from: document, phones: SimplePhones()) == draft, "read twice, the draft differs")
        }
    }

    /// Each span in the draft lies in the text, between two characters.
    private static func checkSpans(_ value: JSON, in text: [UInt8], lines: Int) {
        switch value {
        case .array(let values): for value in values { checkSpans(value, in: text, lines: lines) }
        case .object(let members):
            for member in members { checkSpans(member.value, in: text, lines: lines) }
            guard let start = value["start"]?.integer, let end = value["end"]?.integer else { return }
            check(start <= end && isBoundary(start, text) && isBoundary(end, text), "a span lies outside, or cuts")
            check(
                (1...lines).contains(value["line"]?.integer ?? 0) && (value["column"]?.integer ?? 0) > 0,
                "a span is in no line")
        default: break
        }
    }

    /// Four bytes a mark: what it means, where it begins, as a part of the text, and how long it is.
    private static func marks(_ bytes: [UInt8], on text: String) -> [SourceMark] {
        let all = Array(text.utf8)
        let meanings: [SourceMark.Meaning] =
            [
                .syntax, .heading(level: 1), .heading(level: 3), .link(address: "https://a.example/b"),
                .link(address: "mailto:ana@a.example"), .link(address: "tel:+442079460018"),
                .link(address: text.split(separator: "\n").first.map(String.init) ?? ""),
                .image(address: "https://a.example/b.jpg"), .quotation, .caption, .surroundings,
            ] + SourceMark.Particular.allCases.map { .particular($0) }
        return stride(from: 0, to: bytes.count - 3, by: 4).map { place in
            var start = all.count * (Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])) / 65_536
            var end = min(all.count, start + Int(bytes[place + 3]))
            while !isBoundary(start, all) { start -= 1 }
            while !isBoundary(end, all) { end += 1 }
            return SourceMark(meanings[Int(bytes[place]) % meanings.count], start..<end, source: "the page")
        }
    }
}

/// Numbers of 7 to 15 digits; those without a country code where a region is given. libphonenumber is fed elsewhere.
private struct SimplePhones: PhoneNumberReader {
    func read(_ text: String, region: String?) -> PhoneNumber? {
        let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) })
        let isWhole = text.contains("+")
        guard (7...15).contains(digits.count), isWhole || region != nil else { return nil }
        let e164 = isWhole ? "+" + digits : "+44" + digits.drop { $0 == "0" }
        return PhoneNumber(
            asGiven: text, e164: e164, extension: nil, line: digits.hasSuffix("7") ? .mobile : .fixed,
            isValid: digits.count > 8, region: region ?? "GB", national: digits)
    }

    func callingCode(of region: String) -> Int? { region == "GB" ? 44 : 1 }
}
