import Catalogue

/// HTML as it is written: what is text is escaped, and attributes stand in quotation marks (HTML Living Standard, section
/// 13.1). Nothing else puts a character of a catalogue into a page.
struct PageMarkup {
    private(set) var html = ""

    /// `attributes` whose value is nil are left out.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout PageMarkup) -> Void
    ) {
        open(name, attributes)
        content(&self)
        html += "</\(name)>"
        if PageMarkup.blocks.contains(name) { html += "\n" }
    }

    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String) {
        element(name, attributes) { $0.text(text) }
    }

    mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

    /// `<meta>`, `<img>` and `<br>`, which hold nothing.
    mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        html += "\n"
    }

    mutating func text(_ text: String) { html += PageMarkup.escaped(text) }

    /// Two hyphens in a row would end it.
    mutating func comment(_ text: String) {
        var content = PageMarkup.escaped(text)
        while content.contains("--") { content = content.replacing("--", with: "- -") }
        html += "<!-- \(content) -->"
    }

    /// What is ours and known to hold no mark-up but what is meant: a style sheet.
    mutating func verbatim(_ text: String) { html += text }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        html += "<\(name)"
        for (name, value) in attributes {
            if let value { html += " \(name)=\"\(PageMarkup.escaped(value))\"" }
        }
        html += ">"
    }

    private static let blocks: Set<String> = [
        "html", "head", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "h3", "p", "ul",
        "li", "dl", "dt", "dd", "figure", "figcaption", "blockquote", "div", "article",
    ]

    /// The five that end text or an attribute, and nothing that a page may not hold: control characters, and marks that turn
    /// the direction of what follows.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}": break
            default:
                if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }
}

extension PageMarkup {
    /// A link where the address is one of the web; as a text where it is anything else (`javascript:`).
    mutating func link(_ address: String, _ words: String? = nil) {
        guard let href = webAddress(address) else { return text(words.map { "\($0): \(address)" } ?? address) }
        element("a", ["href": href, "rel": "noreferrer"], words ?? address)
    }
}

/// A text as it stands in HTML, between elements and in attributes alike.
public func escapedInPage(_ text: String) -> String { PageMarkup.escaped(text) }

/// The address for a browser; nil where it is none of the web, or holds what an address does not.
func webAddress(_ address: String) -> String? {
    let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    let isWhole = address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    return isWeb && isWhole ? address : nil
}
