import Catalogue

extension ContactFormat {
    /// CSV (RFC 4180), a row for each contact, for spreadsheets and mail merges (docs/decisions/0010-csv.md).
    ///
    /// With a byte order mark: without it Excel reads the accents of UTF-8 wrongly.
    public static let csv = ContactFormat(
        name: "csv", fileExtension: "csv", mediaType: "text/csv; charset=utf-8; header=present",
        summary: "for spreadsheets and mail merges, a row for each contact",
        begin: CSVColumns.opening,
        isRecognised: { head in
            Audience.allCases.contains { head.starts(with: CSVColumns.opening($0.notice).utf8) }
        }
    ) { entry, _, notice in
        Array(csvRow((notice.map { [$0] } ?? []) + CSVColumns.cells(of: entry)).utf8)
    }
}

/// The columns of our own CSV; all of them are in every file, so that files can be put together.
enum CSVColumns {
    /// How many points of a kind have a column each; the rest stands in `Further`.
    static let room: [(kind: ContactPoint.Kind, title: String, count: Int)] = [
        (.email, "E-mail", 3), (.voice, "Telephone", 3), (.mobile, "Mobile", 2), (.fax, "Fax", 1), (.sms, "SMS", 1),
        (.form, "Form", 1), (.messenger, "Messenger", 1),
    ]

    /// A notice is the first column's title and stands in every row: a row that is copied elsewhere takes it along, and who
    /// reads the table by its titles passes over it.
    @Sendable static func opening(_ notice: String?) -> String {
        "\u{FEFF}" + csvRow((notice == nil ? [] : ["INTERNAL"]) + titles)
    }

    static let titles: [String] =
        ["Name", "Given name", "Family name"] + titles(of: first) + pointTitles.flatMap { [$0, "\($0) usage"] }
        + ["Further", "Preferred"] + titles(of: others) + ["ID", "Slug"]

    /// The contact's fields that stand before the points, and those behind them. Its name has columns for its parts too.
    private static let first = ["role", "title", "organisationID"].compactMap(Contact.field)
    private static let others = Contact.fields.filter { field in
        field.isIn(.table) && field.name != "name" && !first.contains { $0.name == field.name }
    }

    private static func titles(of fields: [Field<Contact>]) -> [String] { fields.map { $0.heading ?? $0.label } }

    static let pointTitles: [String] = room.flatMap { _, title, count in
        (1...count).map { $0 == 1 ? title : "\(title) \($0)" }
    }

    static func cells(of entry: ContactEntry) -> [String] {
        let name = entry.contact.name.map(onOneLine)
        let parts = entry.isPerson ? entry.contact.statedName : StatedName([])
        let points = PlacedPoints(entry.points)
        return [name ?? "", parts.text(of: "given"), parts.text(of: "family")] + first.map { cell($0, of: entry) }
            + points.cells
            + [points.further, points.preferred] + others.map { cell($0, of: entry) }
            + [entry.contact.id.lowerCased, entry.contact.slug.text]
    }

    /// A field's value as people write it in a table; nothing where it is the usual one.
    private static func cell(_ field: Field<Contact>, of entry: ContactEntry) -> String {
        guard let value = field.value(of: entry.contact), value != field.usual else { return "" }
        return switch value {
        case .text(let text):
            field.kind == .text ? cleaned(text) : field.kind.words(ofChoice: text).map(onOneLine) ?? onOneLine(text)
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): "\(number)"
        case .date(let date): date.description
        case .instant(let instant): instant.description
        case .embargo(let embargo): "\(embargo.until)"
        case .moment(let moment): "\(moment.at)"
        case .reference: entry.organisation?.name ?? ""
        case .list(let items): items.map(onOneLine).joined(separator: field.items == .lines ? "\n" : ", ")
        }
    }
}

/// The points of a contact in their columns.
private struct PlacedPoints {
    /// An address and its usage for each column.
    var cells: [String] = []
    /// The points that have no column, a line each: `voice: +44 …; usage: out of hours`.
    var further = ""
    /// The title of the column that is tried first.
    var preferred = ""

    init(_ points: [ContactPoint]) {
        var left = points
        var titles = CSVColumns.pointTitles[...]
        for (kind, _, count) in CSVColumns.room {
            for _ in 0..<count {
                let title = titles.popFirst() ?? ""
                let index = left.firstIndex { $0.kind == kind }
                let point = index.map { left.remove(at: $0) }
                cells += [point?.printed ?? "", point?.usage.map(onOneLine) ?? ""]
                if point?.preference == 1, preferred.isEmpty { preferred = title }
            }
        }
        further = left.map { point in
            let usage = point.usage.map { "; usage: \(onOneLine($0))" } ?? ""
            return "\(point.kind.rawValue): \(point.printed)\(usage)"
        }.joined(separator: "\n")
    }
}

/// A row with its line end: cells that cannot run, in quotation marks where they need them.
func csvRow(_ cells: [String]) -> String {
    cells.map { cell in
        let safe = guarded(cell)
        let isPlain = safe.utf8.allSatisfy { byte in
            byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte >= 0x20
        }
        let endsInBlank = safe.utf8.first == 0x20 || safe.utf8.last == 0x20
        return isPlain && !endsInBlank ? safe : "\"\(safe.replacing(scalar: "\"", with: "\"\""))\""
    }.joined(separator: ",") + "\r\n"
}
