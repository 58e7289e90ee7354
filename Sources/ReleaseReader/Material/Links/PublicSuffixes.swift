/// Which part of a host is somebody's own: `example.co.uk` of `press.example.co.uk`.
enum PublicSuffixes {
    /// The name that a registry gave to somebody, and what they put before it left out; the whole host where it is none.
    static func registrable(_ host: some StringProtocol) -> String {
        let labels = host.lowercased().split(separator: ".").map(String.init)
        let length = suffixLength(labels)
        return labels.suffix(length + 1).joined(separator: ".")
    }

    /// What somebody is called in their host's name: `example`.
    static func ownLabel(_ host: some StringProtocol) -> String? {
        let labels = host.lowercased().split(separator: ".").map(String.init)
        return labels.dropLast(suffixLength(labels)).last
    }

    /// In labels: of the rules that a host ends in, the longest.
    private static func suffixLength(_ labels: [String]) -> Int {
        for length in stride(from: min(labels.count - 1, longest), to: 1, by: -1) {
            let suffix = labels.suffix(length)
            guard let first = suffix.first,
                let below = PublicSuffixTable.below[suffix.dropFirst().joined(separator: ".")]
            else { continue }
            let known = below.split(separator: " ")
            if known.contains(where: { $0 == "!" + first }) { return length - 1 }
            if known.contains(where: { $0 == first || $0 == "*" }) { return length }
        }
        return 1
    }

    /// In labels: `pvt.k12.ma.us`.
    private static let longest = 4

    /// Every top-level domain.
    static let top: Set<String> = Set(PublicSuffixTable.top.split(separator: " ").map(String.init))
}
