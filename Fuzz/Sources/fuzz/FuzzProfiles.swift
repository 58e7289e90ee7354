import VCard

/// Profiles and lint, of every card that is read.
extension Fuzz {
    static func profiles(_ bytes: [UInt8]) {
        lint(bytes)
        for read in CardReader.read(bytes).cards {
            adapt(read.card, to: chosen(Profile.all, by: bytes))
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
        var found: [LintFinding] = []
        for piece in pieces(of: bytes) { found += lint.feed(Array(bytes[piece])) }
        check(found + lint.finish() == whole, "pieces give other findings")
        let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
        check(whole.allSatisfy { $0.line >= 1 && $0.line <= lines }, "a finding is in no line")
    }
}
