import Catalogue
import Newsroom
import PressOffice

/// A list of records of a kind.
struct DeskList {
    var frame: DeskFrame
    var heading: String
    var add: DeskActs?
    var filter: Filter?
    var remark: String?
    /// Documents that were read and not saved.
    var waiting: DeskRows?
    var rows: DeskRows?
    var empty = "There are none."
    var pages: Pages?
    var form: DeskForm?

    struct Filter {
        var filterAction: String
        var filterLines: [FormLine]
    }

    struct Pages {
        var newer: String?
        var older: String?
    }
}

extension DeskRoom {
    /// So many stand on a page.
    static let onAPage = 40

    func listPage(of kind: RecordKind, _ filter: DeskFilter) throws -> NewsroomAnswer {
        guard let type = kind.type as? any Withdrawable.Type else {
            return try problem(404, "There is no such page", "Nothing of the desk has that address.")
        }
        return try list(of: type, filter)
    }

    private func list<R: Withdrawable>(of type: R.Type, _ filter: DeskFilter) throws -> NewsroomAnswer {
        let heading = R.kind.heading
        var list = DeskList(frame: try frame(heading), heading: heading)
        list.add = DeskActs(
            (visitor.may(.change) ? additions(R.kind) : [])
                + (R.kind == .contact ? [DeskLink(address: link(.exports(filter)), label: "Export")] : []))
        if R.kind == .release, visitor.may(.change) { list.waiting = DeskRows(unfinishedReviews) }
        list.filter = DeskList.Filter(
            filterAction: link(.list(R.kind)), filterLines: filterLines(of: R.kind, filter).map(\.settled))
        guard filter.words.isEmpty else {
            let found = try view.search(filter.words, kinds: [R.kind], limit: DeskRoom.onAPage)
            list.rows = DeskRows(found.hits.compactMap(row))
            list.empty = "Nothing was found."
            return try answer("list", list)
        }
        do {
            let skipped = (filter.page - 1) * DeskRoom.onAPage
            let found = try some(DeskRoom.onAPage + 1, after: skipped) {
                try view.forEachRecord(of: type, filter.ofTheOffice, $0)
            }
            list.rows = DeskRows(try found.prefix(DeskRoom.onAPage).map { try row($0.record) })
            list.pages = pages(filter, R.kind, hasMore: found.count > DeskRoom.onAPage)
        } catch let error as any RefusalError where error.refusal.kind == .notFound {
            // There is no such organisation.
            list.empty = error.refusal.atTheDesk
        }
        return try answer("list", list)
    }

    private func pages(_ filter: DeskFilter, _ kind: RecordKind, hasMore: Bool) -> DeskList.Pages? {
        guard filter.page > 1 || hasMore else { return nil }
        func page(_ number: Int) -> String {
            var other = filter
            other.page = number
            return link(.list(kind, other))
        }
        return DeskList.Pages(
            newer: filter.page > 1 ? page(filter.page - 1) : nil, older: hasMore ? page(filter.page + 1) : nil)
    }

    private func additions(_ kind: RecordKind) -> [DeskLink] {
        var links = [DeskLink(address: link(.add(kind)), label: "Add \(kind.oneOf)")]
        if kind == .release { links.insert(DeskLink(address: link(.read), label: "Read a document"), at: 0) }
        return links
    }

    private func filterLines(of kind: RecordKind, _ filter: DeskFilter) -> [FormLine] {
        var lines = [FormLine("q", "Words", filter.words, type: "search")]
        if kind == .contact {
            let roles = Contact.Role.allCases.map { (value: $0.rawValue, words: begun($0.words)) }
            lines.append(.choice("role", "Role", filter.role?.rawValue ?? "", among: [("", "Any")] + roles))
        }
        if kind.hasOrganisation {
            lines.append(FormLine("organisation", "Organisation", filter.organisation))
        }
        lines.append(FormLine("since", "Since", filter.since?.description ?? "", type: "date"))
        lines.append(.flag("withdrawn", kind == .request ? "Closed only" : "Withdrawn only", filter.isWithdrawn))
        return lines
    }

    /// What a search found.
    func row(_ hit: SearchHit) -> DeskRow? {
        guard RecordKind.ofTheDesk.contains(hit.kind) else { return nil }
        return DeskRow(
            link(.record(hit.kind, hit.slug)), hit.label,
            [begun(hit.kind.words), hit.pieces.map(\.text).joined()])
    }

    /// A record as a list has it: what it is called, and what else its kind is known by.
    func row<R: Withdrawable>(_ record: R) throws -> DeskRow {
        let names = try office.form(of: R.self, record.recordName).names
        let words = R.kind.told.compactMap { name -> String? in
            guard let field = R.field(name) else { return nil }
            if field.isReference { return names[name] }
            switch field.value(of: record) {
            case .date(let day)?: return day.inWords
            case .moment(let moment)?: return self.words(moment)
            case .embargo(let embargo)?: return "until " + self.words(Moment(embargo.until, zone: embargo.zone))
            case .instant(let instant)?: return self.words(instant)
            case let value: return field.kind.words(for: value) { _ in nil }.map { String($0.prefix(160)) }
            }
        }
        return DeskRow(
            link(.record(R.kind, record.slug)), record.label, words, tags: record.tags(at: instant))
    }
}

extension DeskFilter {
    var ofTheOffice: ListFilter {
        ListFilter(
            isWithdrawn: isWithdrawn, since: since, role: role, organisation: organisation.isEmpty ? nil : organisation)
    }
}

extension Record {
    fileprivate static var hasOrganisation: Bool { field("organisationID") != nil }
}

extension RecordKind {
    fileprivate var hasOrganisation: Bool { type.hasOrganisation }

    /// As the top of its list has it.
    var heading: String {
        switch self {
        case .asset: "Pictures and files"
        case .reference: "Links in texts"
        default: begun(folder)
        }
    }

    /// What a list tells beside what a record is called, by the fields' names.
    var told: [String] {
        switch self {
        case .organisation, .outlet: ["url"]
        case .contact: ["role", "title", "organisationID"]
        case .contactPoint: []
        case .release: ["kind", "organisationID", "issued", "embargo"]
        case .asset: ["kind", "creditLine"]
        case .statement: ["organisationID", "date"]
        case .event: ["date", "place", "releaseID", "coverageID"]
        case .quote: ["speaker", "releaseID", "coverageID"]
        case .reference: ["kind", "releaseID", "coverageID"]
        case .coverage: ["outletID", "updated"]
        case .kit: ["edNote"]
        case .request: ["kind", "journalistID", "outletID", "deadline", "state"]
        }
    }
}
