extension CalendarWords {
    /// The forms of a list by their number, from 1.
    static func numbered(_ list: [String]?) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (place, forms) in (list ?? []).enumerated() {
            for form in forms.split(separator: ",") { numbers[String(form.drop { $0 == " " })] = place + 1 }
        }
        return numbers
    }

    /// The value of a digit of Chinese or Japanese.
    static let ideographValues: [Character: Int] = Dictionary(
        uniqueKeysWithValues: ideographs.enumerated().map { ($0.element, $0.offset) })

    /// The year before the first of an era, as Japan and Taiwan count years: "令和2年", "民國95年".
    static let eras = [
        "令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, "中華民國": 1911, "中华民国": 1911,
    ]

    /// The months of every language by their names: beside a day and a year they are what they are anywhere.
    static let everywhere = months.values.reduce(into: [String: Int]()) { table, lists in
        table.merge(numbered(lists)) { first, _ in first }
    }

    /// What stands behind a number that is a year, a month or a day, in Chinese, Japanese and Korean; PDFs
    /// print the radicals of ideographs too.
    static let yearSigns: Set<Character> = ["年", "년"]
    static let monthSigns: Set<Character> = ["月", "월", "\u{2F49}"]
    static let daySigns: Set<Character> = ["日", "일", "號", "号", "\u{2F47}"]
}
