import Exchange

/// Files of contacts of any form: in pieces as in one, the same contacts come.
extension Fuzz {
    static func contacts(_ bytes: [UInt8]) {
        check(rows(bytes, pieces(of: bytes)) == rows(bytes, [bytes.indices]), "pieces give other contacts")
    }

    /// They are compared as they are: to print them took most of the time.
    private static func rows(_ bytes: [UInt8], _ pieces: [Range<Int>]) -> Told {
        var reader = ContactFileReader()
        var told = Told()
        do {
            for piece in pieces {
                reader.feed(Array(bytes[piece]))
                while let row = try reader.next() { told.rows.append(row) }
            }
            reader.finish()
            while let row = try reader.next() { told.rows.append(row) }
        } catch {
            told.error = "\(error)"
        }
        return told
    }

    private struct Told: Equatable {
        var rows: [ImportedRow] = []
        var error: String?
    }
}
