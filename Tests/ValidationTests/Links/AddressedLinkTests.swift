import Catalogue
import TestSupport
import Testing
import Validation

@Suite struct AddressedLinkTests {
    @Test(arguments: [
        (
            "mailto:press@rivertrust.example", LinkVerdict.found,
            "The form of the e-mail address is right; nobody was asked."
        ),
        (
            "MAILTO:press@rivertrust.example?subject=Salmon%20pictures", .found,
            "The form of the e-mail address is right; nobody was asked."
        ),
        ("mailto:?to=press@rivertrust.example", .found, "The form of the e-mail address is right; nobody was asked."),
        (
            "mailto:a@rivertrust.example,b@rivertrust.example", .found,
            "The form of the e-mail address is right; nobody was asked."
        ),
        ("mailto:", .malformed, "The link names no e-mail address."),
        ("mailto:press", .malformed, "'press' is not an e-mail address: it has no '@'."),
        ("mailto:a@rivertrust.example,b@", .malformed, "'b@' is not an e-mail address: it has no domain."),
        (
            "mailto:press%0A@rivertrust.example", .malformed,
            "'press @rivertrust.example' is not an e-mail address: it has the invisible character U+000A."
        ),
        ("tel:+44-20-7946-0018", .found, "The form of the telephone number is right; nobody was asked."),
        ("tel:+442079460018;ext=12", .found, "The form of the telephone number is right; nobody was asked."),
        ("tel:2079460018;phone-context=+44", .found, "The form of the telephone number is right; nobody was asked."),
        ("tel:02079460018", .malformed, "'02079460018' cannot be dialled from abroad."),
        ("tel:", .malformed, "'' cannot be dialled from abroad."),
        ("tel:%", .malformed, "'%' cannot be dialled from abroad."),
    ])
    func isJudgedByItsForm(_ url: String, _ verdict: LinkVerdict, _ evidence: String) {
        #expect(
            AddressedLink.answer(to: url, phones: StubPhones()) == LinkAnswer(verdict: verdict, evidence: evidence))
    }

    @Test(arguments: ["https://rivertrust.example/", "press@rivertrust.example", "", "telephone:1"])
    func otherLinksAreAsked(_ url: String) {
        #expect(AddressedLink.answer(to: url, phones: StubPhones()) == nil)
    }
}
