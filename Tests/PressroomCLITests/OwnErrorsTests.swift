import Catalogue
import Testing

@testable import PressroomCLI

/// What goes wrong at this door alone is a refusal like all others: of a kind, about something, with what would mend it.
@Suite struct OwnErrorsTests {
    @Test(
        arguments: [
            (
                CataloguePathError.empty, .badInput, .field("catalogue"),
                "--catalogue needs the path of a file. Leave it out for your own catalogue."
            ),
            (
                CataloguePathError.noHome, .outside, nil,
                "There is no home folder to keep a catalogue in. Name one with --catalogue."
            ),
            (
                CardFileError.noCard(path: "-"), .badInput, .path("-"),
                "There is no card in standard input. A vCard begins with BEGIN:VCARD, a jCard with [\"vcard\", and JSContact "
                    + "with an object."
            ),
            (
                CardFileError.unreadable(path: "-", because: "line 3 ends too early."), .badInput, .path("-"),
                "Standard input is not JSON that can be read: line 3 ends too early."
            ),
            (
                CardFileError.endless(path: "a.vcf", cards: 2), .refused, .path("a.vcf"),
                "In 'a.vcf' nobody came to an end within 256 MB, after 2 who did, so no more of it was read. Cut it into "
                    + "smaller files."
            ),
            (
                CardFileError.oneCardAFile(profile: "apple"), .refused, .field("profile"),
                "The programs of 'apple' read only the first card of a file, and there are more. Name a folder with "
                    + "--folder, for a file each."
            ),
            (
                AcceptingError.noEmbargoToAnswer, .badInput, .field("embargo"),
                "No document here has an embargo without a time or a zone, so there is nothing for --embargo to answer. Leave "
                    + "it out; nothing was saved."
            ),
            (
                AcceptingError.severalEmbargoes(["a.txt", "-"]), .conflict, .field("embargo"),
                "'a.txt' and standard input are each under an embargo without a time or a zone. Accept them one at a time, "
                    + "each with its --embargo; nothing was saved."
            ),
            (
                EditingError.given(
                    up: FormMistakes(all: [FormMistake(line: 2, message: "No."), FormMistake(message: "Never.")]),
                    path: "a"),
                .badInput, .path("a"), "Line 2: No.\nNever.\nNothing was changed. What you wrote is kept in 'a'."
            ),
            (
                EditorError.none, .outside, nil,
                "There is no editor here. Set EDITOR to one, or name the fields as options (see --help)."
            ),
            (
                InputFileError.folder(path: "-"), .badInput, .path("-"),
                "Standard input is a folder. Name the files in it."
            ),
            (
                InputFileError.failed(path: "-", reason: "gone"), .outside, .path("-"),
                "Standard input could not be read: gone."
            ),
            (
                NewFileError.failed(path: "a", reason: "no room"), .outside, .path("a"),
                "'a' could not be written: no room. Nothing was left behind."
            ),
            (
                ScratchFileError.cannotMake(folder: "a", reason: OutputError.failed(reason: "no room").because),
                .outside,
                .path("a"), "No text could be written in 'a': no room. Set TMPDIR to a folder with room."
            ),
            (OutputError.closed, .outside, nil, "Nobody reads the output any more."),
        ] as [(any RefusalError, Refusal.Kind, Refusal.Subject?, String)])
    func isARefusal(_ error: any RefusalError, _ kind: Refusal.Kind, _ subject: Refusal.Subject?, _ words: String) {
        #expect(error.refusal.kind == kind)
        #expect(error.refusal.subject == subject)
        #expect(sentence(for: error) == words)
        #expect(ExitTable.code(for: error) == ExitTable.failed)
    }

    @Test func whatIsNotOursIsSaidToBeUnexpected() {
        struct Strange: Error {}
        #expect(sentence(for: Strange()) == "Something happened that Pressroom did not expect: Strange().")
    }
}
