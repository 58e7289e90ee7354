import Catalogue
import Synchronization

import protocol GRDB.DatabaseValueConvertible
import struct GRDB.StatementArguments

/// What an audience may see at an instant, as SQL: the one place where audience, embargo, withdrawal and publishing
/// status are decided.
///
/// Every condition may name the argument `:now`. To an audience that may not see it, a record does not exist.
struct Gate {
    let audience: Audience
    let now: Instant

    var isOpen: Bool { audience == .internal }

    /// The arguments of a statement with a condition of this gate in it.
    func arguments(_ others: [String: (any DatabaseValueConvertible)?] = [:]) -> StatementArguments {
        var all = others
        all["now"] = now.milliseconds
        return StatementArguments(all)
    }

    /// The condition under which a row of the kind's table, called `row` in the statement, is seen.
    func sees(_ kind: RecordKind, _ row: String) -> String {
        if isOpen { return "1" }
        let key = Written(audience: audience, kind: kind, row: row)
        if let known = Gate.written.withLock({ $0[key] }) { return known }
        let condition = seen(kind, row)
        Gate.written.withLock { $0[key] = condition }
        return condition
    }

    private struct Written: Hashable {
        var audience: Audience
        var kind: RecordKind
        var row: String
    }

    /// What was written once: a search asks for a condition of each kind, and writing them took longer than searching. There are no
    /// more than there are places in our statements that ask.
    private static let written = Mutex<[Written: String]>([:])

    private func seen(_ kind: RecordKind, _ row: String) -> String {
        switch kind {
        case .contact:
            // Who speaks only in a release that is not seen is not known yet; the press officers behind it are no secret.
            return
                "(\(isMeant(row)) AND \(stands(row)) AND (\(row).role <> 'spokesperson' OR \(seesWhereItStands(kind, row))))"
        case .contactPoint:
            return "(\(isMeant(row)) AND \(exists(.contact, "\(row).contactID")) AND \(isKnownOutside(row)))"
        case .release: return seesRelease(row)
        case .asset, .statement:
            return "(\(isMeant(row)) AND \(stands(row)) AND \(seesWhereItStands(kind, row)))"
        case .coverage: return "(\(isMeant(row)) AND \(stands(row)))"
        case .event, .quote, .reference:
            return
                "(\(isMeant(row, else: .public)) AND \(stands(row)) AND \(orNone(.release, "\(row).releaseID")) AND \(orNone(.coverage, "\(row).coverageID")))"
        case .kit: return seesKit(row)
        // Who asks for what is the office's own affair.
        case .request: return "0"
        case .organisation: return seesWhatIsNamed(row, by: [.contact, .release, .statement], in: "organisationID")
        case .outlet: return seesWhatIsNamed(row, by: [.coverage], in: "outletID")
        }
    }

    /// The condition under which a contact point is seen where its contact is: for who reads both, and need not ask for the
    /// contact again.
    func seesPointOfSeen(_ row: String) -> String {
        isOpen ? "1" : "(\(isMeant(row)) AND \(isKnownOutside(row)))"
    }

    /// The condition under which an organisation or an outlet is seen that a record names which is seen.
    func seesNamedBySeen(_ row: String) -> String {
        isOpen ? "1" : "(\(isMeant(row, else: .public)) AND \(stands(row)))"
    }

    /// The condition under which the document that `id` names is seen: something that stands on it is seen.
    func seesDocument(_ id: String) -> String {
        if isOpen { return "1" }
        let onIt = [RecordKind.release, .coverage].map {
            "EXISTS (SELECT 1 FROM \($0.rawValue) AS d WHERE d.documentID = \(id) AND \(sees($0, "d")))"
        }
        return "(\(onIt.joined(separator: " OR ")))"
    }

    /// The condition under which the record of whatever kind that `id` names is seen.
    func seesRecord(_ id: String) -> String {
        if isOpen { return "1" }
        return "(\(RecordKind.allCases.map { exists($0, id) }.joined(separator: " OR ")))"
    }

    /// The columns of a mapping as they are read of the row `r`: a field that is not meant for this audience, and a
    /// reference to a record that is not seen, are not there.
    func columns<Value>(_ mapping: Mapping<Value>) -> String {
        let naming = Gate.naming.filter { $0.table == mapping.table }
        guard !isOpen, !naming.isEmpty || !mapping.keptBack.isEmpty else { return mapping.columnsOfR }
        return mapping.columns.map { column in
            switch mapping.keptBack[column] {
            case .to(let meant) where !audience.sees(meant): return "NULL"
            case .toThoseIn(let field, let usual):
                return "CASE WHEN \(isMeant("r", in: field, else: usual)) THEN r.\(column) END"
            default: break
            }
            guard let other = naming.first(where: { $0.key == column })?.of else { return "r.\(column)" }
            return "CASE WHEN \(exists(other, "r.\(column)")) THEN r.\(column) END"
        }.joined(separator: ", ")
    }

    /// The condition under which where a field comes from is told: the field is meant for this audience.
    func seesField(_ field: String, of id: String) -> String {
        let keptBack = RecordKind.allCases.flatMap { kind in
            fields(keptFrom: audience, in: kind.type).map { name, isKept in
                """
                (\(field) = '\(name)' \
                AND EXISTS (SELECT 1 FROM \(kind.rawValue) AS f WHERE f.id = \(id) AND \(isKept)))
                """
            }
        }
        return keptBack.isEmpty ? "1" : "NOT (\(keptBack.joined(separator: " OR ")))"
    }

    /// The fields that are kept back from an audience, each with the condition under which it is in the row `f`.
    private func fields<R: Record>(
        keptFrom audience: Audience, in type: R.Type
    ) -> [(name: String, isKept: String)] {
        R.fields.filter { $0.mayBeKeptBack(from: audience) }.map { field in
            switch Told(field) {
            case .to: (field.name, "1")
            case .toThoseIn(let name, let usual): (field.name, "NOT \(isMeant("f", in: name, else: usual))")
            }
        }
    }

    /// The audiences whose records this one sees.
    private var seenAudiences: String {
        Audience.allCases.filter(audience.sees).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    /// Whether a row with an audience of its own is meant for this one.
    private func isMeant(_ row: String) -> String { "\(row).audience IN (\(seenAudiences))" }

    /// The same where rows of the history, from before there was such a column, say nothing.
    private func isMeant(_ row: String, in column: String = "audience", else usual: Audience) -> String {
        "coalesce(\(row).\(column), '\(usual.rawValue)') IN (\(seenAudiences))"
    }

    /// Whether the record is not withdrawn. Rows of the history from before there was such a column have none.
    private func stands(_ row: String) -> String { "\(row).isWithdrawn IS NOT 1" }

    private func seesRelease(_ row: String) -> String {
        "(\(isReleased(row)) AND NOT \(isHeld(row)))"
    }

    /// Whether a release is meant for this audience, its embargo apart.
    private func isReleased(_ row: String) -> String { "\(isMeant(row)) AND \(row).pubStatus = 'usable'" }

    /// Whether the embargo of a release holds, and was not opened to this audience (``Release/embargo(from:at:)``).
    private func isHeld(_ row: String) -> String {
        let held = "\(row).embargoUntil IS NOT NULL AND \(row).embargoUntil > :now"
        return audience.sees(.accredited)
            ? "(\(held) AND NOT \(isMeant(row, in: "embargoAudience", else: .internal)))" : "(\(held))"
    }

    /// A number or an address that was read from a document which is not seen, and that nobody has confirmed, is not known
    /// yet, unless a release that is seen and names the contact prints it too
    /// (docs/decisions/0027-numbers-of-embargoed-releases.md).
    private func isKnownOutside(_ row: String) -> String {
        let hasRecord = [RecordKind.release, .coverage].map {
            "EXISTS (SELECT 1 FROM \($0.rawValue) AS standing WHERE standing.documentID = source.documentID)"
        }.joined(separator: " OR ")
        return """
            (\(row).confirmedAt IS NOT NULL OR NOT EXISTS (SELECT 1 FROM fact AS source \
            WHERE source.recordID = \(row).id AND source.field = 'asGiven' AND (\(hasRecord)) \
            AND NOT \(seesDocument("source.documentID")) AND NOT \(isPrintedElsewhere(row))))
            """
    }

    /// Whether the text of a release that is seen, and names the contact of a point, prints the point.
    private func isPrintedElsewhere(_ row: String) -> String {
        let marks = [" ", "-", "(", ")", ".", "/", "char(160)", "char(8209)", "char(8211)"]
            .map { $0.hasPrefix("char") ? $0 : "'\($0)'" }
        let digits = marks.reduce("printed.text") { "replace(\($0), \($1), '')" }
        return """
            EXISTS (SELECT 1 FROM releaseMember AS naming CROSS JOIN release AS telling ON telling.id = naming.releaseID \
            CROSS JOIN document AS printed ON printed.id = telling.documentID \
            WHERE naming.contactID = \(row).contactID AND \(seesRelease("telling")) AND CASE WHEN \(row).normalised LIKE '+%' \
            THEN instr(\(digits), substr(\(row).normalised, -9)) > 0 \
            ELSE instr(lower(printed.text), lower(coalesce(\(row).normalised, \(row).asGiven))) > 0 END)
            """
    }

    /// What only releases that are not seen name, is not seen; what no release names, is.
    private func seesWhereItStands(_ kind: RecordKind, _ row: String) -> String {
        let members = "SELECT 1 FROM releaseMember AS m WHERE m.\(kind.rawValue)ID = \(row).id"
        return "(NOT EXISTS (\(members)) OR EXISTS (\(members) AND \(exists(.release, "m.releaseID"))))"
    }

    /// A kit with a release that is not seen is not seen, and one with something that only an embargo keeps back is under
    /// that embargo itself; what is not seen for another reason is left out of it.
    private func seesKit(_ row: String) -> String {
        let held = [RecordKind.contact, .asset, .statement].map { kind in
            """
            NOT EXISTS (SELECT 1 FROM kitMember AS m CROSS JOIN \(kind.rawValue) AS held ON held.id = m.\(kind.rawValue)ID \
            WHERE m.kitID = \(row).id AND \(isMeant("held")) AND \(stands("held"))\
            \(kind == .contact ? " AND held.role = 'spokesperson'" : "") AND \(isUnderEmbargo(kind, "held")))
            """
        }.joined(separator: " AND ")
        return """
            (\(isMeant(row)) AND \(stands(row)) AND NOT EXISTS (SELECT 1 FROM kitMember AS m WHERE m.kitID = \(row).id \
            AND m.releaseID IS NOT NULL AND NOT \(exists(.release, "m.releaseID"))) AND \(held))
            """
    }

    /// Whether a record stands only in releases that are not seen, one of which would be, were it not for its embargo.
    private func isUnderEmbargo(_ kind: RecordKind, _ row: String) -> String {
        """
        (EXISTS (SELECT 1 FROM releaseMember AS n CROSS JOIN release AS early ON early.id = n.releaseID \
        WHERE n.\(kind.rawValue)ID = \(row).id AND \(isReleased("early")) AND \(isHeld("early"))) \
        AND NOT \(seesWhereItStands(kind, row)))
        """
    }

    /// An organisation or an outlet that only records which are not seen speak of, is not seen.
    private func seesWhatIsNamed(_ row: String, by kinds: [RecordKind], in column: String) -> String {
        let naming = kinds.map { kind in
            (kind, "SELECT 1 FROM \(kind.rawValue) AS n WHERE n.\(column) = \(row).id")
        }
        let none = naming.map { "NOT EXISTS (\($0.1))" }.joined(separator: " AND ")
        let seen = naming.map { "EXISTS (\($0.1) AND \(sees($0.0, "n")))" }.joined(separator: " OR ")
        return "(\(isMeant(row, else: .public)) AND \(stands(row)) AND ((\(none)) OR \(seen)))"
    }

    private func exists(_ kind: RecordKind, _ id: String) -> String {
        let row = "of_\(kind.rawValue)"
        return "EXISTS (SELECT 1 FROM \(kind.rawValue) AS \(row) WHERE \(row).id = \(id) AND \(sees(kind, row)))"
    }

    private func orNone(_ kind: RecordKind, _ id: String) -> String {
        "(\(id) IS NULL OR \(exists(kind, id)))"
    }
}
