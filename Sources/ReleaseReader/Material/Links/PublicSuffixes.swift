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

    /// In labels.
    private static func suffixLength(_ labels: [String]) -> Int {
        guard labels.count > 2, let top = labels.last, let below = PublicSuffixTable.below[top] else {
            return 1
        }
        let second = labels[labels.count - 2]
        let known = below.split(separator: " ")
        if known.contains(where: { $0 == "!" + second }) { return 1 }
        return known.contains { $0 == second || $0 == "*" } ? 2 : 1
    }

    /// Every top-level domain.
    static let top: Set<String> = Set(PublicSuffixTable.top.split(separator: " ").map(String.init))
}
