import Catalogue
import HTTPTypes
import Validation

/// Under which conditions an answer is wanted (RFC 9110 section 13).
struct Conditions: Equatable {
    /// The tags that the asker has, or a star.
    var ifNoneMatch: String?
    var ifModifiedSince: String?
    var ifRange: String?

    init(_ fields: HTTPFields) {
        // Several lines of a list are one list.
        let tags = fields[values: .ifNoneMatch]
        ifNoneMatch = tags.isEmpty ? nil : tags.joined(separator: ", ")
        ifModifiedSince = fields[.ifModifiedSince]
        ifRange = fields[.ifRange]
    }

    /// Whether the asker has what would be sent. A date counts only where no tag is named.
    func haveIt(tag: String?, lastModified: String?) -> Bool {
        if let ifNoneMatch { return Conditions.names(tag, in: ifNoneMatch) }
        guard let ifModifiedSince, let lastModified else { return false }
        guard let asked = HTTPDate.read(ifModifiedSince), let changed = HTTPDate.read(lastModified)
        else { return false }
        return changed <= asked
    }

    /// Whether a part is of what the asker has the other parts of: the strong tag, or the date to the letter.
    func wantPart(tag: String?, lastModified: String?) -> Bool {
        guard let ifRange else { return true }
        if ifRange.hasPrefix("\"") { return ifRange == tag }
        return ifRange == lastModified && !ifRange.hasPrefix("W/")
    }

    /// Weakly: `W/"a"` and `"a"` are the same (RFC 9110 section 8.8.3.2).
    private static func names(_ tag: String?, in list: String) -> Bool {
        let asked = list.split(separator: ",").map { opaque(String($0.trimmed)) }
        if asked == ["*"] { return true }
        guard let tag else { return false }
        return asked.contains(opaque(tag))
    }

    private static func opaque(_ tag: String) -> String { tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag }
}

extension Substring {
    /// Without the blanks around it.
    var trimmed: Substring {
        var rest = self
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest.drop { $0 == " " || $0 == "\t" }
    }
}
