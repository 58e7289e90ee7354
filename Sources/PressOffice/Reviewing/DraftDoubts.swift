import Catalogue
import ReleaseReader

/// What is doubtful in a draft by itself, whatever the catalogue has.
struct DraftDoubts {
    let draft: Draft
    /// A region that a person gave is no guess.
    let isRegionTold: Bool

    var all: [Doubt] {
        whole + [dates].compactMap(\.self) + points
            + [owners, roles, spokespeople, speakers, organisations, assets].compactMap(\.self)
    }

    // MARK: The release itself

    private var whole: [Doubt] {
        var doubts: [Doubt] = []
        if let headline = draft.headline, let why = headline.inferred ?? headline.doubtful {
            let item = Doubt.Item(.headline, headline.value, why: why, span: headline.span)
            doubts.append(Doubt(.headline, inferred: [item], [.take, .write]))
        } else if draft.headline == nil {
            let item = Doubt.Item(.headline, "", span: nil)
            doubts.append(Doubt(.headline, "No headline was found.", [item], [.write], taken: nil))
        }
        guard !draft.isCoverage else { return doubts }
        if let issued = draft.issued, let why = issued.inferred ?? issued.doubtful, !issued.isTold {
            let item = Doubt.Item(.issued, issued.value.inWords, why: why, span: issued.span)
            doubts.append(Doubt(.issued, inferred: [item], [.take, .write, .leaveOut]))
        }
        if let place = draft.dateline, let why = place.doubtful {
            let item = Doubt.Item(.dateline, place.value, why: why, span: place.span)
            doubts.append(Doubt(.dateline, inferred: [item], [.take, .leaveOut]))
        }
        if let embargo = draft.embargo { doubts += doubt(about: embargo).map { [$0] } ?? [] }
        // A text without any way to reach somebody is as it was sent; one with points that nobody has may be misread.
        if let finding = draft.findings.first(where: { $0.rule == "reader.noContact" }), let span = finding.span {
            doubts.append(Doubt(.contact, inferred: [Doubt.Item(.contacts, finding.message, span: span)], [.take]))
        }
        return doubts
    }

    private func doubt(about embargo: DraftEmbargo) -> Doubt? {
        if let whole = embargo.embargo {
            guard let why = embargo.inferred, embargo.rule != Review.toldEmbargo else { return nil }
            let item = Doubt.Item(
                .embargo, whole.inWords, why: why, span: embargo.span)
            return Doubt(.embargo, inferred: [item], [.take, .write, .leaveOut])
        }
        let day = embargo.day.map(\.inWords)
        let missing =
            embargo.missing.isEmpty ? [.day, .time, .zone].filter { $0 != .day || day == nil } : embargo.missing
        let item = Doubt.Item(
            .embargo, day ?? "without a \(missing.contains(.year) ? "year" : "day")", why: embargo.inferred,
            span: embargo.span)
        let statement = "The embargo\(day.map { " of \($0)" } ?? "") has no \(joined(missing.map(\.words), by: "or"))."
        return Doubt(.embargo, statement, [item], [.write, .leaveOut], taken: nil)
    }

    // MARK: Its parts

    private var dates: Doubt? {
        var items: [Doubt.Item] = []
        if draft.isCoverage, let updated = draft.updated, let why = updated.inferred {
            items.append(Doubt.Item(.updated, updated.value.instant.inWords, why: why, span: updated.span))
        }
        for (index, event) in draft.events.enumerated() {
            guard let date = event.date, let why = event.inferred else { continue }
            items.append(Doubt.Item(.event(index), date.inWords, why: why, span: event.span))
        }
        for (index, statement) in draft.statements.enumerated() {
            guard let date = statement.date, let why = date.inferred else { continue }
            let span = date.span ?? statement.span
            items.append(Doubt.Item(.statementDate(index), date.value.inWords, why: why, span: span))
        }
        return group(.date, items, [.take, .leaveOut])
    }

    /// Numbers without a country code by the reason for their region, and addresses that are not printed as they are.
    private var points: [Doubt] {
        var groups: [(why: String, matter: Doubt.Matter, items: [Doubt.Item])] = []
        var places: [String: Int] = [:]
        for (index, contact) in draft.contacts.enumerated() {
            for (number, point) in contact.points.enumerated() {
                guard let why = point.inferred, let value = point.normalised else { continue }
                let matter = point.kind.isNumber ? Doubt.Matter.number : .address
                if matter == .number, isRegionTold { continue }
                let item = Doubt.Item(.point(contact: index, number), value, why: why, span: point.span)
                let key = "\(matter) \(why)"
                if let place = places[key] {
                    groups[place].items.append(item)
                } else {
                    places[key] = groups.count
                    groups.append((why, matter, [item]))
                }
            }
        }
        return groups.map { group in
            Doubt(
                group.matter, inferred: group.items,
                group.matter == .number ? [.take, .write, .leaveOut] : [.take, .leaveOut])
        }
    }

    /// Addresses and numbers that may be somebody else's than those beside whom they stand.
    private var owners: Doubt? {
        var items: [Doubt.Item] = []
        for (index, contact) in draft.contacts.enumerated() {
            let who = contact.name?.value ?? contact.title?.value ?? contact.organisation?.value
            for (number, point) in contact.points.enumerated() {
                guard let why = point.doubtfulOwner, let value = oneLine(point.asGiven) else { continue }
                items.append(
                    Doubt.Item(
                        .point(contact: index, number), who.map { "\(value), read as that of \($0)" } ?? value,
                        why: why,
                        span: point.span))
            }
        }
        return group(.owner, items, [.take, .leaveOut])
    }

    /// Those who are named as the press's contact, and have a title that is not of the press, or speak themselves.
    private var roles: Doubt? {
        let speaking = Set(draft.spokespeople.compactMap { $0.name.map { folded($0.value) } })
        var items: [Doubt.Item] = []
        for (index, contact) in draft.contacts.enumerated() {
            guard contact.role.inferred != nil, let name = contact.name?.value ?? contact.points.first?.asGiven,
                contact.role.value == .pressOfficer || contact.doubtful != nil
            else { continue }
            if let why = contact.doubtful {
                items.append(
                    Doubt.Item(
                        .person(.contact(index)), roleWords(name, contact.title?.value), why: why, span: contact.span))
                continue
            }
            let speaks = speaking.contains(folded(name))
            guard contact.title != nil || speaks else { continue }
            items.append(
                Doubt.Item(
                    .person(.contact(index)), roleWords(name, contact.title?.value),
                    why: speaks ? "speaks in the text too" : "has a title that is not of the press", span: contact.span)
            )
        }
        return group(.role, items, [.take, .spokesperson, .leaveOut])
    }

    /// Those whose names may be those of a firm or a place, or have more words than the name.
    private var spokespeople: Doubt? {
        var items: [Doubt.Item] = []
        for (index, person) in draft.spokespeople.enumerated() {
            guard let name = person.name, let why = name.doubtful else { continue }
            items.append(
                Doubt.Item(
                    .person(.spokesperson(index)), roleWords(name.value, person.title?.value), why: why,
                    span: name.span ?? person.span))
        }
        return group(.spokesperson, items, [.take, .leaveOut])
    }

    private var speakers: Doubt? {
        var items: [Doubt.Item] = []
        for (index, quote) in draft.quotes.enumerated() {
            guard let speaker = quote.speaker, let why = speaker.inferred else { continue }
            items.append(Doubt.Item(.speaker(index), speaker.value, why: why, span: quote.span))
        }
        return group(.speaker, items, [.take, .leaveOut])
    }

    /// That a contact is of the organisation that issues the text is no doubt.
    private var organisations: Doubt? {
        var items: [Doubt.Item] = []
        func add(_ found: Found<String>?, at place: DraftPlace, span: Span?) {
            guard let found, let why = found.inferred ?? found.doubtful else { return }
            if place != .organisation, found.value == draft.organisation?.value { return }
            items.append(Doubt.Item(place, found.value, why: why, span: found.span ?? span))
        }
        if draft.isCoverage {
            add(draft.outlet, at: .outlet, span: nil)
        } else {
            add(draft.organisation, at: .organisation, span: nil)
        }
        for (index, contact) in draft.contacts.enumerated() {
            add(contact.organisation, at: .organisationOf(.contact(index)), span: contact.span)
        }
        for (index, person) in draft.spokespeople.enumerated() {
            add(person.organisation, at: .organisationOf(.spokesperson(index)), span: person.span)
        }
        for (index, statement) in draft.statements.enumerated() {
            add(statement.organisation, at: .statementOrganisation(index), span: statement.span)
        }
        return group(.organisation, items, [.take, .leaveOut])
    }

    /// What hardly anything says is material: a picture that a page shows, a link that one word offers.
    private var assets: Doubt? {
        let items = draft.assets.enumerated().compactMap { index, asset in
            asset.doubtful.map { Doubt.Item(.asset(index), asset.url, why: $0, span: asset.span) }
        }
        return group(.asset, items, [.take, .leaveOut])
    }

    private func group(_ matter: Doubt.Matter, _ items: [Doubt.Item], _ choices: [Doubt.Choice]) -> Doubt? {
        items.isEmpty ? nil : Doubt(matter, inferred: items, choices)
    }
}

/// `Jane Doe (Director)`.
func roleWords(_ name: String, _ title: String?) -> String { name + (title.map { " (\($0))" } ?? "") }
