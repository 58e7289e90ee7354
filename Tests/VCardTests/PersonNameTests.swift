import TestSupport
import Testing
import VCard

@Suite struct PersonNameTests {
    /// Family, given, additional, prefix, suffix.
    @Test(arguments: [
        ("Ana Lind", "Lind;Ana;;;"), ("Ana", ";Ana;;;"), ("Ana Maria Lind", "Lind;Ana;Maria;;"),
        ("Ana van der Berg", "van der Berg;Ana;;;"), ("Ana Maria de la Cruz", "de la Cruz;Ana;Maria;;"),
        ("Van Lind", "Lind;Van;;;"), ("Piet Van", "Van;Piet;;;"), ("Ana De Lind", "De Lind;Ana;;;"),
        ("Ana Ortega y Prado", "Ortega y Prado;Ana;;;"), ("Omar ibn al Rashad", "ibn al Rashad;Omar;;;"),
        ("Lind, Ana", "Lind;Ana;;;"), ("van der Berg, Ana Maria", "van der Berg;Ana;Maria;;"),
        ("Ana Lind, OBE", "Lind;Ana;;;OBE"), ("Dr. Ana Lind PhD", "Lind;Ana;;Dr.;PhD"), ("Dr Lind", "Lind;;;Dr;"),
        ("Dame Ana", ";Ana;;Dame;"), ("Prof. Dr. Ana Lind", "Lind;Ana;;Prof. Dr.;"), ("Gen Sato", "Sato;Gen;;;"),
        ("Gen. Ana Sato", "Sato;Ana;;Gen.;"), ("Ana Lind Jr., MP", "Lind;Ana;;;Jr., MP"), ("Lin Ma", "Ma;Lin;;;"),
        ("Ana Lind MA", "Lind;Ana;;;MA"), ("Park In-seo", "Park;In-seo;;;"),
        ("Park Smith-Jones", "Smith-Jones;Park;;;"),
        ("王小明", "王;小明;;;"), ("欧阳小明", "欧阳;小明;;;"), ("山田太郎", "山田;太郎;;;"), ("山田 太郎", "山田;太郎;;;"),
        ("김서연", "김;서연;;;"), ("남궁서연", "남궁;서연;;;"), ("さくら", "さくら;;;;"), ("アナ・リンド", "アナ・リンド;;;;"),
        ("王", "王;;;;"), ("  Ana \u{A0} Lind\r\n", "Lind;Ana;;;"), ("", ";;;;"), (" ", ";;;;"), ("Dr", ";Dr;;;"),
        (",", ";,;;;"), (", Ana", ";Ana;;;"), ("Ana,", ";Ana;;;"), ("a, b, c", "c;a,;b,;;"),
        ("Łukasz Żak", "Żak;Łukasz;;;"),
    ])
    func splits(_ name: String, into parts: String) {
        let split = PersonName(splitting: name)
        let joined = [split.family, split.given, split.additional, split.prefix, split.suffix].joined(separator: ";")
        #expect(joined == parts)
    }

    @Test func losesNoWord() {
        var random = SplitMix(state: 7)
        let words = [
            "Ana", "van", "der", "y", "Dr", "PhD", "Lind,", "MP", "Park", "In-ho", "王", "山田太郎", "Sir", "e", "Jr.",
        ]
        for _ in 0..<5_000 {
            let name = (0..<(random.next() % 6)).map { _ in words[Int(random.next() % UInt64(words.count))] }
                .joined(separator: " ")
            let split = PersonName(splitting: name)
            let parts = [split.family, split.given, split.additional, split.prefix, split.suffix].joined(separator: " ")
            #expect(letters(parts) == letters(name), "\(name)")
        }
    }

    private func letters(_ text: String) -> [Character] { text.filter { $0 != " " && $0 != "," }.sorted() }
}
