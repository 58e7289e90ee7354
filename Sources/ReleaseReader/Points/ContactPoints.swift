import Catalogue

/// E-mail addresses and numbers as points.
extension ContactFinder {
    mutating func takeLink(at index: Int, _ open: inout Open) -> Int {
        guard let link = page.links(in: page.tokens[index].range).first, link.kind == .email else { return index + 1 }
        let point = emailPoint(link, rule: "point.email")
        if let role = otherRole(at: index) {
            put(point, role: role)
        } else {
            open.points.append(point)
            open.last = index + 1
        }
        return index + 1
    }

    /// E-mail addresses that stand behind words which end among these tokens.
    mutating func takeAddressesBehind(_ range: Range<Int>, _ open: inout Open) {
        let bytes = page.bytes(of: range)
        let near = stretch(max(0, bytes.lowerBound - 80), bytes.upperBound)
        for link in page.links(in: near) where link.kind == .email && link.isBehindWords {
            guard bytes.contains(link.range.upperBound - 1) else { continue }
            open.points.append(emailPoint(link, rule: "point.emailBehindWords"))
            open.last = range.upperBound
        }
    }

    func emailPoint(_ link: LinkMark, rule: String) -> DraftPoint {
        DraftPoint(
            kind: .email, asGiven: link.asGiven(in: page.text), normalised: link.address.lowercasedHost,
            span: page.text.span(link.range), rule: rule, inferred: link.joined)
    }

    mutating func take(_ mark: NumberMark, _ open: inout Open) {
        guard let point = numberPoint(mark, floor: open.last, isContact: true) else { return }
        if let role = otherRole(at: mark.tokens.lowerBound) {
            put(point, role: role)
        } else {
            open.points.append(point)
            open.last = mark.tokens.upperBound
        }
    }

    /// Whether the sentence around a point says that it is for somebody else than the press.
    func otherRole(at token: Int) -> String? {
        guard let sentence = page.sentence(around: token) else { return nil }
        let line = (cell ?? page.surroundings(of: token, in: sentence)).clamped(
            to: stretch(0, min(sentence.upperBound, token + 8)))
        if page.has(.helpline, in: line) { return "helpline" }
        if page.has(.publicEnquiries, in: line) { return "enquiries" }
        if let link = page.links(in: page.tokens[token].range).first, link.kind == .email,
            let mailbox = link.address.split(separator: "@").first, otherMailboxes.contains(mailbox.lowercased())
        {
            return "enquiries"
        }
        return nil
    }

    /// The number as a point; nil where it is none that anybody can dial and nothing says that it is a number.
    mutating func numberPoint(_ mark: NumberMark, floor: Int, isContact: Bool) -> DraftPoint? {
        let label = label(of: mark, floor: floor)
        let printed = page.text.asPrinted(mark.range)
        let plain = read(page.text.flow(mark.range))
        let number = plain?.isValid ?? false ? plain : behindStroke(mark) ?? plain
        let place = page.text.span(stretch(mark.range.lowerBound, mark.endWithExtension))
        if mark.extension == nil, !(number?.isValid ?? false), let shorter = extensionRunOn(mark) { return shorter }
        guard let number else {
            guard isContact, mark.digits >= 7 || label.kind != nil else { return nil }
            findings.append(.undiallable(printed, place))
            return DraftPoint(
                kind: label.kind ?? .voice, asGiven: printed, normalised: nil, extension: mark.extension,
                usage: label.usage,
                span: place, rule: "point.number")
        }
        guard number.isValid || isContact || label.kind != nil else { return nil }
        if !number.isValid { findings.append(.notInPlan(printed, place)) }
        var inferred: String?
        if !mark.isInternational, let region {
            inferred = "taken as \(numberInWords(of: region.region)) because \(region.why)"
            if !region.isSure { findings.append(.guessedRegion(printed, region, place)) }
        }
        let line: ContactPoint.Kind = number.line == .mobile ? .mobile : .voice
        return DraftPoint(
            kind: label.kind ?? line, asGiven: printed, normalised: number.e164,
            extension: mark.extension ?? number.extension,
            usage: label.usage, span: place, rule: "point.number", inferred: inferred)
    }

    /// The number; with "(0)" left out, and a nought behind it, where it makes none otherwise: "+44(0)0207 946 0018".
    func read(_ text: String) -> PhoneNumber? {
        let number = phones.read(text, region: region?.region)
        guard !(number?.isValid ?? false), text.contains("(0)") else { return number }
        for shorter in [text.replacing("(0)0", with: " "), text.replacing("(0)", with: " ")] {
            if let better = phones.read(shorter, region: region?.region), better.isValid { return better }
        }
        return number
    }

    /// "47 3373 0100 / 3373 0247": the second number has the area code of the first.
    func behindStroke(_ mark: NumberMark) -> PhoneNumber? {
        let stroke = mark.tokens.lowerBound - 1
        guard !mark.isInternational, stroke > 0, page.tokens[stroke].text == "/" else { return nil }
        let near = stretch(page.tokens[max(0, stroke - 12)].range.lowerBound, page.tokens[stroke].range.lowerBound)
        guard let first = page.numbers(in: near).last, first.tokens.upperBound == stroke,
            let code = page.tokens[first.tokens].first(where: { $0.kind == .number }), (2...5).contains(code.text.count)
        else { return nil }
        return read("\(code.text) \(page.text.flow(mark.range))").flatMap { $0.isValid ? $0 : nil }
    }

    /// "+1 650 555 0100-752": digits behind a hyphen that make a number too long are its extension.
    func extensionRunOn(_ mark: NumberMark) -> DraftPoint? {
        let printed = page.text.flow(mark.range)
        guard let hyphen = printed.lastIndex(of: "-") else { return nil }
        let digits = printed[printed.index(after: hyphen)...]
        guard (2...5).contains(digits.count), digits.allSatisfy(\.isNumber),
            let number = phones.read(String(printed[..<hyphen]), region: region?.region), number.isValid
        else { return nil }
        return DraftPoint(
            kind: number.line == .mobile ? .mobile : .voice, asGiven: page.text.asPrinted(mark.range),
            normalised: number.e164, extension: String(digits), usage: nil, span: page.text.span(mark.range),
            rule: "point.extensionRunOn", inferred: "the digits after the last hyphen are read as an extension")
    }
}

/// Mailboxes that answer readers, customers and machines, not the press.
private let otherMailboxes: Set<String> = [
    "subscribe", "unsubscribe", "noreply", "no-reply", "webmaster", "postmaster", "privacy", "jobs", "careers",
    "orders",
    "abuse",
]

extension String {
    /// An e-mail address with its host in lower case; the local part is its owner's affair (RFC 5321 section 2.4).
    fileprivate var lowercasedHost: String {
        guard let at = lastIndex(of: "@") else { return self }
        return self[..<at] + self[at...].lowercased()
    }
}

extension DraftFinding {
    fileprivate static func undiallable(_ printed: String, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.undiallableNumber", severity: .warning,
            message:
                "A number on line \(span.line) cannot be dialled from abroad: it has no country code, or is not a number.",
            .nameRegion("GB"), .advice("Enter the number with its country code."), span: span)
    }

    fileprivate static func notInPlan(_ printed: String, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.unknownNumber", severity: .warning,
            message:
                "A number on line \(span.line) is not in any numbering plan that is known here. It is kept as printed.",
            .advice("Dial it once, or ask the press office."), span: span)
    }

    fileprivate static func guessedRegion(_ printed: String, _ guess: RegionGuess, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.guessedRegion", severity: .warning,
            message:
                "A number on line \(span.line) was taken as \(numberInWords(of: guess.region)) only because \(guess.why).",
            .nameRegion(guess.region), span: span)
    }
}
