import Catalogue
import Foundation
import PhoneNumbers
import ReleaseReader
import Signatures
import Store
import Testing

@testable import PressOffice

/// An office at a catalogue of its own in a temporary folder; its clock stands at noon until it is moved, its identities
/// are numbered.
final class Newsroom: @unchecked Sendable {
    let folder: String
    let store: CatalogueStore
    private let lock = NSLock()
    private var counter: UInt32 = 0
    static let noonOfTests = Instant(milliseconds: 1_649_764_800_000)
    var noon = noonOfTests

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try CatalogueStore.create(at: "\(folder)/catalogue.sqlite")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func office(_ actor: String = "ana", renditions: (any RenditionMaker)? = nil) -> Office {
        Office(
            store: store, phones: LibPhoneNumber(), actor: actor, now: { self.lock.withLock { self.noon } },
            makeID: { self.nextID() }, renditions: renditions)
    }

    /// What an audience sees now.
    func view(for audience: Audience = .internal) -> OfficeView { office().view(for: audience) }

    private func nextID() -> UUID {
        let number = lock.withLock {
            counter += 1
            return counter
        }
        func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, byte(24), byte(16), byte(8), byte(0)))
    }

    @discardableResult
    func accept(_ text: String, as path: String = "advisory.txt", by actor: String = "ana") throws -> AcceptedDocument {
        let accepted = try office(actor).accept([ToyReader.read(text, as: path)])
        return try #require(accepted.documents.first)
    }

    /// The kit of a release that is taken in.
    func kit(of text: String) throws -> RecordName {
        RecordName(kind: .kit, slug: try office().newKit(releases: [accept(text).record]).value.kit.slug)
    }

    /// How many changes the history has.
    func changes() throws -> Int { try view().history(limit: 1000).count }
}

extension RecordName: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

/// An advisory of an invented aid agency.
let advisory = """
    River Delta: Flood shelters

    On 3 May, ten flood shelters are expected to open in the River Delta, according to the
    Delta Water Board. The board (DWB) announced it in memory of Anselm Brook, who died in January 2022.

    Harbour Aid spokespeople are available for interview.

    Pictures: images of the flooded delta: https://pictures.harbouraid.example/search?set=delta
    Film: video of the shelters: https://pictures.harbouraid.example/search?set=film

    Our statement on flood shelters: https://harbouraid.example/news/shelters-2022-03-14

    Please contact press officer Mira Solveig at mira.solveig@harbouraid.example / + 44 20 7946 0018 /
    + 44 7700 900 123

    """

/// An article about it.
let article = """
    Delta to open flood shelters, board says

    By Tomas Reed, Coastal Post
    * Ten shelters open in May
    * The board gives no reasons

    Port Osta, River Delta (CP) -- The Delta Water Board said that it would honour Anselm-Brook, its founder.
    On May 3, the first shelters open.

    "We have heard promises before," said Ilse Park, head of Delta Watch.

    """

extension SigningKey {
    /// The same each time, so that issues have the same bytes.
    static func ofATest() throws -> SigningKey {
        try SigningKey(seed: [UInt8](repeating: 7, count: 32), id: [1, 2, 3, 4, 5, 6, 7, 8])
    }
}
