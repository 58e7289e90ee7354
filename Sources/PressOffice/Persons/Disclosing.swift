import Catalogue
import Exchange
import Foundation
import JSONText
import Store

/// Gathers what a view tells of a person, place by place.
struct Disclosing {
    let view: CatalogueView
    let contacts: [Contact]
    private let words: PersonWords
    private let addresses: Set<String>
    /// Takes out what others are reached at.
    private let withoutOthers: (String) -> String
    private let waiting: [WaitingDocument]
    private let accounts: [DisclosedAccount]

    var ids: Set<UUID> { Set(contacts.map(\.id)) }

    init(
        _ view: CatalogueView, _ name: RecordName, _ waiting: [WaitingDocument] = [],
        _ accounts: [DisclosedAccount] = []
    ) throws {
        (self.view, self.waiting, self.accounts) = (view, waiting, accounts)
        contacts = try view.contacts(thatBecame: view.today(view.the(Contact.self, name)).id)
        words = PersonWords(contacts)
        let ids = Set(contacts.map(\.id))
        let asked = try view.all(PressRequest.self).filter { $0.journalistID.map(ids.contains) ?? false }
        addresses = Set(
            try contacts.flatMap { try view.entry(for: $0).points }.flatMap { [$0.asGiven, $0.address] }.map(folded)
                + asked.flatMap { [$0.asGiven, $0.normalised].compactMap(\.self) }.map(folded))
        withoutOthers = try view.withoutOthers(than: contacts.map(\.id))
    }

    func made() throws -> Disclosure {
        let parts = [
            Disclosure.Part(name: "records", heading: "What is written of you", items: try records()),
            Disclosure.Part(name: "sources", heading: "Where it comes from", items: try sources()),
            Disclosure.Part(name: "places", heading: "Releases and kits that you stand in", items: try places()),
            Disclosure.Part(name: "issues", heading: "Issues of kits that you stand in", items: try issues()),
            Disclosure.Part(name: "requests", heading: "What you asked for", items: try requests()),
            Disclosure.Part(name: "deliveries", heading: "What you were given", items: try deliveries()),
            Disclosure.Part(name: "invitations", heading: "What you were invited to see", items: try invitations()),
            Disclosure.Part(name: "messages", heading: "What was written to you", items: try messages()),
            Disclosure.Part(name: "documents", heading: "Documents that name you", items: try documents()),
            Disclosure.Part(
                name: "waiting", heading: "Documents that wait for answers and name you", items: waitingDocuments()),
            Disclosure.Part(name: "accounts", heading: "Accounts that are called like you", items: accountItems()),
            Disclosure.Part(name: "mentions", heading: "Where else you are named", items: try mentions()),
            Disclosure.Part(name: "history", heading: "What was done with it", items: try history()),
        ]
        var disclosure = Disclosure(
            contact: RecordName(kind: .contact, slug: contacts[0].slug), label: contacts[0].label, at: view.now,
            parts: parts.map(plain), assets: try assets())
        disclosure.photos = contacts.compactMap { contact in contact.keptPhoto.map { (contact.slug, $0) } }
        return disclosure
    }

    /// Whatever it is made of: nothing in it of what others are reached at.
    private func plain(_ part: Disclosure.Part) -> Disclosure.Part {
        var plain = part
        plain.items = part.items.map { item in
            Disclosure.Item(json: item.json.mappingTexts(withoutOthers), lines: item.lines.map(withoutOthers))
        }
        return plain
    }

    // MARK: The records

    private func records() throws -> [Disclosure.Item] {
        try contacts.map { contact in
            let entry = try view.entry(for: contact)
            let fields = Contact.fields.filter { $0.isTold(of: contact) }.compactMap { field -> String? in
                let isForPrograms = ["relatedPeople", "photo"].contains(field.name)
                let value = isForPrograms ? field.told(field.value(of: contact)) : field.value(of: contact)
                return field.kind.words(for: value) { _ in entry.organisation?.name }
                    .map { "\(field.label): \($0)" }
            }
            let points = entry.points.flatMap { point in
                ContactPoint.fields.filter { $0.isTold(of: point) }.compactMap { field in
                    field.kind.words(for: field.value(of: point)) { _ in nil }.map { "\(field.label): \($0)" }
                }
            }
            return Disclosure.Item(json: JSON(entry), lines: [contact.slug.text] + fields + points)
        }
    }

    private func sources() throws -> [Disclosure.Item] {
        let records = try contacts.flatMap { contact in
            [contact.id] + (try view.entry(for: contact).points.map(\.id))
        }
        return try records.flatMap { try view.facts(of: $0) }.map { fact in
            let document = try view.document(id: fact.documentID)
            let words = fact.span.flatMap { span in document.map { $0.line(at: span) } }
            return item([
                ("field", fact.field), ("document", document?.name), ("words", words), ("inferred", fact.inferred),
            ])
        }
    }

    private func places() throws -> [Disclosure.Item] {
        try contacts.flatMap { try view.owners(of: .contact, $0.id) }.map { place in
            let owner = try view.find(place.ownerKind.type, id: place.ownerID)
            return item([("kind", place.ownerKind.words), ("title", owner?.label)])
        }
    }

    private func issues() throws -> [Disclosure.Item] {
        try view.issues(carrying: contacts.map(\.id)).map { issue in
            item([
                ("issue", issue.number.description), ("at", issue.at.inWords), ("for", issue.audience.rawValue),
                ("kit", try view.find(Kit.self, id: issue.kitID)?.title),
            ])
        }
    }

    // MARK: What passed between them and the office

    private func requests() throws -> [Disclosure.Item] {
        try view.all(PressRequest.self).filter { request in
            request.journalistID.map(ids.contains) ?? false
                || [request.normalised, request.asGiven].contains { $0.map { addresses.contains(folded($0)) } ?? false }
        }.map { request in
            item(
                PressRequest.fields.filter { $0.isTold(of: request) }.map { field in
                    (field.name, field.kind.words(for: field.value(of: request)) { try? name(of: $0, field.kind) })
                })
        }
    }

    private func name(of id: UUID, _ kind: FieldKind) throws -> String? {
        guard case .reference(let kind) = kind else { return nil }
        return try view.find(kind.type, id: id)?.label
    }

    private func isTheirs(_ contact: UUID?, _ called: String?) -> Bool {
        contact.map(ids.contains) ?? (called.map(words.isThem) ?? false)
    }

    private func deliveries() throws -> [Disclosure.Item] {
        try view.deliveries().filter { isTheirs($0.contactID, $0.recipient) }.map { delivery in
            let issue = try delivery.issueID.flatMap { id in
                try view.issues(of: delivery.kitID).first { $0.id == id }?.number.description
            }
            return item([
                ("kit", try view.find(Kit.self, id: delivery.kitID)?.title), ("issue", issue),
                ("at", delivery.at.inWords), ("to", delivery.recipient), ("over", delivery.channel),
                ("terms", delivery.terms), ("embargo", delivery.embargo?.inWords),
            ])
        }
    }

    private func invitations() throws -> [Disclosure.Item] {
        try view.invitations().filter { isTheirs($0.contactID, $0.recipient) }.map { invitation in
            item([
                ("kit", try view.find(Kit.self, id: invitation.kitID)?.title), ("to", invitation.recipient),
                ("at", invitation.at.inWords), ("until", invitation.until?.inWords),
                ("agreed", invitation.accepted?.inWords), ("ended", invitation.ended?.inWords),
            ])
        }
    }

    private func messages() throws -> [Disclosure.Item] {
        guard view.audience == .internal else { return [] }
        return try view.mail().filter { mail in
            isTheirs(mail.contactID, mail.recipientName) || addresses.contains(folded(mail.recipient))
        }.map { mail in
            item([
                ("at", mail.written.inWords), ("state", mail.state.words), ("to", mail.recipient),
                ("toName", mail.recipientName), ("subject", mail.subject), ("text", mail.text), ("said", mail.words),
            ])
        }
    }

    // MARK: Where they are named

    private func names(_ text: String) -> [String] {
        words.lines(of: text) { line in
            let folded = folded(line)
            return addresses.contains { folded.contains($0) }
        }
    }

    private func documents() throws -> [Disclosure.Item] {
        var items: [Disclosure.Item] = []
        try view.forEachDocument { document in
            let lines = names(document.text)
            guard !lines.isEmpty else { return }
            items.append(
                Disclosure.Item(
                    json: ["document": .string(document.name), "lines": JSON(lines) { .string($0) }],
                    lines: [document.name] + lines))
        }
        return items
    }

    private func waitingDocuments() -> [Disclosure.Item] {
        waiting.compactMap { document in
            let lines = document.texts.flatMap(names)
            guard !lines.isEmpty else { return nil }
            return Disclosure.Item(
                json: ["document": .string(document.title), "lines": JSON(lines) { .string($0) }],
                lines: [document.title] + lines)
        }
    }

    /// Nothing of a password or of what stands in for one; not from where it was tried.
    private func accountItems() -> [Disclosure.Item] {
        accounts.map { account in
            let row = account.row
            let events = account.events.map { "\($0.at.inWords): \($0.what.rawValue)" }
            let facts = item([
                ("name", row.account.name.text), ("role", row.account.role.rawValue),
                ("passwordSet", row.passwordSet.inWords), ("loggedIn", String(row.sessions)),
                ("tokens", String(row.tokens)),
            ])
            return Disclosure.Item(
                json: facts.json.adding(["events": JSON(events) { .string($0) }]), lines: facts.lines + events)
        }
    }

    /// In records of every kind but their own: of another contact is told what is said of them, and not whose it is.
    private func mentions() throws -> [Disclosure.Item] {
        var items: [Disclosure.Item] = []
        func look<R: Record>(among type: R.Type) throws {
            try view.forEach(type) { record in
                if ids.contains(record.id) { return }
                for field in R.fields where field.isTold(of: record) {
                    let text = field.kind.words(for: field.value(of: record)) { _ in nil }
                    for line in try linesMeaningThem(of: record, field.name) ?? names(text ?? "") {
                        let called = R.kind == .contact ? "another contact" : record.label
                        items.append(
                            item([
                                ("kind", R.kind.words), ("record", called), ("field", field.label),
                                ("words", line),
                            ]))
                    }
                }
            }
        }
        for kind in RecordKind.allCases where kind != .contactPoint { try look(among: kind.type) }
        return items
    }

    /// Of whom another contact has to do with, what is said of them alone; nil for other fields.
    private func linesMeaningThem(of record: any Record, _ field: String) throws -> [String]? {
        guard field == "relatedPeople", let contact = record as? Contact else { return nil }
        return contact.relatedPeople.filter { line in
            let isTheirs = RelatedPerson(reading: line).contactID.map(ids.contains) ?? false
            return isTheirs || !names(line).isEmpty
        }.map(RelatedPerson.words)
    }

    /// The assets that name them and have a file here.
    private func assets() throws -> [Asset] {
        var assets: [Asset] = []
        try view.forEach(Asset.self) { asset in
            let texts = Asset.fields.compactMap { $0.kind.words(for: $0.value(of: asset)) { _ in nil } }
            if asset.fileSHA256 != nil, texts.contains(where: { !names($0).isEmpty }) { assets.append(asset) }
        }
        return assets
    }

    // MARK: What was done

    /// Who of the office did it is not theirs to know, and neither is who was told apart from them.
    private func history() throws -> [Disclosure.Item] {
        var teller = HistoryTeller(view)
        let lines = try view.lines(telling: contacts.map(\.id)).filter { $0.table != "distinction" }
        return try lines.flatMap { line -> [Disclosure.Item] in
            guard let change = try view.change(line.change) else { return [] }
            return try teller.tell([line]).map { told in
                let fields = told.fields.map { field in
                    let (before, after) = (field.before ?? "nothing", field.after ?? "nothing")
                    return "\(field.label): \(before) → \(after)"
                }
                return Disclosure.Item(
                    json: [
                        "change": .number(change.id), "at": .string(change.at.description),
                        "action": .string(change.action), "why": JSON(change.reason),
                        "what": .string(told.what.rawValue),
                        "record": .string(told.record), "fields": JSON(fields) { .string($0) },
                    ],
                    lines: [
                        [change.at.inWords, told.what.rawValue, told.record, change.reason].compactMap(\.self)
                            .joined(separator: " · ")
                    ] + fields)
            }
        }
    }

    /// What has a value, one line each.
    private func item(_ values: [(String, String?)]) -> Disclosure.Item {
        let told = values.filter { $0.1 != nil }
        return Disclosure.Item(
            json: .object(told.map { JSON.Member($0.0, JSON($0.1)) }),
            lines: told.map { "\($0.0): \($0.1 ?? "")" })
    }
}

extension Document {
    /// The line of the text in which a span begins.
    fileprivate func line(at span: Span) -> String {
        let bytes = Array(text.utf8)
        guard bytes.indices.contains(span.start) else { return "" }
        let begin = bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[span.start...].firstIndex(of: 0x0A) ?? bytes.endIndex
        return String(decoding: bytes[begin..<end], as: UTF8.self).trimmingCharacters(in: .whitespaces)
    }
}

extension JSON {
    fileprivate func mappingTexts(_ map: (String) -> String) -> JSON {
        switch self {
        case .string(let text): .string(map(text))
        case .array(let elements): .array(elements.map { $0.mappingTexts(map) })
        case .object(let members): .object(members.map { Member($0.name, $0.value.mappingTexts(map)) })
        case .number, .bool, .null: self
        }
    }
}
