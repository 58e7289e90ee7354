import Catalogue
import Exchange
import PressOffice

/// The contacts of a file, read piece by piece: however large it is, one of them is in memory at a time.
final class ContactFile {
    let path: String
    private let file: OpenFile
    private let progress: Progress
    private var reader: ContactFileReader
    private var hasEnded = false
    private var count = 0
    private var patience = CardPatience()

    init(_ input: InputFile, _ choices: ColumnChoices, on screen: Screen) throws {
        (path, file) = (input.path, try input.opened())
        progress = Progress("Reading", "contacts", of: { nil }, on: screen)
        reader = ContactFileReader(choices)
    }

    /// Whether nobody knows when more comes.
    var isPipe: Bool { file.size == nil }
    /// Such as `vCard`; known once something was read.
    var format: String? { reader.source?.name }
    /// What a contact stands in: `row` or `card`.
    var unit: String { reader.source?.unit ?? "row" }
    /// How the columns of a table are understood.
    var mapping: ColumnMapping? { reader.mapping }

    var identity: FileIdentity? { file.identity }

    /// - Throws: `ContactFileError`, `InputFileError`.
    func next() throws -> ImportedRow? {
        do {
            while true {
                if let row = try reader.next() {
                    progress.advance()
                    count += 1
                    return row
                }
                if hasEnded { return nil }
                let piece = try file.piece()
                try patience.take(piece.count, cards: count, of: path)
                hasEnded = piece.isEmpty || reader.isOver
                if hasEnded { reader.finish() } else { reader.feed(piece) }
            }
        } catch let error as UnreadableContacts {
            throw ContactFileError(path: path, reason: error)
        }
    }

    /// All that is left.
    func all() throws -> [ImportedRow] {
        try told {
            var rows: [ImportedRow] = []
            while let row = try next() {
                if rows.count >= Office.mostRows { throw PressOfficeError.tooManyRows(Office.mostRows) }
                rows.append(row)
            }
            return rows
        }
    }

    /// Whatever comes of it, the line that says how far it has come is gone at the end.
    func told<Value>(_ body: () throws -> Value) rethrows -> Value {
        defer { progress.erase() }
        return try body()
    }
}

/// Why a file as a whole gives no contacts, or no mapping.
struct ContactFileError: RefusalError, Equatable {
    let path: String
    let reason: UnreadableContacts

    var refusal: Refusal {
        var refusal = reason.refusal
        refusal.subject = refusal.subject ?? .path(path)
        refusal.message = "\(begun(spoken(path: path))) was not taken. \(refusal.message)"
        return refusal
    }
}
