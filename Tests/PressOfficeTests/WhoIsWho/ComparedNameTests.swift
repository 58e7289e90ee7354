import Catalogue
import Testing

@testable import PressOffice

/// What of two names makes them one person's.
@Suite struct ComparedNameTests {
    private func likeness(_ one: String, _ other: String) throws -> ComparedName.Likeness {
        let (one, other) = (try #require(ComparedName(one)), try #require(ComparedName(other)))
        let there = one.likeness(to: other)
        #expect(there == other.likeness(to: one), "it does not matter which is first")
        return there
    }

    @Test(arguments: [
        ("Jane Roe", "Dr Jane Roe"), ("Jane Roe", "Roe, Jane"), ("Jane Roe", "ROE, Prof. Dr. Jane"),
        ("Jane Roe", "Jane Roe, PhD"),
        ("Zoë Müller", "Zoe Mueller"), ("Zoë Müller", "Muller, Zoe"), ("Łucja Nowak", "Lucja Nowak"),
        ("Dr. med. Ana de la Cruz", "Ana de la Cruz"), ("Sir Alan Bates", "Alan Bates CBE"),
        ("Anne-Marie Laval", "Anne Marie Laval"),
        ("Seán O'Brien", "Sean OBrien"), ("Иван Петров", "Ivan Petrov"), ("Frau Dipl.-Ing. Eva Roth", "Eva Roth"),
    ])
    func oneNameInTwoForms(_ one: String, _ other: String) throws {
        #expect(try likeness(one, other) >= .otherForm, "\(one) | \(other)")
    }

    @Test(arguments: [
        ("Bob Smith", "Robert Smith"), ("Kate Bell", "Katherine Bell"), ("Paco Ruiz", "Francisco Ruiz"),
        ("Hans Weber", "Johannes Weber"),
        ("Beppe Conti", "Giuseppe Conti"), ("Kasia Nowak", "Katarzyna Nowak"), ("Sasha Ivanov", "Aleksandr Ivanov"),
    ])
    func shortForms(_ one: String, _ other: String) throws {
        #expect(try likeness(one, other) == .nickname, "\(one) | \(other)")
    }

    @Test(arguments: [
        ("J. Roe", "Jane Roe"), ("J Roe", "Jane Mary Roe"), ("Roe", "Jane Roe"), ("J.M. Roe", "Jane Roe"),
    ])
    func initials(_ one: String, _ other: String) throws {
        #expect(try likeness(one, other) == .initials, "\(one) | \(other)")
    }

    @Test(arguments: [
        ("Jane Roe", "John Roe"), ("Jane Roe", "Jane Rue"), ("J. Roe", "Kim Roe"), ("Anna Bell", "Anton Bell"),
        ("Jane A. Roe", "Jane B. Roe"),
        ("Ana de la Cruz", "Ana Vega"), ("Bob Smith", "Bill Smith"), ("Li Wei", "Li Wu"),
    ])
    func otherPeople(_ one: String, _ other: String) throws {
        #expect(try likeness(one, other) == .another, "\(one) | \(other)")
    }

    @Test(arguments: [("Jane Thompson", "Jane Thomson"), ("Marek Nowacki", "Marec Nowacki")])
    func aLetterThatDiffers(_ one: String, _ other: String) throws {
        #expect(try likeness(one, other) == .spelling, "\(one) | \(other)")
    }

    @Test func whatIsNoNameIsNone() {
        for text in ["", "  ", ",", "Dr", "!!", "Prof. Dr."] { #expect(ComparedName(text) == nil, "\(text)") }
    }

    /// However quickly it is looked at.
    @Test(arguments: [
        "Jane", "Family0", "MACDONALD", "x", "O'Neil", "Roe-Lind", "Zoë", "Abcdefghijklmnopqrstuvwxyzabcdefghij",
    ])
    func aWordIsSpeltAsSlugsAre(_ word: String) {
        let spelt = Slug.spelt(word.replacing("'", with: ""))?.split(separator: "-").last.map(String.init)
        #expect(ComparedName("Ann \(word)")?.word == spelt)
    }
}
