import Foundation

/// Identities by what they are looked up by, in little room: of each key only a hash is kept.
///
/// Two keys of a million contacts have one hash once in a million imports of that size, and no file can be made so that they do:
/// the hash is another in every process.
struct KeyedIdentities {
    private var identities: [Int: UUID] = [:]

    /// Takes note of an identity behind those that the key has, so many at most; each once.
    mutating func note(_ id: UUID, _ key: String, most: Int) {
        for place in 0..<most {
            let slot = KeyedIdentities.slot(key, place)
            guard let there = identities[slot] else {
                identities[slot] = id
                return
            }
            if there == id { return }
        }
    }

    /// Takes note of an identity where the key has none.
    mutating func first(_ id: UUID, _ key: String) { note(id, key, most: 1) }

    func ids(_ key: String, most: Int) -> [UUID] {
        var found: [UUID] = []
        while found.count < most, let id = identities[KeyedIdentities.slot(key, found.count)] { found.append(id) }
        return found
    }

    func first(_ key: String) -> UUID? { identities[KeyedIdentities.slot(key, 0)] }

    private static func slot(_ key: String, _ place: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(key)
        hasher.combine(place)
        return hasher.finalize()
    }
}
