extension ContactSource {
    /// LDIF (RFC 2849), as Thunderbird and directories export it; entries are taken in as cards are.
    static let ldif = ContactSource(
        name: "LDIF", unit: "entry",
        isRecognised: { head in
            let lines = head.text.split(whereSeparator: \.isNewline).drop {
                $0.hasPrefix("#") || $0.hasPrefix(" ") || $0.hasPrefix("version:")
            }
            return lines.first?.hasPrefix("dn:") == true
        },
        makeReader: { _ in LDIFReading() })
}

private struct LDIFReading: ContactReading {
    private var reader = LDIFReader()
    private var number = 0

    mutating func feed(_ bytes: [UInt8]) { reader.feed(bytes) }
    mutating func finish() { reader.finish() }

    mutating func next() -> ImportedRow? {
        guard let entry = reader.next() else { return nil }
        number += 1
        return ImportedRow(number, of: entry)
    }
}

extension ImportedRow {
    /// What an entry comes to.
    init(_ number: Int, of entry: LDIFEntry) {
        if let change = entry.change, change != "add" {
            self.init(
                number, leftOut: ["changes to a directory"],
                warnings: entry.warnings + [
                    "It is a change to a directory (\(change.prefix(20))) and no contact; it was left out."
                ])
            return
        }
        let made = LDIFCard(entry)
        if made.isNobody {
            self.init(number, leftOut: ["nodes of a directory that are nobody"], warnings: entry.warnings)
            return
        }
        self.init(number, of: made.card, warnings: [])
        warnings += entry.warnings
        if contact != nil { leftOut += made.leftOut }
    }
}
