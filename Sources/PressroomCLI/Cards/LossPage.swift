/// What is lost of contacts or cards in a form, for a person: all of it where it was asked for, else that there is
/// something.
struct LossPage {
    /// Sentences, and of how many.
    let losses: [String: Int]
    /// Of what: `contact`, `card`.
    let noun: String
    let isAsked: Bool

    init(_ losses: [String: Int], of noun: String, asked: Bool) {
        self.losses = losses
        self.noun = noun
        isAsked = asked
    }

    /// The most widespread first.
    var lines: [String] {
        if !isAsked {
            return losses.isEmpty ? [] : ["Not every program will see all of it; --losses says what."]
        }
        if losses.isEmpty { return ["Nothing is lost."] }
        let sorted = losses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.map { "\(counted($0.value, noun)): \($0.key)" }
    }
}
