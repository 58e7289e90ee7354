import Catalogue

extension FormProblem: RefusalError {
    public var refusal: Refusal {
        switch self {
        case .nameMissing(let role):
            Refusal(
                .badInput, about: .field("name"), "A \(role.words) needs a name or a title.",
                .advice("Only spokespeople may go without both."))
        case .missing(let field): bad(field, "The field '\(field)' cannot be empty.")
        case .tooLong(let field, let longest):
            // Some are several in name: notes, usage terms, pronouns.
            field.hasSuffix("s") && !field.hasSuffix("ss")
                ? bad(field, "The \(field) are longer than \(longest) characters.", "Shorten them.")
                : bad(field, "The \(field) is longer than \(longest) characters.", "Shorten it.")
        case .tooMany(let field, let most):
            bad(field, "There are more than \(most) under '\(field)'.", "Take some out.")
        case .notOneLine(let field): bad(field, "The \(field) runs over several lines.", "Write it on one.")
        case .controlCharacter(let field):
            bad(field, "The \(field) has a control character in it.", "Type it again.")
        case .direction(let field):
            bad(
                field, "The \(field) has a character in it that turns the direction of writing around.",
                "Type it again.")
        case .language:
            bad("language", "The language is not a tag such as 'en' or 'pt-BR'.", "Write it as BCP 47 has it.")
        case .address(let field, let because):
            bad(field, "The \(field) is malformed: \(because).", "Write it as https://example.org/page.")
        case .choice(let field, let typed, let choices):
            bad(field, "The \(field) '\(typed)' is not one of \(joined(choices)).")
        case .yesOrNo(let field, let typed): bad(field, "For \(field), '\(typed)' is neither yes nor no.")
        case .day(let field, let typed):
            bad(field, "The \(noun(field)) '\(typed)' is not a day.", "Write it as 2026-11-25.")
        case .instant(let field, let typed):
            bad(field, "The \(noun(field)) '\(typed)' is not a time.", "Write it as 2026-11-25T09:00:00Z.")
        case .embargo(let because): bad("embargo", because)
        case .incompleteMoment(let field):
            bad(field, "The \(field) needs a day, a time and a zone.", "Write it as 2026-11-25T09:00 Europe/London.")
        case .moment(let field, let because): bad(field, because)
        case .territory(let typed):
            bad(
                "territory", "The territory '\(typed)' is not a region.",
                "Write it as ISO 3166 has it, such as GB, or as \(Territory.everywhere).")
        case .termsEndBeforeTheyBegin: bad("terms-end", "The terms end before they begin.")
        case .endsBeforeItStarts: bad("end", "The event ends before it starts.")
        case .owner(let kind):
            bad(
                "release",
                "\(kind.oneOf.prefix(1).uppercased())\(kind.oneOf.dropFirst()) stands in a release or in coverage.",
                "Name one of the two.")
        case .brokenHalf:
            bad(
                "embargo broken", "An embargo that was broken has who broke it, and when.",
                "Say both, or leave both out.")
        case .sayNothing: bad("words", "A statement has a title, words or an address.", "Give it one of them.")
        case .outOfRange(let field, let range, let help):
            bad(field, "The \(field) is not between \(range.lowerBound) and \(range.upperBound).", help)
        case .photo:
            bad(
                "photo", "The photo is none that is kept beside the catalogue.",
                "Take its file in, or leave it empty.")
        case .empty(let point): bad(place(point), "Contact point \(point) is empty.", "Fill it in or take it out.")
        case .email(let point, let because):
            bad(
                place(point), "The e-mail address of contact point \(point) is malformed: \(because).",
                "Write it as name@example.org.")
        case .webAddress(let point, let because):
            bad(
                place(point), "The address of contact point \(point) is malformed: \(because).",
                "Write it as https://example.org/contact.")
        case .number(let point, let kind):
            Refusal(
                .badInput, about: .field(place(point)),
                "The \(kind.words) of contact point \(point) cannot be dialled from abroad.",
                .advice("Write it with its country code, such as +44 20 7946 0018."), .nameRegion("GB"))
        case .extensionDigits(let point):
            bad(
                place(point), "The extension of contact point \(point) has more in it than digits.",
                "Write 1 to 12 digits.")
        case .twice(let first, let second):
            bad(place(second), "Contact points \(first) and \(second) are the same.", "Take one of them out.")
        }
    }

    private func bad(_ field: String, _ message: String, _ advice: String? = nil) -> Refusal {
        guard let advice else { return Refusal(.badInput, about: .field(field), message) }
        return Refusal(.badInput, about: .field(field), message, .advice(advice))
    }

    /// What a field is, where its word says what was done.
    private func noun(_ field: String) -> String {
        switch field {
        case "issued": "date of issue"
        case "updated": "time of update"
        default: field
        }
    }

    private func place(_ point: Int) -> String { "contact point \(point)" }
}
