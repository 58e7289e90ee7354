import Catalogue

/// One way in which what stands behind a link has changed since it was catalogued.
public struct LinkDrift: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case title, mediaType, size, text, hits
    }

    public var kind: Kind
    /// What changed, without a full stop: "the text changed".
    public var words: String

    public init(kind: Kind, words: String) { (self.kind, self.words) = (kind, words) }

    /// In how many of its 64 bits a fingerprint must differ before the text counts as changed.
    static let textDistance = 8
}

extension LinkPrint {
    /// How what is there now differs from this baseline; what only one of the two knows is not compared.
    public func drift(to now: LinkPrint) -> [LinkDrift] {
        var drift: [LinkDrift] = []
        if let old = title, let new = now.title, !LinkPrint.isSame(old, new) {
            let (was, is_) = (QuotedText.quoted(old, most: 60), QuotedText.quoted(new, most: 60))
            drift.append(LinkDrift(kind: .title, words: "the title was \(was) and is \(is_)"))
        }
        if let old = mediaType, let new = now.mediaType, old != new, !LinkPrint.isAlike(old, new) {
            let (was, is_) = (QuotedText.line(old, most: 60), QuotedText.line(new, most: 60))
            drift.append(LinkDrift(kind: .mediaType, words: "it was \(was) and is \(is_)"))
        }
        if let old = sizeClass, let new = now.sizeClass, abs(old - new) >= 2 {
            drift.append(LinkDrift(kind: .size, words: new > old ? "it is much larger" : "it is much smaller"))
        }
        if textFingerprint != now.textFingerprint, let old = textFingerprint.flatMap(TextFingerprint.init),
            let new = now.textFingerprint.flatMap(TextFingerprint.init),
            old.distance(to: new) >= LinkDrift.textDistance
        {
            drift.append(LinkDrift(kind: .text, words: "the text changed"))
        }
        if let old = hits, let new = now.hits, let words = LinkPrint.fewer(old, new) {
            drift.append(LinkDrift(kind: .hits, words: words))
        }
        return drift
    }

    /// Numbers in a title count messages and days.
    private static func isSame(_ old: String, _ new: String) -> Bool {
        if old == new { return true }
        func words(_ text: String) -> [PageWord] { [PageWord](text).filter { $0.number == nil } }
        let (before, after) = (words(old), words(new))
        return before == after && !before.isEmpty
    }

    private static func isAlike(_ old: String, _ new: String) -> Bool {
        let groups: [Set<String>] = [
            ["text/html", "application/xhtml+xml"], ["image/jpeg", "image/jpg", "image/pjpeg"],
            ["application/zip", "application/x-zip-compressed"], ["audio/mpeg", "audio/mp3"],
        ]
        // A server that knows no better says that it sends bytes.
        let unknown: Set = ["application/octet-stream", "binary/octet-stream", "application/force-download"]
        return unknown.contains(old) || unknown.contains(new) || groups.contains { $0.isSuperset(of: [old, new]) }
    }

    private static func fewer(_ old: Int, _ new: Int) -> String? {
        if old > 0, new == 0 { return "the search had \(hits(old)) and has none" }
        guard old >= 4, new < old / 2 else { return nil }
        return "the search had \(hits(old)) and has \(new)"
    }

    private static func hits(_ count: Int) -> String { count == 1 ? "1 hit" : "\(count) hits" }
}
