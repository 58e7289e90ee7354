/// Days as Chinese, Japanese and Korean print them.
extension DateScanner {
    /// "2016年9月27日", "令和2年10月26日", "2018년 9월 4일", "9月27日", "二〇一六年九月二十七日".
    func ideographic(at index: Int) -> DateMark? {
        if let written = written(at: index) { return written }
        guard tokens[index].kind == .number else { return nil }
        var next = index
        let year = year(at: &next)
        guard let month = number(next, in: 1...12), sign(next + 1, CalendarWords.monthSigns) else { return nil }
        guard let day = number(next + 2, in: 1...31), sign(next + 3, CalendarWords.daySigns) else { return nil }
        var found = mark(stretch(year?.start ?? index, next + 4), day: day, month: month, year: year?.year)
        // "27日の発表": the sign alone belongs to the day.
        let end = tokens[next + 3].range.lowerBound + 3
        found.range = stretch(found.range.lowerBound, min(end, tokens[next + 3].range.upperBound))
        return found
    }

    /// A year and its sign; what stands before it where that is an era.
    private func year(at next: inout Int) -> (year: Int, start: Int)? {
        guard sign(next + 1, CalendarWords.yearSigns) else { return nil }
        if let year = year(next) {
            next += 2
            return (year, next - 2)
        }
        guard let count = number(next, in: 1...150), next > 0,
            let era = CalendarWords.eras.first(where: { tokens[next - 1].text.hasSuffix($0.key) })
        else { return nil }
        next += 2
        return (era.value + count, next - 2)
    }

    private func sign(_ index: Int, _ signs: Set<Character>) -> Bool {
        tokens.indices.contains(index) && tokens[index].breaksBefore == 0
            && tokens[index].text.first.map(signs.contains) ?? false
    }

    /// In the digits of Chinese.
    private func written(at index: Int) -> DateMark? {
        let token = tokens[index]
        guard token.isUnspaced, let first = token.text.first, CalendarWords.ideographValues[first] != nil else {
            return nil
        }
        var rest = token.text.prefix(16)
        func part(_ signs: Set<Character>) -> Substring? {
            guard let end = rest.firstIndex(where: signs.contains) else { return nil }
            defer { rest = rest[rest.index(after: end)...] }
            return rest[..<end]
        }
        guard let digits = part(CalendarWords.yearSigns), digits.count == 4,
            let month = part(CalendarWords.monthSigns).flatMap(written), (1...12).contains(month),
            let day = part(CalendarWords.daySigns).flatMap(written), (1...31).contains(day)
        else { return nil }
        let values = digits.compactMap { CalendarWords.ideographValues[$0] }
        guard values.count == 4 else { return nil }
        var found = mark(stretch(index, index + 1), day: day, month: month, year: values.reduce(0) { $0 * 10 + $1 })
        let length = token.text.utf8.count - token.text.dropFirst(16).utf8.count - rest.utf8.count
        found.range = stretch(found.range.lowerBound, found.range.lowerBound + length)
        return found
    }

    /// "九", "十二", "二十七".
    private func written(_ text: Substring) -> Int? {
        let parts = text.split(separator: "十", omittingEmptySubsequences: false)
        let values = parts.map {
            $0.isEmpty ? nil : $0.count == 1 ? CalendarWords.ideographValues[$0[$0.startIndex]] : 100
        }
        switch parts.count {
        case 1: return values[0]
        case 2: return (values[0] ?? 1) * 10 + (values[1] ?? 0)
        default: return nil
        }
    }
}
