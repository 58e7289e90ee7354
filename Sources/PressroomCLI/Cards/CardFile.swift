import Catalogue
import Foundation
import JSONText
import PressOffice
import VCard

/// The cards of a file, read piece by piece: however large it is, one of them is in memory at a time.
final class CardFile {
    let path: String
    private let file: OpenFile
    private let progress: Progress
    private var reader = CardFileReader()
    private var hasEnded = false
    /// How many cards have come.
    private(set) var count = 0
    /// How many warnings there were on the way.
    private(set) var warnings = 0
    private var patience = CardPatience()

    init(_ input: InputFile, on screen: Screen) throws {
        (path, file) = (input.path, try input.opened())
        progress = Progress("Reading", "cards", of: { nil }, on: screen)
    }

    var identity: FileIdentity? { file.identity }

    /// - Throws: `CardFileError`, `InputFileError`.
    func next() throws -> Card? {
        do {
            while true {
                if let read = try reader.next() {
                    count += 1
                    warnings += read.warnings.count
                    progress.advance()
                    return read.card
                }
                if hasEnded {
                    warnings += reader.takeWarnings().count
                    return nil
                }
                let piece = try file.piece()
                hasEnded = piece.isEmpty
                try patience.take(piece.count, cards: count, of: path)
                if hasEnded { reader.finish() } else { reader.feed(piece) }
            }
        } catch let error as JSONError {
            throw CardFileError.unreadable(path: path, because: "\(error)")
        }
    }

    /// Whatever comes of it, the line that says how far it has come is gone at the end.
    func told<Value>(_ body: () throws -> Value) rethrows -> Value {
        defer { progress.erase() }
        return try body()
    }
}

/// How much is read of a file in which no card ends: it may have no end itself.
struct CardPatience {
    /// More than the largest card that is kept.
    static let most = 256 << 20
    private var waited = 0
    private var cards = 0

    /// - Throws: `CardFileError.endless`.
    mutating func take(_ bytes: Int, cards: Int, of path: String) throws {
        waited = cards == self.cards ? waited + bytes : bytes
        self.cards = cards
        if waited > CardPatience.most { throw CardFileError.endless(path: path, cards: cards) }
    }
}

/// Why a file gives no cards, or they cannot be written as was asked for.
enum CardFileError: RefusalError, Equatable {
    case noCard(path: String)
    case unreadable(path: String, because: String)
    /// Nothing came to an end for longer than a card can be.
    case endless(path: String, cards: Int)
    case oneCardAFile(profile: String)

    var refusal: Refusal {
        switch self {
        case .noCard(let path):
            Refusal(
                .badInput, about: .path(path), "There is no card in \(spoken(path: path)).",
                .advice(#"A vCard begins with BEGIN:VCARD, a jCard with ["vcard", and JSContact with an object."#))
        case .unreadable(let path, let because):
            Refusal(
                .badInput, about: .path(path),
                "\(begun(spoken(path: path))) is not JSON that can be read: \(because)")
        case .endless(let path, let cards):
            Refusal(
                .refused, about: .path(path),
                """
                In \(spoken(path: path)) nobody came to an end within \(CardPatience.most >> 20) MB, after \(cards) who did, \
                so no more of it was read.
                """, .advice("Cut it into smaller files."))
        case .oneCardAFile(let profile):
            Refusal(
                .refused, about: .field("profile"),
                "The programs of '\(profile)' read only the first card of a file, and there are more.",
                .advice("Name a folder with --folder, for a file each."))
        }
    }
}
