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
    /// What is fed, by the name of a target.
    private static let targets: [String: ([UInt8]) -> Void] = [
        "html": html, "mime": mime, "xml": xml, "office": office, "pdf": pdf, "reader": reader, "csv": csv,
        "vcard": vcard, "profiles": profiles, "json": json, "contacts": contacts, "links": links, "kit": kit,
    ]

    private static let target: ([UInt8]) -> Void = {
        let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "vcard"
        guard let target = targets[name] else { fatalError("there is no target '\(name)'") }
        return target
    }()

    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { bytes, size in
            Fuzz.target([UInt8](UnsafeBufferPointer(start: bytes, count: size)))
            return 0
        }
    }

    /// What is read, written and read again is the same, in one version of the three; in pieces as in one.
    ///
    /// One, and not each of them in turn: what is tried is worth more than how much is done with it, and the bytes choose.
    private static func vcard(_ bytes: [UInt8]) {
        let (cards, _) = CardReader.read(bytes)
        check(inPieces(bytes) == cards.map(\.card), "pieces give other cards")
        let version = chosen(Version.allCases, by: bytes)
        for read in cards {
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
            decode(read.card)
        }
    }

    private static func inPieces(_ bytes: [UInt8]) -> [Card] {
        var reader = CardReader()
        var cards: [Card] = []
        for piece in pieces(of: bytes) {
            reader.feed(Array(bytes[piece]))
            while let read = reader.next() { cards.append(read.card) }
        }
        reader.finish()
        while let read = reader.next() { cards.append(read.card) }
        return cards
    }

    /// One of them, the same for the same bytes.
    static func chosen<Choice>(_ choices: [Choice], by bytes: [UInt8]) -> Choice {
        choices[bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % choices.count]
    }

    /// Sixteen pieces at the most, and where there are few bytes of a few bytes each: every byte ends a piece in one input or
    /// another, and a long input is not read anew for each.
    static func pieces(of bytes: [UInt8]) -> [Range<Int>] {
        let size = 1 + Int(bytes.last ?? 0) % 17 + bytes.count / 16
        return stride(from: 0, to: bytes.count, by: size).map { $0..<min($0 + size, bytes.count) }
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
