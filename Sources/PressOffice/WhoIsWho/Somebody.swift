import Catalogue

/// Somebody whom a document or a file names, by what tells who is who.
struct Somebody {
    /// A way to reach them.
    struct Way {
        let kind: ContactPoint.Kind
        let address: String
        /// Whether it is given for others too where it was found.
        var isGivenForOthers = false
    }

    /// One line; nil where none is given.
    let name: String?
    let role: Contact.Role
    let title: String?
    let organisation: String?
    let ways: [Way]
    /// The name as it is compared; nil where there is none, or a desk's.
    let compared: ComparedName?
    /// What is the same where two are called the same; nil where there is no name.
    let calledAs: String?

    init(name: String?, role: Contact.Role, title: String? = nil, organisation: String? = nil, ways: [Way]) {
        (self.name, self.role, self.title, self.organisation, self.ways) = (name, role, title, organisation, ways)
        // Once for all who come into question.
        let compared = role == .desk ? nil : name.flatMap(ComparedName.init)
        self.compared = compared
        calledAs = name.map { compared?.key ?? folded($0) }
    }

    /// Whether a contact is called the same, or neither has a name and they do the same work.
    func isCalled(like contact: Contact) -> Bool {
        guard let calledAs else { return contact.name == nil && contact.role == role }
        return contact.calledAs == calledAs
    }
}

/// What is the same where two are called the same: a person's name in the form that is compared, and a desk's as it is.
func calledAs(_ name: String, _ role: Contact.Role) -> String {
    role == .desk ? folded(name) : ComparedName(name)?.key ?? folded(name)
}

extension Contact {
    var calledAs: String? { name.map { PressOffice.calledAs($0, role) } }

    /// The name as it is compared; nil where there is none, or a desk's.
    var compared: ComparedName? { role == .desk ? nil : name.flatMap(ComparedName.init) }
}

extension CheckedForm {
    var somebody: Somebody {
        Somebody(
            name: form.name, role: form.role, title: form.title, organisation: form.organisation,
            ways: points.map { Somebody.Way(kind: $0.typed.kind, address: $0.address) })
    }
}

extension Somebody.Way {
    /// "number" or "e-mail address", as the reason of a likeness has it.
    var words: String { kind.isNumber ? "number" : "e-mail address" }

    /// Whether it reaches one person: not a desk's line, nor a mailbox that several read.
    var isPersonal: Bool {
        guard !isGivenForOthers else { return false }
        switch kind {
        case .mobile, .sms: return true
        case .email:
            let mailbox = address.prefix { $0 != "@" }.lowercased()
            return !Somebody.Way.sharedMailboxes.contains(mailbox.filter(\.isLetter))
        case .voice, .fax, .form, .messenger: return false
        }
    }

    private static let sharedMailboxes: Set<String> = [
        "press", "pressoffice", "presse", "pressestelle", "prensa", "imprensa", "stampa", "ufficiostampa", "pers",
        "media",
        "info", "office", "news", "newsroom", "newsdesk", "contact", "kontakt", "contacto", "redaktion", "redaction",
        "redazione", "redaccion", "redactie", "editor", "editorial", "hello", "mail", "desk", "communications", "comms",
    ]
}
