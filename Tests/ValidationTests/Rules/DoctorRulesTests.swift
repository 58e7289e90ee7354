import Catalogue
import TestSupport
import Testing
import Validation

/// What a newsroom would miss in a kit.
@Suite struct DoctorRulesTests {
    private let book: RuleBook

    init() throws { book = try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21")) }

    private func rules(_ language: String? = nil, _ change: (inout KitContents) -> Void = { _ in }) -> [String] {
        var contents = KitContents.salmon
        change(&contents)
        return book.holes(in: contents, language: language).map(\.rule)
    }

    private func picture(_ width: Int?, _ height: Int?) -> Asset {
        var asset = Asset.weir
        (asset.width, asset.height) = (width, height)
        return asset
    }

    @Test func onePictureIsHigherThanWide() {
        #expect(rules { $0.assets = [picture(3000, 2000)] } == ["kit.noPortrait"])
        #expect(rules { $0.assets = [picture(2000, 2000)] } == ["kit.noPortrait"])
        #expect(rules { $0.assets = [picture(2000, 3000)] } == [])
        // Of a link nobody knows the size.
        #expect(rules { $0.assets = [picture(nil, nil)] } == [])
        #expect(
            rules { contents in
                contents.assets = [picture(2000, 3000)]
                contents.assets[0].isWithdrawn = true
            } == [])
    }

    @Test func whoIsWithdrawnIsNamed() {
        var gone = ContactEntry.jane
        gone.contact.isWithdrawn = true
        var contents = KitContents.salmon
        contents.releases = []
        contents.contacts = [gone, .desk]
        let finding = book.holes(in: contents).first
        #expect(finding?.rule == "kit.officerWithdrawn")
        #expect(finding?.message == "Jane Doe is withdrawn, and is not handed out with this kit any more.")
        #expect(finding?.remedies.contains(.restore(RecordName("contact/jane-doe"))) == true)
    }

    @Test(arguments: [
        ("pt", "pt-BR", true), ("pt-PT", "pt-BR", true), ("en", "pt-BR", false), ("PT", "pt", true), ("pt", nil, false),
    ])
    func somebodySpeaksTheLanguage(_ asked: String, _ spoken: String?, _ isFine: Bool) {
        let told = rules(asked) { contents in
            contents.releases = []
            contents.contacts = [.jane]
            contents.contacts[0].contact.language = spoken
        }
        #expect(told == (isFine ? [] : ["kit.nobodySpeaks"]))
    }

    @Test func aPictureHasAnAlternativeText() {
        var asset = picture(nil, nil)
        asset.kind = .image
        asset.alternativeText = " "
        #expect(book.holes(in: asset).map(\.rule) == ["asset.noAlternativeText"])
        asset.alternativeText = "A weir in the rain"
        #expect(book.holes(in: asset) == [])
        (asset.alternativeText, asset.kind) = (nil, .video)
        #expect(book.holes(in: asset) == [])
    }

    @Test(arguments: [("2030-06-20T12:00:00Z", false), ("2030-06-22T12:00:00Z", true), (nil, true)])
    func aNumberGetsStale(_ confirmed: String?, _ isFine: Bool) {
        var entry = ContactEntry.jane
        for index in entry.points.indices { entry.points[index].confirmedAt = confirmed.flatMap { Instant($0) } }
        let told = book.holes(in: entry)
        #expect(told.isEmpty == isFine)
        #expect(told.allSatisfy { $0.message.hasSuffix("was last confirmed on 20 June 2030.") })
    }
}
