import Catalogue
import ReleaseReader
import Store

extension Office {
    /// The reviews with the numbers that the catalogue has for the people they name: however a number is printed, it is
    /// the one that is known.
    func recognised(_ reviews: [Review]) throws -> [Review] {
        guard
            reviews.contains(where: { !KnownNumbers.open($0.draft).isEmpty || !KnownNumbers.doubted($0.draft).isEmpty })
        else { return reviews }
        return try read { view in try reviews.map { try KnownNumbers(view: view, phones: phones).recognised($0) } }
    }
}

/// Numbers that were read in a region, compared with those of the people who are called the same.
private struct KnownNumbers {
    let view: CatalogueView
    let phones: any PhoneNumberReader

    /// The points whose country code is not printed, by contact and place.
    static func open(_ draft: Draft) -> [(contact: Int, point: Int)] {
        draft.contacts.indices.filter { draft.contacts[$0].name != nil }.flatMap { index in
            draft.contacts[index].points.indices.filter { place in
                let point = draft.contacts[index].points[place]
                return point.kind.isNumber && (point.normalised == nil || point.inferred != nil)
            }.map { (index, $0) }
        }
    }

    /// The points that may be somebody else's than those whose name stands beside them.
    static func doubted(_ draft: Draft) -> [(contact: Int, point: Int)] {
        draft.contacts.indices.filter { draft.contacts[$0].name != nil }.flatMap { index in
            draft.contacts[index].points.indices.filter { draft.contacts[index].points[$0].doubtfulOwner != nil }
                .map { (index, $0) }
        }
    }

    func recognised(_ review: Review) throws -> Review {
        var review = review
        // What the catalogue has as theirs is theirs.
        for (contact, point) in KnownNumbers.doubted(review.draft) {
            let drafted = review.draft.contacts[contact]
            guard let name = drafted.name.flatMap({ oneLine($0.value) }),
                try has(PointIdentity(drafted.points[point]), name)
            else { continue }
            review.answer(.point(contact: contact, point), [.owner])
        }
        for (contact, point) in KnownNumbers.open(review.draft) {
            guard let name = review.draft.contacts[contact].name.flatMap({ oneLine($0.value) }) else { continue }
            let printed = review.draft.contacts[contact].points[point].asGiven
            guard let known = try number(printed, of: name) else { continue }
            review.recognise(known, contact: contact, point: point, of: name)
        }
        return review
    }

    /// Whether somebody of that name is reached so.
    private func has(_ point: PointIdentity, _ name: String) throws -> Bool {
        try view.contacts(called: name, .pressOfficer).contains { contact in
            try view.entry(for: contact).points.contains { PointIdentity($0) == point }
        }
    }

    /// The number of somebody of that name that is printed so where it is at home; nil where there are two.
    private func number(_ printed: String, of name: String) throws -> String? {
        let plain = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var found: Set<String> = []
        for contact in try view.contacts(called: name, .pressOfficer) {
            for point in try view.entry(for: contact).points where point.kind.isNumber {
                guard let known = point.normalised, let region = phones.read(known, region: nil)?.region else {
                    continue
                }
                if phones.read(plain, region: region)?.e164 == known { found.insert(known) }
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
