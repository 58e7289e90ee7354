import Catalogue
import Foundation
import Store

/// The rows of the benchmarks, the same as those of c/rows.h: contact i has two points.
enum Rows {
    static let givenNames = [
        "Maria", "Jonas", "Aisha", "Piotr", "Lucía", "Noor", "Tomás", "Ingrid", "Kofi", "Yuki", "Elena", "Bram",
        "Sanna",
        "Omar", "Grace", "Ivo", "Leila", "Hugo", "Zofia", "Dara", "Emil", "Rosa", "Anton", "Mei", "Felix", "Nadia",
        "Oskar", "Priya", "Simon", "Tove", "Ugo", "Vera", "Wanda", "Xenia", "Yann", "Zoë", "Ada", "Boris", "Clara",
        "Dmitri", "Esra", "Farid", "Gudrun", "Hana", "Isak", "Jana", "Karel", "Lena", "Milan", "Nils",
    ]
    static let places = [
        "Harbour", "Mountain", "River", "Coast", "Valley", "Forest", "Island", "Meadow", "Bridge", "Tower",
    ]
    static let bodies = [
        "Watch", "Council", "Institute", "Alliance", "Foundation", "Observatory", "Union", "Network", "Society",
        "Trust",
    ]
    static let organisationCount = 1000

    static func edits(contacts: Int) -> [Edit] {
        var edits: [Edit] = []
        edits.reserveCapacity(organisationCount + contacts * 3)
        for i in 0..<organisationCount {
            let name = "\(places[i % 10]) \(bodies[i / 10 % 10]) \(i / 100)"
            edits.append(.insert(Organisation(id: id(0, i), slug: Slug(from: "organisation \(i)"), name: name)))
        }
        for i in 0..<contacts {
            let contact = Contact(
                id: id(1, i), slug: slug("contact-\(i)"), role: .pressOfficer,
                name: "\(givenNames[i % 50]) Family\(i / 50)", title: "Press officer",
                organisationID: id(0, i / 50 % organisationCount), language: "en")
            let mail = "press.\(i)@news.example"
            let number = padded(i)
            edits.append(.insert(contact))
            edits.append(
                .insert(
                    ContactPoint(
                        id: id(2, i * 2), slug: slug("contact-\(i)-email"), contactID: contact.id, kind: .email,
                        asGiven: mail, normalised: mail, preference: 1)))
            edits.append(
                .insert(
                    ContactPoint(
                        id: id(2, i * 2 + 1), slug: slug("contact-\(i)-voice"), contactID: contact.id, kind: .voice,
                        asGiven: "+44 20 \(number)", normalised: "+4420\(number)", preference: 2)))
        }
        return edits
    }

    private static func slug(_ text: String) -> Slug { Slug(text) ?? Slug(from: text) }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Identities come in runs of 4,096, as real ones do.
    static func id(_ kind: UInt64, _ number: Int) -> UUID {
        let number = UInt64(number)
        let high = mixed((number >> 12) &* 16 &+ kind) & ~0xFFFF | 0x8000 | number & 0xFFF
        let low = mixed(number &* 16 &+ kind) >> 2 | 1 << 63
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &bytes) { bytes in
            bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        return UUID(uuid: bytes)
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var number = number &+ 0x9E37_79B9_7F4A_7C15
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
