import Catalogue
import Newsroom
import PressOffice
import ReleaseReader

// Documents that are put in, looked at, and saved.
extension DeskRoom {
    // MARK: Putting one in

    func readPage(refused: String? = nil) throws -> NewsroomAnswer {
        var file = FormLine(
            "document", "A file", hint: "A text, a PDF, a Word or OpenDocument file, a page or an e-mail.", type: "file"
        )
        let text = FormLine.area("text", "Or its text", form["text"], hint: "Paste it here.", rows: 14)
        file.problem = refused
        return try formPage(
            "Read a document",
            intro: "It is read, and nothing is saved before you have looked at what was found.",
            [DeskForm.Group(nil, [file, text])], buttons: [DeskForm.Button("Read it")], cancel: .list(.release),
            takesFiles: true)
    }

    func documentRead() throws -> NewsroomAnswer {
        let pasted = form["text"]
        do {
            let draft: Draft
            if let file = form.files["document"] {
                draft = try desk.draft(file.name.orNil ?? "document", file.bytes)
            } else if pasted.allSatisfy(\.isWhitespace) {
                return try readPage(refused: "Choose a file, or paste a text.")
            } else {
                draft = try desk.draft("pasted.txt", Array(pasted.utf8))
            }
            let id = try office.wait(office.submit([Review(draft)]))
            return .elsewhere(link(.review(id)))
        } catch let error as any RefusalError where error.refusal.kind != .damaged {
            return try readPage(refused: error.refusal.atTheDesk)
        }
    }

    // MARK: Looking at it

    func reviewPage(_ id: Slug) throws -> NewsroomAnswer {
        let submission = try office.waitingReviews.submission(id)
        // On the catalogue as it is now: somebody may have saved what this one names.
        return try review(id, try office.lookedAt(submission))
    }

    private func review(
        _ id: Slug, _ submission: Submission, problems: [String: String] = [:], complaint: String? = nil
    ) throws -> NewsroomAnswer {
        guard let row = office.waitingReviews.all().first(where: { $0.id == id }), submission.reviews.count == 1,
            submission.previews.count == 1
        else { throw WaitingProblem.gone }
        var content = ReviewContent(room: self, submission: submission, row: row)
        content.problems = problems
        content.complaint =
            complaint ?? (problems.isEmpty ? nil : "Something could not be taken: it is said beside it.")
        return try answer("review", content.page(), status: content.complaint == nil ? 200 : 422)
    }

    // MARK: Answering

    /// What was typed into the lines is taken first, whichever button was pressed; then what the button says is done.
    func reviewSent(_ id: Slug) throws -> NewsroomAnswer {
        if form["step"] == "discard" {
            try office.waitingReviews.finish(id) { _ in }
            return .elsewhere(link(.list(.release)))
        }
        var problems: [String: String] = [:]
        try office.waitingReviews.change(id) { before in
            var submission = before
            try take(&submission, &problems)
            return submission
        }
        guard problems.isEmpty else {
            return try review(id, try office.lookedAt(office.waitingReviews.submission(id)), problems: problems)
        }
        guard form["step"].hasPrefix("accept") else { return .elsewhere(link(.review(id))) }
        return try accept(id)
    }

    private func take(_ submission: inout Submission, _ problems: inout [String: String]) throws {
        for line in submission.lines(ofDocument: 0) {
            let name = "line \(line.id)"
            guard let typed = form.fields[name], let was = form.fields[DeskForm.before + name],
                typed.trimmed != was.trimmed, form["leave"] != line.id
            else { continue }
            let now = line.value ?? ""
            guard now.trimmed == was.trimmed || now.trimmed == typed.trimmed else {
                problems[line.id] = "Somebody else has made it \(FormFaults.quoted(now)) in the meantime."
                continue
            }
            try attempt(line.id, &problems) {
                let correction = LineCorrection(line: line.id, text: typed, reason: why)
                submission = try office.correct([correction], in: submission)
            }
        }
        if let covers = form.fields["covers"] {
            let path = submission.reviews.first?.draft.document.path ?? ""
            submission.covers[path] = Slug(covers).map { name(.release, $0) }
            submission = try office.lookedAt(submission)
        }
        try press(&submission, &problems)
    }

    /// What the button says that was pressed.
    private func press(_ submission: inout Submission, _ problems: inout [String: String]) throws {
        if let line = form["leave"].orNil {
            try attempt(line, &problems) {
                submission = try office.correct([LineCorrection(line: line, text: "", reason: why)], in: submission)
            }
        }
        if let item = form["out"].orNil { submission = try office.leaveOut(item, inDocument: 0, of: submission) }
        let parts = form["answer"].split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let choice = Doubt.Choice(rawValue: parts[0]) else { return }
        try attempt(parts[1], &problems) {
            let reply = Reply(
                document: 0, doubt: parts[1], choice: choice, text: form["text \(parts[1])"].trimmed.orNil)
            submission = try office.answer([reply], in: submission)
        }
    }

    private func attempt(_ place: String, _ problems: inout [String: String], _ body: () throws -> Void) throws {
        do { try body() } catch let error as any RefusalError
            where error.refusal.kind.isForWhatWasTyped || error.refusal.kind == .notFound
        {
            problems[place] = error.refusal.atTheDesk
        }
    }

    private func accept(_ id: Slug) throws -> NewsroomAnswer {
        let takesRest = form["step"] == "accept-rest"
        do {
            let accepted = try office.waitingReviews.finish(id) { submission in
                // What only a person can answer, and every embargo, is answered by one.
                let current = try office.lookedAt(submission)
                guard !current.previews.flatMap(\.doubts).contains(where: { $0.matter == .embargo }) else {
                    throw PressOfficeError.incompleteEmbargo(path: current.previews.first?.path ?? "")
                }
                return try office.accept(current, takingRest: takesRest, reason: why)
            }
            guard let record = accepted.documents.first?.record else { return .elsewhere(link(.list(.release))) }
            return back(to: record, accepted.change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            let submission = try office.lookedAt(office.waitingReviews.submission(id))
            return try review(id, submission, complaint: error.refusal.atTheDesk)
        }
    }

    /// For whoever comes by: what nobody has finished.
    var unfinishedReviews: [DeskRow] {
        office.waitingReviews.all().map { row in
            DeskRow(link(.review(row.id)), row.title, ["put in by \(row.by)", words(row.since)])
        }
    }
}
