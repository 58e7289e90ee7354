/// A start tag of a page.
struct PageTag {
    /// The elements that matter here; all others are `other`.
    enum Name: String, CaseIterable {
        case html, head, title, meta, link, base, body, main, article, section, header, nav, footer, aside, dialog, div
        case h1, h2, h3, p, li, ul, ol, dl, dt, dd, td, th, tr, table, br, hr, form, fieldset, input, label, button
        case select, option, textarea, script, style, template, noscript, svg, iframe, object, a, span, code, pre
        case q, other

        init?(_ packed: UInt64) {
            guard let name = Name.byBits[packed] else { return nil }
            self = name
        }

        private static let byBits = PackedName.table(allCases)

        /// Whether what stands in it is no markup.
        var isRaw: Bool {
            switch self {
            case .script, .style, .title, .textarea, .iframe: true
            default: false
            }
        }

        /// Whether it parts the text before it from the text after it.
        var isBlock: Bool {
            switch self {
            case .a, .span, .code, .q, .label, .other, .input, .link, .meta, .script, .style, .svg: false
            default: true
            }
        }
    }

    /// The attributes that are read.
    enum Attribute: String, CaseIterable {
        case `class`, id, style, role, hidden, name, property, content, rel, href, type
        /// Known by the last eight of its letters.
        case httpEquiv = "tp-equiv"

        init?(_ packed: UInt64) {
            guard let attribute = Attribute.byBits[packed] else { return nil }
            self = attribute
        }

        private static let byBits = PackedName.table(allCases)
    }

    let name: Name
    /// Where the values of its attributes stand, of each the first.
    private(set) var values: [(attribute: Attribute, value: Range<Int>)] = []

    init(name: Name) { self.name = name }

    mutating func add(_ attribute: Attribute, _ value: Range<Int>) {
        guard !values.contains(where: { $0.attribute == attribute }) else { return }
        values.append((attribute, value))
    }

    /// Whether anything is read of its attributes.
    var isLookedAt: Bool {
        switch name {
        case .other, .a, .li, .td, .tr, .br, .hr, .h1, .h2, .h3, .dt, .dd, .option, .label: false
        default: true
        }
    }
}

/// Names as numbers: the last eight bytes, in lower case.
enum PackedName {
    static func add(_ byte: UInt8, to packed: inout UInt64) {
        packed = packed << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }

    static func table<Name: RawRepresentable<String>>(_ names: [Name]) -> [UInt64: Name] {
        var table: [UInt64: Name] = [:]
        for name in names {
            var packed: UInt64 = 0
            for byte in name.rawValue.utf8 { add(byte, to: &packed) }
            table[packed] = name
        }
        return table
    }
}
