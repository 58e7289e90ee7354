import Catalogue
import Newsroom
import PressOffice
import ReleaseReader
import TestSupport
import Testing

@testable import PressDesk

/// A document that is put in, looked at, and saved.
@Suite struct ReviewTests {
    let room: TrustDesk

    init() throws { room = try TrustDesk() }

    private let doubtful = """
        EMBARGOED UNTIL 1 June 2031

        Eels return to the weir

        MILLBRIDGE, 19 May 2031 - Eels have passed the weir at Millbridge. A walk takes place on 3 June.

        Media contact:
        Jane Roe, press officer
        jane.roe@rivertrust.example
        020 7946 0018
        """

    private func putIn(_ text: String) throws -> Slug {
        let answer = try room.post(.read, ["text": text], as: .officer)
        let place = try #require(DeskAddress(path: answer.place), "\(answer.text)")
        guard case .review(let id) = place else { throw WaitingProblem.gone }
        return id
    }

    private func submission(_ id: Slug) throws -> Submission {
        try room.office.lookedAt(room.office.waitingReviews.submission(id))
    }

    @Test func aTextIsPutInAndNothingIsSavedBeforeItIsLookedAt() throws {
        let id = try putIn(TrustDesk.release)
        #expect(try room.changes == 0)
        let page = try room.get(.review(id), as: .officer).text
        #expect(page.contains("put in by jo-bell"))
        #expect(page.contains("Salmon return to the weir</a></mark>"))
        #expect(page.contains("value=\"Jane Roe\""))
        // Every mark leads to a fact that is listed, and every fact that is printed to its mark.
        let marks = page.matches(of: /<mark[^>]*><a href="#([^"]+)">/).map { String($0.output.1) }
        #expect(marks.count > 8)
        for mark in Set(marks) { #expect(page.contains("id=\"\(mark)\""), "\(mark)") }
        for mark in page.matches(of: /data-mark="([^"]+)"/) { #expect(page.contains("<mark id=\"\(mark.output.1)\"")) }
    }

    @Test func aFileIsPutIn() throws {
        let head = "--B\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n\(TrustDesk.token)\r\n"
        let file = "--B\r\nContent-Disposition: form-data; name=\"document\"; filename=\"salmon.txt\"\r\n\r\n"
        let request = WebRequest(
            method: "POST", path: "/desk/read/", headers: [("Content-Type", "multipart/form-data; boundary=B")],
            body: Array((head + file + TrustDesk.release + "\r\n--B--\r\n").utf8))
        let answer = try room.desk.answer(to: request, from: room.visitor(.officer), at: .noon)
        #expect(answer.status == 303)
        #expect(room.office.waitingReviews.all().map(\.title) == ["Salmon return to the weir"])
    }

    @Test func whatCannotBeReadIsToldAndWhatWasPastedStays() throws {
        #expect(try room.post(.read, ["text": "  "]).text.contains("Choose a file, or paste a text."))
        let binary = try room.post(.read, ["text": "\u{0}\u{1}\u{2}<b>"])
        #expect(binary.status == 422 && binary.text.contains("&lt;b&gt;"))
    }

    @Test func doubtsStandFirstEachWithItsAnswers() throws {
        let id = try putIn(doubtful)
        let page = try room.get(.review(id), as: .officer).text
        let matters = try submission(id).doubts().map(\.doubt.matter)
        #expect(matters.contains(.embargo))
        let first = try #require(page.firstRange(of: "class=\"fact open\"")).lowerBound
        let rest = try #require(page.firstRange(of: "<h2>The release</h2>")).lowerBound
        #expect(first < rest)
        #expect(page.contains("value=\"write embargo embargo\" data-key=\"w\""))
        #expect(page.contains("name=\"text embargo embargo\" value=\"2031-06-01 Europe/London\""))
        #expect(page.contains("Its embargo has to be answered first"))
        #expect(!page.contains("value=\"accept"))
    }

    @Test func anEmbargoIsAnsweredBeforeAnythingIsSaved() throws {
        let id = try putIn(doubtful)
        var form = try room.form(on: room.get(.review(id)))
        form["step"] = "accept-rest"
        let early = try room.post(.review(id), form)
        #expect(early.status == 422)
        #expect(try room.changes == 0)
        form["step"] = nil
        form["answer"] = "write embargo embargo"
        form["text embargo embargo"] = "midnight"
        let wrong = try room.post(.review(id), form)
        #expect(wrong.status == 422 && wrong.text.contains("needs a day, a time and a zone"))
        #expect(try room.form(on: wrong)["text embargo embargo"] == "midnight")
        form["text embargo embargo"] = "2031-06-01 00:01 Europe/London"
        #expect(try room.post(.review(id), form).place == "/desk/reviews/\(id)/")
        #expect(!(try submission(id).doubts().map(\.doubt.matter)).contains(.embargo))
        let saved = try room.post(.review(id), ["step": "accept-rest", "why": "sent by Jane"], as: .officer)
        #expect(saved.place.hasPrefix("/desk/releases/eels-return-to-the-weir/?saved="), "\(saved.text)")
        let release = try room.view().release(RecordName("release/eels-return-to-the-weir")).release
        #expect(release.embargo?.zone == "Europe/London")
        let change = try #require(room.view().history(limit: 1).first?.change)
        #expect(change.actor == "jo-bell" && change.reason == "sent by Jane")
        #expect(room.office.waitingReviews.all().isEmpty)
        #expect(try room.get(.review(id)).status == 404)
    }

    @Test func thatThereIsNoEmbargoIsSaidWithAReason() throws {
        let id = try putIn(doubtful)
        let bare = try room.post(.review(id), ["answer": "leaveOut embargo embargo"])
        #expect(bare.status == 422)
        let told = ["answer": "leaveOut embargo embargo", "text embargo embargo": "It was lifted this morning."]
        #expect(try room.post(.review(id), told).status == 303)
        #expect(try submission(id).withEmbargoInDoubt.isEmpty)
    }

    @Test func whateverButtonIsPressedWhatWasTypedIsTaken() throws {
        let id = try putIn(TrustDesk.release)
        var form = try room.form(on: room.get(.review(id)))
        form["line contacts/0/name"] = "Jane <Rowe>"
        form["leave"] = "contacts/0/title"
        #expect(try room.post(.review(id), form).status == 303)
        let lines = try submission(id).lines(ofDocument: 0)
        #expect(lines.first { $0.id == "contacts/0/name" }?.value == "Jane <Rowe>")
        #expect(lines.first { $0.id == "contacts/0/title" }?.value == nil)
        let page = try room.get(.review(id)).text
        #expect(page.contains("value=\"Jane &lt;Rowe&gt;\"") && page.contains("(as you wrote it)"))
    }

    @Test func aLineThatIsWrongIsToldBesideItAndStays() throws {
        let id = try putIn(TrustDesk.release)
        var form = try room.form(on: room.get(.review(id)))
        form["line issued"] = "yesterday"
        form["line headline"] = "Trout & salmon return"
        let answer = try room.post(.review(id), form)
        #expect(answer.status == 422 && answer.text.contains("is not a day"))
        let again = try room.form(on: answer)
        #expect(again["line issued"] == "yesterday" && again["was.line headline"] == "Trout & salmon return")
    }

    @Test func twoAtOneDocumentAreTold() throws {
        let id = try putIn(TrustDesk.release)
        var (mine, theirs) = (try room.form(on: room.get(.review(id))), try room.form(on: room.get(.review(id))))
        theirs["line headline"] = "Salmon are back"
        mine["line headline"] = "Salmon come back"
        #expect(try room.post(.review(id), theirs, name: "ana-roe").status == 303)
        let told = try room.post(.review(id), mine)
        #expect(
            told.status == 422 && told.text.contains("Somebody else has made it “Salmon are back” in the meantime."))
        #expect(try room.form(on: told)["line headline"] == "Salmon come back")
        #expect(try submission(id).lines(ofDocument: 0).first { $0.id == "headline" }?.value == "Salmon are back")
    }

    @Test func somebodyIsLeftOutAsAWhole() throws {
        let id = try putIn(TrustDesk.release)
        #expect(try room.get(.review(id)).text.contains("name=\"out\" value=\"contacts/0\""))
        #expect(try room.post(.review(id), ["out": "contacts/0"]).status == 303)
        #expect(!(try submission(id).lines(ofDocument: 0).contains { $0.id.hasPrefix("contacts/0") }))
        #expect(try room.post(.review(id), ["out": "contacts/9"]).status == 422)
        #expect(try room.post(.review(id), ["out": "headline"]).status == 422)
        _ = try room.post(.review(id), ["step": "accept-rest"])
        #expect(
            try room.view().release(RecordName("release/salmon-return-to-the-weir")).contacts.allSatisfy {
                $0.contact.role == .spokesperson
            })
    }

    @Test func aDocumentOutlivesTheDeskAndIsTakenAway() throws {
        let id = try putIn(TrustDesk.release)
        let other = try PressDesk(office: room.office, settings: room.desk.settings) { _, _ in throw WaitingProblem.gone
        }
        let page = try other.answer(to: .init(path: "/desk/reviews/\(id)/"), from: room.visitor(.officer), at: .noon)
        #expect(page.status == 200)
        #expect(try room.post(.review(id), ["step": "discard"]).place == "/desk/releases/")
        #expect(room.office.waitingReviews.all().isEmpty)
        #expect(try room.changes == 0)
    }

    @Test func theSameDocumentAgainIsSaidToBeKnown() throws {
        let first = try putIn(TrustDesk.release)
        _ = try room.post(.review(first), ["step": "accept-rest"])
        let page = try room.get(.review(putIn(TrustDesk.release))).text
        #expect(page.contains("The very same document was read before"))
        #expect(page.contains("href=\"/news/desk/releases/salmon-return-to-the-weir/\""))
        #expect(!page.contains("value=\"accept"))
        let edition = try room.get(.review(putIn(TrustDesk.release.replacing("eighty", with: "ninety")))).text
        #expect(edition.contains("It is a changed edition of what was read before."))
    }

    @Test func aReaderSeesNoDocumentThatIsNotSaved() throws {
        let id = try putIn(TrustDesk.release)
        #expect(try room.get(.review(id), as: .reader).status == 403)
        #expect(!(try room.get(.list(.release), as: .reader).text.contains("Not saved yet")))
        #expect(try room.get(.list(.release), as: .officer).text.contains("Not saved yet"))
    }

    // MARK: Marks

    private static let marks: [([(Int, Int, String)], String)] = [
        ([], "abcdefghij"), ([(0, 3, "a")], "[a:abc]defghij"), ([(2, 4, "a"), (6, 10, "b")], "ab[a:cd]ef[b:ghij]"),
        ([(0, 10, "a"), (3, 5, "b")], "[a:abc][b:de][a:fghij]"), ([(0, 4, "a"), (2, 8, "b")], "[a:abcd][b:efgh]ij"),
        ([(5, 5, "a"), (8, 20, "b"), (-1, 3, "c")], "abcdefghij"), ([(1, 2, "a"), (1, 2, "b")], "a[a:b]cdefghij"),
    ]

    @Test(arguments: marks) func aTextIsMarkedWhereItsFactsStand(_ spans: [(Int, Int, String)], _ marked: String) {
        let text = MarkedText(
            "abcdefghij",
            spans.map {
                MarkedText.Mark(fact: $0.2, span: Span(start: $0.0, end: $0.1, line: 1, column: 1), isOpen: false)
            })
        let shown = text.pieces.map { piece in
            piece.factLink.map { "[\($0.dropFirst()):\(piece.pieceText)]" } ?? piece.pieceText
        }.joined()
        #expect(shown == marked)
        #expect(text.pieces.compactMap(\.pieceID).count == text.marked.count)
    }

    @Test func aLongTextIsShownWhereItIsMarked() {
        let long = String(repeating: "word ", count: 20_000) + "FACT" + String(repeating: " word", count: 20_000)
        let span = Span(start: 100_000, end: 100_004, line: 1, column: 1)
        let text = MarkedText(long, [MarkedText.Mark(fact: "a", span: span, isOpen: true)])
        #expect(text.pieces.map(\.pieceText).joined().count < 3000)
        #expect(text.pieces.contains { $0.pieceText == "FACT" && $0.isOpenMark })
    }
}
