/// Hosts that stand without `http://`: `example.org/press`.
extension LinkScanner {
    /// Top-level domains of hosts that stand without anything else; others need a path behind them, for many are words
    /// ("report", "page") and endings of files ("sh", "md") too.
    static let topLevelDomains: Set<String> = [
        "org", "com", "net", "info", "eu", "int", "gov", "edu", "uk", "de", "fr", "es", "it", "pt", "nl", "be", "ch",
        "at",
        "au", "ca", "us", "ie", "nz", "za", "in", "jp", "br", "mx", "ar", "asia", "io", "tv", "news", "media", "museum",
        "pl", "cz", "sk", "se", "dk", "no", "fi", "gr", "tr", "ru", "ua", "il", "kr", "cn", "tw", "hk", "sg", "lu",
        "hu", "ro",
        "bg", "hr", "si", "ee", "lv", "lt", "cl", "pe", "uy", "vn", "ph", "ae", "eg", "ng",
    ]

    /// A host such as `example.org/press` that stands without `http://`.
    func bareHost(around dot: Int, after floor: Int) -> LinkMark? {
        var start = dot
        while start > floor, dot - start < 63,
            isASCIILetter(bytes[start - 1]) || isDigit(bytes[start - 1]) || bytes[start - 1] == 0x2D
        {
            start -= 1
        }
        guard start < dot, isASCIILetter(bytes[start]) || isDigit(bytes[start]),
            start == 0 || bytes[start - 1] < 0x80 && !"@/.-_".utf8.contains(bytes[start - 1])
        else { return nil }
        var hostEnd = dot
        while hostEnd < bytes.count, hostEnd - dot < 253,
            isASCIILetter(bytes[hostEnd]) || isDigit(bytes[hostEnd]) || bytes[hostEnd] == 0x2D || bytes[hostEnd] == 0x2E
        {
            hostEnd += 1
        }
        if hostEnd < bytes.count, bytes[hostEnd] == UInt8(ascii: "@") { return nil }
        while hostEnd > dot, bytes[hostEnd - 1] == 0x2E { hostEnd -= 1 }
        guard let last = bytes[stretch(start, hostEnd)].lastIndex(of: 0x2E) else { return nil }
        let top = String(decoding: bytes[stretch(last + 1, hostEnd)], as: UTF8.self)
        let hasPath =
            hostEnd + 1 < bytes.count && bytes[hostEnd] == UInt8(ascii: "/") && isASCIILetter(bytes[hostEnd + 1])
        guard LinkScanner.topLevelDomains.contains(top) || hasPath && PublicSuffixes.top.contains(top),
            last - start >= 3
        else { return nil }
        // "OpenHarbour.org reopens" is a name; an address has a path, or no capitals.
        let isName =
            bytes[stretch(start, hostEnd)].contains { (0x41...0x5A).contains($0) }
            && !(hostEnd < bytes.count && bytes[hostEnd] == 0x2F)
        if isName, hostEnd < bytes.count, bytes[hostEnd] == 0x20, hostEnd + 1 < bytes.count,
            isASCIILetter(bytes[hostEnd + 1])
        {
            return nil
        }
        var end = hostEnd
        if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
            end = withoutTrailingMarks(stretch(end, runEnd(from: end)))
        }
        return LinkMark(
            kind: .web, range: stretch(start, end), address: "http://" + withoutSpace(start..<end), joined: nil)
    }
}
