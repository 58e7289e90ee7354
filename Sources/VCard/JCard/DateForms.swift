// Dates and times in ISO 8601's basic form, as vCard 4.0 has them (RFC 6350 section 4.3), and in its extended form, as jCard
// has them (RFC 7095 sections 3.5.3 to 3.5.8).

/// The extended form; what is none of the forms that vCard knows is left.
func extendedForm(_ value: some Collection<UInt8>, of type: ValueType) -> [UInt8] {
    reformed(Array(value), of: type, isExtended: true) ?? Array(value)
}

/// The basic form; what is none of the forms that jCard knows is left.
func basicForm(_ value: some Collection<UInt8>, of type: ValueType) -> [UInt8] {
    reformed(Array(value), of: type, isExtended: false) ?? Array(value)
}

private func reformed(_ value: [UInt8], of type: ValueType, isExtended: Bool) -> [UInt8]? {
    let day = isExtended ? extendedDay : basicDay
    let time = isExtended ? extendedTime : basicTime
    switch type {
    case .time: return time(value)
    case .utcOffset: return zone(value, isExtended: isExtended)
    case .date, .dateTime, .dateAndOrTime, .timestamp: break
    default: return nil
    }
    guard let mark = value.firstIndex(of: UInt8(ascii: "T")) else { return day(value) }
    guard let clock = time(Array(value[(mark + 1)...])) else { return nil }
    if mark == 0 { return [UInt8(ascii: "T")] + clock }
    return day(Array(value[..<mark])).map { $0 + [UInt8(ascii: "T")] + clock }
}

/// `D` stands for a digit.
private func matches(_ value: some Collection<UInt8>, _ form: StaticString) -> Bool {
    guard value.count == form.utf8CodeUnitCount else { return false }
    return form.withUTF8Buffer { letters in
        zip(value, letters).allSatisfy { $1 == UInt8(ascii: "D") ? $0 &- 0x30 < 10 : $0 == $1 }
    }
}

private func extendedDay(_ day: [UInt8]) -> [UInt8]? {
    if matches(day, "DDDDDDDD") { return day[..<4] + [0x2D] + Array(day[4..<6]) + [0x2D] + day[6...] }
    if matches(day, "--DDDD") { return Array(day[..<4]) + [0x2D] + day[4...] }
    return isSameInBoth(day) ? day : nil
}

private func basicDay(_ day: [UInt8]) -> [UInt8]? {
    if matches(day, "DDDD-DD-DD") || matches(day, "DDDDDDDD") { return day.filter { $0 != 0x2D } }
    if matches(day, "--DD-DD") { return Array(day[..<4]) + day[5...] }
    return isSameInBoth(day) ? day : nil
}

private func isSameInBoth(_ day: [UInt8]) -> Bool {
    matches(day, "DDDD-DD") || matches(day, "DDDD") || matches(day, "--DD") || matches(day, "---DD")
}

private func extendedTime(_ time: [UInt8]) -> [UInt8]? {
    guard let (clock, offset) = split(time), let zone = zone(offset, isExtended: true) else { return nil }
    if matches(clock, "DDDDDD") { return joined([clock[..<2], clock[2..<4], clock[4...]]) + zone }
    if matches(clock, "DDDD") { return joined([clock[..<2], clock[2...]]) + zone }
    if matches(clock, "-DDDD") { return joined([clock[..<3], clock[3...]]) + zone }
    return isSameClock(clock) ? clock + zone : nil
}

private func basicTime(_ time: [UInt8]) -> [UInt8]? {
    guard let (clock, offset) = split(time), let zone = zone(offset, isExtended: false) else { return nil }
    let isClock = ["DD:DD:DD", "DD:DD", "-DD:DD"].contains { matches(clock, $0) }
    return isClock || isSameClock(clock) ? clock.filter { $0 != 0x3A } + zone : nil
}

private func joined(_ parts: [ArraySlice<UInt8>]) -> [UInt8] { Array(parts.joined(separator: [0x3A])) }

private func isSameClock(_ clock: [UInt8]) -> Bool {
    matches(clock, "DD") || matches(clock, "-DD") || matches(clock, "--DD")
}

/// The clock and the zone behind it.
private func split(_ time: [UInt8]) -> (clock: [UInt8], zone: [UInt8])? {
    let start = time.firstIndex { $0 != 0x2D } ?? time.count
    let mark = time[start...].firstIndex { $0 == UInt8(ascii: "Z") || $0 == 0x2B || $0 == 0x2D } ?? time.count
    return (Array(time[..<mark]), Array(time[mark...]))
}

private func zone(_ zone: [UInt8], isExtended: Bool) -> [UInt8]? {
    if zone.isEmpty || zone == [UInt8(ascii: "Z")] { return zone }
    guard zone.first == 0x2B || zone.first == 0x2D else { return nil }
    let digits = zone.dropFirst().filter { $0 != 0x3A }
    switch digits.count {
    case 2 where matches(zone.dropFirst(), "DD"): return zone
    case 4 where matches(zone.dropFirst(), "DDDD") || matches(zone.dropFirst(), "DD:DD"):
        return zone[..<1] + (isExtended ? joined([digits[..<2], digits[2...]]) : Array(digits))
    default: return nil
    }
}
