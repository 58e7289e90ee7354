import Catalogue

/// Why a file as a whole gives no contacts: what happened and what to do, without values of it.
public enum UnreadableContacts: RefusalError, Hashable {
    case empty
    /// What it is, such as `a PDF file`.
    case notContacts(String)
    /// No column was understood.
    case noColumns
    /// The names that the file has.
    case noSuchColumn(String, known: [String])
    case noSuchField(String)
    /// The mapping gives nobody a name or an address.
    case nothingMapped
    case notOfTable
    case brokenMapping(String)
    case brokenJSON(line: Int, because: String)

    public var refusal: Refusal {
        switch self {
        case .empty: bad("file", "The file is empty.", .advice("Export the contacts again."))
        case .notContacts(let what):
            bad(
                "file", "It is \(what).",
                .advice("Contacts are read from \(ContactSource.names); export them as one of these."))
        case .noColumns: bad("columns", "No column was understood.", .mapColumns(fields: ImportField.names))
        case .noSuchColumn(let name, let known):
            bad(
                "columns", "There is no column '\(name.prefix(60))'.",
                .advice("There are \(UnreadableContacts.list(known))."))
        case .noSuchField(let name):
            bad(
                "columns", "There is no field '\(name)'.",
                .advice("There are \(ImportField.names.joined(separator: ", ")), and '-' to leave it out."))
        case .nothingMapped:
            bad(
                "columns", "No column is a name, an organisation or an address.",
                .mapColumns(fields: ImportField.names))
        case .notOfTable:
            bad("columns", "Columns can be mapped only where the file is a table (CSV), and this one is not.")
        case .brokenJSON(let line, let reason):
            bad(
                "file", "Line \(line) is not JSON that can be read: \(reason)",
                .advice("Mend it, or export the contacts again."))
        case .brokenMapping(let what): bad("mapping", "The mapping cannot be read: \(what).")
        }
    }

    private func bad(_ field: String, _ message: String, _ remedies: Remedy...) -> Refusal {
        var refusal = Refusal(.badInput, about: .field(field), message)
        refusal.remedies = remedies
        return refusal
    }

    private static func list(_ columns: [String]) -> String {
        columns.prefix(40).map { "'\($0.prefix(60))'" }.joined(separator: ", ") + (columns.count > 40 ? ", …" : "")
    }

    /// What a file is that holds no contacts for sure.
    static func other(_ head: FileHead) -> String? {
        if let found = FileSign(beginning: head.bytes).flatMap(words(for:)) { return found }
        if head.bytes.contains(0), !head.hasMark { return "not text" }
        if head.text.hasPrefix("<") { return "a page or another file of tags" }
        if head.text.hasPrefix("{") || head.text.hasPrefix("[") { return "JSON" }
        if head.text.hasPrefix("begin:vcalendar") { return "a calendar" }
        return nil
    }
    private static func words(for sign: FileSign) -> String? {
        switch sign {
        case .pdf: "a PDF file"
        case .zip: "a spreadsheet or another ZIP archive"
        case .oldOffice: "a file of an old Office program"
        case .png, .jpeg, .gif: "a picture"
        case .gzip: "a compressed file"
        case .sqlite: "a database"
        case .elf: "a program"
        default: nil
        }
    }
}
