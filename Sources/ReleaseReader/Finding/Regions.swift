import Catalogue

/// The region that a document's national numbers are read in, and why.
struct RegionGuess: Hashable {
    let region: String
    let why: String
    /// Whether something in the document says so, rather than its language alone.
    let isSure: Bool
}

extension Page {
    /// The region by, in this order: international numbers, top-level domains of the addresses, the language.
    func region(phones: any PhoneNumberReader) -> RegionGuess? {
        var votes: [String: (count: Int, example: String)] = [:]
        for mark in numbers.prefix(200) where mark.isInternational {
            guard let number = phones.read(text.flow(mark.range), region: nil),
                let region = number.region ?? region(ofCode: number.e164, phones)
            else { continue }
            votes[region, default: (0, number.asGiven)].count += 2
        }
        if let best = best(votes) {
            return RegionGuess(
                region: best.key, why: "the text prints numbers of \(best.key) with their country code", isSure: true)
        }
        for link in links.prefix(200) {
            guard let top = host(of: link)?.split(separator: ".").last?.lowercased(), let region = regionByDomain[top]
            else { continue }
            votes[region, default: (0, ".\(top)")].count += link.kind == .email ? 2 : 1
        }
        if let best = best(votes) {
            return RegionGuess(region: best.key, why: "its addresses end in \(best.value.example)", isSure: true)
        }
        guard let language, let region = regionByLanguage[language] else { return nil }
        return RegionGuess(region: region, why: "the text is in the language '\(language)'", isSure: false)
    }

    /// The main region of a number that is in no plan: by its country code.
    private func region(ofCode e164: String, _ phones: any PhoneNumberReader) -> String? {
        regionsInOrder.first { region in phones.callingCode(of: region).map { e164.hasPrefix("+\($0)") } ?? false }
    }

    private func best(_ votes: [String: (count: Int, example: String)]) -> (
        key: String, value: (count: Int, example: String)
    )? {
        votes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    }

    func host(of link: LinkMark) -> String? {
        switch link.kind {
        case .email: link.address.split(separator: "@").last.map(String.init)
        case .web:
            link.address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
        }
    }
}

/// Of the regions that share a country code the largest comes first.
private let regionsInOrder = [
    "GB", "US", "DE", "FR", "ES", "IT", "PT", "NL", "BE", "CH", "AT", "IE", "AU", "NZ", "ZA", "IN", "BR", "MX", "AR",
    "JP", "KR",
    "SE", "NO", "DK", "FI", "PL", "MY", "SG", "HK",
]

private let regionByDomain: [String: String] = [
    "uk": "GB", "au": "AU", "nz": "NZ", "ca": "CA", "ie": "IE", "za": "ZA", "in": "IN", "us": "US", "gov": "US",
    "edu": "US", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "be": "BE", "es": "ES", "it": "IT", "pt": "PT",
    "br": "BR",
    "nl": "NL", "mx": "MX", "ar": "AR", "my": "MY", "sg": "SG", "hk": "HK", "jp": "JP", "kr": "KR", "se": "SE",
    "no": "NO",
    "dk": "DK", "fi": "FI", "pl": "PL",
]
private let regionByLanguage: [String: String] = [
    "en": "US", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "pt": "PT", "nl": "NL",
]
