import Catalogue

extension KitContents {
    /// The last moment at which all of it may be used: the first of its terms to end, or the end of the embargo under which it is
    /// handed out, for what it says on top is not true any more then. Nil where nothing ends.
    enum Ending: Hashable {
        case day(CalendarDate)
        case embargo(Embargo)
    }

    var ends: Ending? {
        let day = assets.compactMap(\.usageEnds).min()
        guard let embargo = notice?.embargo else { return day.map { .day($0) } }
        let last = Exchange.day(embargo.until, in: embargo.zone)
        return day.flatMap { $0 < last ? .day($0) : nil } ?? .embargo(embargo)
    }

    /// What is printed beside the releases and is not in their texts: a person has written it, or changed it.
    func apart(_ part: KeyPath<Release, String?>) -> [(release: Release, text: String)] {
        releases.filter { $0.release.pubStatus == .usable }.compactMap { entry in
            guard let text = entry.release[keyPath: part] else { return nil }
            let isInside = entry.document.map { $0.text.squeezed.contains(text.squeezed) } ?? false
            return isInside ? nil : (entry.release, text)
        }
    }
}

extension String {
    /// Without its breaks and blanks: texts that are wrapped otherwise are the same.
    fileprivate var squeezed: String { filter { !$0.isWhitespace } }

    /// Whether its lines were broken because they were full, and not because something ends there. An address of the web may be
    /// broken too, and would be another with a space in it.
    var isWrapped: Bool {
        if contains("://") { return false }
        let lines = split(whereSeparator: \.isNewline)
        return lines.count > 1 && lines.dropLast().allSatisfy { $0.count >= 55 }
    }

    /// What stands between blank lines.
    var paragraphs: [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
            if !line.allSatisfy(\.isWhitespace) {
                lines.append(line)
            } else if !lines.isEmpty {
                paragraphs.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        return paragraphs
    }
}
