/// A date as the versions write it (RFC 2426 section 3.1.5, RFC 6350 section 4.3).
struct DateForm: Equatable {
    /// Digits; nil where it is not said.
    var year: String?
    var month: String?
    var day: String?
    /// What follows a T, as it stands; nil where it is not said.
    var time: String?

    /// Nil where the text is no date.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let head = bytes.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: "t") && $0 != 0x20 }
        if head.count < bytes.count { time = String(decoding: bytes[(head.count + 1)...], as: UTF8.self) }
        let day = Array(head)
        func digits(_ range: Range<Int>) -> String? {
            guard range.upperBound <= day.count, day[range].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            return String(decoding: day[range], as: UTF8.self)
        }
        func isHyphen(_ places: Int...) -> Bool { places.allSatisfy { $0 < day.count && day[$0] == 0x2D } }
        switch day.count {
        case 0: guard time != nil else { return nil }
        case 4 where isHyphen(0, 1): month = digits(2..<4)
        case 4: year = digits(0..<4)
        case 5 where isHyphen(0, 1, 2): self.day = digits(3..<5)
        case 6 where isHyphen(0, 1): (month, self.day) = (digits(2..<4), digits(4..<6))
        case 7 where isHyphen(0, 1, 4): (month, self.day) = (digits(2..<4), digits(5..<7))
        case 7 where isHyphen(4): (year, month) = (digits(0..<4), digits(5..<7))
        case 8: (year, month, self.day) = (digits(0..<4), digits(4..<6), digits(6..<8))
        case 10 where isHyphen(4, 7): (year, month, self.day) = (digits(0..<4), digits(5..<7), digits(8..<10))
        default: return nil
        }
        guard isWhole(day.count) else { return nil }
    }

    /// Whether everything that its length promises is there and within its bounds.
    private func isWhole(_ length: Int) -> Bool {
        if let month, !("01"..."12").contains(month) { return false }
        if let day, !("01"..."31").contains(day) { return false }
        if let time, clock(time) == nil { return false }
        let parts = [year, month, day].count { $0 != nil }
        switch length {
        case 0: return true
        case 4, 5: return parts == 1
        case 6, 7: return parts == 2
        default: return parts == 3
        }
    }

    var isWholeDay: Bool { year != nil && month != nil && day != nil }

    /// As 3.0 writes it: `1985-04-12`, `1985-04-12T10:22:00Z`; nil where it is no whole day.
    var extended: String? {
        guard let year, let month, let day else { return nil }
        let date = "\(year)-\(month)-\(day)"
        guard let time = time.flatMap(clock), let hour = time.hour, let minute = time.minute else { return date }
        return "\(date)T\(hour):\(minute):\(time.second ?? "00")\(time.fraction)\(time.zone(separator: ":"))"
    }

    /// As 4.0 writes it: `19850412`, `--0412`, `1985-04`, `19850412T102200Z`.
    var basic: String {
        var text: String
        switch (year, month, day) {
        case (let year?, let month?, let day?): text = year + month + day
        case (let year?, let month?, nil): text = "\(year)-\(month)"
        case (let year?, _, _): text = year
        case (nil, let month?, let day): text = "--\(month)\(day ?? "")"
        case (nil, nil, let day?): text = "---\(day)"
        case (nil, nil, nil): text = ""
        }
        // RFC 6350 section 4.3.3: a time stands behind a day, or alone.
        if let time = time.flatMap(clock), day != nil || text.isEmpty { text += "T" + time.basic }
        return text
    }

    /// Whether `extended` leaves out nothing.
    var fitsOld: Bool {
        guard isWholeDay else { return false }
        guard let time else { return true }
        return clock(time)?.minute != nil && clock(time)?.hour != nil
    }
}

/// A time of day in its parts, digits alone.
struct ClockForm {
    var hour: String?
    var minute: String?
    var second: String?
    /// With its point or comma; 4.0 has none.
    var fraction = ""
    var sign: String?
    var zoneHour = ""
    var zoneMinute: String?

    func zone(separator: String) -> String {
        guard let sign else { return "" }
        return sign == "Z" ? "Z" : sign + zoneHour + separator + (zoneMinute ?? "00")
    }

    var basic: String {
        let zone = sign == nil || sign == "Z" ? sign ?? "" : (sign ?? "") + zoneHour + (zoneMinute ?? "")
        switch (hour, minute, second) {
        case (let hour?, let minute?, let second): return hour + minute + (second ?? "") + zone
        case (let hour?, nil, _): return hour + zone
        case (nil, let minute?, let second): return "-" + minute + (second ?? "") + zone
        case (nil, nil, let second): return "--" + (second ?? "") + zone
        }
    }
}

/// Reads `102200`, `10:22:00.5Z`, `10`, `-2200`, `--00`, each with or without a zone; nil where it is no time.
func clock(_ text: String) -> ClockForm? {
    var rest = Array(text.utf8)[...]
    var clock = ClockForm()
    func pair(_ highest: Int) -> String? {
        guard let first = rest.first, let second = rest.dropFirst().first, first &- 0x30 < 10, second &- 0x30 < 10,
            Int(first - 0x30) * 10 + Int(second - 0x30) <= highest
        else { return nil }
        rest = rest.dropFirst(2)
        return String(decoding: [first, second], as: UTF8.self)
    }
    func skip(_ byte: Character) -> Bool {
        guard let first = rest.first, first == byte.asciiValue else { return false }
        rest = rest.dropFirst()
        return true
    }
    if skip("-") {
        if skip("-") {
            clock.second = pair(60)
        } else {
            clock.minute = pair(59)
            clock.second = pair(60)
        }
    } else {
        clock.hour = pair(23)
        _ = skip(":")
        clock.minute = pair(59)
        if clock.minute != nil {
            _ = skip(":")
            clock.second = pair(60)
        }
    }
    guard clock.hour != nil || clock.minute != nil || clock.second != nil else { return nil }
    if clock.second != nil, let mark = rest.first, mark == 0x2E || mark == 0x2C {
        let digits = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty else { return nil }
        clock.fraction = "." + String(decoding: digits, as: UTF8.self)
        rest = rest[digits.endIndex...]
    }
    if skip("Z") || skip("z") {
        clock.sign = "Z"
    } else if let sign = rest.first, sign == 0x2B || sign == 0x2D {
        rest = rest.dropFirst()
        clock.sign = sign == 0x2B ? "+" : "-"
        guard let hour = pair(23) else { return nil }
        clock.zoneHour = hour
        _ = skip(":")
        clock.zoneMinute = pair(59)
    }
    return rest.isEmpty ? clock : nil
}
