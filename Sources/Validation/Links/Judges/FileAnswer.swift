import Catalogue

/// Pages where a file should be: who follows the link gets no picture.
enum FileAnswer {
    /// What was seen, as a sentence; nil where the page is one on which the file is handed out.
    static func sign(of view: PageView, in body: [UInt8], from start: WebAddress) -> String? {
        let name = start.path.split(separator: "/").last.map(String.init) ?? ""
        if isTitled(view, name) || leads(to: name, in: body, of: view.address, not: start) { return nil }
        let title = view.page.title.isEmpty ? "" : ", titled \(QuotedText.quoted(view.page.title))"
        return "A page stands where a file should be\(title)."
    }

    /// Whether the page has the file's name for its title: `File:Tide gates.jpg`, `Dropbox - tide-gates.jpg`.
    private static func isTitled(_ view: PageView, _ name: String) -> Bool {
        let wanted = letters(PercentText.decoded(name[...]))
        guard !wanted.isEmpty, name.contains(".") else { return false }
        return ([view.page.title] + view.headings.map(\.text)).contains { letters($0).contains(wanted) }
    }

    private static func letters(_ text: String) -> String {
        String(folded(text).filter { $0.isLetter || $0.isNumber })
    }

    /// Whether a link or a picture of the page is a file of that name that stands elsewhere.
    private static func leads(
        to name: String, in body: [UInt8], of address: WebAddress, not start: WebAddress
    ) -> Bool {
        let needle = Array(name.utf8)
        guard name.contains("."), needle.count >= 5 else { return false }
        var (at, looks) = (body.startIndex, 0)
        while looks < mostLooks, let found = ByteNeedle.place(of: needle, in: body[at...]) {
            looks += 1
            at = found + needle.count
            let before = body[..<found].suffix(longestAddress)
            guard let quote = before.lastIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") })
            else { continue }
            let text = String(decoding: body[quote + 1..<at], as: UTF8.self)
            guard let target = try? address.resolve(text), target.path.hasSuffix("/" + name) else { continue }
            if target.path != start.path, target.path != address.path { return true }
        }
        return false
    }

    private static let mostLooks = 64
    private static let longestAddress = 2000
}
