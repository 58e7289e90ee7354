import Catalogue
import Newsroom
import PressOffice

/// A record with all that is known of it.
struct DeskRecord {
    var frame: DeskFrame
    var kindWords: String
    var tags: [String]
    var heading: String
    var acts: DeskActs?
    var picture: Picture?
    var facts: Facts?
    var parts: [Part] = []
    var form: DeskForm?

    /// The file of an asset, or the photo of a contact.
    struct Picture {
        /// Nil where it is nothing that a browser shows.
        var pictureLink: String?
        var pictureWords: String
        var fileLink: String
    }

    struct Facts {
        var factLines: [FactLine]
    }

    struct FactLine {
        var factLabel: String
        var factWords: String
        var factLink: String?
        var isLong = false
    }

    /// What belongs to it, or what it names.
    struct Part {
        var partTitle: String
        var partText: String?
        var partRows: DeskRows?
    }
}

extension DeskRoom {
    func recordPage(of kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        guard let type = kind.type as? any Withdrawable.Type else { return try notThatWay() }
        return try record(of: type, slug)
    }

    private func record<R: Withdrawable>(of type: R.Type, _ slug: Slug) throws -> NewsroomAnswer {
        // One that was renamed is found by its old name, and has its page at its new one.
        let name = try view.name(name(R.kind, slug), among: [R.kind])
        let record = try view.record(of: type, name).record
        guard record.slug == slug else { return .elsewhere(link(.record(R.kind, record.slug))) }
        var page = DeskRecord(
            frame: try frame(record.label), kindWords: begun(R.kind.words), tags: record.tags(at: instant),
            heading: record.label)
        page.acts = DeskActs(acts(on: record))
        if let asset = record as? Asset { page.picture = try picture(of: asset) }
        if let contact = record as? Contact { page.picture = try picture(of: contact) }
        let lines = try facts(of: record)
        if !lines.isEmpty { page.facts = DeskRecord.Facts(factLines: lines) }
        page.parts = try parts(of: record, name).filter { $0.partText != nil || $0.partRows != nil }
        return try answer("record", page)
    }

    /// What may be done with it by who looks at it.
    private func acts<R: Withdrawable>(on record: R) -> [DeskLink] {
        RecordStep.allCases.filter { $0.isOf(R.kind) && visitor.may($0.least) && $0.isPossible(with: record) }
            .map { DeskLink(address: link(.step($0, R.kind, record.slug)), label: $0.label) }
            + (R.kind == .release && visitor.may(.change) && !record.isWithdrawn
                ? [DeskLink(address: link(.kitOf(record.slug)), label: "Make a kit of it")] : [])
    }

    private func facts<R: Withdrawable>(of record: R) throws -> [DeskRecord.FactLine] {
        let names = try office.form(of: R.self, record.recordName).names
        return R.fields.filter { $0.isIn(.sheet) && $0.isTold(of: record) }.compactMap { field in
            var line = DeskRecord.FactLine(factLabel: begun(field.label), factWords: "")
            let value = field.value(of: record)
            switch (field.kind, value) {
            case (.reference(let kind), _):
                guard let name = names[field.name] else { return nil }
                line.factWords = name
                if !kind.isCalledByName, let slug = Slug(name) { line.factLink = link(.record(kind, slug)) }
            case (.url, .text(let address)?): (line.factWords, line.factLink) = (address, webLink(address))
            case (_, .moment(let moment)?): line.factWords = words(moment)
            case (_, .embargo(let embargo)?): line.factWords = words(Moment(embargo.until, zone: embargo.zone))
            case (_, .instant(let instant)?): line.factWords = words(instant)
            case (_, .date(let day)?): line.factWords = day.inWords
            default:
                guard let words = field.kind.words(for: field.told(value), { _ in nil }) else { return nil }
                line.factWords = words
                line.isLong = field.kind == .text || field.kind == .printed
            }
            return line
        }
    }

    /// A link for a browser; nil for what is none of the web.
    func webLink(_ address: String) -> String? {
        let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
        return isWeb && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F } ? address : nil
    }

    // MARK: Its parts

    private func parts<R: Withdrawable>(of record: R, _ name: RecordName) throws -> [DeskRecord.Part] {
        var parts: [DeskRecord.Part] = []
        switch R.kind {
        case .contact:
            let entry = try view.contact(name)
            parts = [
                part("Ways to reach them", entry.points.map(row)), part("Related people", related(to: entry)),
            ]
        case .release: parts = try self.parts(ofRelease: name)
        case .kit: parts = try self.parts(ofKit: name)
        case .asset: parts = [try part("Releases that name it", view.asset(name).releases)]
        case .statement: parts = [try part("Releases that name it", view.statement(name).releases)]
        case .event, .quote, .reference: parts = [try standing(of: record, name)]
        default: break
        }
        if R.kind != .kit {
            parts.append(
                part(
                    "Kits that hold it",
                    try view.kits(holding: name).map { DeskRow(link(.record(.kit, $0.slug)), $0.title) }))
        }
        return parts
    }

    private func parts(ofRelease name: RecordName) throws -> [DeskRecord.Part] {
        let entry = try view.release(name)
        var parts = [DeskRecord.Part(partTitle: "Text", partText: entry.document?.text)]
        parts.append(try part("Contacts", entry.contacts.map(\.contact)))
        parts.append(try part("Pictures and files", entry.assets))
        parts.append(try part("Statements", entry.statements))
        parts.append(try part("Events", entry.events))
        parts.append(try part("Quotes", entry.quotes))
        parts.append(try part("Links", entry.references))
        parts.append(try part("Coverage", entry.coverage))
        parts.append(
            part(
                "Corrections",
                entry.corrections.map { correction in
                    DeskRow(
                        link(.record(.release, correction.by.slug)), correction.by.headline, [correction.day.inWords])
                }))
        return parts
    }

    private func parts(ofKit name: RecordName) throws -> [DeskRecord.Part] {
        let contents = try view.kit(name)
        let ledger = try view.ledger(of: name)
        return [
            try part("Releases", contents.releases.map(\.release)),
            try part("Contacts", contents.contacts.map(\.contact)),
            try part("Pictures and files", contents.assets), try part("Statements", contents.statements),
            try part("Coverage", contents.coverage.map(\.coverage)),
            part(
                "Issues",
                ledger.issues.reversed().map { issue in
                    DeskRow(link(address), "\(issue.number)", [words(issue.at), "for the \(issue.audience.rawValue)"])
                }),
            part(
                "Handed out",
                ledger.deliveries.reversed().prefix(50).map { delivery in
                    DeskRow(
                        link(address), delivery.recipient,
                        [ledger.number(of: delivery).map { "\($0)" }, words(delivery.at), delivery.channel])
                }),
        ]
    }

    private func standing<R: Withdrawable>(of record: R, _ name: RecordName) throws -> DeskRecord.Part {
        let row = try view.record(of: R.self, name)
        let release = row.release.map { DeskRow(link(.record(.release, $0.slug)), $0.headline) }
        let coverage = row.coverage.map { DeskRow(link(.record(.coverage, $0.slug)), $0.headline) }
        return part("Stands in", [release, coverage].compactMap(\.self))
    }

    private func part(_ title: String, _ rows: [DeskRow]) -> DeskRecord.Part {
        DeskRecord.Part(partTitle: title, partRows: DeskRows(rows))
    }

    private func part<R: Withdrawable>(_ title: String, _ records: [R]) throws -> DeskRecord.Part {
        part(title, try records.map(row))
    }

    /// Whom a contact has to do with, where they are contacts too.
    private func related(to entry: ContactEntry) -> [DeskRow] {
        entry.contact.relatedPeople.map(RelatedPerson.init(reading:)).compactMap { person in
            entry.contact(meantBy: person).map { other in
                DeskRow(
                    link(.record(.contact, other.slug)), person.name ?? other.label, [person.relation],
                    tags: [other.isWithdrawn ? "withdrawn" : nil])
            }
        }
    }

    /// A way to reach somebody, which a telephone can follow.
    private func row(_ point: ContactPoint) -> DeskRow {
        let scheme = point.kind == .email ? "mailto:" : point.kind.isNumber ? "tel:" : ""
        let reached = scheme.isEmpty ? webLink(point.address) : point.normalised.map { scheme + $0 }
        return DeskRow(
            reached ?? link(address), point.asGiven,
            [
                begun(point.kind.words), point.usage, point.extension.map { "extension \($0)" },
                point.audience == .press ? nil : "for \(point.audience.rawValue)",
                point.confirmedAt.map { "confirmed on \($0.day.inWords)" },
            ])
    }
}

extension RecordKind {
    /// Whether people refer to its records by what they are called, and not by their short names.
    var isCalledByName: Bool { self == .organisation || self == .outlet }
}

extension RecordStep {
    /// As its button says.
    var label: String {
        switch self {
        case .history: "History"
        case .edit: "Edit"
        case .withdraw: "Withdraw"
        case .restore: "Restore"
        case .hold: "Hold back"
        case .confirm: "Confirm"
        case .photo: "Photo"
        case .merge: "Make one with another"
        case .tellApart: "Say that they are two"
        case .answer: "Answer with a kit"
        case .given: "Say that it was answered"
        case .assign: "Say who sees to it"
        case .turnDown: "Turn down"
        case .close: "Close"
        case .reopen: "Open again"
        case .contents: "Put in or take out"
        case .press: "As the press sees it"
        case .doctor: "What a newsroom would miss"
        case .issue: "Issue"
        case .holders: "Who has it"
        case .disclose: "What is held of them"
        case .erase: "Erase"
        }
    }

    /// Whether there is anything to do: what is withdrawn is not withdrawn again.
    func isPossible<R: Withdrawable>(with record: R) -> Bool {
        let request = record as? PressRequest
        let isHeld = (record as? Release)?.pubStatus == .withheld
        switch self {
        case .history, .edit, .confirm, .photo, .contents, .press, .doctor, .holders, .disclose, .erase: return true
        case .withdraw, .merge: return !record.isWithdrawn
        // Of whom is said where two stand side by side.
        case .tellApart: return false
        case .restore: return record.isWithdrawn || isHeld
        case .hold: return !record.isWithdrawn && !isHeld
        case .answer, .given, .assign, .turnDown: return request?.state == .open
        case .close: return request?.state != .closed
        case .reopen: return request?.state != .open
        case .issue: return !record.isWithdrawn
        }
    }
}
