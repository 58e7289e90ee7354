import Catalogue
import Foundation
import ReleaseReader

extension Acceptance {
    /// The draft's assets, found among the release's own or made; their identities in the draft's order.
    func assets(release: Release, known: [Membership]) throws -> [UUID] {
        var left = try known.filter { $0.memberKind == .asset }.compactMap {
            try copy.find(Asset.self, id: $0.memberID)
        }
        return try draft.assets.enumerated().compactMap { index, drafted in
            if review.isLeftOut(.asset(index)) { return nil }
            let description = drafted.description.flatMap { oneLine($0.value) }
            let isAlike: [(Asset) -> Bool] = [
                { $0.url == drafted.url && $0.description.map(folded) == description.map(folded) },
                { $0.description != nil && $0.description.map(folded) == description.map(folded) },
                { $0.url == drafted.url && $0.kind == drafted.kind },
                // Its address was replaced since.
                { $0.asGiven == drafted.asGiven && $0.kind == drafted.kind },
            ]
            let found = isAlike.lazy.compactMap { test in left.firstIndex(where: test) }.first
            let asset = try found.map { left.remove(at: $0) } ?? make(drafted, description)
            try correct(revise(asset, drafted, description), at: "assets/\(index)")
            return asset.id
        }
    }

    private func make(_ drafted: DraftAsset, _ description: String?) throws -> Asset {
        let words = description.map { slugWords($0) } ?? "\(drafted.kind.rawValue) \(host(of: drafted.url))"
        let slug = try copy.slug(from: words, fallback: drafted.kind.rawValue, in: .asset)
        let asset = Asset(
            id: copy.makeID(), slug: slug, kind: drafted.kind, linkKind: drafted.linkKind, url: drafted.url,
            asGiven: drafted.asGiven, description: description)
        make(asset)
        return asset
    }

    private func revise(_ known: Asset, _ drafted: DraftAsset, _ description: String?) throws -> Asset {
        var asset = known
        let source = FactSource(span: drafted.span, rule: drafted.rule, inferred: drafted.inferred)
        try take(drafted.kind, source, as: "kind", at: \.kind, of: &asset)
        try take(drafted.linkKind, source, as: "linkKind", at: \.linkKind, of: &asset)
        try take(drafted.url, source, as: "url", at: \.url, of: &asset)
        try take(drafted.asGiven, source, as: "asGiven", at: \.asGiven, of: &asset)
        try take(description, drafted.description?.source, as: "description", at: \.description, of: &asset)
        try take(drafted.creditLine, as: "creditLine", at: \.creditLine, of: &asset)
        try take(drafted.copyrightNotice, as: "copyrightNotice", at: \.copyrightNotice, of: &asset)
        try take(drafted.usageTerms, as: "usageTerms", at: \.usageTerms, of: &asset)
        try take(drafted.usageEnds?.value, drafted.usageEnds?.source, as: "usageEnds", at: \.usageEnds, of: &asset)
        copy.put(asset, was: known)
        if asset.isWithdrawn { report(.kept, asset, "isWithdrawn", "yes", "no") }
        return asset
    }

    /// The draft's statements, found among the release's own or made; their identities in the draft's order.
    func statements(organisation: Organisation?, known: [Membership]) throws -> [UUID] {
        var left = try known.filter { $0.memberKind == .statement }
            .compactMap { try copy.find(Statement.self, id: $0.memberID) }
        return try draft.statements.enumerated().map { index, drafted in
            let title = drafted.title.flatMap { oneLine($0.value) }
            let found =
                try left.firstIndex { $0.url != nil && $0.url == drafted.url }
                ?? left.firstIndex { $0.asGiven != nil && $0.asGiven == drafted.asGiven }
                ?? left.firstIndex { $0.title != nil && $0.title.map(folded) == title.map(folded) }
                ?? left.firstIndex { try hadOnce(title, "title", $0) }
            let statement = try found.map { left.remove(at: $0) } ?? make(drafted, title)
            try correct(revise(statement, drafted), at: "statements/\(index)")
            return statement.id
        }
    }

    private func make(_ drafted: DraftStatement, _ title: String?) throws -> Statement {
        let words = title.map { slugWords($0) } ?? drafted.url.map(host) ?? "statement"
        let slug = try copy.slug(from: words, fallback: "statement", in: .statement)
        let statement = Statement(
            id: copy.makeID(), slug: slug, title: title, url: drafted.url, asGiven: drafted.asGiven)
        make(statement)
        return statement
    }

    private func revise(_ known: Statement, _ drafted: DraftStatement) throws -> Statement {
        var statement = known
        let source = FactSource(span: drafted.span, rule: drafted.rule, inferred: drafted.inferred)
        try take(drafted.title, as: "title", at: \.title, of: &statement)
        try take(drafted.url, source, as: "url", at: \.url, of: &statement)
        try take(drafted.asGiven, source, as: "asGiven", at: \.asGiven, of: &statement)
        let organisation = try organisation(drafted.organisation)
        try takeReference(
            to: organisation.flatMap { body in drafted.organisation.map { (body.id, $0.source) } },
            as: "organisationID",
            at: \.organisationID, of: &statement, name: organisationName)
        try take(drafted.date?.value, drafted.date?.source, as: "date", at: \.date, of: &statement)
        copy.put(statement, was: known)
        if statement.isWithdrawn { report(.kept, statement, "isWithdrawn", "yes", "no") }
        return statement
    }

    func host(of url: String) -> String { URL(string: url)?.host() ?? url }

    // MARK: What is no longer printed

    /// Takes a member out of the release that the new edition no longer names, and the record with it where nothing
    /// else holds it.
    func drop(_ membership: Membership) throws {
        switch membership.memberKind {
        case .contact:
            guard let contact = try copy.find(Contact.self, id: membership.memberID) else { return }
            try part(membership, contact)
            let points = try copy.points(of: contact)
            for point in points { try drop(point, of: contact) }
            if try copy.points(of: contact).isEmpty, try isOnlyFromEarlier(contact) {
                try copy.delete(contact)
            }
        case .asset:
            guard let asset = try copy.find(Asset.self, id: membership.memberID) else { return }
            try part(membership, asset)
            if try isOnlyFromEarlier(asset) { try copy.delete(asset) }
        case .statement:
            guard let statement = try copy.find(Statement.self, id: membership.memberID) else { return }
            try part(membership, statement)
            let isInPlaceOfAnother = try copy.view.all(Statement.self).contains { $0.supersededByID == statement.id }
            if try !isInPlaceOfAnother && isOnlyFromEarlier(statement) { try copy.delete(statement) }
        default: return
        }
    }

    private func part(_ membership: Membership, _ record: any Record) throws {
        copy.part(membership)
        report(.gone, record, nil, record.label, nil)
    }

    private func isOnlyFromEarlier(_ record: some Record) throws -> Bool {
        let facts = try copy.sources(of: record.id).values
        return try !facts.isEmpty && facts.allSatisfy { $0.documentID == earlier } && !isEnteredByHand(record)
            && copy.owners(of: type(of: record).kind, record.id).isEmpty
    }

    /// Whether a person has had a hand in the record: a value that no document stands behind, or a field that was emptied.
    func isEnteredByHand<R: Record>(_ record: R) throws -> Bool {
        let sources = try copy.sources(of: record.id)
        return R.fields.contains { $0.isIn(.explain) && $0.isTold(of: record) && sources[$0.name] == nil }
    }
}
