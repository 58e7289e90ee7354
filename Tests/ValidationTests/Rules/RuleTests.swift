import Catalogue
import TestSupport
import Testing
import Validation

@Suite struct RuleTests {
    let book: RuleBook

    init() throws { book = try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21")) }

    @Test func theSmallWorldIsInOrder() {
        #expect(book.findings(in: ContactEntry.jane).isEmpty)
        #expect(book.findings(in: ContactEntry.desk).isEmpty)
        #expect(book.findings(in: ContactEntry.spokesperson).isEmpty)
        #expect(book.findings(in: Asset.weir).isEmpty)
        #expect(book.findings(in: Statement.onDams).isEmpty)
        #expect(book.findings(in: ReleaseEntry.salmon).isEmpty)
        #expect(book.findings(in: KitContents.salmon).isEmpty)
    }

    @Test func aPressOfficerWhomNobodyCanReach() {
        #expect(
            book.findings(in: with(.jane) { $0.points = [] }) == [
                Finding(
                    rule: "contact.unreachable", severity: .error, subject: .record(RecordName("contact/jane-doe")),
                    message:
                        "Jane Doe is a press officer without an e-mail address, a telephone number or any other way "
                        + "to be reached.",
                    remedies: [
                        .addPoint(to: RecordName("contact/jane-doe")), .withdraw(RecordName("contact/jane-doe")),
                    ])
            ])
    }

    @Test func aDeskThatNobodyCanReach() {
        #expect(book.findings(in: with(.desk) { $0.points = [] }).map(\.rule) == ["contact.unreachable"])
    }

    @Test func aWithdrawnContactIsLeftAlone() {
        let gone = with(ContactEntry.jane) {
            $0.points = []
            $0.contact.isWithdrawn = true
        }
        #expect(book.findings(in: gone).isEmpty)
    }

    @Test func aPressOfficerWithoutAName() {
        #expect(
            book.findings(in: with(.jane) { $0.contact.name = nil }) == [
                Finding(
                    rule: "contact.unnamed", severity: .warning,
                    subject: .fieldOf(RecordName("contact/jane-doe"), field: "name"),
                    message: "This press officer has no name.",
                    remedies: [
                        .edit(RecordName("contact/jane-doe"), field: "name"),
                        .edit(RecordName("contact/jane-doe"), field: "role", to: "desk"),
                    ])
            ])
    }

    @Test func anAddressThatCannotBeOne() {
        let entry = with(ContactEntry.jane) {
            $0.points = [with(.janeEmail) { ($0.asGiven, $0.normalised) = ("jane@rivertrust", nil) }, .janeVoice]
        }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "contact.malformedEmail", severity: .error,
                    subject: .pointOf(RecordName("contact/jane-doe"), .email, point: ContactPoint.janeEmail.slug),
                    message: "'jane@rivertrust' is not an e-mail address: its domain has no dot.",
                    remedies: [.correctPoint(of: RecordName("contact/jane-doe"))])
            ])
    }

    @Test func aFormThatCannotBeOpened() {
        let form = ContactPoint(
            id: .numbered(29), slug: .spelt("form"), contactID: Contact.jane.id, kind: .form, asGiven: "see website")
        #expect(
            book.findings(in: with(.jane) { $0.points = [form] }) == [
                Finding(
                    rule: "contact.malformedForm", severity: .error,
                    subject: .pointOf(RecordName("contact/jane-doe"), .form, point: form.slug),
                    message: "'see website' is not a web address: it has a space.",
                    remedies: [.correctPoint(of: RecordName("contact/jane-doe"))])
            ])
    }

    @Test(arguments: ["020 7946 0018", "7946 0018", "ring the desk", ""])
    func aNumberThatCannotBeDialledFromAbroad(_ asGiven: String) {
        let entry = with(ContactEntry.jane) {
            $0.points = [with(.janeVoice) { ($0.asGiven, $0.normalised) = (asGiven, nil) }]
        }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "contact.undiallable", severity: .error,
                    subject: .pointOf(RecordName("contact/jane-doe"), .voice, point: ContactPoint.janeVoice.slug),
                    message: "'\(asGiven)' cannot be dialled from abroad.",
                    remedies: [.giveCountryCode(of: RecordName("contact/jane-doe"))])
            ])
    }

    @Test func aNumberAsPrintedWithItsCountryCodeCanBeDialled() {
        let entry = with(ContactEntry.jane) {
            $0.points = [with(.janeVoice) { $0.normalised = nil }]
        }
        #expect(book.findings(in: entry).isEmpty)
    }

    @Test func aNumberThatNoPlanKnowsIsRemarkedOn() {
        let entry = with(ContactEntry.jane) {
            $0.points = [with(.janeVoice) { ($0.asGiven, $0.normalised) = ("+44 20 0000 0018", "+442000000018") }]
        }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "contact.unknownNumberPlan", severity: .warning,
                    subject: .pointOf(RecordName("contact/jane-doe"), .voice, point: ContactPoint.janeVoice.slug),
                    message: "'+44 20 0000 0018' is a number that the numbering plan of its country does not know.",
                    remedies: [
                        .advice("Call it once and leave it as it is if it answers."),
                        .correctPoint(of: RecordName("contact/jane-doe")),
                    ])
            ])
    }

    @Test func aContactWhoseEveryPointIsKeptBack() {
        let entry = with(ContactEntry.jane) {
            $0.points = [with(.janeEmail) { $0.audience = .internal }, with(.janeVoice) { $0.audience = .partner }]
        }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "contact.pointsUnseen", severity: .warning, subject: .record(RecordName("contact/jane-doe")),
                    message: "The audience 'press' sees Jane Doe and no way to reach them.",
                    remedies: [
                        .openPoint(of: RecordName("contact/jane-doe"), to: .press),
                        .edit(RecordName("contact/jane-doe"), field: "audience", to: "partner"),
                    ])
            ])
    }

    @Test func aJournalistWhomThePressSees() {
        let journalist = with(ContactEntry.jane) { $0.contact.role = .journalist }
        #expect(
            book.findings(in: journalist) == [
                Finding(
                    rule: "contact.journalistSeen", severity: .warning,
                    subject: .fieldOf(RecordName("contact/jane-doe"), field: "audience"),
                    message: "Jane Doe is a journalist, and the audience 'press' sees them.",
                    remedies: [.edit(RecordName("contact/jane-doe"), field: "audience", to: "internal")])
            ])
        #expect(book.findings(in: with(journalist) { $0.contact.audience = .partner }).isEmpty)
        #expect(book.findings(in: with(journalist) { $0.contact.audience = .public }).count == 1)
    }

    /// It is kept, withdrawn or not: that is what it is about.
    @Test(arguments: [("2031-06-20", 1), ("2031-06-21", 0), ("2031-06-22", 0), (nil, 0)] as [(String?, Int)])
    func aContactThatIsKeptTooLong(_ day: String?, _ count: Int) {
        for isWithdrawn in [false, true] {
            let entry = with(ContactEntry.jane) {
                $0.contact.keepUntil = day.map { .spelt($0) }
                $0.contact.isWithdrawn = isWithdrawn
            }
            let found = book.findings(in: entry)
            #expect(found.map(\.rule) == Array(repeating: "contact.keptTooLong", count: count))
            #expect(
                found.allSatisfy {
                    $0.message == "What is known of Jane Doe was to be kept until 20 June 2031, and that is past."
                })
        }
    }

    @Test(
        arguments: [
            ("consent", nil, 1), ("Art. 6(1)(a): Consent", nil, 1), ("Einwilligung", nil, 1),
            ("consent", "by e-mail in May", 0),
            ("no consent needed: a public office", nil, 0), ("legitimate interests", nil, 0), (nil, nil, 0),
        ] as [(String?, String?, Int)])
    func aContactKeptByAConsentThatNobodyWroteDown(_ basis: String?, _ consent: String?, _ count: Int) {
        let entry = with(ContactEntry.jane) { ($0.contact.lawfulBasis, $0.contact.consent) = (basis, consent) }
        #expect(book.findings(in: entry).map(\.rule) == Array(repeating: "contact.consentUnsaid", count: count))
    }

    @Test(arguments: [("2031-06-20", ["asset.consentEnded"]), ("2031-06-21", []), (nil, [])] as [(String?, [String])])
    func anAssetThatNobodyAgreesToAnyMore(_ day: String?, _ rules: [String]) {
        #expect(book.findings(in: with(.weir) { $0.consentEnds = day.map { .spelt($0) } }).map(\.rule) == rules)
    }

    @Test(arguments: [("Tel. privat", 1), ("assistant", 1), ("pager", 1), ("out of hours", 0), ("home news", 0)])
    func aPrivateLineThatThePressSees(_ usage: String, _ count: Int) {
        let entry = with(ContactEntry.jane) { $0.points = [with(.janeVoice) { $0.usage = usage }] }
        #expect(book.findings(in: entry).map(\.rule) == Array(repeating: "contact.privatePointSeen", count: count))
        #expect(
            book.findings(in: with(entry) { $0.points[0].audience = .internal }).map(\.rule) == ["contact.pointsUnseen"]
        )
        #expect(
            book.findings(in: with(entry) { ($0.contact.audience, $0.points[0].audience) = (.internal, .press) })
                .isEmpty)
    }

    @Test(arguments: [nil, "", "  \u{A0}"] as [String?])
    func anAssetWithoutADescription(_ description: String?) {
        #expect(
            book.findings(in: with(.weir) { $0.description = description }) == [
                Finding(
                    rule: "asset.noDescription", severity: .warning,
                    subject: .fieldOf(RecordName("asset/the-weir-at-dawn"), field: "description"),
                    message: "Nothing says what this image shows.",
                    remedies: [.edit(RecordName("asset/the-weir-at-dawn"), field: "description")])
            ])
    }

    @Test func anAssetWhoseAddressCannotBeOne() {
        #expect(
            book.findings(in: with(.weir) { $0.url = "https://rivertrust.example/the weir" }) == [
                Finding(
                    rule: "asset.malformedURL", severity: .error,
                    subject: .fieldOf(RecordName("asset/the-weir-at-dawn"), field: "url"),
                    message: "'https://rivertrust.example/the weir' is not a web address: it has a space.",
                    remedies: [.edit(RecordName("asset/the-weir-at-dawn"), field: "url")])
            ])
    }

    @Test func anAssetWhoseRightsAreUnclear() {
        #expect(
            book.findings(in: with(.weir) { $0.creditLine = nil }) == [
                Finding(
                    rule: "asset.rightsUnclear", severity: .note,
                    subject: .fieldOf(RecordName("asset/the-weir-at-dawn"), field: "creditLine"),
                    message: "Nothing says who is credited for this image, or how it may be used.",
                    remedies: [
                        .edit(RecordName("asset/the-weir-at-dawn"), field: "creditLine"),
                        .edit(RecordName("asset/the-weir-at-dawn"), field: "usageTerms"),
                    ])
            ])
        let free = with(Asset.weir) { ($0.creditLine, $0.usageTerms) = (nil, "Free for editorial use") }
        #expect(book.findings(in: free).isEmpty)
    }

    @Test func aFileThatIsNotWhatWasTakenIn() {
        let dawn = with(Asset.weir) { ($0.asGiven, $0.fileSHA256, $0.url) = ("dawn.jpg", "ab", "files/dawn.jpg") }
        #expect(book.findings(in: dawn).isEmpty)
        #expect(book.findings(in: KeptFile(of: dawn, .asTakenIn)).isEmpty)
        #expect(
            book.findings(in: KeptFile(of: dawn, .missing)) == [
                Finding(
                    rule: "asset.fileMissing", severity: .error, subject: .record(RecordName("asset/the-weir-at-dawn")),
                    message: "The file 'dawn.jpg' is not in the folder beside the catalogue.",
                    remedies: [.advice("Put it back from a copy, or take the asset out of the kits that hold it.")])
            ])
        #expect(
            book.findings(in: KeptFile(of: dawn, .changed)) == [
                Finding(
                    rule: "asset.fileChanged", severity: .error, subject: .record(RecordName("asset/the-weir-at-dawn")),
                    message: "The file 'dawn.jpg' is no longer the one that was taken in.",
                    remedies: [.advice("Put it back from a copy, or add it as a new asset.")])
            ])
    }

    @Test func anAssetWhoseTermsHaveEnded() {
        #expect(
            book.findings(in: with(.weir) { $0.usageEnds = .spelt("2031-06-20") }) == [
                Finding(
                    rule: "asset.termsEnded", severity: .error,
                    subject: .fieldOf(RecordName("asset/the-weir-at-dawn"), field: "usageEnds"),
                    message: "This image could be used until 20 June 2031, and that is past.",
                    remedies: [
                        .edit(RecordName("asset/the-weir-at-dawn"), field: "usageEnds"),
                        .withdraw(RecordName("asset/the-weir-at-dawn")),
                    ])
            ])
        #expect(book.findings(in: with(.weir) { $0.usageEnds = .spelt("2031-06-21") }).isEmpty)
    }

    @Test func aStatementWithoutASource() {
        #expect(
            book.findings(in: with(.onDams) { $0.url = nil }) == [
                Finding(
                    rule: "statement.noSource", severity: .warning,
                    subject: .fieldOf(RecordName("statement/old-dams-must-go"), field: "url"),
                    message: "Nothing says where this statement was published.",
                    remedies: [.edit(RecordName("statement/old-dams-must-go"), field: "url")])
            ])
    }

    @Test func aStatementWhoseAddressCannotBeOne() {
        #expect(
            book.findings(in: with(.onDams) { $0.url = "rivertrust.example/dams" }) == [
                Finding(
                    rule: "statement.malformedURL", severity: .error,
                    subject: .fieldOf(RecordName("statement/old-dams-must-go"), field: "url"),
                    message:
                        "'rivertrust.example/dams' is not a web address: it does not begin with http:// or https://.",
                    remedies: [.edit(RecordName("statement/old-dams-must-go"), field: "url")])
            ])
    }

    @Test func aReleaseWithoutADateOfIssue() {
        let entry = with(ReleaseEntry.salmon) { ($0.release.issued, $0.release.kind) = (nil, .advisory) }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "release.noIssueDate", severity: .warning,
                    subject: .fieldOf(RecordName("release/salmon-return-to-the-weir"), field: "issued"),
                    message: "This advisory has no date of issue.",
                    remedies: [
                        .edit(RecordName("release/salmon-return-to-the-weir"), field: "issued"),
                        .readAgainWithIssueDate,
                    ])
            ])
    }

    @Test func aReleaseThatNamesNobodyWhoAnswers() {
        #expect(
            book.findings(in: with(ReleaseEntry.salmon) { $0.contacts = [.spokesperson] }) == [
                Finding(
                    rule: "release.noPressContact", severity: .warning,
                    subject: .record(RecordName("release/salmon-return-to-the-weir")),
                    message: "This release names nobody who answers the press.",
                    remedies: [.advice("Add a press officer or a desk.")])
            ])
        #expect(book.findings(in: with(ReleaseEntry.salmon) { $0.contacts = [.desk] }).isEmpty)
    }

    @Test func aReleaseUnderEmbargoForImmediateRelease() {
        let entry = with(ReleaseEntry.salmon) { $0.release.embargo = Embargo(until: .noon, zone: "Europe/London") }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "release.embargoContradicted", severity: .error,
                    subject: .fieldOf(RecordName("release/salmon-return-to-the-weir"), field: "embargo"),
                    message: "It is for immediate release, and under embargo until 2031-05-20T12:00:00Z "
                        + "(Europe/London).",
                    remedies: [
                        .edit(RecordName("release/salmon-return-to-the-weir"), field: "forImmediateRelease", to: "no"),
                        .edit(RecordName("release/salmon-return-to-the-weir"), field: "embargo"),
                    ])
            ])
        #expect(book.findings(in: with(entry) { $0.release.forImmediateRelease = false }).isEmpty)
    }

    @Test func aCanceledReleaseIsLeftAlone() {
        let entry = with(ReleaseEntry.salmon) { ($0.release.issued, $0.release.pubStatus) = (nil, .canceled) }
        #expect(book.findings(in: entry).isEmpty)
    }

    @Test func aKitWithoutAPressOfficer() {
        #expect(
            book.findings(in: with(KitContents.salmon) { $0.contacts = [.spokesperson] }) == [
                Finding(
                    rule: "kit.noPressOfficer", severity: .error, subject: .record(RecordName("kit/salmon")),
                    message: "Nobody in this kit whom the audience 'press' may see answers the press.",
                    remedies: [.add(.contact, toKit: "salmon")])
            ])
    }

    @Test(arguments: [
        ([ContactEntry.jane], true), ([.desk], true), ([], false), ([.spokesperson], false),
        ([with(.jane) { $0.contact.isWithdrawn = true }], false),
        ([with(.jane) { $0.contact.audience = .internal }], false),
        ([with(.jane) { $0.contact.audience = .public }, .spokesperson], true),
    ])
    func aKitNeedsSomebodyWhoAnswers(_ contacts: [ContactEntry], isFine: Bool) {
        let rules = book.findings(in: with(KitContents.salmon) { $0.contacts = contacts }).map(\.rule)
        #expect(rules == (isFine ? [] : ["kit.noPressOfficer"]))
    }

    @Test func aKitOfNothingButPeople() {
        let contents = with(KitContents.salmon) { ($0.releases, $0.assets, $0.statements) = ([], [], []) }
        #expect(
            book.findings(in: contents) == [
                Finding(
                    rule: "kit.nothingToTell", severity: .warning, subject: .record(RecordName("kit/salmon")),
                    message: "There is nothing in this kit but people.",
                    remedies: [.add(.release, toKit: "salmon")])
            ])
    }

    @Test func aKitThatWasHandedOutBeforeItWasCorrected() throws {
        var right = Release(
            id: .numbered(901), slug: Slug(from: "salmon-again"), kind: .correction,
            headline: "Salmon return to both weirs",
            issued: .spelt("2031-05-21"))
        right.correctsID = ReleaseEntry.salmon.release.id
        let correction = Correction(by: right, of: ReleaseEntry.salmon.release.id, since: .noon)
        func findings(at milliseconds: Int64) -> [Finding] {
            let at = Instant(milliseconds: Instant.noon.milliseconds + milliseconds)
            let export = KitExport(audience: .press, at: at, corrections: [correction])
            return book.findings(in: with(KitContents.salmon) { $0.exports = [export] })
        }
        #expect(
            findings(at: -1) == [
                Finding(
                    rule: "kit.correctedSince", severity: .error, subject: .record(RecordName("kit/salmon")),
                    message:
                        "It was last handed out, to the audience 'press', on 20 May 2031, and "
                        + "'salmon-again' (21 May 2031) has corrected it since.",
                    remedies: [.export(Slug(from: "salmon"))])
            ])
        #expect(findings(at: 0).isEmpty)
    }

    @Test func aCorrectionSaysWhatItCorrects() {
        var entry = with(ReleaseEntry.salmon) { $0.release.kind = .correction }
        #expect(
            book.findings(in: entry) == [
                Finding(
                    rule: "release.correctsNothing", severity: .warning,
                    subject: .fieldOf(RecordName("release/salmon-return-to-the-weir"), field: "correctsID"),
                    message: "It is not said which release it corrects, so no kit and no list says that one was.",
                    remedies: [.edit(RecordName("release/salmon-return-to-the-weir"), field: "correctsID")])
            ])
        entry.release.correctsID = .numbered(902)
        #expect(book.findings(in: entry).isEmpty)
    }

    @Test func aPageThatWasReadBeforeIsNoted() {
        func noted(_ mediaType: String, _ change: (inout Document) -> Void = { _ in }) -> [String] {
            var page = Document(
                id: .numbered(903), name: "a", mediaType: mediaType, encoding: "UTF-8", sha256: "x",
                text: "Home\nNews\n")
            change(&page)
            return book.findings(in: with(ReleaseEntry.salmon) { $0.document = page }).map(\.rule)
        }
        for page in ["text/html", "application/xhtml+xml"] { #expect(noted(page) == ["release.readBefore"]) }
        #expect(noted("text/plain").isEmpty)
        #expect(noted("text/html") { $0.besides = [] }.isEmpty)
    }
}
