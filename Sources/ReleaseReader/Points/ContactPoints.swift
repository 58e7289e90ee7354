import Catalogue

/// E-mail addresses and numbers as points.
extension ContactFinder {
    mutating func takeLink(at index: Int, _ open: inout Open) -> Int {
        guard let link = page.links(in: page.tokens[index].range).first, link.kind == .email else { return index + 1 }
        if isOfficeMailbox(at: index, behind: open) { restart(&open, at: index) }
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
        for link in page.links(in: near) where link.kind != .web && link.isBehindWords {
            guard bytes.contains(link.range.upperBound - 1), let point = pointBehindWords(link),
                !open.points.suffix(40).contains(where: { $0.kind == point.kind && $0.normalised == point.normalised })
            else { continue }
            open.points.append(point)
            open.last = range.upperBound
        }
    }

    /// What a link behind words leads to; nil where its number is printed as well, and is read there.
    mutating func pointBehindWords(_ link: LinkMark) -> DraftPoint? {
        guard link.kind.isNumber else { return emailPoint(link, rule: "point.emailBehindWords") }
        guard page.numbers(in: link.range).isEmpty else { return nil }
        let number = read(link.address)
        let kind: ContactPoint.Kind =
            switch link.kind {
            case .sms: .sms
            case .messenger: .messenger
            default: number?.line == .mobile ? .mobile : .voice
            }
        return DraftPoint(
            kind: kind, asGiven: link.address, normalised: number?.e164, extension: number?.extension,
            usage: link.kind == .messenger ? "WhatsApp" : nil, span: page.text.span(link.range),
            rule: "point.numberBehindWords")
    }

    mutating func emailPoint(_ link: LinkMark, rule: String) -> DraftPoint {
        let span = page.text.span(link.range)
        // A press office's address as printed, where the link was left over from somebody else's page.
        let isPrinted =
            link.printed.map { isPressMailbox($0) && !isPressMailbox(link.address) && !isSameHost($0, link.address) }
            ?? false
        let (first, second) = isPrinted ? (link.printed ?? "", link.address) : (link.address, link.printed ?? "")
        if link.printed != nil {
            complaints.note(.linkDiffers, at: span)
            // Whoever sees the page writes to what is printed: neither of the two is lost.
            if printedBesides.insert(span.start).inserted, !second.lowercased().hasSuffix(first.lowercased()),
                !first.lowercased().hasPrefix(second.lowercased())
            {
                put(
                    DraftPoint(
                        kind: .email, asGiven: second, normalised: second.lowercasedHost, span: span,
                        rule: "point.printedAddress"), role: "mentioned")
            }
        }
        var point = DraftPoint(
            kind: .email, asGiven: link.printed == nil ? link.asGiven(in: page.text) : first,
            normalised: first.lowercasedHost, span: span, rule: rule, inferred: link.joined)
        if let first = link.address.first, first.isNumber, link.address.contains(where: \.isLetter) {
            point.doubtful = "the digits it begins with may be of a number before it"
        }
        return point
    }

    private func isPressMailbox(_ address: String) -> Bool {
        Mailbox.isPress(address.prefix { $0 != "@" }.lowercased())
    }

    private func isSameHost(_ one: String, _ other: String) -> Bool {
        Mailbox.house(of: one.lowercased()) == Mailbox.house(of: other.lowercased())
    }

    mutating func take(_ mark: NumberMark, _ open: inout Open) {
        guard isHeaded || isLikely(mark), let point = numberPoint(mark, floor: open.last, isContact: isHeaded) else {
            return
        }
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
            let mailbox = link.address.split(separator: "@").first, Mailbox.isForOthers(mailbox.lowercased()),
            !isOnlyAddressForThePress(token)
        {
            return "enquiries"
        }
        return nil
    }

    /// "Press contact" and below it `support@`, the only address there is: whoever reads it, it is what the press is given.
    private func isOnlyAddressForThePress(_ token: Int) -> Bool {
        let own = page.line(containing: page.tokens[token].range.lowerBound)
        let lines = stretch(max(0, own - 6), own + 1)
        guard let heading = lines.last(where: { isPressHeading(page.lineTokens($0)) }) else { return false }
        let first = page.lineTokens(heading).lowerBound
        let near = page.bytes(of: stretch(first, min(page.tokens.count, max(first, token + 12))))
        return page.links(in: near).count { $0.kind == .email } == 1
    }

    private func isPressHeading(_ line: Range<Int>) -> Bool {
        line.count <= 40
            && page.marks(in: line).contains { mark in
                mark.cue == .contactHeading && mark.tokens.lowerBound == page.wordsOnly(line).lowerBound
                    && mark.tokens.contains { ContactWords.sort(of: page.tokens[$0].folded) == .press }
            }
    }

    /// The number as a point; nil where it is none that anybody can dial and nothing says that it is a number.
    mutating func numberPoint(_ mark: NumberMark, floor: Int, isContact: Bool) -> DraftPoint? {
        let label = label(of: mark, floor: floor)
        if label.kind == nil, isRegistered(mark) { return nil }
        let printed = page.text.asPrinted(mark.range)
        let place = page.text.span(stretch(mark.range.lowerBound, mark.endWithExtension))
        let reading = reading(of: mark)
        if mark.extension == nil, !(reading.number?.isValid ?? false), let shorter = extensionRunOn(mark) {
            return shorter
        }
        guard let number = reading.number else {
            guard isContact || label.kind != nil || isLabelled(mark) || isNational(mark),
                mark.digits >= 7 || label.kind != nil
            else {
                return nil
            }
            if mark.isInternational, (8...15).contains(mark.digits) {
                return international(printed, mark, label, place)
            }
            complaints.note(.undiallable, at: place)
            var point = DraftPoint(
                kind: label.kind ?? .voice, asGiven: printed, normalised: nil, extension: mark.extension,
                usage: label.usage,
                span: place, rule: "point.number")
            point.doubtful = "it cannot be dialled from abroad as it is printed"
            return point
        }
        guard number.isValid || isContact || label.kind != nil || isLabelled(mark) || isNational(mark) else {
            return nil
        }
        // "175.000" is a count.
        if mark.digits < 7 || isFileNumber(mark), !mark.isInternational, label.kind == nil, !isLabelled(mark) {
            return nil
        }
        if !number.isValid { complaints.note(.notInPlan, at: place) }
        if reading.inferred == nil, !mark.isInternational, !reading.isLinked, let region, !region.isSure {
            complaints.note(.guessed(region), at: place)
        }
        let line: ContactPoint.Kind = number.line == .mobile ? .mobile : .voice
        var point = DraftPoint(
            kind: label.kind ?? line, asGiven: printed, normalised: number.e164,
            extension: mark.extension ?? number.extension,
            usage: label.usage, span: place, rule: reading.isLinked ? "point.linkedNumber" : "point.number",
            inferred: reading.inferred ?? (reading.isLinked ? nil : whyRegion(mark)))
        if !number.isValid { point.doubtful = "it is in no numbering plan that is known here" }
        return point
    }

    /// "+57 1 555 0100" as it was dialled before its country's plan changed: it is kept with its country code, and doubted.
    private mutating func international(
        _ printed: String, _ mark: NumberMark, _ label: (kind: ContactPoint.Kind?, usage: String?), _ place: Span
    ) -> DraftPoint {
        complaints.note(.notInPlan, at: place)
        let digits = page.text.flow(mark.range).filter { $0.isASCII && $0.isNumber }
        var point = DraftPoint(
            kind: label.kind ?? .voice, asGiven: printed,
            normalised: "+" + (digits.hasPrefix("00") ? digits.dropFirst(2) : digits[...]), extension: mark.extension,
            usage: label.usage, span: place, rule: "point.number")
        point.doubtful = "it is in no numbering plan that is known here"
        return point
    }

    private func whyRegion(_ mark: NumberMark) -> String? {
        guard !mark.isInternational, let region else { return nil }
        return "taken as \(numberInWords(of: region.region)) because \(region.why)"
    }

    /// A number as it is dialled: as the link behind it says, as its region writes it, as a stroke or its groups tell.
    private mutating func reading(of mark: NumberMark) -> (number: PhoneNumber?, isLinked: Bool, inferred: String?) {
        let printed = mark.dialled ?? page.text.flow(mark.range)
        let plain = read(printed)
        let near = stretch(max(0, mark.range.lowerBound - 40), mark.range.upperBound)
        let link = page.links(in: near).last { $0.kind == .voice && $0.range.overlaps(mark.range) }
        if let link, let linked = read(link.address), linked.isValid, link.address.hasPrefix("+") || plain == nil {
            if let plain, plain.isValid, plain.e164 != linked.e164, mark.isInternational || region?.isSure ?? false {
                let place = page.text.span(mark.range)
                complaints.note(.linkDiffers, at: place)
                // Whoever sees the page dials what is printed: neither of the two is lost.
                put(
                    DraftPoint(
                        kind: .voice, asGiven: page.text.asPrinted(mark.range), normalised: plain.e164,
                        extension: plain.extension, usage: nil, span: place, rule: "point.number"), role: "mentioned")
            }
            return (linked, true, nil)
        }
        // How a number is grouped says more than a guess.
        let isDoubted =
            !(region?.isSure ?? false) && (!(plain?.isGroupedAsUsual ?? false) || isJoinedAsAmerican(mark))
            || isJoinedAsAmerican(mark) && lacksTrunkDigit(plain, printed)
        let american = isDoubted || !(plain?.isValid ?? false) ? northAmerican(mark, printed) : nil
        if let whole = withRegionsCode(mark, printed, plain) {
            return (whole, false, "taken with its country code, although no plus is printed")
        }
        if let plain, plain.isValid, american == nil { return (plain, false, nil) }
        if let behind = behindStroke(mark) { return (behind, false, nil) }
        if let american {
            return (american, false, "taken as a number of the USA or Canada because it is grouped as those are")
        }
        if let whole = withCountryCode(mark, printed) {
            return (whole, false, "taken with its country code, although no plus is printed")
        }
        return (plain, false, nil)
    }

    /// "(86 10) 5130 9901": a country code without its plus.
    func withCountryCode(_ mark: NumberMark, _ printed: String) -> PhoneNumber? {
        guard !mark.isInternational, mark.digits >= 11, printed.hasPrefix("(") || region == nil,
            let first = printed.first(where: { $0.isNumber }), first != "0"
        else { return nil }
        return phones.read("+" + printed.filter { $0.isNumber || $0 == " " }, region: nil).flatMap {
            $0.isValid ? $0 : nil
        }
    }

    /// "501-601-0315" in Belize, "592 226 0100" in Guyana: digits that begin with the region's own country code, and are no number there
    /// without it.
    private func withRegionsCode(_ mark: NumberMark, _ printed: String, _ plain: PhoneNumber?) -> PhoneNumber? {
        guard !mark.isInternational, let region = region?.region,
            let whole = phones.readWithCode(printed, of: region)
        else { return nil }
        return !(plain?.isValid ?? false) || plain?.e164 == whole.e164 ? whole : nil
    }

    func northAmericanGroups(_ mark: NumberMark) -> Bool {
        let groups = page.tokens[mark.tokens].filter { $0.kind == .number }.map(\.text.utf8.count)
        return !mark.isInternational && (groups == [3, 3, 4] || groups == [1, 3, 3, 4])
    }

    /// "650-762-2820", "(650) 762-2820": three groups with hyphens or points between them, and not with spaces alone.
    private func isJoinedAsAmerican(_ mark: NumberMark) -> Bool {
        guard northAmericanGroups(mark), let last = page.tokens[mark.tokens].last, !last.spaceBefore else {
            return false
        }
        return page.tokens[mark.tokens].dropFirst().contains {
            ["-", ".", "\u{2010}", "\u{2011}", "\u{2013}"].contains($0.text)
        }
    }

    /// Where national numbers begin with a nought, one that is printed without it is another country's.
    func lacksTrunkDigit(_ plain: PhoneNumber?, _ printed: String) -> Bool {
        guard let plain, plain.line != .mobile, let first = printed.first(where: { $0.isNumber }), first != "0" else {
            return false
        }
        return phones.read("0" + printed.filter(\.isNumber), region: region?.region)?.e164 == plain.e164
    }

    /// "650-762-2820" in a text from elsewhere: in that grouping only North America dials.
    private func northAmerican(_ mark: NumberMark, _ printed: String) -> PhoneNumber? {
        guard region?.region != "US", northAmericanGroups(mark) else { return nil }
        return phones.read(printed, region: "US").flatMap { $0.isValid ? $0 : nil }
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

extension String {
    /// An e-mail address with its host in lower case; the local part is its owner's affair (RFC 5321 section 2.4).
    fileprivate var lowercasedHost: String {
        guard let at = lastIndex(of: "@") else { return self }
        return self[..<at] + self[at...].lowercased()
    }
}
