import CharacterSets
import Testing

/// The text of the bytes, fed in pieces of that size, and whether half of a character stood alone.
private func read(_ bytes: [UInt8], piece: Int, beginningWith letter: UInt8? = nil) -> (text: String, isTold: Bool) {
    var incoming = IncomingText(beginningWith: letter)
    for start in stride(from: 0, to: bytes.count, by: piece) {
        incoming.append(bytes[start..<min(start + piece, bytes.count)].span)
    }
    incoming.finish()
    return (String(decoding: incoming.text, as: UTF8.self), incoming.passesLoneSurrogate(before: .max))
}

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
    }
}

@Suite struct IncomingTextTests {
    @Test(arguments: 1...9)
    func aByteOrderMarkIsTakenOffHoweverItComes(_ piece: Int) {
        let text = "Ana 👩‍🚒 é"
        let forms: [[UInt8]] = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
            [0xFF, 0xFE] + utf16(text, bigEndian: false), [0xFE, 0xFF] + utf16(text, bigEndian: true),
        ]
        for bytes in forms { #expect(read(bytes, piece: piece) == (text, false)) }
    }

    @Test(arguments: ["B", "b"])
    func aKnownLetterIsEnoughInUTF16(_ first: String) {
        let text = first + "EGIN:VCARD"
        for isBig in [false, true] {
            let bytes = utf16(text, bigEndian: isBig)
            #expect(read(bytes, piece: 3, beginningWith: UInt8(ascii: "B")).text == text)
            #expect(read(bytes, piece: 3).text.contains("\0"))
        }
        #expect(read(Array(text.utf8), piece: 3, beginningWith: UInt8(ascii: "B")).text == text)
    }

    @Test(
        arguments: [
            ("high alone", [0x3D, 0xD8, 0x41, 0]), ("low alone", [0x69, 0xDC, 0x41, 0]),
            ("two high", [0x3D, 0xD8, 0x3D, 0xD8, 0x69, 0xDC]), ("high at the end", [0x41, 0, 0x3D, 0xD8]),
            ("half a unit", [0x41, 0, 0x42]),
        ] as [(String, [UInt8])])
    func halfOfACharacterIsReplacedAndTold(_ name: String, _ units: [UInt8]) {
        for piece in 1...4 {
            let read = read([0xFF, 0xFE] + units, piece: piece)
            #expect(read.text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 1, "\(name)")
            #expect(read.isTold, "\(name)")
        }
    }

    @Test func aLoneSurrogateIsToldOnce() {
        var incoming = IncomingText()
        incoming.append(([0xFE, 0xFF, 0xD8, 0x3D, 0, 0x41] as [UInt8]).span)
        let first = incoming.passesLoneSurrogate(before: .max)
        let second = incoming.passesLoneSurrogate(before: .max)
        #expect([first, second] == [true, false])
    }

    @Test func whatIsShortIsDecidedAtTheEnd() {
        var incoming = IncomingText()
        incoming.append(([0xEF, 0xBB, 0xBF] as [UInt8]).span)
        #expect(!incoming.isDecided)
        incoming.finish()
        #expect(incoming.isDecided)
        #expect(incoming.text == [])
    }

    @Test func whatWasReadIsDiscarded() {
        var incoming = IncomingText()
        incoming.append(Array("abcdef".utf8).span)
        incoming.discard(4)
        incoming.append(Array("gh".utf8).span)
        #expect(incoming.text == Array("efgh".utf8))
    }

    /// The start of a mark is no mark.
    @Test(arguments: [[0xEF], [0xEF, 0xBB], [0xFF], [0xFE, 0x41, 0x42, 0x43]] as [[UInt8]])
    func theBeginningOfAMarkStays(_ bytes: [UInt8]) {
        var incoming = IncomingText()
        incoming.append(bytes.span)
        incoming.finish()
        #expect(incoming.text == bytes)
    }
}

@Suite struct UTF8BytesTests {
    @Test(
        arguments: [
            ([0x41], true), ([0xC3, 0xA9], true), ([0xC3], false), ([0xC0, 0x80], false), ([0xED, 0xA0, 0x80], false),
            ([0xF4, 0x90, 0x80, 0x80], false), ([], true),
        ] as [([UInt8], Bool)])
    func isToldFromOtherBytes(_ bytes: [UInt8], _ isText: Bool) {
        let found = isUTF8(bytes.span)
        #expect(found == isText)
    }

    @Test(
        arguments: [
            ([0xC3, 0xA9, 0xC3], "é\u{FFFD}"), ([0xE2, 0x82, 0xAC, 0x93, 0x41], "€\u{FFFD}A"),
            // As much wrong as right is still UTF-8; more is another set.
            ([0x93, 0x41, 0x94], nil), ([0xE9, 0x20, 0xC3, 0xA9], "\u{FFFD} é"), ([0xE9, 0x20, 0xE9, 0xC3, 0xA9], nil),
        ] as [([UInt8], String?)])
    func isRepairedWhereMoreIsRightThanWrong(_ bytes: [UInt8], _ text: String?) {
        #expect(repairedUTF8(bytes).map { String(decoding: $0, as: UTF8.self) } == text)
    }
}
