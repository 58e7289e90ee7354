import Catalogue

/// Links that lead to people: judged by their form, nobody is asked.
public enum AddressedLink {
    /// The answer to a `mailto:` or `tel:` link; nil for any other.
    ///
    /// `mailto:` by RFC 6068, whose addresses are those of ``EmailAddress``; `tel:` by RFC 3966, a number that can be
    /// dialled from anywhere.
    public static func answer(to url: String, phones: any PhoneNumberReader) -> LinkAnswer? {
        guard let colon = url.firstIndex(of: ":") else { return nil }
        let rest = url[url.index(after: colon)...]
        switch url[..<colon].lowercased() {
        case "mailto": return mail(rest)
        case "tel": return telephone(rest, phones)
        default: return nil
        }
    }

    private static func mail(_ text: Substring) -> LinkAnswer {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var addresses = addresses(in: parts.first ?? "")
        for field in (parts.count > 1 ? parts[1] : "").split(separator: "&") where field.lowercased().hasPrefix("to=") {
            addresses += AddressedLink.addresses(in: field.dropFirst(3))
        }
        if addresses.isEmpty { return malformed("The link names no e-mail address.") }
        for address in addresses {
            guard let problem = EmailAddress.problem(with: address) else { continue }
            return malformed("\(QuotedText.quoted(address)) is not an e-mail address: \(problem).")
        }
        return LinkAnswer(verdict: .found, evidence: "The form of the e-mail address is right; nobody was asked.")
    }

    private static func addresses(in text: Substring) -> [String] {
        text.split(separator: ",").map { PercentText.decoded($0) }
    }

    private static func telephone(_ text: Substring, _ phones: any PhoneNumberReader) -> LinkAnswer {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let printed = PercentText.decoded(parts.first ?? "")
        let context = parts.dropFirst().first { $0.lowercased().hasPrefix("phone-context=+") }
        let number = printed.hasPrefix("+") ? printed : (context.map { String($0.dropFirst(14)) } ?? "") + printed
        guard phones.read(number, region: nil) != nil else {
            return malformed("\(QuotedText.quoted(printed)) cannot be dialled from abroad.")
        }
        return LinkAnswer(verdict: .found, evidence: "The form of the telephone number is right; nobody was asked.")
    }

    private static func malformed(_ evidence: String) -> LinkAnswer {
        LinkAnswer(verdict: .malformed, evidence: evidence)
    }
}

/// Percent codes of a text of ours or of others.
enum PercentText {
    /// The text that the codes stand for; what is none stays.
    static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                out.append(byte)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
