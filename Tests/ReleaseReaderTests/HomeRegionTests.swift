import Catalogue
import PhoneNumbers
import Testing

@testable import ReleaseReader

/// The region that the office is in, where the document says too little.
@Suite struct HomeRegionTests {
    private func draft(_ body: String, _ number: String, home: String? = "GB") throws -> Draft {
        let text = "Harbour ferries return\n\n\(body)\n\nMedia contact: Jane Roe, \(number)\n"
        let document = try SourceDocument(path: "ferries.txt", bytes: Array(text.utf8))
        return ReleaseReader.draft(from: document, hints: ReadingHints(home: home), phones: LibPhoneNumber())
    }

    private func point(_ body: String, _ number: String, home: String? = "GB") throws -> DraftPoint? {
        try draft(body, number, home: home).contacts.first?.points.first
    }

    private let home = "taken as a UK number because the office is in the United Kingdom"

    @Test(arguments: [
        "The ferries sail again.", "The ferries cross the Irish Sea again.",
        "The ferries of New England Lines sail again.",
        "The Dublin Bay Company sails again.", "We told Australian Women in Cork City Hall.",
        "Call +353 1 234 5678 for tickets; the ferries sail again.", "See https://ferries.example.ie/ for tickets.",
    ])
    func aWeakWordDoesNotMoveADocumentAbroad(_ body: String) throws {
        let point = try point(body, "020 7946 0018")
        #expect(point?.normalised == "+442079460018")
        #expect(point?.inferred == home)
    }

    @Test(arguments: [
        ("The ferries of Ireland's west sail again. Call +353 1 234 5679.", "01 234 5678", "+35312345678"),
        ("Write to jane@ferries.example.au or call +61 2 5550 1235.", "(02) 5550 1234", "+61255501234"),
        ("The ferries sail again, says Sydney.", "(02) 5550 1234", "+61255501234"),
    ])
    func aDocumentThatSaysWhereItIsFromIsBelieved(_ body: String, _ number: String, _ dialled: String) throws {
        let point = try point(body, number)
        #expect(point?.normalised == dialled)
        #expect(point?.inferred?.contains("office") == false)
    }

    @Test func aPartOfANameSpeaksForNothingByItself() throws {
        #expect(try draft("The ferries cross the Irish Sea again.", "+44 20 7946 0018", home: nil).region == "GB")
        #expect(try draft("The ferries cross the Irish Sea again.", "jane@ferries.example", home: nil).region == nil)
    }

    @Test func whereTheOfficeIsIsNoFactAboutADocumentThatHasNoNumber() throws {
        #expect(try draft("The ferries sail again.", "jane@ferries.example").region == nil)
        #expect(try draft("The ferries sail again.", "020 7946 0018").region == "GB")
    }

    @Test func anotherLanguageIsEvidenceOfItsOwn() throws {
        let text = """
            Hafenfähren fahren wieder zu den Inseln

            Die Fähren des Hafenbundes fahren ab Juni wieder zu den Inseln, nachdem die Brücken instand gesetzt worden sind.

            Pressekontakt: Wiebke Petersen, 04841 123456
            """
        let document = try SourceDocument(path: "faehren.txt", bytes: Array(text.utf8))
        let draft = ReleaseReader.draft(from: document, hints: ReadingHints(home: "GB"), phones: LibPhoneNumber())
        #expect(draft.contacts.first?.points.first?.normalised == "+494841123456")
    }
}
