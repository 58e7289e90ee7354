import Catalogue
import Foundation

/// What a working copy still has to know of pieces that it handed over or put aside: which slugs are given, which number was put behind
/// one last, and which organisations there are. By hash, and so in little room: where two have one, somebody gets a number that they
/// did not need.
final class DecidedEarlier {
    private let slugs: PlacesByHash
    private let numbers: PlacesByHash
    private let organisations: PlacesByHash
    private let ids: IdentityList

    init(_ scratch: Scratch) {
        (slugs, numbers, organisations) = (PlacesByHash(scratch), PlacesByHash(scratch), PlacesByHash(scratch))
        ids = IdentityList(scratch)
    }

    func has(slugOfHash hash: Int) -> Bool { slugs.first(at: hash) != nil }

    func note(slugOfHash hash: Int) { slugs.note(0, at: hash) }

    func number(of name: RecordName) -> Int? { numbers.first(at: name.hashValue).map { Int($0) } }

    func note(_ number: Int, of name: RecordName) { numbers.set(UInt32(clamping: number), at: name.hashValue) }

    /// Those that may be called so.
    func organisations(called key: String) -> [UUID] { organisations.places(at: key.hashValue).compactMap { ids[$0] } }

    func note(_ organisation: UUID, called key: String) {
        if organisations(called: key).contains(organisation) { return }
        organisations.note(ids.append(organisation), at: key.hashValue)
    }
}

/// Identities one behind the other, in a scratch.
final class IdentityList {
    private let log: ScratchLog
    private static let length = 16

    init(_ scratch: Scratch) { log = ScratchLog(scratch) }

    var count: Int { log.count / IdentityList.length }

    /// Its place. There are never more of them than places.
    func append(_ id: UUID) -> UInt32 {
        let place = UInt32(clamping: count)
        withUnsafeBytes(of: id.uuid) { _ = log.append($0) }
        return place
    }

    subscript(place: UInt32) -> UUID? {
        let bytes = log.bytes(IdentityList.length, at: Int(place) * IdentityList.length)
        guard bytes.count == IdentityList.length else { return nil }
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
