import Catalogue
import Store

extension Office {
    /// Says of two contacts that they are two, however alike they look: they are not proposed as one again. Where that is said already
    /// nothing is changed.
    ///
    /// - Throws: `PressOfficeError.mergedWithItself` for one contact by two names.
    public func tellApart(_ one: RecordName, _ other: RecordName, reason: String? = nil) throws -> Outcome<[RecordName]>
    {
        var names: [RecordName] = []
        let change = try store.change(stamp("tell contacts apart", reason)) { view in
            let both = try [one, other].map { try view.today(view.the(Contact.self, $0)) }
            names = both.map { RecordName(kind: .contact, slug: $0.slug) }
            guard both[0].id != both[1].id else { throw PressOfficeError.mergedWithItself(one) }
            let isSaid = try view.distinctions().contains { $0.isOf(both[0].id, both[1].id) }
            return isSaid ? [] : [.tellApart(Distinction(id: makeID(), both[0].id, both[1].id))]
        }
        return Outcome(names, change: change)
    }
}
