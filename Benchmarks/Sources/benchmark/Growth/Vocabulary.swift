import Foundation

/// Words as texts have them: a few stand nearly everywhere, and most hardly anywhere (Zipf's law).
enum Vocabulary {
    /// What releases and captions speak of; the first is the most common.
    private static let common = [
        "storm", "harbour", "shelter", "volunteers", "bridge", "night", "train", "reading", "room", "seed", "bank",
        "tide",
        "gauge", "bird", "count", "footpath", "archive", "water", "plant", "council", "river", "meadow", "opening",
        "festival", "museum", "school", "ferry", "market", "forest", "island", "tower", "valley", "coast", "mountain",
        "rescue", "winter", "summer", "orchard", "lighthouse", "workshop",
    ]
    private static let beginnings = [
        "bar", "cal", "dor", "eld", "fen", "gar", "hol", "ing", "kel", "lum", "mar", "nor", "ost", "pel", "quin", "ros",
        "sel", "tor", "ulm", "ven", "wal", "yar", "zel", "brin", "crom", "drei", "fosk", "glen", "hark", "jul",
    ]
    private static let endings = [
        "ach", "beck", "by", "dale", "en", "ford", "gate", "ham", "ister", "keld", "ley", "mere", "nau", "over", "quay",
        "ridge", "sted", "thorpe", "und", "wick",
    ]
    private static let middles = ["", "a", "en", "il", "or", "um", "eth", "ow", "ast", "ir"]

    static let count = 40 + 30 * 20 * 10

    /// The word of a rank, the most common first. Behind the common ones stand invented places, 6,000 of them.
    static func word(_ rank: Int) -> String {
        guard rank >= common.count else { return common[rank] }
        let number = rank - common.count
        let beginning = beginnings[number % beginnings.count]
        let ending = endings[number / beginnings.count % endings.count]
        return beginning + middles[number / beginnings.count / endings.count % middles.count] + ending
    }

    /// So many words for a text: of rank r every r-th or so.
    static func words(_ count: Int, _ random: inout Sequence) -> String {
        (0..<count).map { _ in word(random.rank(below: Vocabulary.count)) }.joined(separator: " ")
    }
}

/// Numbers that look drawn and are the same in each run (SplitMix64).
struct Sequence: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }

    /// From 0 up; each doubling of the rank is as likely as the one before.
    mutating func rank(below count: Int) -> Int {
        let share = Double.random(in: 0..<1, using: &self)
        return min(count - 1, max(0, Int(pow(Double(count), share)) - 1))
    }
}
