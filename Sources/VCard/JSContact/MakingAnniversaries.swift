import JSONText

// BDAY, DEATHDATE, ANNIVERSARY and the places (RFC 9555 section 2.5.5).
extension ContactMaking {
    func anniversary(_ property: Property, _ kind: String) -> MadeEntry? {
        let types = ["date", "date-time", "date-and-or-time", "timestamp"]
        guard property.values(of: "VALUE").allSatisfy({ types.contains($0.lowercased()) }),
            let said = dateMembers(property.value)
        else { return nil }
        var date = said.members
        var rest = property
        if date["utc"] == nil {
            let year = date["year"]?.integer
            if let year, property.values(of: "X-APPLE-OMIT-YEAR") == [String(year)] { date["year"] = nil }
            if let scale = property.values(of: "CALSCALE").first, property.values(of: "CALSCALE").count == 1 {
                date.append(JSON.Member("calendarScale", .string(scale)))
                rest.parameters.removeAll { $0.isNamed("CALSCALE") }
            }
        }
        var made = MadeEntry(
            map: "anniversaries",
            entry: [JSON.Member("kind", .string(kind)), JSON.Member("date", .object(date))])
        made.isPart = said.isPart
        take(parametersOf: rest, [], into: &made)
        return made
    }

    /// Gives birthplaces and places of death to the dates; without one they are kept.
    mutating func finishPlaces() {
        for (kind, property, place) in places {
            let entries = maps["anniversaries"]?.entries ?? []
            if localisePlace(property, kind) { continue }
            guard let index = entries.firstIndex(where: { $0.value["kind"]?.text == kind && $0.value["place"] == nil }),
                var entry = entries[index].value.members, let made = madePlace(property, of: entries[index].name)
            else {
                kept.append((place, property.jCard))
                continue
            }
            let before = entry.firstIndex { $0.name == "vCardParams" } ?? entry.count
            entry.insert(JSON.Member("place", .object(made)), at: before)
            maps["anniversaries"]?.entries[index].value = .object(entry)
        }
    }

    /// The place of the same date, in another language.
    private mutating func localisePlace(_ property: Property, _ kind: String) -> Bool {
        guard let language = language.other(property),
            let entry = maps["anniversaries"]?.entries.first(where: {
                $0.value["kind"]?.text == kind && $0.value["place"] != nil
            }), let there = entry.value["place"]?.members, let made = madePlace(property, of: entry.name)
        else { return false }
        let pointer = JSONPointer(text: "anniversaries").adding(entry.name).adding("place")
        return localise(made, beside: there, at: pointer, in: language)
    }

    private func madePlace(_ property: Property, of id: String) -> [JSON.Member]? {
        let type = property.values(of: "VALUE").first?.lowercased()
        var made = MadeEntry(map: "", entry: [])
        switch type {
        case nil, "text": made.entry.append(JSON.Member("full", .string(property.text)))
        case "uri" where sameName(property.value.prefix(4), "geo:".utf8):
            made.entry.append(JSON.Member("coordinates", .string(property.rawText)))
        default: return nil
        }
        take(parametersOf: property, [], into: &made)
        return made.id == nil || made.id == id ? made.entry : nil
    }
}

/// A day, or a part of one, or a moment in UTC; nil where it is none. JSContact has no time in another zone or in none: of such a
/// value the day is a part.
func dateMembers(_ value: ArraySlice<UInt8>) -> (members: [JSON.Member], isPart: Bool)? {
    let form = extendedForm(value, of: .dateAndOrTime)
    if isUTC(form) {
        let utc = JSON.Member("utc", .string(String(decoding: form, as: UTF8.self)))
        return ([JSON.Member("@type", "Timestamp"), utc], false)
    }
    if form.count > 11, form[10] == UInt8(ascii: "T") { return dayMembers(form[..<10]).map { ($0, true) } }
    return dayMembers(form[...]).map { ($0, false) }
}

private func dayMembers(_ form: ArraySlice<UInt8>) -> [JSON.Member]? {
    let text = String(decoding: form, as: UTF8.self)
    let parts: [String?]
    switch (form.count, form.prefix { $0 == 0x2D }.count) {
    case (10, 0): parts = [String(text.prefix(4)), String(text.dropFirst(5).prefix(2)), String(text.suffix(2))]
    case (7, 0): parts = [String(text.prefix(4)), String(text.suffix(2)), nil]
    case (4, 0): parts = [text, nil, nil]
    case (7, 2): parts = [nil, String(text.dropFirst(2).prefix(2)), String(text.suffix(2))]
    case (4, 2): parts = [nil, String(text.suffix(2)), nil]
    case (5, 3): parts = [nil, nil, String(text.suffix(2))]
    default: return nil
    }
    var members: [JSON.Member] = []
    for ((name, range), part) in zip([("year", 0...9999), ("month", 1...12), ("day", 1...31)], parts) {
        guard let part else { continue }
        guard let number = Int(part), range.contains(number), part.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
            return nil
        }
        members.append(JSON.Member(name, .number(number)))
    }
    let whole = basicForm(form, of: .date)
    return basicDate(members).map { Array($0.utf8) } == whole ? members : nil
}

/// A part of a date as 4.0 writes it (RFC 6350 section 4.3.1); nil where no form says it.
func basicDate(_ date: [JSON.Member]) -> String? {
    func digits(_ name: String, _ count: Int, _ range: ClosedRange<Int>) -> String? {
        guard let number = date[name]?.integer, range.contains(number) else { return nil }
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    switch (digits("year", 4, 0...9999), digits("month", 2, 1...12), digits("day", 2, 1...31)) {
    case (let year?, let month?, let day?): return year + month + day
    case (let year?, let month?, nil): return year + "-" + month
    case (let year?, nil, nil): return year
    case (nil, let month?, let day?): return "--" + month + day
    case (nil, let month?, nil): return "--" + month
    case (nil, nil, let day?): return "---" + day
    default: return nil
    }
}
