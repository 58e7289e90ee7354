import Catalogue
import ReleaseReader

/// The steps of a review: put in, answered as often as there are doubts, and accepted. Between two of them nothing is kept
/// but the submission itself.
extension Office {
    /// The first step: what taking the documents in would do, and what is doubtful in them. `covers` names the release that
    /// coverage among them is about.
    ///
    /// - Throws: `TooManyDrafts`; what `preview` throws.
    public func submit(_ reviews: [Review], covers: RecordName? = nil) throws -> Submission {
        var collected = CollectedDrafts()
        for review in reviews { try collected.add(review.draft) }
        var submission = Submission(try recognised(reviews))
        if let covers {
            for draft in reviews.map(\.draft) where draft.isCoverage { submission.covers[draft.document.path] = covers }
            if submission.covers.isEmpty, let first = reviews.first {
                throw PressOfficeError.notCoverage(path: first.draft.document.path)
            }
        }
        return try lookedAt(submission)
    }

    /// The same, looked at anew on the catalogue as it is now: what was answered is not asked again.
    public func lookedAt(_ submission: Submission) throws -> Submission {
        var submission = submission
        submission.previews = try previews(of: submission.reviews, covers: submission.covers)
        return submission
    }

    /// The next step: answers some doubts, or all of them, and looks what is still doubtful. None counts where one is wrong.
    ///
    /// - Throws: `ReplyMistake`; a sentence about what was typed; what `preview` throws.
    public func answer(_ replies: [Reply], in submission: Submission) throws -> Submission {
        var submission = submission
        for reply in replies {
            guard submission.previews.indices.contains(reply.document) else {
                throw ReplyMistake.noSuchDoubt(reply.doubt)
            }
            let doubts = submission.previews[reply.document].doubts
            let meant = doubts.first { $0.id == reply.doubt } ?? doubts.flatMap(\.parts).first { $0.id == reply.doubt }
            guard let meant else { throw ReplyMistake.noSuchDoubt(reply.doubt) }
            // Who was left out by an earlier reply need not be spoken of.
            guard let doubt = submission.reviews[reply.document].open(meant) else { continue }
            let answer = try answer(reply.choice, typed: reply.text, to: doubt, in: submission.reviews[reply.document])
            settle(doubt, with: answer, in: &submission.reviews[reply.document])
        }
        return try lookedAt(submission)
    }

    /// Answers one doubt, without looking what is left: for a door that asks one after another.
    public func settle(
        _ doubt: Doubt, with answer: Doubt.Answer, inDocument index: Int, of submission: inout Submission
    ) {
        guard submission.reviews.indices.contains(index) else { return }
        settle(doubt, with: answer, in: &submission.reviews[index])
    }

    /// Takes what a person typed in the place of what was read, and looks what is still doubtful. None counts where one is
    /// wrong.
    ///
    /// - Throws: `ReplyMistake.noSuchLine`; `PressOfficeError.form`; what `preview` throws.
    public func correct(_ corrections: [LineCorrection], in submission: Submission) throws -> Submission {
        var submission = submission
        let region = try settings().region
        for correction in corrections {
            guard submission.reviews.indices.contains(correction.document) else {
                throw ReplyMistake.noSuchLine(correction.line)
            }
            try correct(correction, in: &submission.reviews[correction.document], region)
        }
        return try lookedAt(submission)
    }

    /// An embargo that is printed is answered for; where none is, one may be set that is still to come.
    private func correct(_ correction: LineCorrection, in review: inout Review, _ region: String?) throws {
        let (line, text) = (correction.line, correction.text)
        guard line == "embargo", !review.draft.isCoverage else {
            return try review.correct(line, to: text, region: region, phones: phones)
        }
        let isBlank = text.allSatisfy(\.isWhitespace)
        switch (review.draft.embargo, isBlank) {
        case (nil, true): review.corrections[line] = nil
        case (nil, false):
            let embargo = try Embargo(typed: text, home: settings().zone)
            guard embargo.holds(at: now()) else { throw PressOfficeError.pastEmbargo(embargo) }
            try review.correct(
                line, to: Release.field("embargo")?.typed(.embargo(embargo)) ?? text, region: region, phones: phones)
        case (_?, true):
            if case .noEmbargo(let reason) = try noEmbargo(because: correction.reason, in: review) {
                review.answer(noEmbargoBecause: reason)
            }
        case (let printed?, false):
            review.answer(try Embargo(typed: text, day: printed.day, home: settings().zone))
        }
        review.answer(.embargo, [.embargo])
    }

    /// Leaves out somebody or something that a document names, whether it was in doubt or not: `contacts/0`, `assets/2`.
    ///
    /// - Throws: `ReplyMistake.noSuchLine` where there is no such item, or none that can be left out; what `preview` throws.
    public func leaveOut(_ item: String, inDocument index: Int, of submission: Submission) throws -> Submission {
        var submission = submission
        guard submission.reviews.indices.contains(index), submission.reviews[index].leaveOut(item: item) else {
            throw ReplyMistake.noSuchLine(item)
        }
        return try lookedAt(submission)
    }

    /// Answers for the embargo of a document that lacks a day, a time or a zone.
    public func answer(_ embargo: Embargo, inDocument index: Int, of submission: Submission) throws -> Submission {
        guard submission.reviews.indices.contains(index) else { return submission }
        var submission = submission
        submission.reviews[index].answer(embargo)
        return try lookedAt(submission)
    }

    /// Says which release a document puts right, whatever it was read as; nil where it is none that the catalogue has.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.circle`; what `preview` throws.
    public func answer(
        corrects name: RecordName?, inDocument index: Int, of submission: Submission
    ) throws -> Submission {
        guard submission.reviews.indices.contains(index) else { return submission }
        var submission = submission
        submission.reviews[index].answer(corrects: name)
        return try lookedAt(submission)
    }

    /// What a choice comes to; `typed` is what stands for a value that is written.
    ///
    /// - Throws: `ReplyMistake.noSuchChoice`; a sentence about what was typed.
    public func answer(
        _ choice: Doubt.Choice, typed text: String? = nil, to doubt: Doubt, in review: Review
    ) throws -> Doubt.Answer {
        guard doubt.choices.contains(choice) else { throw ReplyMistake.noSuchChoice(choice, doubt.choices) }
        switch choice {
        case .take: return .take
        case .leaveOut where doubt.matter == .embargo: return try noEmbargo(because: text, in: review)
        case .leaveOut: return .leaveOut
        case .spokesperson: return .spokesperson
        case .update: return .update
        case .same: return .same
        case .apart: return .apart
        case .write: return try answer(typed: text ?? "", to: doubt, in: review)
        }
    }

    /// That there is none is said with a reason, which the history keeps.
    private func noEmbargo(because text: String?, in review: Review) throws -> Doubt.Answer {
        guard let reason = text.flatMap({ oneLine($0, longest: 500) }) else {
            throw PressOfficeError.noEmbargoWithoutReason(path: review.draft.document.path)
        }
        return .noEmbargo(because: reason)
    }

    /// Says that the words of an embargo in a document are none.
    ///
    /// - Throws: `PressOfficeError.noEmbargoWithoutReason`; what `preview` throws.
    public func answer(
        noEmbargoBecause reason: String?, inDocument index: Int, of submission: Submission
    ) throws -> Submission {
        guard submission.reviews.indices.contains(index) else { return submission }
        var submission = submission
        if case .noEmbargo(let reason) = try noEmbargo(because: reason, in: submission.reviews[index]) {
            submission.reviews[index].answer(noEmbargoBecause: reason)
        }
        return try lookedAt(submission)
    }

    /// The last step: puts the documents into the catalogue as one change, all of them or none.
    ///
    /// `takingRest` takes what is doubtful and was not answered as it was read, and those who may be contacts that are there
    /// as a person without a better idea would; without it that is refused. What only a person can answer always is.
    ///
    /// - Throws: `PressOfficeError.newDoubt` where something is doubtful that was not answered, such as when the catalogue
    ///   came to have somebody whom a document may name; what `accept` throws.
    @discardableResult
    public func accept(_ submission: Submission, takingRest: Bool = false, reason: String? = nil) throws -> Accepted {
        var reasons = [reason].compactMap(\.self)
        for said in submission.reviews.compactMap(\.noEmbargo?.reason) where !reasons.contains(said) {
            reasons.append(said)
        }
        return try accept(
            submission.reviews, covers: submission.covers,
            reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "), isAnswered: !takingRest)
    }
}

/// Why a reply answers nothing.
public enum ReplyMistake: RefusalError, Equatable {
    /// It was answered already, or the catalogue has changed since.
    case noSuchDoubt(String)
    case noSuchChoice(Doubt.Choice, [Doubt.Choice])
    /// The document has no such value, or it is none that may be corrected.
    case noSuchLine(String)

    public var refusal: Refusal {
        switch self {
        case .noSuchDoubt(let doubt):
            Refusal(
                .conflict, about: .field(doubt), "That is not in doubt any more, or never was. Nothing was saved.",
                .advice("Look at what is."))
        case .noSuchLine(let line):
            Refusal(
                .badInput, about: .field(line), "There is no such line to correct. Nothing was saved.",
                .advice("Look at what was read."))
        case .noSuchChoice(let choice, let choices):
            Refusal(
                .badInput, about: .field("choice"), "'\(choice.rawValue)' does not answer that.",
                .advice("The answers are \(joined(choices.map(\.rawValue)))."))
        }
    }
}
