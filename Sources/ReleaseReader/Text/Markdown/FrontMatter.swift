/// What stands between `---` and `---` at the top of a page of Jekyll, Hugo and their kin: keys and values of YAML; of TOML
/// between `+++` and `+++`.
///
/// Only what is on a line by itself is read: a file is opened by a format that knows all of YAML and TOML, and this is for
/// text that comes without a file, and for what is nearly one of them.
struct FrontMatter {
    private(set) var marks: [SourceMark] = []
    /// Behind the closing line.
    private(set) var end = 0

    init?(_ bytes: [UInt8], from start: Int) {
        if let unfenced = FrontMatter(unfenced: bytes, from: start) {
            self = unfenced
            return
        }
        guard FrontMatter.isFence(bytes, FrontMatter.line(bytes, from: start)) else { return nil }
        var range = FrontMatter.line(bytes, from: start)
        marks.append(SourceMark(.syntax, range))
        var keys = 0
        for _ in 0..<400 {
            guard range.upperBound < bytes.count else { return nil }
            range = FrontMatter.line(bytes, from: range.upperBound + 1)
            if FrontMatter.isFence(bytes, range)
                || bytes[range].filter({ $0 > 0x20 }) == Array("...".utf8)
            {
                guard keys > 0 else { return nil }
                marks.append(SourceMark(.syntax, range))
                end = min(bytes.count, range.upperBound + 1)
                return
            }
            guard let value = value(bytes, range) else { continue }
            keys += 1
            marks.append(value)
        }
        return nil
    }

    /// ".. title: …" of Nikola, "#+TITLE: …" of Org, "Title: …" of Pelican: pairs from the first line on, down to a blank one.
    private init?(unfenced bytes: [UInt8], from start: Int) {
        var range = FrontMatter.line(bytes, from: start)
        guard let sign = FrontMatter.signs.first(where: { bytes[range].starts(with: $0.utf8) }) else { return nil }
        var keys: Set<String> = []
        for _ in 0..<60 {
            guard bytes[range].contains(where: { $0 > 0x20 }) else { break }
            let behind = stretch(range.lowerBound + sign.utf8.count, range.upperBound)
            guard bytes[range].starts(with: sign.utf8), let value = value(bytes, behind), let source = value.source
            else { return nil }
            keys.insert(source)
            marks.append(SourceMark(.syntax, stretch(range.lowerBound, behind.lowerBound)))
            marks.append(value)
            guard range.upperBound < bytes.count else { break }
            range = FrontMatter.line(bytes, from: range.upperBound + 1)
        }
        // "Title:" and "Date:" may stand in any text; "Slug:" does not.
        guard keys.contains("the front matter (title)"), keys.count > 1,
            !sign.isEmpty || !keys.isDisjoint(with: FrontMatter.own)
        else { return nil }
        end = min(bytes.count, range.lowerBound)
    }

    /// Before each key; none, where programs want none.
    private static let signs = [".. ", "#+", ""]
    private static let own: Set<String> = Set(
        ["slug", "category", "tags", "layout", "template", "permalink"].map { "the front matter (\($0))" })

    private static func line(_ bytes: [UInt8], from start: Int) -> Range<Int> {
        let start = min(start, bytes.count)
        return stretch(start, (bytes[start...].firstIndex(of: newline) ?? bytes.count))
    }

    private static func isFence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let words = bytes[range].filter { $0 > 0x20 }
        return words == Array("---".utf8) || words == Array("--".utf8) || words == Array("+++".utf8)
    }

    /// `date: 2025-03-04`, `title = "…"`; a mark for lines that are no such pair, so that they are kept and not read.
    private func value(_ bytes: [UInt8], _ range: Range<Int>) -> SourceMark? {
        guard !range.isEmpty else { return nil }
        let separator = bytes[range].prefix(60).firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
        guard let separator, isASCIILetter(bytes[range.lowerBound]) else {
            return SourceMark(.particular(.other), range)
        }
        let key = String(decoding: bytes[stretch(range.lowerBound, separator)], as: UTF8.self)
        var (lower, upper) = (separator + 1, range.upperBound)
        let isOuter: (UInt8) -> Bool = { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        while lower < upper, isOuter(bytes[lower]) { lower += 1 }
        while upper > lower, isOuter(bytes[upper - 1]) { upper -= 1 }
        let folded = key.trimmingMarks(" \t").lowercased()
        return SourceMark(
            .particular(SourceMark.Particular(frontMatterKey: folded)), stretch(lower, upper),
            source: "the front matter (\(folded))")
    }
}

extension SourceMark.Particular {
    /// What a key of front matter says; ``other`` for the many that say nothing of the release.
    public init(frontMatterKey key: String) { self = Self.byFrontMatterKey[key.lowercased()] ?? .other }

    private static let byFrontMatterKey: [String: Self] = [
        "title": .title, "headline": .title, "date": .published, "published": .published, "publishdate": .published,
        "pubdate": .published, "published_at": .published, "date_published": .published, "updated": .updated,
        "lastmod": .updated, "modified": .updated, "author": .author, "byline": .author, "publisher": .publisher,
        "site": .publisher, "organization": .publisher, "organisation": .publisher, "source_name": .publisher,
        "lang": .language, "language": .language, "locale": .language, "canonical": .address, "canonical_url": .address,
        "url": .address, "location": .place, "place": .place, "dateline": .place, "city": .place,
    ]
}
