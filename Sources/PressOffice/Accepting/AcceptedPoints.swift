import Catalogue
import Foundation
import ReleaseReader

extension Acceptance {
    /// The ways to reach a contact that the document prints. Missing ones are added; those that only the earlier
    /// edition printed change or go.
    func points(_ drafted: [DraftPoint], of contact: Contact, at person: DraftPerson) throws {
        let item = person.description
        var left = try copy.points(of: contact)
        var unmatched: [(point: DraftPoint, item: String)] = []
        for (number, point) in drafted.enumerated() where !review.isLeftOut(point: number, of: person) {
            let place = "\(item)/points/\(number)"
            if let index = left.firstIndex(where: { PointIdentity($0) == PointIdentity(point) }) {
                try correct(revise(left.remove(at: index), point), at: place)
            } else if let index = try left.firstIndex(where: { try hadOnce(point, $0) }) {
                // A person has put its address right since.
                try correct(revise(left.remove(at: index), point), at: place)
            } else {
                unmatched.append((point, place))
            }
        }
        for (point, place) in unmatched {
            if let index = try left.firstIndex(where: { try $0.kind == point.kind && isOnlyInEarlier($0, of: contact) })
            {
                try correct(revise(left.remove(at: index), point), at: place)
            } else if try copy.isMade(contact.id) || !wasTakenOut(point) {
                if let made = try make(point, of: contact) { try correct(made, at: place) }
            } else {
                report(.kept, contact, "points", nil, point.address)
            }
        }
        for point in left { try drop(point, of: contact) }
    }

    private func hadOnce(_ drafted: DraftPoint, _ point: ContactPoint) throws -> Bool {
        guard earlier != nil, drafted.kind.isNumber == point.kind.isNumber else { return false }
        return try hadOnce(severalLines(drafted.asGiven), "asGiven", point)
    }

    private func make(_ drafted: DraftPoint, of contact: Contact) throws -> ContactPoint? {
        guard let asGiven = severalLines(drafted.asGiven) else { return nil }
        let slug = try copy.slug(
            from: "\(contact.slug.text)-\(drafted.kind.rawValue)", fallback: "point", in: .contactPoint)
        let usage = drafted.usage.flatMap { oneLine($0) }
        let point = ContactPoint(
            id: copy.makeID(), slug: slug, contactID: contact.id, kind: drafted.kind, asGiven: asGiven,
            normalised: drafted.normalised, extension: drafted.extension,
            usage: usage, audience: ContactPoint.usualAudience(usage: usage))
        copy.make(point)
        if earlier != nil || !copy.isMade(contact.id) { report(.added, point, nil, nil, point.label) }
        return try revise(point, drafted)
    }

    private func revise(_ known: ContactPoint, _ drafted: DraftPoint) throws -> ContactPoint {
        var point = known
        let read = FactSource(span: drafted.span, rule: drafted.rule, inferred: drafted.inferred)
        let printed = FactSource(span: drafted.span, rule: drafted.rule, inferred: nil)
        // The same number, printed in another way by another document, is no difference.
        let speaksOfIt = try copy.isMade(known.id) || copy.sources(of: known.id)["asGiven"]?.documentID == earlier
        if speaksOfIt {
            try take(drafted.kind, read, as: "kind", at: \.kind, of: &point)
            try take(severalLines(drafted.asGiven), printed, as: "asGiven", at: \.asGiven, of: &point)
            try take(drafted.normalised, read, as: "normalised", at: \.normalised, of: &point)
            try take(drafted.extension, printed, as: "extension", at: \.extension, of: &point)
        }
        let usage = drafted.usage.flatMap { oneLine($0) }
        try take(usage, printed, as: "usage", at: \.usage, of: &point)
        copy.put(point, was: known)
        return point
    }

    // MARK: What is no longer printed

    /// Whether the point came from the earlier edition, nothing of it from a person, and no other document prints it.
    private func isOnlyInEarlier(_ point: ContactPoint, of contact: Contact) throws -> Bool {
        guard let earlier, try copy.sources(of: point.id)["asGiven"]?.documentID == earlier else { return false }
        return try confirmation(of: point, contact) == nil
    }

    /// A point that the document no longer prints goes, unless another document prints it: then it stands on that one.
    func drop(_ point: ContactPoint, of contact: Contact) throws {
        guard let earlier, try copy.sources(of: point.id)["asGiven"]?.documentID == earlier else { return }
        if let (document, span) = try confirmation(of: point, contact) {
            let source = FactSource(
                span: span, rule: "office.confirmed", inferred: "The document that it was first read from has changed.")
            for field in try copy.sources(of: point.id).values where field.documentID == earlier {
                try copy.setFact(of: point.id, field.field, in: document.id, source)
            }
            return report(.kept, point, nil, point.label, nil)
        }
        report(.gone, point, nil, point.label, nil)
        try copy.delete(point)
    }

    private func confirmation(of point: ContactPoint, _ contact: Contact) throws -> (Document, Span)? {
        // A number may be printed there without its country code.
        let national = point.kind.isNumber ? String(point.address.filter(\.isNumber).suffix(9)) : point.address
        let needles = [point.asGiven, point.address, national].map(Squeezed.init)
        for document in try otherDocuments(of: contact) {
            let text = Squeezed(document.text)
            guard let range = needles.lazy.compactMap({ text.range(of: $0) }).first else { continue }
            return (document, Span(range, in: document.text))
        }
        return nil
    }

    /// Whether another document that names the contact has the words too; the field then stands on it.
    func isConfirmed(_ words: String, of contact: Contact, field: String) throws -> Bool {
        guard let earlier, try copy.sources(of: contact.id)[field]?.documentID == earlier else { return false }
        for document in try otherDocuments(of: contact) {
            guard let range = Squeezed(document.text).range(of: Squeezed(words)) else { continue }
            let source = FactSource(
                span: Span(range, in: document.text), rule: "office.confirmed",
                inferred: "The document that it was first read from has changed.")
            try copy.setFact(of: contact.id, field, in: document.id, source)
            return true
        }
        return false
    }

    /// The texts of the other releases that name the contact.
    private func otherDocuments(of contact: Contact) throws -> [Document] {
        try copy.owners(of: .contact, contact.id).filter { $0.ownerKind == .release }.compactMap { membership in
            guard let id = try copy.find(Release.self, id: membership.ownerID)?.documentID, id != earlier,
                id != documentID
            else { return nil }
            return try copy.document(id: id)
        }
    }

    /// Whether the earlier edition printed the point already, so that a person must have taken it out since.
    private func wasTakenOut(_ point: DraftPoint) throws -> Bool {
        guard let earlier, let text = try copy.document(id: earlier)?.text else { return false }
        return Squeezed(text).range(of: Squeezed(point.asGiven)) != nil
    }
}

extension Span {
    /// The stretch of a text between two bytes, with its line and column.
    init(_ bytes: Range<Int>, in text: String) {
        var (line, column, offset) = (1, 1, 0)
        for character in text {
            if offset >= bytes.lowerBound { break }
            offset += String(character).utf8.count
            if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        self.init(start: bytes.lowerBound, end: bytes.upperBound, line: line, column: column)
    }
}
