import Catalogue

extension StoreError: RefusalError {
    // As long as there are cases: each refusal is read whole, in one place.
    public var refusal: Refusal {
        switch self {
        case .missing(let path):
            Refusal(
                .notFound, about: .path(path), "There is no catalogue at '\(path)'.", .makeCatalogue, .nameCatalogue)
        case .exists(let path):
            Refusal(
                .conflict, about: .path(path), "There is already something at '\(path)', and it was left as it is.",
                .nameAnotherPlace)
        case .leftOver(let path, let file):
            Refusal(
                .conflict, about: .path(path),
                """
                Beside '\(path)' there is '\(file)', which belongs to a catalogue that is gone and would spoil a new one. \
                Nothing was made.
                """, .advice("Put that catalogue back, or move the file away."))
        case .secondName(let path):
            Refusal(
                .refused, about: .path(path),
                """
                The catalogue '\(path)' has a second name (a hard link), and what is saved under one would be lost under \
                the other. It was left as it is.
                """, .advice("Remove the name that is not used."))
        case .strangeSchema(let path, let part):
            Refusal(
                .damaged, about: .path(path),
                "The catalogue '\(path)' is not as Pressroom makes it: \(part). It was left as it is.",
                .advice("Go back to the last copy of it, and do not trust who gave it to you."))
        case .notACatalogue(let path, let reason):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is not a catalogue: \(reason). It was left as it is.",
                .nameCatalogue)
        case .newer(let path, let found, let known):
            Refusal(
                .refused, about: .path(path),
                """
                The catalogue '\(path)' comes from a newer Pressroom (schema \(found); this one knows up to \(known)). It \
                was left as it is.
                """, .advice("Use the newer Pressroom."))
        case .replaced(let path):
            Refusal(
                .conflict, about: .path(path),
                """
                Another catalogue was put in the place of '\(path)' meanwhile, as a backup that is put back. Nothing was \
                changed in either.
                """, .advice("Look at what is there now, and do it again."))
        case .damaged(let path):
            Refusal(
                .damaged, about: .path(path), "The catalogue '\(path)' is damaged.", .keepAndExamine, .restoreBackup)
        case .badSetting(let name, let wanted, let found):
            Refusal(
                .outside,
                """
                SQLite did not take the setting \(name) = \(wanted), it says \(found). The catalogue was not opened, \
                because changes would not be safe.
                """, .advice("Use the SQLite of your distribution."))
        case .copyFailed(let path, let reason):
            Refusal(
                .outside, about: .path(path),
                """
                The catalogue '\(path)' comes from an older Pressroom and could not be copied before bringing it up to \
                date: \(reason). It was left as it is.
                """, .advice("Make room beside it and try again."))
        case .migrationFailed(let path, let step, let reason):
            Refusal(
                .damaged, about: .path(path),
                """
                The catalogue '\(path)' could not be brought up to date at step \(step): \(reason). It was left as it was.
                """, .advice("Go on with the older Pressroom and report this."))
        case .busy(let path, .writer, let seconds):
            Refusal(
                .busy, about: .path(path),
                """
                Somebody else has been writing to the catalogue '\(path)' for more than \(seconds) seconds. Nothing was \
                changed.
                """, .tryAgain)
        case .busy(let path, .reader, let seconds):
            Refusal(
                .busy, about: .path(path),
                """
                Somebody else has had the catalogue '\(path)' open for more than \(seconds) seconds, and it comes from an \
                older Pressroom: to bring it up to date nobody else may be using it. Nothing was changed.
                """, .tryAgain)
        case .busy(let path, .program, let seconds):
            Refusal(
                .busy, about: .path(path),
                """
                Another program has kept the catalogue '\(path)' to itself for more than \(seconds) seconds. Nothing was \
                changed.
                """, .tryAgain)
        case .diskFull(let path):
            Refusal(
                .outside, about: .path(path), "The disk of the catalogue '\(path)' is full. Nothing was changed.",
                .makeRoom)
        case .readOnly(let path):
            Refusal(
                .outside, about: .path(path),
                "The catalogue '\(path)' or its folder may only be read. Nothing was changed.",
                .advice("Allow writing and try again."))
        case .unreadable(let path, let reason):
            Refusal(
                .outside, about: .path(path), "The catalogue '\(path)' cannot be opened: \(reason).",
                .advice("Look at its permissions and its folder's."))
        case .inputOutput(let path):
            Refusal(
                .outside, about: .path(path),
                """
                Reading or writing the catalogue '\(path)' failed with an input/output error. Nothing was changed.
                """, .advice("Check the disk, then try again."))
        case .unknownOutcome(let path):
            Refusal(
                .outside, about: .path(path),
                """
                Saving to the catalogue '\(path)' failed with an input/output error at the last moment: whether the \
                change was saved is not known.
                """, .checkTheDisk)
        case .unexpected(let path, let code):
            Refusal(
                .outside, about: .path(path),
                """
                SQLite turned down what Pressroom asked of the catalogue '\(path)' (code \(code)). Nothing was changed. \
                This is a fault of Pressroom.
                """, .advice("Please report it."))
        case .noSuchRecord(let name, let nearest):
            Refusal(
                .notFound, about: .record(name), "There is no \(name.kind?.words ?? "record") '\(name.slug)'.",
                .didYouMean(nearest))
        case .ambiguous(let name, let names):
            Refusal(
                .conflict, about: .record(name), "'\(name)' is the name of \(names.count) records.",
                .sayWhich(names))
        case .vanished(let kind):
            Refusal(
                .conflict, about: .kind(kind),
                "The \(kind.words) is no longer in the catalogue as it was. Nothing was changed.",
                .advice("Look at it again."))
        case .slugTaken(let name):
            Refusal(
                .conflict, about: .record(name),
                "There is already \(name.kind?.oneOf ?? "a record") '\(name.slug)'. Nothing was changed.",
                .giveAnotherSlug)
        case .beingSent:
            Refusal(.busy, "A message to them is being sent at this moment. Nothing was erased.", .tryAgain)
        case .erasureStays(let number):
            Refusal(
                .refused, about: .change(number),
                "Change \(number) erased somebody, and cannot be undone: nothing of them is left.",
                .advice("To undo the change before it, say its number."))
        case .erasedSince(let number, let at):
            Refusal(
                .refused, about: .change(number),
                """
                All that change \(number) did was about somebody who was erased on \(at.day.inWords), and cannot be brought back.
                """)
        case .inUse(let table):
            Refusal(
                .conflict, about: RecordKind(rawValue: table).map { .kind($0) },
                """
                The \(StoreError.words(ofTable: table)) cannot be deleted, because other records refer to it. Nothing was \
                changed.
                """, .advice("Take it out of them first, or withdraw it."))
        case .refersToNothing(let table):
            Refusal(
                .conflict, about: RecordKind(rawValue: table).map { .kind($0) },
                """
                The \(StoreError.words(ofTable: table)) refers to a record that is not in the catalogue. Nothing was \
                changed.
                """)
        case .refused(let table, let rule):
            Refusal(
                .badInput, about: RecordKind(rawValue: table).map { .kind($0) },
                "The \(StoreError.words(ofTable: table)) was not saved: \(rule). Nothing was changed.")
        case .nothingToUndo:
            Refusal(.notFound, "There is no change left to undo.", .lookAtHistory(of: nil))
        case .nothingOfTheirsToUndo(let actor):
            Refusal(
                .notFound, "There is no change by \(actor) left to undo.", .lookAtHistory(of: nil))
        case .noSuchChange(let number):
            Refusal(.notFound, about: .change(number), "There is no change \(number).", .lookAtHistory(of: nil))
        case .alreadyUndone(let number, let by):
            Refusal(
                .conflict, about: .change(number), "Change \(number) has already been undone, by change \(by).",
                .redo(undoing: by))
        case .builtUpon(let number, let by):
            Refusal(
                .conflict, about: .change(number),
                "Change \(number) cannot be undone: change \(by.id) (\(by.action), by \(by.actor)) builds on it.",
                .undoFirst(by.id), .undoWithLater(number))
        case .notAsLeft(let number):
            Refusal(
                .conflict, about: .change(number),
                "Change \(number) cannot be undone: what it left is no longer there. Nothing was changed.",
                .lookAtHistory(of: nil))
        case .doesNotFit(let number, let reason):
            Refusal(
                .conflict, about: .change(number), "Change \(number) cannot be undone: \(reason). Nothing was changed.",
                .lookAtHistory(of: nil))
        }
    }
}
