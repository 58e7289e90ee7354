import Catalogue
import Exchange
import Newsroom
import PressOffice

// Contacts taken along in a file, for an audience and as it may see them.
extension DeskRoom {
    /// As addresses call them; the first of them is offered first.
    static let exportFormats = ["vcard", "csv", "json"]

    /// What is offered, for whoever may see what.
    func exportsPage(_ filter: DeskFilter) throws -> NewsroomAnswer {
        var list = DeskList(frame: try frame("Export contacts"), heading: "Export contacts")
        list.remark =
            "Each file has whom and what that audience may see, and no more. The office's own has private numbers and notes too: it is not to be handed on."
        list.rows = DeskRows(
            Audience.allCases.map { audience in
                let links = DeskRoom.exportFormats.map { format in
                    DeskLink(
                        address: link(.exported(audience, format, filter)),
                        label: format == "vcard" ? "vCards" : format.uppercased())
                }
                return DeskRow(
                    links[0].address, "For \(audience.people)",
                    [filter.role.map { begun($0.words) }, filter.organisation.orNil, filter.since?.inWords],
                    acts: links)
            })
        return try answer("list", list)
    }

    func exported(_ audience: Audience, _ format: String, _ filter: DeskFilter) throws -> NewsroomAnswer {
        guard let written = ContactFormat.named(format, profile: nil, for: audience) else {
            return try problem(404, "There is no such page", "Contacts are not exported in that form.")
        }
        let seen = desk.office.view(for: audience, at: instant)
        var export = ContactExport(format: format)
        if filter.isNarrow {
            var names: [RecordName] = []
            try seen.forEachContact(filter.ofTheOffice) { names.append($0.contact.recordName) }
            export.contacts = names
        }
        let made = export
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", written.mediaType), ("Cache-Control", "no-store"),
                (
                    "Content-Disposition",
                    "attachment; filename=\"contacts-\(audience.rawValue).\(written.fileExtension)\""
                ),
            ], body: .pieces { take in _ = try seen.exportContacts(made, to: take) })
    }
}

extension DeskFilter {
    /// Whether it leaves anybody out; words are looked for, and export nobody.
    fileprivate var isNarrow: Bool { role != nil || !organisation.isEmpty || since != nil || isWithdrawn }
}

extension Audience {
    /// Who they are.
    var people: String {
        switch self {
        case .public: "everybody"
        case .press: "the press"
        case .accredited: "accredited journalists"
        case .partner: "partners"
        case .internal: "the office itself"
        }
    }
}
