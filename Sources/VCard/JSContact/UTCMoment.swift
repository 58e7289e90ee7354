/// `20211022T140000-0500` as `2021-10-22T19:00:00Z`; nil where it is no whole time with a zone.
func momentText(_ value: String) -> String? {
    if let text = utcText(value) { return text }
    let form = extendedForm(value.utf8, of: .timestamp)
    let numbers = form.split { $0 &- 0x30 > 9 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    let sign = form.count > 19 ? form[19] : 0
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), (7...8).contains(numbers.count), form.count <= 25,
        isUTC(form[..<19] + [UInt8(ascii: "Z")]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]),
        numbers[3] < 24, numbers[4] < 60, numbers[6] < 15, numbers.count == 7 || numbers[7] < 60
    else { return nil }
    let offset = numbers[6] * 60 + (numbers.count == 8 ? numbers[7] : 0)
    let minutes = numbers[3] * 60 + numbers[4] + (sign == UInt8(ascii: "-") ? offset : -offset)
    var (year, month, day) = (numbers[0], numbers[1], numbers[2])
    if minutes < 0 {
        day -= 1
        if day == 0 { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
        if day == 0 { day = daysOf(month, year) }
    } else if minutes >= 1440 {
        day += 1
        if day > daysOf(month, year) { (year, month, day) = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1) }
    }
    guard (0...9999).contains(year) else { return nil }
    let time = (minutes + 1440) % 1440
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let years = String(repeating: "0", count: 4 - String(year).utf8.count) + String(year)
    return "\(years)-\(two(month))-\(two(day))T\(two(time / 60)):\(two(time % 60)):\(two(numbers[5]))Z"
}

private func daysOf(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}
