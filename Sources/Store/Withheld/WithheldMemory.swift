import Catalogue
import Foundation
import Synchronization

/// What is withheld from whom, kept while it stays so: until the next change, or until an embargo ends.
final class WithheldMemory: Sendable {
    private struct Known: Sendable {
        let change: Int
        let instants: Range<Instant>
        let points: WithheldPoints
    }

    private let known = Mutex<[Audience: Known]>([:])

    /// What the audience of a view is not handed; nothing for the office itself.
    func points(for view: CatalogueView) throws -> WithheldPoints {
        guard !view.gate.isOpen else { return WithheldPoints() }
        let change = try view.db.latestChange()
        if let known = known.withLock({ $0[view.audience] }), known.change == change,
            known.instants.contains(view.now)
        {
            return known.points
        }
        let points = try stillTrue(for: view, at: change) ?? view.lookUpWithheldPoints()
        let instants = view.now..<max(try view.nextEndOfEmbargo() ?? Instant(milliseconds: .max), view.now)
        known.withLock { $0[view.audience] = Known(change: change, instants: instants, points: points) }
        return points
    }

    /// What is known, where it is of an earlier change and nothing that was done since bears on it.
    private func stillTrue(for view: CatalogueView, at change: Int) throws -> WithheldPoints? {
        guard let known = known.withLock({ $0[view.audience] }), known.change < change,
            known.instants.contains(view.now), try !view.changesBearOnPoints(known.change + 1...change)
        else { return nil }
        return known.points
    }
}

extension CatalogueView {
    fileprivate func lookUpWithheldPoints() throws -> WithheldPoints {
        var withheld = WithheldPoints()
        var hasUnread = false
        func withhold(_ point: WithheldPrint) {
            withheld.withhold(point.asGiven, point.owner)
            if let normalised = point.normalised { withheld.withhold(normalised, point.owner) }
            hasUnread = hasUnread || (point.normalised == nil && point.owner.kind?.isNumber ?? true)
        }
        // What the office gives the press is handed out, whoever has it too.
        let office = try office()
        let ofPress = Set([office.normalisedNumber, office.email].compactMap { $0?.lowercased() })
        try hiddenPoints().filter { !ofPress.contains(($0.normalised ?? $0.asGiven).lowercased()) }.forEach(withhold)
        var asked = Dictionary(uniqueKeysWithValues: ofPress.map { ($0, true) })
        for point in try formerPoints() {
            let address = (point.normalised ?? point.asGiven).lowercased()
            let isHandedOut = try asked[address] ?? isHandedOut(address)
            asked[address] = isHandedOut
            if !isHandedOut { withhold(point) }
        }
        // One that could not be read may be the same as one that is handed out, printed in another way.
        if hasUnread {
            try handedOutNumbers { withheld.handOut(number: $0) }
            if let number = office.normalisedNumber { withheld.handOut(number: number) }
        }
        if !withheld.addresses.isEmpty {
            try handedOutTags { withheld.handOut(address: $0) }
            if let email = office.email, email.contains("+") { withheld.handOut(address: email) }
        }
        return withheld
    }

    /// What points were before they were corrected or taken out.
    private func formerPoints() throws -> [WithheldPrint] {
        let sql = "SELECT before FROM changeLine WHERE tableName = 'contactPoint' AND before IS NOT NULL"
        return try db.all(db.cachedStatement(sql: sql), []) { row in
            let columns = try row.optionalRow()?.columns ?? []
            return { name in columns.first { $0.name == name }?.value.text } as (String) -> String?
        }.compactMap { text in
            guard let kind = text("kind").flatMap(ContactPoint.Kind.init(rawValue:)), let asGiven = text("asGiven")
            else { return nil }
            let contactID = text("contactID").flatMap { UUID(lowerCase: $0.utf8) }
            return WithheldPrint(
                owner: WithheldOwner(contactID: contactID, kind: kind), asGiven: asGiven, normalised: text("normalised")
            )
        }
    }

    private func isHandedOut(_ address: String) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM contactPoint AS r
            WHERE coalesce(r.normalised, r.asGiven) = :address COLLATE NOCASE AND \(gate.sees(.contactPoint, "r")))
            """
        return try db.first(db.cachedStatement(sql: sql), gate.arguments(["address": address])) { try $0.flag() }
            ?? false
    }

    private func handedOutNumbers(_ body: (String) -> Void) throws {
        let kinds = ContactPoint.Kind.allCases.filter(\.isNumber).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT coalesce(r.normalised, r.asGiven) FROM contactPoint AS r
            WHERE r.kind IN (\(kinds)) AND \(gate.sees(.contactPoint, "r"))
            """
        try db.forEach(db.cachedStatement(sql: sql), gate.arguments()) { body(try $0.text()) }
    }

    /// The mailboxes with a tag: `press+tides@…`.
    private func handedOutTags(_ body: (String) -> Void) throws {
        let sql = """
            SELECT coalesce(r.normalised, r.asGiven) FROM contactPoint AS r
            WHERE r.kind = '\(ContactPoint.Kind.email.rawValue)' AND instr(coalesce(r.normalised, r.asGiven), '+') > 0
              AND \(gate.sees(.contactPoint, "r"))
            """
        try db.forEach(db.cachedStatement(sql: sql), gate.arguments()) { body(try $0.text()) }
    }
}
