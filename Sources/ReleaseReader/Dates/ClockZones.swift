/// The zone that a time is printed in.
extension ClockScanner {
    /// A zone directly behind a time, behind a comma, in brackets.
    func zone(behind index: Int) -> (zone: Zone, next: Int)? {
        var start = index
        if [",", "(", "[", "\u{FF08}"].contains(folded(start)) { start += 1 }
        guard start < tokens.count, tokens[start].breaksBefore < 2, let found = zone(at: start, isBehindTime: true)
        else {
            return nil
        }
        let closes = start > index && [")", "]", "\u{FF09}"].contains(folded(found.next))
        return (found.zone, closes ? found.next + 1 : found.next)
    }

    /// A zone in whatever form: "GMT", "UTC+2", "+02:00", "Eastern Time", "London time", "heure de Paris".
    func zone(at index: Int, isBehindTime: Bool = false) -> (zone: Zone, next: Int)? {
        guard tokens.indices.contains(index) else { return nil }
        if isBehindTime, let offset = offset(at: index) { return (Zone(offsetMinutes: offset.minutes), offset.next) }
        if let word = zoneWord(at: index) {
            if ["GMT", "UTC"].contains(tokens[index].text), let offset = offset(at: index + 1) {
                return (Zone(offsetMinutes: offset.minutes), offset.next)
            }
            // "CET/CEST": whichever holds that day.
            if folded(index + 1) == "/", let other = zoneWord(at: index + 2), other.name == word.name {
                return (Zone(word.name), index + 3)
            }
            return (word, index + 1)
        }
        return phrase(at: index) ?? city(at: index, isBehindTime: isBehindTime)
    }

    /// In capitals: "ET" is a zone, "et" is French.
    func zoneWord(at index: Int) -> Zone? {
        guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].text.utf8.count <= 5,
            tokens[index].isAllCapitals || tokens[index].text == "Z"
        else { return nil }
        return ZoneWords.zone(of: tokens[index].text, region: nil)
    }

    /// "+2", "+02:00", "-0500", "+5:30".
    private func offset(at index: Int) -> (minutes: Int, next: Int)? {
        let printed = folded(index)
        guard ["+", "-", "\u{2212}", "\u{2013}"].contains(printed) else { return nil }
        let sign = printed == "+" ? 1 : -1
        if let four = number(index + 1, width: 4...4), four % 100 < 60, four <= 1400 {
            return (sign * (four / 100 * 60 + four % 100), index + 2)
        }
        guard let hours = number(index + 1, width: 1...2), hours <= 14 else { return nil }
        if folded(index + 2) == ":", let minutes = number(index + 3, width: 2...2), minutes < 60 {
            return (sign * (hours * 60 + minutes), index + 4)
        }
        return (sign * hours * 60, index + 2)
    }

    private func phrase(at index: Int) -> (zone: Zone, next: Int)? {
        for count in stride(from: 4, through: 1, by: -1) {
            guard let name = words(index, count), let zone = ZoneWords.byPhrase[name] else { continue }
            guard count > 1 || tokens[index].isCapitalised || tokens[index].isUnspaced else { continue }
            return (zone, index + count)
        }
        return nil
    }

    private func words(_ index: Int, _ count: Int) -> String? {
        guard index + count <= tokens.count else { return nil }
        let run = tokens[stretch(index, index + count)]
        guard run.allSatisfy({ $0.kind == .word }), run.dropFirst().allSatisfy({ $0.breaksBefore < 2 }) else {
            return nil
        }
        return run.map(\.folded).joined(separator: " ")
    }

    private func cityName(at index: Int) -> (zone: String, next: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        let first = folded(index)
        if first.hasPrefix("d'"), let zone = Cities.zoneByName[String(first.dropFirst(2))] { return (zone, index + 1) }
        guard tokens[index].isCapitalised else { return nil }
        for count in stride(from: Cities.mostWords, through: 1, by: -1) {
            if let name = words(index, count), let zone = Cities.zoneByName[name] { return (zone, index + count) }
        }
        return nil
    }

    private func city(at index: Int, isBehindTime: Bool) -> (zone: Zone, next: Int)? {
        if let city = cityName(at: index) {
            var next = city.next
            if Vocabulary.every(.localTime).contains(folded(next)) { next += 1 }
            if ZoneWords.behindCity.contains(folded(next)) { return (Zone(city.zone), next + 1) }
            return isBehindTime ? (Zone(city.zone), city.next) : nil
        }
        var next = index
        if Vocabulary.every(.localTime).contains(folded(next)) { next += 1 }
        guard ZoneWords.beforeCity.contains(folded(next)) else { return nil }
        next += 1
        var between = 0
        while between < 2, ZoneWords.between.contains(folded(next)) { (next, between) = (next + 1, between + 1) }
        return cityName(at: next).map { (Zone($0.zone), $0.next) }
    }
}
