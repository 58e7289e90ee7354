import Catalogue
import Store

extension Office {
    /// Says that these ways to reach a contact have just been found to work; the outcome is those. Nothing is recorded where none is
    /// named.
    ///
    /// - Throws: `StoreError.noSuchRecord` where one of them is none of the contact's.
    @discardableResult
    public func confirm(_ points: [Slug], of name: RecordName) throws -> Outcome<[Slug]> {
        let at = now()
        let change = try store.change(stamp("confirm contact point", nil)) { view in
            let known = try view.entry(for: view.the(Contact.self, name)).points
            return try points.map { slug in
                guard var point = known.first(where: { $0.slug == slug }) else {
                    throw StoreError.noSuchRecord(
                        RecordName(kind: .contactPoint, slug: slug), nearest: known.map(\.slug.text))
                }
                point.confirmedAt = at
                return .update(point)
            }
        }
        return Outcome(points, change: change)
    }
}
