import Catalogue
import Foundation
import Testing

@Suite struct RecordNameTests {
    @Test(
        arguments: [
            ("jane-doe", nil, "jane-doe"), ("contact/jane-doe", .contact, "jane-doe"),
            ("contactPoint/jane-doe-email", .contactPoint, "jane-doe-email"), ("contact/", .contact, ""),
            ("person/jane-doe", nil, "person/jane-doe"), ("/jane-doe", nil, "/jane-doe"), ("", nil, ""),
            ("contact/a/b", .contact, "a/b"), ("Contact/jane-doe", nil, "Contact/jane-doe"),
            ("contact", nil, "contact"),
        ] as [(String, RecordKind?, String)])
    func aPersonPointsAtARecord(_ text: String, _ kind: RecordKind?, _ slug: String) {
        let name = RecordName(text)
        #expect(name.kind == kind)
        #expect(name.slug == slug)
        #expect(name.description == text)
    }

    @Test func aNameIsWrittenAsItIsTyped() {
        let name = RecordName(kind: .kit, slug: Slug(from: "Salmon"))
        #expect(name.description == "kit/salmon")
        #expect(RecordName(name.description) == name)
    }

    @Test(arguments: Audience.allCases)
    func anAudienceSeesItsOwnAndWhatIsMeantForMore(_ audience: Audience) {
        #expect(Audience.allCases.filter(audience.sees) == Audience.allCases.filter { $0 <= audience })
    }

    @Test func theOfficeSeesEverythingAndThePublicLeast() {
        #expect(Audience.allCases.sorted() == [.public, .press, .accredited, .partner, .internal])
        #expect(Audience.press.sees(.public))
        #expect(!Audience.press.sees(.partner))
        #expect(!Audience.public.sees(.press))
    }

    @Test func anErrorWeighsMoreThanAWarning() {
        #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
