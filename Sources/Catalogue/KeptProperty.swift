import Foundation

/// A line of a card that is kept as it stands, as people read it: `anniversary: 2010-06-01`.
public enum KeptProperty {
    private static let longest = 80
    private static let words: [String: String] = [
        "photo": "photo", "logo": "logo", "sound": "sound", "key": "key", "abdate": "another day", "class": "class",
        "ablabel": "called", "abshowas": "shown as", "agent": "agent", "geo": "place on the map",
        "sort-string": "sorted as",
        "caluri": "calendar", "fburl": "free and busy times", "caladruri": "calendar to write to", "tz": "time zone",
        "bday": "birthday", "n": "name", "fn": "name", "tel": "telephone", "adr": "postal address",
    ]

    /// A text that is no line of a card stands as it is.
    public static func words(_ line: String) -> String {
        var isQuoted = false
        guard
            let colon = line.firstIndex(where: { character in
                if character == "\"" { isQuoted.toggle() }
                return character == ":" && !isQuoted
            })
        else { return cut(line) }
        let head = line[..<colon].split(separator: ";")
        let value = String(line[line.index(after: colon)...])
        var name = (head.first?.split(separator: ".").last.map(String.init) ?? "").lowercased()
        if name.hasPrefix("x-") { name = String(name.dropFirst(2)) }
        let label = words[name] ?? name.replacing("-", with: " ")
        let isBinary = head.dropFirst().contains { $0.lowercased().hasPrefix("encoding=b") } || value.hasPrefix("data:")
        return isBinary ? "\(label): \(max(1, value.utf8.count / 1024)) KB" : "\(label): \(cut(plain(value)))"
    }

    private static func plain(_ value: String) -> String {
        value.replacing("\\n", with: " ").replacing("\\N", with: " ").replacing("\\", with: "")
    }

    private static func cut(_ text: String) -> String {
        text.count > longest ? text.prefix(longest) + "…" : text
    }
}
