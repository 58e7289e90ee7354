import Catalogue
import Exchange
import Foundation
import Store

/// What leaves the office: always read for an audience at an instant (law 3).
extension Office {
    /// The kit in one of `KitFormat.all`, by the format's name.
    ///
    /// - Throws: `PressOfficeError.noSuchFormat`; `.noKit` also for a kit that the audience may not see.
    public func kitBytes(_ name: RecordName, format: String, for audience: Audience = .press) throws -> [UInt8] {
        guard let format = KitFormat.named(format) else {
            throw PressOfficeError.noSuchFormat(format, known: KitFormat.all.map(\.name))
        }
        return format.write(try kit(name, for: audience))
    }

    /// Writes the kit's folder; it appears whole or not at all. Returns the paths of the files inside it.
    ///
    /// An earlier export that stands at `directory` is replaced; anything else there is left alone.
    ///
    /// - Throws: `PressOfficeError.notOurFolder`, `.cannotWrite`, `.unconfirmed`.
    public func exportKit(_ name: RecordName, for audience: Audience = .press, to directory: String) throws -> [String]
    {
        let files = kitFolder(try kit(name, for: audience))
        try WholeFolder(at: directory).write(mark: makeID(), replacingKit: true) { try files.forEach($0) }
        return files.map(\.path)
    }

    /// Writes every contact that an audience may see, in one of `ContactFormat.all`, piece by piece in constant memory.
    ///
    /// - Throws: `PressOfficeError.noSuchFormat`, and what `sink` throws.
    public func exportContacts(
        format: String, for audience: Audience = .press, to sink: ([UInt8]) throws -> Void
    ) throws {
        guard let format = ContactFormat.named(format) else {
            throw PressOfficeError.noSuchFormat(format, known: ContactFormat.all.map(\.name))
        }
        try store.read(for: audience, at: now()) { view in
            try sink(format.begin)
            var isFirst = true
            try view.forEachContactEntry { entry in
                let bytes = format.entry(entry, isFirst)
                if bytes.isEmpty { return }
                isFirst = false
                try sink(bytes)
            }
            try sink(format.end)
        }
    }
}
