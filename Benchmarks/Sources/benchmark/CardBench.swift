import Foundation
import VCard

/// Measures the vCard codec on a file, in pieces of 64 kB, as `pressroom` would read it.
enum CardBench {
    /// Prints seconds of CPU, the count of cards and of properties.
    static func parse(_ path: String, decoding: Bool) throws {
        var reader = CardReader()
        var (cards, properties, characters) = (0, 0, 0)
        let taken = try seconds {
            try eachPiece(of: path) { piece in
                if let piece { reader.feed(piece) } else { reader.finish() }
                while let read = reader.next() {
                    cards += 1
                    properties += read.card.properties.count
                    if decoding {
                        for property in read.card.properties {
                            characters += property.name.utf8.count + property.text.utf8.count
                            for parameter in property.parameters { characters += parameter.value.utf8.count }
                        }
                    }
                }
            }
        }
        print(taken, cards, properties)
    }

    /// Prints seconds of CPU that writing alone took, the count of cards and of bytes written, each card in its own version.
    static func write(_ path: String) throws {
        var reader = CardReader()
        var old = CardWriter(.v3)
        var new = CardWriter(.v4)
        var (cards, bytes, taken) = (0, 0, 0.0)
        var batch: [Card] = []
        try eachPiece(of: path) { piece in
            if let piece { reader.feed(piece) } else { reader.finish() }
            while let read = reader.next() { batch.append(read.card) }
            taken += seconds {
                for card in batch {
                    if card.version == .v4 { new.write(card) } else { old.write(card) }
                }
            }
            cards += batch.count
            bytes += old.take().count + new.take().count
            batch.removeAll(keepingCapacity: true)
        }
        print(taken, cards, bytes)
    }

    /// The same with every card brought to what the programs of a profile read.
    static func writeProfile(_ path: String) throws {
        var reader = CardReader()
        var writer = ProfileWriter(.generic)
        var (cards, bytes, taken) = (0, 0, 0.0)
        var batch: [Card] = []
        try eachPiece(of: path) { piece in
            if let piece { reader.feed(piece) } else { reader.finish() }
            while let read = reader.next() { batch.append(read.card) }
            taken += seconds {
                for card in batch { _ = writer.write(card) }
            }
            cards += batch.count
            bytes += writer.take().count
            batch.removeAll(keepingCapacity: true)
        }
        print(taken, cards, bytes)
    }

    /// The file's pieces in turn, and nil behind the last.
    private static func eachPiece(of path: String, _ take: ([UInt8]?) throws -> Void) throws {
        guard let file = fopen(path, "rb") else { throw CocoaError(.fileReadNoSuchFile) }
        defer { fclose(file) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count < piece.count {
                try take(Array(piece.prefix(count)))
                return try take(nil)
            }
            try take(piece)
        }
    }
}
