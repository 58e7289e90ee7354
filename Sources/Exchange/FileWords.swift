import Catalogue

extension Asset {
    /// `image/jpeg, 4000 × 3000 pixels, 2.1 MB`.
    var fileWords: String {
        var parts = [mediaType ?? "a file"]
        if let width, let height { parts.append("\(width) \u{D7} \(height) pixels") }
        if let fileBytes { parts.append(inMegabytes(fileBytes)) }
        return parts.joined(separator: ", ")
    }
}

extension Asset {
    /// The last day of its terms, where they do not name the year themselves.
    var endBesideTerms: CalendarDate? {
        guard let usageEnds, usageTerms?.contains(String(usageEnds.description.prefix(4))) != true else { return nil }
        return usageEnds
    }
}

extension Rendition {
    /// `1600 × 1200 pixels, 310 KB`.
    var fileWords: String { "\(width) \u{D7} \(height) pixels, \(inMegabytes(byteCount))" }
}

/// In tenths of a megabyte, and in kilobytes below one: never none.
private func inMegabytes(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, bytes / 1000)) KB" }
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
}
