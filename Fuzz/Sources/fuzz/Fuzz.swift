import Glibc
import VCard

/// libFuzzer's own loop, which the toolchain links in with `-sanitize=fuzzer`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Runs one target until it fails or libFuzzer's options end it; see `scripts/fuzz`.
@main
enum Fuzz {
    /// Whether it is the JSON forms that are fed.
    private static let isJSON = getenv("FUZZ_TARGET").map { String(cString: $0) } == "json"

    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { bytes, size in
            let input = [UInt8](UnsafeBufferPointer(start: bytes, count: size))
            if Fuzz.isJSON { Fuzz.json(input) } else { Fuzz.vcard(input) }
            return 0
        }
    }

    /// What is read, written and read again is the same, in every version; in pieces as in one.
    private static func vcard(_ bytes: [UInt8]) {
        let (cards, _) = CardReader.read(bytes)
        lint(bytes)
        check(inPieces(bytes) == cards.map(\.card), "pieces give other cards")
        for read in cards {
            for version in Version.allCases {
                let once = read.card.written(version)
                let again = CardReader.read(once)
                check(again.cards.count == 1, "written as \(version), the card is not one card")
                check(again.cards[0].card.version == version, "written as \(version), it is of another version")
                check(again.cards[0].card.written(version) == once, "written twice as \(version), it differs")
                if version != .v2 {
                    check(
                        again.cards[0].warnings.allSatisfy { $0.code == .notUTF8 || $0.code == .encodingUnknown },
                        "what was written is wrong")
                    if version == read.card.version { check(kept(read.card) == kept(again.cards[0].card), "lost") }
                }
            }
            for profile in Profile.all { adapt(read.card, to: profile) }
            decode(read.card)
        }
    }

    /// What a profile writes is one card or none, read and written again the same.
    private static func adapt(_ card: Card, to profile: Profile) {
        var writer = ProfileWriter(profile)
        let losses = writer.write(card)
        let once = writer.take()
        let again = CardReader.read(once).cards
        if again.isEmpty { return check(losses.contains { $0.code == .groupLeftOut }, "\(profile.name) lost a card") }
        check(again.count == 1, "\(profile.name) made several cards of one")
        check(again[0].card.version == profile.version, "\(profile.name) wrote another version")
        check(profile.version == .v2 || again[0].warnings.isEmpty, "\(profile.name) wrote what is wrong")
        _ = writer.write(again[0].card)
        check(writer.take() == once, "\(profile.name), written twice, differs")
    }

    /// In pieces as in one, the findings are the same, and each has a line of the file.
    private static func lint(_ bytes: [UInt8]) {
        let whole = CardLint.findings(in: bytes)
        var lint = CardLint()
        let size = 1 + Int(bytes.last ?? 0) % 19
        var found: [LintFinding] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            found += lint.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        check(found + lint.finish() == whole, "pieces give other findings")
        let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
        check(whole.allSatisfy { $0.line >= 1 && $0.line <= lines }, "a finding is in no line")
    }

    private static func inPieces(_ bytes: [UInt8]) -> [Card] {
        var reader = CardReader()
        var cards: [Card] = []
        let size = 1 + Int(bytes.first ?? 0) % 17
        var rest = bytes[...]
        while !rest.isEmpty {
            reader.feed(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let read = reader.next() { cards.append(read.card) }
        }
        reader.finish()
        while let read = reader.next() { cards.append(read.card) }
        return cards
    }

    /// All but the names, which the writer adds and puts in order.
    private static func kept(_ card: Card) -> [Property] {
        card.properties.filter { !$0.isNamed("FN") && !$0.isNamed("N") }
    }

    private static func decode(_ card: Card) {
        for property in card.properties {
            _ = (property.components, property.list, property.binary, property.valueType(in: .v4), property.card)
            let again = Property("X", parameters: property.parameters, value: []).parameters
            check(property.parameters == again, "parameters")
        }
    }

    /// Like `precondition`, but a release build says what it is.
    static func check(_ isRight: Bool, _ what: String) {
        if !isRight { fatalError(what) }
    }
}
