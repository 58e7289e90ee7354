import Catalogue

/// The region that a document's national numbers are read in, and why.
struct RegionGuess: Hashable {
    let region: String
    let why: String
    /// Whether something in the document says so, rather than its language alone.
    let isSure: Bool
}

/// What speaks for a region.
private struct RegionEvidence {
    var votes: Int
    /// Whether a number or an address is among it, rather than words alone.
    var isSure: Bool
    var why: String
}

extension Page {
    /// The region that the document's own numbers, addresses and words speak for most; where it prints national numbers,
    /// one in which they can be dialled.
    func region(phones: any PhoneNumberReader) -> RegionGuess? {
        var evidence: [String: RegionEvidence] = [:]
        func vote(_ region: String, _ votes: Int, _ why: @autoclosure () -> String) {
            let before = evidence[region]
            evidence[region] = RegionEvidence(
                votes: (before?.votes ?? 0) + votes, isSure: before?.isSure ?? false || votes > 1,
                why: before?.why ?? why())
        }
        for mark in numbers.prefix(100) where mark.isInternational {
            guard let number = phones.read(text.flow(mark.range), region: nil),
                let region = number.region ?? region(ofCode: number.e164, phones)
            else { continue }
            vote(region, 8, "the text prints numbers of \(region) with their country code")
        }
        for link in links.prefix(200) {
            guard let top = host(of: link)?.split(separator: ".").last?.lowercased(), let region = regionByDomain[top]
            else { continue }
            vote(region, link.kind == .email ? 4 : 3, "its addresses end in .\(top)")
        }
        for token in tokens.lazy.prefix(4000) where token.isCapitalised {
            guard let region = regionByWord[token.folded.withoutPossessive] else { continue }
            vote(region, 1, "it speaks of \(token.text)")
        }
        if let language, let region = regionByLanguage[language] {
            vote(region, 0, "the text is in the language '\(language)'")
        }
        return best(evidence, phones)
    }

    private func best(_ evidence: [String: RegionEvidence], _ phones: any PhoneNumberReader) -> RegionGuess? {
        let national = numbers.lazy.filter { !$0.isInternational }.prefix(12).map { text.flow($0.range) }
        func dialled(_ region: String) -> Int {
            national.count { phones.read($0, region: region)?.isValid ?? false }
        }
        let ranked = evidence.map {
            (region: $0.key, evidence: $0.value, dialled: dialled($0.key))
        }
        let best = ranked.max { left, right in
            (left.dialled * 2 >= national.count ? 1 : 0, left.evidence.votes, left.dialled, right.region)
                < (right.dialled * 2 >= national.count ? 1 : 0, right.evidence.votes, right.dialled, left.region)
        }
        return best.map { RegionGuess(region: $0.region, why: $0.evidence.why, isSure: $0.evidence.isSure) }
    }

    /// The main region of a number that is in no plan: by its country code.
    private func region(ofCode e164: String, _ phones: any PhoneNumberReader) -> String? {
        regionsInOrder.first { region in phones.callingCode(of: region).map { e164.hasPrefix("+\($0)") } ?? false }
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

/// Countries and those who live there, as capitalised words.
let regionByWord: [String: String] = [
    "australia": "AU", "australian": "AU", "australians": "AU", "britain": "GB", "british": "GB", "england": "GB",
    "scotland": "GB", "scottish": "GB", "wales": "GB", "uk": "GB", "london": "GB", "ireland": "IE", "irish": "IE",
    "canada": "CA", "canadian": "CA", "zealand": "NZ", "usa": "US", "u.s": "US", "america": "US", "american": "US",
    "washington": "US", "texas": "US", "florida": "US", "california": "US", "germany": "DE", "german": "DE",
    "deutschland": "DE", "berlin": "DE", "france": "FR", "french": "FR", "paris": "FR", "spain": "ES", "españa": "ES",
    "madrid": "ES", "italy": "IT", "italia": "IT", "roma": "IT", "milano": "IT", "portugal": "PT", "lisboa": "PT",
    "brasil": "BR", "brazil": "BR", "netherlands": "NL", "nederland": "NL", "amsterdam": "NL", "belgium": "BE",
    "switzerland": "CH", "schweiz": "CH", "zürich": "CH", "zurich": "CH", "austria": "AT", "österreich": "AT",
    "wien": "AT",
    "méxico": "MX", "mexico": "MX", "argentina": "AR", "india": "IN", "indian": "IN", "malaysia": "MY",
    "singapore": "SG",
    "japan": "JP", "korea": "KR", "africa": "ZA",
]

extension String {
    /// "Australia's" is Australia.
    var withoutPossessive: String { hasSuffix("'s") ? String(dropLast(2)) : self }
}
