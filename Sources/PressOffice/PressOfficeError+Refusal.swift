import Catalogue

extension PressOfficeError: RefusalError {
    // As long as there are cases: each refusal is read whole, in one place.
    public var refusal: Refusal {
        switch self {
        case .noHeadline(let path):
            Refusal(
                .badInput, about: .path(path), "No headline was found in \(document(path)), so it was not accepted.",
                .advice("Put the headline on a line of its own at the top of the text and read it again."))
        case .incompleteEmbargo(let path):
            Refusal(
                .refused, about: .path(path),
                """
                \(subject(path)) is under an embargo whose day, time or zone could not be read, so it was not accepted.
                """, .answerEmbargo)
        case .noEmbargoWithoutReason(let path):
            Refusal(
                .badInput, about: .field("embargo"),
                """
                \(subject(path)) prints an embargo; that there is none is said only with a reason. Nothing was saved.
                """, .giveReason)
        case .notCoverage(let path):
            Refusal(
                .refused, about: .path(path), "\(subject(path)) is not coverage, so it covers no release.",
                .advice("Name a release to cover only when you read an article."))
        case .twoEditions(let first, let second):
            Refusal(
                .conflict, about: .path(second),
                "\(subject(first)) and \(document(second)) are two editions of one document.",
                .advice("Accept the earlier one first, then the later one."))
        case .partOfEdition(let path, let name):
            Refusal(
                .refused, about: .path(path),
                """
                \(subject(path)) is a changed edition of '\(name)', and an edition is taken in whole. Nothing was saved.
                """, .takeWhole)
        case .newDoubt(let path):
            Refusal(
                .conflict, about: .path(path),
                """
                The catalogue has changed in the meantime: somebody in \(document(path)) may be a contact that is new \
                there. Nothing was saved.
                """, .advice("Accept it again to be asked."))
        case .unanswered(let path, let doubt):
            Refusal(
                .refused, about: .path(path),
                """
                \(subject(path)) was not accepted, for nobody has yet said what becomes of this: \(doubt) Nothing was saved.
                """, .advice("Answer it, or say that it is taken as it was read."))
        case .badAnswer(let text, let what, let example):
            Refusal(
                .badInput, about: .field(what), "'\(text)' is not a \(what).", .advice("Write it as \(example)."))
        case .notOfRegion(let region):
            Refusal(
                .badInput, about: .field("region"), "A number here cannot be one of \(region).",
                .advice("Name another region, or leave it as it is printed."))
        case .pastDeadline(let moment):
            Refusal(
                .refused, about: .field("deadline"), "The deadline \(moment.inWords) is past.", .sayThatItIsMeant)
        case .settledAlready(let name, let state):
            Refusal(
                .conflict, about: .record(name), "Request \(name.slug) is \(state.words) already.", .reopen(name))
        case .openAlready(let name):
            Refusal(.conflict, about: .record(name), "Request \(name.slug) is open already.", .look(at: name))
        case .noKitNamed(let name):
            Refusal(
                .badInput, about: .record(name), "Request \(name.slug) names no kit to be answered with.",
                .list(.kit))
        case .noSender:
            Refusal(
                .refused, about: .field("press e-mail"),
                "A message is from somebody, and the office has no e-mail address of its own.",
                .nameAddressOfTheOffice)
        case .badTemplate(let path, let because):
            Refusal(
                .badInput, about: .path(path), "The text at '\(path)' cannot be used for a message: \(because).",
                .advice("Put it right, or move it away to use the text that comes with Pressroom."))
        case .turnedDownWithoutReason(let name):
            Refusal(
                .badInput, about: .record(name), "Request \(name.slug) is not turned down without a reason.",
                .giveReason)
        case .severalMeant(let name, let records, let areAll):
            Refusal(
                .conflict, about: .record(name), severalMeant(name, records, areAll: areAll),
                .advice("Type the slug of the one you mean, or more of what it is called."))
        case .wrongKind(let name, let wanted):
            Refusal(.badInput, about: .record(name), "'\(name)' is not \(wanted.oneOf).", .list(wanted))
        case .badSlug(let text):
            Refusal(
                .badInput, about: .field("slug"), "'\(text)' is not a slug.",
                .advice("Use a to z, 0 to 9 and single hyphens, at most \(Slug.longest) characters."))
        case .slugTaken(let slug, let kind):
            Refusal(
                .conflict, about: .record(RecordName(kind: kind, slug: slug)),
                "There is already \(kind.oneOf) '\(slug)'.", .giveAnotherSlug)
        case .goneMeanwhile(let kind):
            Refusal(
                .conflict, about: .kind(kind), "Somebody else has changed the \(kind.words) in the meantime.",
                .advice("Look at it and try again."))
        case .form(let problem): problem.refusal
        case .sameContact(let slug):
            Refusal(
                .conflict, about: .record(contact(slug)),
                "There is already a contact of that name at that organisation: '\(slug)'.", .edit(contact(slug)),
                .giveSlugOfItsOwn)
        case .sameName(let name):
            Refusal(
                .conflict, about: .record(name), "There is already \(oneOf(name)) of that name: '\(name.slug)'.",
                .edit(name))
        case .changedMeanwhile(let name, let actor, let change):
            Refusal(
                .conflict, about: .record(name),
                "\(the(name)) has been changed in the meantime by \(actor): change \(change).", .lookAgain(at: name))
        case .withdrawnMeanwhile(let name, let actor, let change):
            Refusal(
                .conflict, about: .record(name),
                "\(the(name)) has been withdrawn in the meantime by \(actor): change \(change). Nothing was changed.",
                .restore(name))
        case .withdrawnAlready(let name):
            Refusal(
                .conflict, about: .record(name), "\(the(name)) has already been withdrawn.",
                .lookAtHistory(of: name))
        case .mergedWithItself(let name):
            Refusal(.badInput, about: .record(name), "\(the(name)) is one contact already. Name two.")
        case .mergedAlready(let name, let into):
            Refusal(
                .conflict, about: .record(name), "\(the(name)) was merged into \(into).", .lookAtHistory(of: name))
        case .noSuchField(let word, let known):
            Refusal(
                .badInput, about: .field(word), "A contact has no field '\(word)'.",
                .advice("There are \(known.joined(separator: ", "))."))
        case .notWithdrawn(let name):
            Refusal(.conflict, about: .record(name), "\(the(name)) is not withdrawn.", .lookAtHistory(of: name))
        case .heldAlready(let name):
            Refusal(
                .conflict, about: .record(name), "\(the(name)) is already withheld.", .lookAtHistory(of: name))
        case .embargoWithoutReason(let name):
            Refusal(
                .badInput, about: .field("embargo"),
                "The embargo of '\(name.slug)' is set, moved, lifted, opened or noted as broken only with a reason. "
                    + "Nothing was changed.",
                .giveReason)
        case .pastEmbargo(let embargo):
            Refusal(
                .badInput, about: .field("embargo"),
                "An embargo cannot end in the past, and \(embargo.inWords) is past. Nothing was changed.",
                .advice("Lift it instead, or name a time that is still to come."))
        case .circle(let name, let field):
            Refusal(
                .badInput, about: .field(field),
                "\(the(name)) would come back to itself by what it \(field == "corrects" ? "corrects" : "is superseded by"). "
                    + "Nothing was changed.", .lookAtHistory(of: name))
        case .tooManyRows(let most):
            Refusal(.badInput, "The file has more than \(most) contacts.", .advice("Import it in parts."))
        case .noSuchLink(let url):
            Refusal(.notFound, about: .link(url), "There is no link '\(shown(url))' in the catalogue.", .listLinks)
        case .badLink(let url, let because):
            Refusal(
                .badInput, about: .link(url),
                "'\(shown(url))' cannot be the new address: \(because). Nothing was changed.")
        case .pastAcceptance(let until):
            Refusal(
                .badInput, about: .field("until"),
                "A link can be accepted only until a day that is still to come, and \(until.day.inWords) is past.",
                .acceptUntil(until.inAYear))
        case .noKit(let slug, let audience, let nearest):
            Refusal(
                .notFound, about: .record(RecordName("kit/\(slug)")),
                "There is no kit '\(slug)' for the audience '\(audience.rawValue)'.", .didYouMean(nearest))
        case .emptyKit:
            Refusal(.badInput, about: .kind(.kit), "A kit is made of at least one release.", .list(.release))
        case .notUnderEmbargo(let kit):
            Refusal(
                .conflict, about: .record(RecordName(kind: .kit, slug: kit)), "Kit \(kit) is not under embargo.",
                .export(kit))
        case .invitedIntoThePast:
            Refusal(.badInput, about: .field("until"), "The link would have ended already: its time is past.")
        case .notInvited(let kit, let recipient):
            Refusal(
                .notFound, about: .record(RecordName(kind: .kit, slug: kit)),
                "Nobody called '\(recipient)' holds an invitation to kit \(kit) that still stands.",
                .listInvitations(kit))
        case .notAccredited(let name, let label, let until):
            Refusal(
                .refused, about: .record(name),
                until.map { "\(label) was accredited until \($0) only, and may not be given what is under embargo." }
                    ?? "\(label) is not accredited, and may not be given what is under embargo.",
                .accredit(name))
        case .noRecipient:
            Refusal(
                .badInput, about: .field("for"), "Nobody is named who gets the kit.",
                .advice("Write a name and an outlet, such as 'Ed Itor, The Paper'."))
        case .notForKits(let name):
            Refusal(
                .refused, about: .record(name),
                """
                '\(name)' cannot be put into a kit. A kit holds releases, contacts, assets, statements and coverage.
                """)
        case .notInKit(let name, let kit):
            Refusal(
                .notFound, about: .record(name), "'\(name)' is not in the kit '\(kit)'.",
                .look(at: RecordName(kind: .kit, slug: kit)))
        case .noSuchFormat(let name, let known):
            Refusal(.notFound, about: .field("format"), "There is no format '\(name)'.", .choose(from: known))
        case .noSuchProfile(let name, let known):
            Refusal(.notFound, about: .field("profile"), "There is no profile '\(name)'.", .choose(from: known))
        case .profileOfNoVCard(let format):
            Refusal(
                .badInput, about: .field("profile"), "A profile says who opens a vCard; '\(format)' has none.",
                .advice("Leave out the profile, or the format."))
        case .oneContactAFile(let profile):
            Refusal(
                .refused, about: .field("profile"),
                "The programs of '\(profile)' read only the first contact of a file, and there are more.",
                .advice("Name a folder, for a file each, or one contact."))
        case .notOurFolder(let path, let because):
            Refusal(
                .conflict, about: .path(path), "'\(path)' was left as it is: \(because).",
                .advice("Name a folder that is not there yet, or an earlier export."))
        case .folderInUse(let path):
            Refusal(
                .conflict, about: .path(path), "'\(path)' was left as it is: it is not empty.",
                .advice("Name a folder that is not there yet."))
        case .cannotWrite(let path, let because):
            Refusal(
                .outside, about: .path(path), "'\(path)' could not be written: \(because). Nothing was left behind.")
        case .noMemoryForArchive:
            Refusal(
                .outside, "There is not enough memory for the archive.",
                .advice("Write a folder, and pack it with another program."))
        case .unconfirmed(let path, let because):
            Refusal(
                .outside, about: .path(path), "'\(path)' was written, but it may not be on the disk yet: \(because).",
                .advice("Export it again to be sure."))
        }
    }

    /// `The contact 'jane-doe'`.
    /// A line each. Of one kind the slug is enough to type.
    private func severalMeant(_ name: RecordName, _ records: [MeantRecord], areAll: Bool) -> String {
        let isOneKind = Set(records.map(\.name.kind)).count == 1
        let lines = records.map { record in
            "  \(isOneKind ? record.name.slug : "\(record.name)"): \(oneLine(record.label, longest: 80) ?? "")"
        }
        let head = "'\(oneLine(name.description, longest: 80) ?? "")' may be any of these:"
        let foot = areAll ? "None of them was taken." : "None of them, and of others, was taken."
        return ([head] + lines + [foot]).joined(separator: "\n")
    }

    private func the(_ name: RecordName) -> String { "The \(name.kind?.words ?? "record") '\(name.slug)'" }

    private func oneOf(_ name: RecordName) -> String { name.kind?.oneOf ?? "a record" }

    private func contact(_ slug: Slug) -> RecordName { RecordName(kind: .contact, slug: slug) }

    /// What was typed, without what a terminal would obey.
    private func shown(_ url: String) -> String { oneLine(url, longest: 300) ?? "" }

    /// Where a sentence begins with it.
    private func subject(_ path: String) -> String { path == "-" ? "Standard input" : document(path) }

    private func document(_ path: String) -> String { path == "-" ? "standard input" : "'\(path)'" }
}

extension Instant {
    /// The day a year later, for an example.
    fileprivate var inAYear: CalendarDate { Instant(milliseconds: milliseconds &+ 365 * 86_400_000).day }
}
