import Catalogue
import Foundation
import Store

/// The contacts that somebody may be, looked up by what tells who is who. The rules stand below, once for all that are
/// looked up; how quick a look-up must be is another matter for one document than for a file of a million rows.
protocol KnownContacts {
    /// Those whom an address reaches; a few where there are many.
    func contacts(reachableAt address: String) throws -> [Contact]
    /// Those who are called the same, in whatever form; a few where there are many.
    func contacts(named name: String, _ role: Contact.Role) throws -> [Contact]
    /// Those who have the same family name, and may be somebody by initials or for short; a few where there are many.
    func namesakes(of somebody: Somebody, _ name: ComparedName) throws -> [Contact]
    func organisationName(of contact: Contact) throws -> String?
    /// Those of them whose name is somebody's; nobody where somebody has none.
    func contacts(named somebody: Somebody) throws -> [Contact]
    /// Those called like somebody (`Somebody.isCalled`) whom an address reaches.
    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact]
    /// Those called like somebody, at the same organisation. Who has no name has the same title too, and may be at none.
    func colleagues(calledLike somebody: Somebody) throws -> [Contact]
    func points(of contact: Contact) throws -> [ContactPoint]
}

/// A contact that somebody may be.
struct Likeness {
    /// The same e-mail address, and so on, in words.
    let why: String
    /// Whether the name agrees, and an address, a number or the organisation too.
    let isSure: Bool
    let contact: Contact
}

extension KnownContacts {
    /// The contact that somebody is for sure: the same name, or both without one, and the same address or organisation.
    ///
    /// - Parameters:
    ///   - isMeant: whether a contact comes into question.
    ///   - isKept: whether a contact without a name is the same although it is reached otherwise now.
    func same(
        as somebody: Somebody, where isMeant: (Contact) -> Bool = { _ in true },
        isKept: (Contact) -> Bool = { _ in false }
    ) throws -> Likeness? {
        for way in somebody.ways {
            let called = try contacts(calledLike: somebody, reachableAt: way.address)
            guard let same = called.first(where: isMeant) else { continue }
            let why = somebody.name == nil ? "the same desk" : "the same name and \(way.words)"
            return Likeness(why: why, isSure: true, contact: same)
        }
        if let form = try ownForm(of: somebody, where: isMeant) { return form }
        for colleague in try colleagues(calledLike: somebody) where isMeant(colleague) {
            guard somebody.name == nil else {
                return Likeness(why: "the same name and organisation", isSure: true, contact: colleague)
            }
            // A body may have two press offices, each with a line of its own.
            if try somebody.ways.isEmpty || isKept(colleague) || points(of: colleague).isEmpty {
                return Likeness(why: "the same desk", isSure: true, contact: colleague)
            }
        }
        return nil
    }

    /// Whoever alone has an address of one person's own, and is called by another form of the name: no second person has both.
    private func ownForm(of somebody: Somebody, where isMeant: (Contact) -> Bool) throws -> Likeness? {
        guard let name = somebody.compared else { return nil }
        for way in somebody.ways where way.isPersonal {
            let reached = try contacts(reachableAt: way.address)
            guard let only = reached.first, Set(reached.map(\.id)).count == 1, isMeant(only),
                let theirs = only.compared,
                name.likeness(to: theirs).isOfOne
            else { continue }
            return Likeness(why: "the same \(way.words), and the name in another form", isSure: true, contact: only)
        }
        return nil
    }

    /// The contact that somebody may be who is none for sure: another name and the same address, or only the name.
    ///
    /// A switchboard, and a mailbox that several have, make nobody the same: whoever shares one is an `other`.
    func similar(
        to somebody: Somebody, where isMeant: (Contact) -> Bool
    ) throws -> (likeness: Likeness?, others: [(contact: Contact, address: String)]) {
        var others: [(contact: Contact, address: String)] = []
        guard let name = somebody.name else { return (nil, others) }
        for way in somebody.ways {
            let reached = try contacts(reachableAt: way.address)
            let isPersonal = way.isPersonal && Set(reached.map(\.id)).count == 1
            for contact in reached where isMeant(contact) {
                guard let theirs = contact.name else { continue }
                if isPersonal || areAlike(theirs, name) {
                    let why = "the same \(way.words), and another name"
                    return (Likeness(why: why, isSure: false, contact: contact), others)
                }
                if !others.contains(where: { $0.contact.id == contact.id }) { others.append((contact, way.address)) }
            }
        }
        if let namesake = try contacts(named: somebody).first(where: isMeant) {
            return (Likeness(why: "only the name is the same", isSure: false, contact: namesake), others)
        }
        return (try byForm(somebody, where: isMeant), others)
    }

    /// Whoever is called by initials, for short or without a second name what somebody is called in full, or the other way round, and is
    /// not known to be at another organisation.
    private func byForm(_ somebody: Somebody, where isMeant: (Contact) -> Bool) throws -> Likeness? {
        guard let name = somebody.compared else { return nil }
        var likeliest: (form: ComparedName.Likeness, isThere: Bool, contact: Contact)?
        for contact in try namesakes(of: somebody, name) where isMeant(contact) {
            guard let form = contact.compared?.likeness(to: name), form.isOfOne else { continue }
            let theirs = try organisationName(of: contact).map(folded)
            let isThere = theirs != nil && theirs == somebody.organisation.map(folded)
            if !isThere {
                // A family name alone, or a short form, is too little where nothing else agrees.
                guard theirs == nil || somebody.organisation == nil, form != .nickname, !name.given.isEmpty,
                    contact.compared?.given.isEmpty == false
                else { continue }
            }
            if let known = likeliest, (known.isThere ? 1 : 0, known.form) >= (isThere ? 1 : 0, form) { continue }
            likeliest = (form, isThere, contact)
        }
        return likeliest.map { found in
            let why =
                found.isThere
                ? "the same organisation, and the name in another form" : "only a form of the name is the same"
            return Likeness(why: why, isSure: false, contact: found.contact)
        }
    }
}

extension ComparedName.Likeness {
    /// Whether one person may be called both, and neither is misspelt.
    var isOfOne: Bool {
        switch self {
        case .same, .otherForm, .nickname, .initials: true
        case .spelling, .another: false
        }
    }
}

/// Whether two names may be one person's, spelt anew: they share a word, or differ in two letters at most.
func areAlike(_ left: String, _ right: String) -> Bool {
    let (left, right) = (folded(left), folded(right))
    let shared = Set(left.split(separator: " ")).intersection(right.split(separator: " "))
    return shared.contains { $0.count > 2 } || editDistance(Array(left), Array(right), atMost: 2) != nil
}

/// A contact as a person is asked about it: name, title and organisation, none of them twice.
func words(for contact: Contact, at organisation: String?) -> String {
    [contact.label, contact.title, organisation].compactMap(\.self)
        .reduce(into: [String]()) { words, word in
            if !words.contains(word) { words.append(word) }
        }.joined(separator: ", ")
}

// One document is looked up in the catalogue itself: it names a few, and reading all of the contacts would take longer.
extension WorkingCopy: KnownContacts {
    func contacts(named somebody: Somebody) throws -> [Contact] {
        try somebody.name.map { try contacts(named: $0, somebody.role) } ?? []
    }

    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact] {
        try contacts(reachableAt: address).filter(somebody.isCalled)
    }

    func colleagues(calledLike somebody: Somebody) throws -> [Contact] {
        let organisation = try somebody.organisation.flatMap(organisation(named:))
        if somebody.name != nil {
            guard let organisation else { return [] }
            return try contacts(named: somebody).filter { $0.organisationID == organisation.id }
        }
        let title = somebody.title.map(folded)
        let there = try view.unnamedContacts(at: organisation?.id).compactMap(current)
        return (there + madeRecords(Contact.self)).filter { contact in
            somebody.isCalled(like: contact) && contact.organisationID == organisation?.id
                && contact.title.map(folded) == title
        }
    }

    func namesakes(of somebody: Somebody, _ name: ComparedName) throws -> [Contact] {
        try made(family: name.family) + today(view.contacts(withFamily: name))
    }

    func organisationName(of contact: Contact) throws -> String? {
        try contact.organisationID.flatMap { try find(Organisation.self, id: $0)?.name }
    }
}

extension CatalogueView {
    /// The contacts that are called the same, however their names are written.
    func contacts(called name: String, _ role: Contact.Role) throws -> [Contact] {
        let asPrinted = try contacts(named: name)
        guard role != .desk, let compared = ComparedName(name) else { return asPrinted }
        let others = try contacts(withFamily: compared) + contacts(spelt: name)
        return others.reduce(into: asPrinted) { found, contact in
            guard contact.calledAs == compared.key, !found.contains(where: { $0.id == contact.id }) else { return }
            found.append(contact)
        }
    }

    /// The contacts that this name would be in a slug, whatever script theirs is in: a search looks for words as they are written. Few
    /// namesakes are looked at.
    private func contacts(spelt name: String) throws -> [Contact] {
        guard let spelt = Slug.spelt(name) else { return [] }
        return try ([spelt] + (2...4).map { "\(spelt)-\($0)" }).compactMap { text in
            try Slug(text).flatMap { try find(Contact.self, slug: $0) }
        }
    }

    /// The contacts of a family name, however it is written; none where there are too many to look at each.
    func contacts(withFamily name: ComparedName) throws -> [Contact] {
        try contacts(withAny: ComparedName.spellings(of: name.word), most: 1000).filter {
            $0.compared?.family == name.family
        }
    }
}
