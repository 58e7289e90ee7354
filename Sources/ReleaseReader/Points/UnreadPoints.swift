import Catalogue

/// The law that no printed way to reach somebody is in no list: the text is gone through once more for whatever has the shape of an
/// address or of a number with its country code, whatever the rules thought of it, and what none has taken becomes another point.
extension ContactFinder {
    mutating func readWhatIsLeft() {
        let bytes = page.text.bytes
        var taken = listedBytes().makeIterator()
        var next = taken.next()
        var index = 0
        while index < bytes.count {
            let shape: (range: Range<Int>, isAddress: Bool)?
            switch bytes[index] {
            case UInt8(ascii: "@"): shape = address(around: index).map { ($0, true) }
            case UInt8(ascii: "+"): shape = number(from: index).map { ($0, false) }
            default: shape = nil
            }
            guard let shape else {
                index += 1
                continue
            }
            while let range = next, range.upperBound <= shape.range.lowerBound { next = taken.next() }
            if !(next?.overlaps(shape.range) ?? false) { takeUnread(shape.range, isAddress: shape.isAddress) }
            index = max(index + 1, shape.range.upperBound)
        }
        readLinksWithoutWords()
    }

    /// Whom links write to or dial that have no words: an icon is all that is seen of them.
    private mutating func readLinksWithoutWords() {
        let points = contacts.flatMap(\.points) + leftOver.map(\.point)
        var known = Set(points.compactMap { $0.normalised?.lowercased() })
        for mark in page.text.marks where mark.range.isEmpty {
            guard case .link(let place) = mark.meaning else { continue }
            for target in LinkTarget.all(in: place) {
                let kind: ContactPoint.Kind
                switch target.kind {
                case .email: kind = .email
                case .voice: kind = .voice
                case .sms: kind = .sms
                // Icons of the web, and those that hand a page on to whomever, lead nowhere in particular.
                case .messenger, .web: continue
                }
                let address = target.address
                let normalised = kind == .email ? address.lowercased() : read(address)?.e164
                guard let normalised, known.insert(normalised).inserted else { continue }
                let point = DraftPoint(
                    kind: kind, asGiven: address, normalised: normalised, span: page.text.span(original: mark.original),
                    rule: "point.link", inferred: "no words stand at the link that leads to it")
                put(point, role: role(at: mark.range.lowerBound))
            }
        }
    }

    /// Where points, links and what is quoted as wrong stand, in order.
    private func listedBytes() -> [Range<Int>] {
        let points = contacts.flatMap(\.points) + leftOver.map(\.point)
        let spans = points.map { stretch(page.text.cleanOffset($0.span.start), page.text.cleanOffset($0.span.end)) }
        let links = page.links.map(\.range)
        let errors = page.errors.map { page.bytes(of: $0) }
        var found: [Range<Int>] = []
        for range in (spans + links + errors).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = found.last, range.lowerBound <= last.upperBound {
                found[found.count - 1] = stretch(last.lowerBound, max(last.upperBound, range.upperBound))
            } else {
                found.append(range)
            }
        }
        return found
    }

    private mutating func takeUnread(_ range: Range<Int>, isAddress: Bool) {
        let printed = page.text.asPrinted(range)
        let span = page.text.span(range)
        let digits = printed.filter { $0.isASCII && $0.isNumber }
        var point = DraftPoint(
            kind: isAddress ? .email : .voice, asGiven: printed,
            normalised: isAddress ? printed.lowercased() : read(printed)?.e164 ?? "+" + digits, span: span,
            rule: "point.unread")
        point.doubtful = "it has the shape of one, and nothing else says that it is"
        put(point, role: role(at: range.lowerBound))
    }

    /// By the block that a place is in.
    private func role(at byte: Int) -> String {
        page.block(containing: byte).map { placeRole(page.blocks[$0]) } ?? "mentioned"
    }

    /// Letters, digits and signs on either side of an "@", with a point and letters at the end.
    private func address(around at: Int) -> Range<Int>? {
        let bytes = page.text.bytes
        var (start, end) = (at, at + 1)
        while start > 0, at - start < 64, isOfAddress(bytes[start - 1]) || "_%+".utf8.contains(bytes[start - 1]) {
            start -= 1
        }
        while start < at, !isASCIILetter(bytes[start]), !isDigit(bytes[start]) { start += 1 }
        while end < bytes.count, end - at < 128, isOfAddress(bytes[end]) { end += 1 }
        while end > at, !isASCIILetter(bytes[end - 1]) { end -= 1 }
        guard start < at, let point = bytes[stretch(at, max(at, end))].lastIndex(of: UInt8(ascii: ".")), point > at + 1,
            end - point > 2
        else { return nil }
        return stretch(start, end)
    }

    private func isOfAddress(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// A plus and eight to fifteen digits, with single signs and spaces between them.
    private func number(from plus: Int) -> Range<Int>? {
        let bytes = page.text.bytes
        if plus > 0, isASCIILetter(bytes[plus - 1]) || isDigit(bytes[plus - 1]) { return nil }
        var (index, end, digits) = (plus + 1, plus + 1, 0)
        while index < bytes.count, index - end < 4 {
            let byte = bytes[index]
            if isDigit(byte) {
                digits += 1
                end = index + 1
            } else if !(byte == 0x20 || "()/.-".utf8.contains(byte)) {
                break
            }
            index += 1
        }
        // "+8%" and "+1.5" are counts, and so is what goes on with letters.
        guard (8...15).contains(digits), isDigit(page.text.byte(plus + 1)) && page.text.byte(plus + 1) != 0x30,
            !isASCIILetter(page.text.byte(end)), page.text.byte(end) != UInt8(ascii: "%")
        else { return nil }
        return stretch(plus, end)
    }
}
