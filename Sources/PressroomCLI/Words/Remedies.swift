import Catalogue

extension Remedy {
    /// What the person at this terminal does: a whole sentence that begins with a verb where it is an action.
    var inWords: String {
        switch self {
        case .list(let kind): kind.howToList
        case .listLinks: "Write it as 'pressroom link list' shows it."
        case .listRules: "Run 'pressroom check --list' to see them all."
        case .look(let name): "Look at it with '\(name.howToShow)'."
        case .lookAgain(let name): "Look at it with '\(name.howToShow)' and try again."
        case .lookAtHistory(nil): "Run 'pressroom history' to see every change."
        case .lookAtHistory(let name?): "Run 'pressroom history \(name)' to see who changed it."
        case .didYouMean(let names): names.isEmpty ? "" : "Did you mean \(quoted(names))?"
        case .sayWhich(let names): "Say which: \(names.map(\.description).joined(separator: ", "))."
        case .choose(let names): "There are \(listed(names))."
        case .giveAnotherSlug: "Choose another slug with --slug."
        case .giveSlugOfItsOwn: "Give a namesake a slug of its own with --slug."
        case .edit(let name, nil, _): "Change it with '\(name.howToEdit)'."
        case .edit(let name, let field?, let value):
            Remedy.puttingRight + "with '\(name.howToEdit) \(name.option(of: field, to: value))'."
        case .withdraw(let name):
            "Withdraw the \((name.kind ?? .contact).words) with 'pressroom \(name.typedKind) withdraw \(name.slug)'."
        case .restore(let name): "Restore it with 'pressroom \(name.typedKind) restore \(name.slug)'."
        case .giveReason: "Say why with --why."
        case .undoFirst(let change): "Undo that first with 'pressroom undo \(change)'."
        case .undoWithLater(let change): "Undo all that builds on it too with 'pressroom undo \(change) --with-later'."
        case .redo(let change): "To redo it, run: pressroom undo \(change)"
        case .answerEmbargo:
            "Say the day, the time and the zone with --embargo, such as --embargo '2012-01-10T00:01 Europe/London'."
        case .takeWhole: "Leave out --only."
        case .nameRegion(let example): "Name the region with --region, such as --region \(example)."
        case .takeParts(let parts): "Take them with --only \(parts.joined(separator: ","))."
        case .nameIssueDate(let example):
            "Name it with --issued DATE, such as --issued \(example?.description ?? "2012-01-31")."
        case .mapColumns(let fields):
            "Say what columns are with --map, such as --map Surname=family or --map 2=email; fields are "
                + fields.joined(separator: ", ") + "."
        case .readAgainWithIssueDate: "Read it again with --issued DATE."
        case .addContact: "Add one with 'pressroom contact add'."
        case .addPoint(let name): "Add a way to reach them with '\(name.howToEdit) --add-point …'."
        case .correctPoint(let name): "Correct it or take it out with '\(name.howToEdit)'."
        case .giveCountryCode(let name):
            "Write it with its country code, such as +44 20 7946 0018, with '\(name.howToEdit)'."
        case .openPoint(let name, let audience):
            "Open one way to the audience '\(audience.rawValue)' with '\(name.howToEdit)'."
        case .sayThatItIsMeant: "If it is meant so, say --yes."
        case .nameAddressOfTheOffice: "Say it with 'pressroom office set --email ADDRESS'."
        case .nameMailServer: "Say it with 'pressroom office set --smtp HOST'."
        case .listMail: "Run 'pressroom mail list --all' to see them all."
        case .sayThatItArrived(let number): "If it arrived, say so with 'pressroom mail arrived \(number)'."
        case .accredit(let name): "Accredit them with '\(name.howToEdit) --accredited-until DATE'."
        case .reopen(let name): "Open it again with 'pressroom request reopen \(name.slug)'."
        case .add(.contact, let kit): "Add a press officer or a desk with 'pressroom kit add \(kit) CONTACT'."
        case .add(let kind, let kit):
            "Add \(kind.oneOf) with 'pressroom kit add \(kit) \(kind.rawValue.uppercased())'."
        case .listAccounts: "Run 'pressroom user list' to see them all."
        case .enableAccount(let name): "Let it in again with 'pressroom user enable \(name)'."
        case .listSessions: "Run 'pressroom user sessions' to see them all."
        case .listTokens: "Run 'pressroom user token list' to see them all."
        case .askLinksAgain: "Ask again tomorrow with 'pressroom check links'."
        case .export(let kit): "Hand it out with 'pressroom kit export \(kit) --to FOLDER'."
        case .handOutUnderEmbargo(let kit):
            "Hand it to somebody with 'pressroom kit export \(kit) --under-embargo --for \"NAME, OUTLET\" --to FOLDER'."
        case .exportForTheOffice(let kit):
            "Write it for the office with 'pressroom kit export \(kit) --audience internal --to FOLDER'."
        case .listInvitations(let kit): "Run 'pressroom kit invitations \(kit)' to see who is invited."
        case .issueKit(let kit): "Issue it first with 'pressroom kit issue \(kit)'."
        case .makeKey: "Make one with 'pressroom key new', or say where it is with --keys FOLDER."
        case .rotateKey: "Put a new one in its place with 'pressroom key rotate'."
        case .replaceLink: "Replace it with 'pressroom link replace OLD NEW'."
        case .acceptLink: "Open it yourself, and if it works say so with 'pressroom link accept URL'."
        case .acceptUntil(let day): "Name one, such as --until \(day)."
        case .makeCatalogue: "Make one with 'pressroom init'."
        case .nameCatalogue: "Say where the catalogue is with --catalogue."
        case .nameAnotherPlace: "Name another place for the catalogue with --catalogue."
        case .tryAgain: "Try again when they are done."
        case .makeRoom: "Make room and try again."
        case .checkTheDisk: "Check the disk, then look at 'pressroom history' before you do it again."
        case .keepAndExamine: "Keep it, and look at all of it with 'pressroom doctor'."
        case .restoreBackup: "Go back to the last backup with 'pressroom restore FROM --replace'."
        case .replaceCatalogue: "Say --replace to put the backup in its place; what is there is kept beside it."
        case .backUp: "Make one with 'pressroom backup TO'."
        case .repair: "Have it put right with 'pressroom doctor --repair'."
        case .advice(let sentence): sentence
        }
    }

    /// How the words of an edit begin; said once where there are several.
    fileprivate static let puttingRight = "Put it right "

    /// `'a'`, `'a' or 'b'`.
    private func quoted(_ names: [String]) -> String {
        let all = names.map { "'\($0)'" }
        guard all.count > 1, let last = all.last else { return all.joined() }
        return all.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension [Remedy] {
    /// `Make one with 'pressroom init', or say where the catalogue is with --catalogue.`
    var inWords: String {
        let sentences = map(\.inWords).filter { !$0.isEmpty }
        // A question, or a command at the end, stands for itself.
        guard sentences.count > 1, sentences.allSatisfy({ $0.hasSuffix(".") }) else {
            return sentences.joined(separator: " ")
        }
        let others = zip(sentences, sentences.dropFirst()).map { before, sentence in
            let isSaid = before.hasPrefix(Remedy.puttingRight) && sentence.hasPrefix(Remedy.puttingRight)
            let rest = isSaid ? sentence.dropFirst(Remedy.puttingRight.count) : sentence[...]
            return rest.prefix(1).lowercased() + rest.dropFirst()
        }
        return ([sentences[0]] + others).map { $0.dropLast() }.joined(separator: ", or ") + "."
    }
}

extension RecordKind {
    /// How all of a kind are seen; points only stand in their contacts.
    fileprivate var howToList: String {
        self == .contactPoint
            ? "Run 'pressroom search' to look for it." : "Run 'pressroom \(rawValue) list' to see them all."
    }
}

extension RecordName {
    /// The command that changes it; its options come behind.
    fileprivate var howToEdit: String { "pressroom \(typedKind) edit \(slug)" }

    fileprivate var typedKind: String { (kind ?? .contact).rawValue }

    /// The option that sets a field of it: `--role desk`, `--no-immediate`, `--name …`.
    fileprivate func option(of field: String, to value: String?) -> String {
        (kind ?? .contact).type.option(of: field, to: value)
    }

    fileprivate var howToShow: String {
        kind.map { "pressroom \($0.rawValue) show \(slug)" } ?? "pressroom explain \(slug)"
    }
}

extension Record {
    fileprivate static func option(of name: String, to value: String?) -> String {
        let field = fields.first { $0.name == name }
        let word = field?.editing?.word ?? name
        if field?.kind == .flag { return value == "no" ? "--no-\(word)" : "--\(word)" }
        return "--\(word) \(value ?? "…")"
    }
}
