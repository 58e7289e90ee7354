import Catalogue
import Exchange
import JSONText
import PressOffice

/// The contacts of a file, read piece by piece: however large it is, one of them is in memory at a time.
///
/// It can be read again from its beginning, and then has to hold what it held: who was shown what an import does gets that,
/// or nothing. Of a pipe the bytes are kept for that.
final class ContactFile {
    let path: String
    private let file: OpenFile
    private let choices: ColumnChoices
    private let screen: Screen
    private var progress: Progress
    private var reader: ContactFileReader
    private var hasEnded = false
    private var count = 0
    private var patience = CardPatience()
    /// How many there are, once all were read.
    private var total: Int?
    /// The first, where it was only looked at.
    private var ahead: ImportedRow?
    /// What came out of a pipe, and how much of it was read again.
    private var kept: [UInt8]?
    private var place = 0
    /// Of the bytes so far, and of all of them when they were read before.
    private var sum = RunningSHA256()
    private var sumBefore: String?

    init(_ input: InputFile, _ choices: ColumnChoices, on screen: Screen) throws {
        (path, file) = (input.path, try input.opened())
        (self.choices, self.screen) = (choices, screen)
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

    /// - Throws: `ContactFileError`, `ContactFileChanged`, `InputFileError`.
    func next() throws -> ImportedRow? {
        if let row = ahead {
            ahead = nil
            return row
        }
        do {
            while true {
                if let row = try reader.next() {
                    count += 1
                    progress.advance()
                    return row
                }
                if hasEnded { return nil }
                let piece = try piece()
                piece.withUnsafeBufferPointer { sum.take($0) }
                try patience.take(piece.count, cards: count, of: path)
                hasEnded = piece.isEmpty || reader.isOver
                if hasEnded { reader.finish() } else { reader.feed(piece) }
                if hasEnded, let sumBefore, sumBefore != sum.digits { throw ContactFileChanged(path: path) }
            }
        } catch let error as UnreadableContacts {
            throw ContactFileError(path: path, reason: error)
        }
    }

    /// Looks at the first contact, so that it is known what the file is and what its columns are.
    func look() throws { ahead = try ahead ?? next() }

    /// Waits until all of a pipe has come: nobody is to wait for it while it is taken in.
    func gather() throws {
        guard isPipe, kept == nil else { return }
        (kept, place) = ([], 0)
        try told {
            while try next() != nil {
                if count > Office.mostRows { throw PressOfficeError.tooManyRows(Office.mostRows) }
            }
        }
        beginAgain()
    }

    /// Goes back to the beginning, after all of it was read.
    func beginAgain() {
        (sumBefore, sum) = (sum.digits, RunningSHA256())
        (total, count, place, hasEnded, ahead) = (count, 0, 0, false, nil)
        (reader, patience) = (ContactFileReader(choices), CardPatience())
        progress = Progress("Reading", "contacts", of: { [total] in total }, on: screen)
        if kept == nil { file.beginAgain() }
    }

    private func piece() throws -> [UInt8] {
        guard sumBefore != nil, let kept else {
            let piece = try file.piece()
            if kept != nil { kept? += piece }
            return piece
        }
        defer { place = min(kept.count, place + 1 << 16) }
        return Array(kept[place..<min(kept.count, place + 1 << 16)])
    }

    /// Whatever comes of it, the line that says how far it has come is gone at the end.
    func told<Value>(_ body: () throws -> Value) rethrows -> Value {
        defer { progress.erase() }
        return try body()
    }

    /// The line is gone: something else is told now.
    func hush() { progress.erase() }
}

/// Whoever looked at what a file would do was shown something else than it holds by now.
struct ContactFileChanged: RefusalError, Equatable {
    let path: String

    var refusal: Refusal {
        Refusal(
            .conflict, about: .path(path),
            "\(begun(spoken(path: path))) was changed while it was imported. Nothing was saved.",
            .advice("Import it again when nothing writes to it."))
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

extension JSON {
    /// The preview of an import of a file, or what it did.
    init(_ outcome: Import, from file: ContactFile) {
        self = (["file": .string(file.path)] as JSON).adding(
            JSON(outcome, format: file.format, mapping: file.mapping) { $0.inWords })
    }
}
