import Catalogue
import PhoneNumbers
import Testing

@testable import PressOffice

/// What a form may say, field by field.
@Suite struct FormCheckTests {
    private func checked(_ form: ContactForm, region: String? = nil) throws -> CheckedForm {
        try CheckedForm(form, region: region, phones: LibPhoneNumber())
    }

    private func form(_ change: (inout ContactForm) -> Void) -> ContactForm {
        var form = ContactForm(name: "Jane Doe")
        change(&form)
        return form
    }

    private func form(_ kind: ContactPoint.Kind, _ value: String) -> ContactForm {
        form { $0.points = [.init(kind, value)] }
    }

    private func problem(with form: ContactForm, region: String? = nil) -> FormProblem? {
        do {
            _ = try checked(form, region: region)
            return nil
        } catch {
            return error as? FormProblem
        }
    }

    @Test func linesAreTrimmedAndComposed() throws {
        let form = try checked(form { $0.name = "  Ren\u{65}\u{301} Roe \n" }).form
        #expect(form.name == "Ren\u{E9} Roe")
        #expect(try checked(self.form { $0.title = "   " }).form.title == nil)
    }

    @Test func aNoteKeepsItsLines() throws {
        #expect(try checked(form { $0.note = "first\r\nsecond\rthird" }).form.note == "first\nsecond\nthird")
    }

    @Test func whoMayGoWithoutAName() {
        #expect(problem(with: ContactForm()) == .nameMissing(.pressOfficer))
        #expect(problem(with: ContactForm(role: .desk)) == .nameMissing(.desk))
        #expect(problem(with: ContactForm(role: .spokesperson)) == nil)
        #expect(problem(with: ContactForm(title: "Duty press officer")) == nil)
    }

    @Test(arguments: [("name", 200), ("title", 200), ("organisation", 200), ("note", 4000)])
    func eachFieldHasItsLength(_ field: String, _ longest: Int) {
        func form(_ count: Int) -> ContactForm {
            let text = String(repeating: "a", count: count)
            return self.form {
                switch field {
                case "name": $0.name = text
                case "title": $0.title = text
                case "organisation": $0.organisation = text
                default: $0.note = text
                }
            }
        }
        #expect(problem(with: form(longest)) == nil)
        #expect(problem(with: form(longest + 1)) == .tooLong(field: field, longest: longest))
    }

    @Test(arguments: ["a\nb", "a\u{2028}b", "a\r\nb"])
    func aLineIsOne(_ text: String) {
        #expect(problem(with: form { $0.title = text }) == .notOneLine(field: "title"))
    }

    @Test(arguments: ["a\u{7}b", "a\u{1B}[31mb", "a\u{9F}b", "a\u{0}b"])
    func nothingControlsATerminal(_ text: String) {
        #expect(problem(with: form { $0.title = text }) == .controlCharacter(field: "title"))
        #expect(problem(with: form { $0.note = text }) == .controlCharacter(field: "note"))
    }

    @Test(arguments: ["a\u{202E}b", "\u{2066}a", "a\u{2069}", "\u{2069}\u{2066}"])
    func nothingTurnsTheWritingAround(_ text: String) {
        #expect(problem(with: form { $0.name = text }) == .direction(field: "name"))
    }

    @Test func whatIsSetApartAndEndedStays() throws {
        #expect(try checked(form { $0.name = "\u{2068}דנה\u{2069} Doe" }).form.name == "\u{2068}דנה\u{2069} Doe")
    }

    @Test(arguments: ["en", "pt-BR", "zh-Hant-TW", "gsw", "de-1996"])
    func aLanguageIsATag(_ tag: String) { #expect(problem(with: form { $0.language = tag }) == nil) }

    @Test(arguments: ["e", "english", "en_GB", "en-", "-en", "12", "en-abcdefghi", "é"])
    func orIsNone(_ tag: String) { #expect(problem(with: form { $0.language = tag }) == .language) }

    @Test(
        arguments: [
            (.voice, "020 7946 0018", "GB", "+442079460018"), (.mobile, "+44 7700 900123", nil, "+447700900123"),
            (.fax, "+44 20 7946 0099", "DE", "+442079460099"), (.email, "jane@example.org", nil, "jane@example.org"),
            (.form, "https://example.org/contact", nil, "https://example.org/contact"), (.messenger, "@jane", nil, nil),
        ] as [(ContactPoint.Kind, String, String?, String?)])
    func anAddressIsRead(_ kind: ContactPoint.Kind, _ text: String, _ region: String?, _ normalised: String?) throws {
        let point = try #require(try checked(form(kind, text), region: region).points.first)
        #expect(point.normalised == normalised)
        #expect(point.typed.value == text)
    }

    @Test(
        arguments: [
            (.voice, "020 7946 0018"), (.mobile, "12"), (.fax, "call me"), (.sms, "+99999 1"),
        ] as [(ContactPoint.Kind, String)])
    func aNumberCanBeDialledFromAbroad(_ kind: ContactPoint.Kind, _ text: String) {
        #expect(problem(with: form(kind, text)) == .number(point: 1, kind: kind))
    }

    @Test func anAddressThatIsMalformedIsNamedByItsPlace() throws {
        let points: [ContactForm.Point] = [.init(.email, "jane@example.org"), .init(.email, "jane at home")]
        guard case .email(point: 2, _) = try #require(problem(with: form { $0.points = points })) else {
            Issue.record("It is the second that is malformed.")
            return
        }
        guard case .webAddress(point: 1, _) = try #require(problem(with: form(.form, "ftp://example.org/"))) else {
            Issue.record("A form is on the web.")
            return
        }
        #expect(problem(with: form(.voice, "  ")) == .empty(point: 1))
    }

    @Test func whatIsToKnowOfANumberIsBounded() {
        func point(_ change: (inout ContactForm.Point) -> Void) -> ContactForm {
            var point = ContactForm.Point(.voice, "+44 20 7946 0018")
            change(&point)
            return form { $0.points = [point] }
        }
        #expect(problem(with: point { $0.extension = "12" }) == nil)
        #expect(problem(with: point { $0.extension = "1a" }) == .extensionDigits(point: 1))
        #expect(problem(with: point { $0.preference = 1 }) == nil)
        for preference in [0, 100] {
            guard
                case .outOfRange("preference of contact point 1", 1...99, _) =
                    problem(with: point { $0.preference = preference })
            else {
                Issue.record("\(preference) is out of range")
                continue
            }
        }
        #expect(
            problem(with: point { $0.usage = String(repeating: "a", count: 101) })
                == .tooLong(field: "usage of contact point 1", longest: 100))
    }

    @Test func noAddressStandsTwice() {
        let twice: [ContactForm.Point] = [
            .init(.voice, "+44 20 7946 0018"), .init(.email, "jane@example.org"), .init(.voice, "+44 (20) 79460018"),
        ]
        #expect(problem(with: form { $0.points = twice }) == .twice(point: 1, and: 3))
        let apart: [ContactForm.Point] = [
            .init(.voice, "+44 20 7946 0018"), .init(.fax, "+44 20 7946 0018"),
            .init(.voice, "+44 20 7946 0018", extension: "5"),
        ]
        #expect(problem(with: form { $0.points = apart }) == nil)
    }
}
