import CharacterSets
import Testing

/// What running text is written in: most of its words have no capital.
@Suite struct GuessedTextTests {
    private static let russian = """
        Министерство сообщает: новый мост через реку откроется в субботу. Жители города смогут пройти по нему пешком. \
        Пресс-служба отвечает на вопросы. МОСТ ОТКРЫТ
        """
    private static let czech =
        "Ministerstvo zve novináře na otevření nového mostu. Věříme, že každý přijde včas, řekl mluvčí Šimon Žák."

    @Test(
        arguments: [
            ("windows-1251", russian), ("KOI8-U", russian),
            (
                "windows-1253",
                "Το Υπουργείο ανακοινώνει ότι η νέα γέφυρα ανοίγει το Σάββατο. Οι κάτοικοι της πόλης μπορούν να την περπατήσουν."
            ),
            (
                "windows-1255",
                "המשרד מודיע כי הגשר החדש ייפתח ביום שבת לכל תושבי העיר שרוצים ללכת עליו ברגל עם ילדים קטנים"
            ),
            (
                "windows-1256",
                "تعلن الوزارة أن الجسر الجديد سيفتح يوم السبت أمام سكان المدينة الراغبين في المشي عليه مع العائلة في الجولة الأولى"
            ),
            (
                "ISO-8859-6",
                "تعلن الوزارة أن الجسر الجديد سيفتح يوم السبت أمام سكان المدينة الراغبين في المشي عليه مع العائلة في الجولة الأولى"
            ),
            (
                "windows-1254",
                "Bakanlık yeni köprünün cumartesi günü açılacağını duyurdu; şehirde yaşayanlar üzerinden yürüyebilecek, dedi İş Işık."
            ),
            ("windows-1250", czech), ("ISO-8859-2", czech),
            (
                "windows-1250",
                "A minisztérium közli, hogy az új híd szombaton nyílik; a város lakói először gyalog mehetnek át rajta, majd később autóval, mondta az őrség vezetője."
            ),
            (
                "windows-1250",
                "Ministerul anunţă că noul pod se deschide sâmbătă şi că locuitorii îl pot trece pe jos, a spus primarul oraşului Braşov."
            ),
        ])
    func whatTextIsWrittenInIsTold(_ name: String, _ text: String) throws {
        let set = try #require(TextEncoding(named: name))
        let bytes = try #require(encoded(text, in: set))
        let guess = try #require(TextEncoding(guessing: bytes))
        #expect(guess.text(of: bytes) == text, "\(guess.name)")
    }

    /// Letters of Windows-1252 that stand where other sets have theirs.
    @Test(arguments: [
        "Ráðuneytið segir að nýja brúin verði opnuð á laugardag; íbúar geta gengið yfir hana, þótt það rigni, sagði Þórður.",
        "O Ministério informa que a nova ponte abre no sábado às 10 horas; as inscrições já estão abertas, são três sessões.",
        "Le ministère annonce que le nouveau pont ouvrira samedi. Les Tchèques Šimon Žák et Miloš Šťastný y étaient déjà à l’été.",
        "Ministeeriumi sõnul avatakse uus sild laupäeval; kõik võivad jõe üle kõndida, ütles vallavanem Õnne Kõiv täna.",
        "Ministeriet åbner den nye bro på lørdag; både børn og ældre må gå over, også når det blæser på øerne.",
        "Il ministero comunica che il ponte aprirà sabato. Così potrà essere più comodo per chi è già in città, perché è lì.",
        "El Ministerio informa de que el puente abrirá el sábado; así podrán ir a pie niños y mayores, según el alcaldía de León.",
        "Bộ", "A ponte é só início",
    ])
    func textOfTheWestIsNotTakenForAnothers(_ text: String) {
        let bytes = text.unicodeScalars.compactMap { OneByteSet.windows1252.byte($0) }
        #expect(TextEncoding(guessing: bytes) == nil)
    }
}

/// The bytes of a text in a set of one byte a character; nil where it has no such character.
private func encoded(_ text: String, in set: TextEncoding) -> [UInt8]? {
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in (0...255).reversed() {
        let scalars = set.text(of: [UInt8(byte)]).unicodeScalars
        if scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}" { table[scalar] = UInt8(byte) }
    }
    let bytes = text.unicodeScalars.map { table[$0] }
    return bytes.contains(nil) ? nil : bytes.compactMap(\.self)
}
