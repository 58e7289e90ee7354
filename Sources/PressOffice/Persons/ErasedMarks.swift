import Catalogue
import Foundation
import Store

/// Who was erased, by keyed digests of what they were known by: enough to know them again, and too little to name them.
struct ErasedMarks {
    private let key: String
    private let days: [String: Instant]

    /// Nil where nobody was erased.
    init?(_ view: CatalogueView) throws {
        guard let (key, days) = try view.erasedMarks(), !days.isEmpty else { return nil }
        (self.key, self.days) = (key, days)
    }

    /// When somebody who comes in was erased; nil where they were not.
    func at(_ somebody: Somebody, id: UUID? = nil) -> Instant? {
        var marks = somebody.ways.map { ErasedMarks.mark(address: $0.address) }
        if let id { marks.append(ErasedMarks.mark(id)) }
        if let called = somebody.calledAs, let place = somebody.organisation {
            marks.append(ErasedMarks.mark(called, at: place))
        }
        return marks.lazy.compactMap { days[ErasedMarks.digest($0, key)] }.first
    }

    /// Of contacts who are to be erased, all one person; what others are reached at too is not theirs.
    static func digests(of contacts: [Contact], in view: CatalogueView, key: String) throws -> [String] {
        let office = try view.office()
        let ids = Set(contacts.map(\.id))
        var marks: [String] = []
        for contact in contacts {
            marks.append(mark(contact.id))
            let entry = try view.entry(for: contact)
            if let called = contact.calledAs, let place = entry.organisation?.name {
                marks.append(mark(called, at: place))
            }
            for point in entry.points {
                let isTheirs = try view.contacts(reachableAt: point.address).allSatisfy { ids.contains($0.id) }
                let isOffices = [office.email, office.normalisedNumber].contains {
                    $0.map(folded) == folded(point.address)
                }
                if isTheirs, !isOffices { marks.append(mark(address: point.address)) }
            }
        }
        return marks.map { digest($0, key) }
    }

    private static func mark(_ id: UUID) -> String { "id \(id.lowerCased)" }
    private static func mark(address: String) -> String { "at \(folded(address))" }
    private static func mark(_ called: String, at place: String) -> String { "name \(called)\n\(folded(place))" }

    /// Once around the other, so that nobody goes on from one digest to another.
    private static func digest(_ mark: String, _ key: String) -> String {
        sha256(Array((key + sha256(Array((key + mark).utf8))).utf8))
    }
}
