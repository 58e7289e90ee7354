import CharacterSets
import Foundation
import Testing

/// A span cannot leave the function that made it, and so no macro holds one.
private func read(_ bytes: [UInt8], _ set: OneByteSet) -> String { set.text(bytes.span) }

@Suite struct OneByteSetTests {
    /// Foundation's table is somebody else's.
    @Test func windows1252IsWhatFoundationKnows() {
        for byte in UInt8.min...UInt8.max {
            let known = String(data: Data([byte]), encoding: .windowsCP1252)?.unicodeScalars.first
            // It maps the five open bytes to controls, and so do browsers; to us they stand for nothing.
            let isOpen = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
            #expect(OneByteSet.windows1252.scalar(byte) == (isOpen ? nil : known), "\(byte)")
        }
    }

    /// ISO/IEC 8859-15, table 1: eight characters instead of Latin-1's.
    @Test(
        arguments: [
            (0xA4, "€"), (0xA6, "Š"), (0xA8, "š"), (0xB4, "Ž"), (0xB8, "ž"), (0xBC, "Œ"), (0xBD, "œ"), (0xBE, "Ÿ"),
            (0xA3, "£"), (0xA5, "¥"), (0xE9, "é"), (0xFF, "ÿ"), (0x41, "A"),
        ] as [(UInt8, String)])
    func latin9HasTheEuro(_ byte: UInt8, _ text: String) {
        #expect(read([byte], .latin9) == text)
    }

    @Test(arguments: [OneByteSet.windows1252, .latin9])
    func whatAByteStandsForIsWrittenAsThatByte(_ set: OneByteSet) {
        for byte in UInt8.min...UInt8.max {
            if let scalar = set.scalar(byte) { #expect(set.byte(scalar) == byte, "\(byte)") }
        }
    }

    @Test(
        arguments: [
            (OneByteSet.windows1252, "\u{81}"), (.windows1252, "\u{80}"), (.windows1252, "Ā"),
            (.windows1252, "\u{1F600}"),
            (.latin9, "¤"), (.latin9, "¦"), (.latin9, "\u{2019}"), (.latin9, "¼"),
        ] as [(OneByteSet, Unicode.Scalar)])
    func whatNoByteStandsForIsNotWritten(_ set: OneByteSet, _ scalar: Unicode.Scalar) {
        #expect(set.byte(scalar) == nil)
    }

    @Test func whatStandsForNothingIsTheReplacementCharacter() {
        let bytes: [UInt8] = [0x93, 0x81, 0x94, 0x20, 0x80, 0x35]
        #expect(read(bytes, .windows1252) == "“\u{FFFD}” €5")
    }

    @Test(
        arguments: [
            ([0x63, 0x61, 0x66, 0xC3, 0xA9], "caf\u{E9}"), ([0x63, 0x61, 0x66, 0xE9], "caf\u{E9}"),
            ([0x93, 0x61, 0x94], "\u{201C}a\u{201D}"), ([0x80, 0x81], "\u{20AC}\u{FFFD}"),
        ] as [([UInt8], String)])
    func bytesThatAreNoUTF8AreWindows1252(_ bytes: [UInt8], _ text: String) {
        #expect(OneByteSet.windows1252.text(unlessUTF8: bytes[...]) == text)
    }

    @Test func noBytesAreNoText() {
        #expect(read([], .windows1252) == "")
    }
}
