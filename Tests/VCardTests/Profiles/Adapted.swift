import Testing
import VCard

/// A card in a profile: its lines as they are written, unfolded, without the frame, FN and N; and what is lost.
struct Adapted {
    let lines: [String]
    let losses: [String]

    /// Of a card that was read in that version, of Ana Lind and those lines.
    init(_ profile: Profile, _ version: Version, _ lines: [String]) throws {
        let read = try card(
            version, ["FN:Ana Lind", "N:Lind;Ana;;;"].map { Array($0.utf8) } + lines.map { Array($0.utf8) })
        self.init(profile, read.card)
    }

    init(_ profile: Profile, _ card: Card) {
        var writer = ProfileWriter(profile)
        losses = writer.write(card).map { "\($0.code.rawValue) \($0.property)" }
        let text = String(decoding: writer.take(), as: UTF8.self)
        let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        let names = ["BEGIN:VCARD", "VERSION:\(profile.version.rawValue)", "FN:Ana Lind", "N:Lind;Ana;;;", "END:VCARD"]
        lines = unfolded.filter { !names.contains($0) }
    }
}

/// What is written of a card in a profile, and read again.
func readAgain(_ card: Card, _ profile: Profile) -> [ReadCard] {
    var writer = ProfileWriter(profile)
    _ = writer.write(card)
    return CardReader.read(writer.take()).cards
}
