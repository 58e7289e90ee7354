import Catalogue
import TestSupport
import Testing
import Validation

@Suite struct RuleBookTests {
    @Test func everyRuleHasANameOfItsOwnThatBeginsWithItsKind() {
        #expect(Set(allRules.map(\.name)).count == allRules.count)
        for rule in allRules { #expect(rule.name.hasPrefix("\(rule.kind).")) }
    }

    @Test func everySummaryIsASentence() {
        for rule in allRules { #expect(rule.summary.hasSuffix(".") && rule.summary.first?.isUppercase == true) }
    }

    @Test func theRulesThatStopAKit() {
        #expect(
            allRules.filter { $0.severity == .error }.map(\.name) == [
                "contact.unreachable", "contact.malformedEmail", "contact.malformedForm", "contact.undiallable",
                "contact.keptTooLong", "asset.malformedURL", "asset.termsEnded", "asset.consentEnded",
                "asset.fileMissing", "asset.fileChanged",
                "statement.malformedURL", "release.embargoContradicted",
                "kit.noPressOfficer", "kit.correctedSince",
                "link.dead", "link.pageForFile",
            ])
    }

    @Test func theRulesInTheDocumentAreTheRules() throws {
        let rows = table(headed: ["rule", "severity", "looks for"], in: try Project.text("docs/rules.md"))
        #expect(rows == allRules.map { ["`\($0.name)`", $0.severity.rawValue, $0.summary] })
    }

    @Test func aRuleThatIsSwitchedOffIsSilent() throws {
        let asset = with(Asset.weir) { ($0.description, $0.creditLine) = (nil, nil) }
        let book = try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21"), without: ["asset.noDescription"])
        #expect(book.findings(in: asset).map(\.rule) == ["asset.rightsUnclear"])
    }

    /// An office that wants a basis for everybody says so; to others the rule is silent.
    @Test(
        arguments: [
            ("everybody", Contact.Role.pressOfficer, nil, 1), ("everybody", .pressOfficer, "contract", 0),
            ("everybody", .desk, nil, 0), (nil, .pressOfficer, nil, 0),
        ] as [(String?, Contact.Role, String?, Int)])
    func aBasisIsAskedForWhereTheOfficeWantsOne(
        _ whom: String?, _ role: Contact.Role, _ basis: String?, _ count: Int
    ) throws {
        var office = OfficeSettings()
        office.groundFor = whom
        let book = try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21"), asWantedBy: office)
        let entry = with(ContactEntry.jane) { ($0.contact.role, $0.contact.lawfulBasis) = (role, basis) }
        #expect(book.findings(in: entry).filter { $0.rule == "contact.basisUnsaid" }.count == count)
    }

    @Test(
        arguments: [
            ("contact.unreachabel", "contact.unreachable"),
            ("unreachable", "contact.unreachable"),
            ("Contact.Unreachable", "contact.unreachable"),
            ("noDescription", "asset.noDescription"),
            ("spelling", nil),
        ] as [(String, String?)])
    func aRuleThatIsNotThereIsRefused(_ name: String, _ meant: String?) {
        do throws(UnknownRule) {
            _ = try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21"), without: ["kit.noPressOfficer", name])
            Issue.record("It was taken.")
        } catch {
            #expect(error.name == name && error.nearest == meant)
            #expect(error.description == "There is no rule '\(name)'.")
            #expect(error.refusal.remedies == [.didYouMean(meant.map { [$0] } ?? []), .listRules])
        }
    }
}
