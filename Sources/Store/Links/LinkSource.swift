import Catalogue
import Foundation

/// A kind of record that holds addresses, and where: what a statement about links reads of its rows, called `r`.
struct LinkSource {
    let kind: RecordKind
    /// The address.
    let url: String
    /// The index that has the addresses in their order (migrations/sql/v03-links.sql).
    let index: String
    /// The kind of an asset and of its link; nothing of others.
    var details = "NULL, NULL"
    var condition = "1"

    /// In the order of `RecordKind`.
    static let all = [
        LinkSource(kind: .organisation, url: "r.url", index: "organisationURL"),
        LinkSource(
            kind: .contactPoint, url: "coalesce(r.normalised, r.asGiven)", index: "contactPointForm",
            condition: "r.kind = 'form'"),
        LinkSource(kind: .asset, url: "r.url", index: "assetURL", details: "r.kind, r.linkKind"),
        LinkSource(kind: .statement, url: "r.url", index: "statementURL"),
        LinkSource(kind: .reference, url: "r.url", index: "referenceURL"),
        LinkSource(kind: .outlet, url: "r.url", index: "outletURL"),
        LinkSource(kind: .coverage, url: "r.url", index: "coverageURL"),
    ]

    /// The kind of record of a row whose next column is the place of its source in `all`.
    static func kind(_ row: inout RowReader) throws -> RecordKind {
        let place = try row.number()
        guard all.indices.contains(place) else { throw row.damage }
        return all[place].kind
    }

    /// Whether an address is one that can be asked, or judged by its form.
    var isAskable: String {
        "(" + ["http://", "https://", "mailto:", "tel:"].map { "\(url) LIKE '\($0)%'" }.joined(separator: " OR ") + ")"
    }
}

/// Which links of the catalogue are meant.
public struct LinkScope: Hashable, Sendable {
    struct Owner: Hashable {
        let kind: RecordKind
        let id: UUID
        /// Whether what a kit's releases name counts too, in the kit or not.
        var isWide = false
    }

    /// Nil means every record.
    let owner: Owner?

    public static let all = LinkScope(owner: nil)
    /// What a kit holds: its members, their organisations and outlets, the references of its releases and coverage; and what
    /// its releases name, also where it came to them when the kit was made.
    public static func kit(_ id: UUID) -> LinkScope { LinkScope(owner: Owner(kind: .kit, id: id, isWide: true)) }
    /// What stands in the pages of a kit: its members alone, the same way.
    static func pages(ofKit id: UUID) -> LinkScope { LinkScope(owner: Owner(kind: .kit, id: id)) }
    /// What a release names, the same way.
    public static func release(_ id: UUID) -> LinkScope { LinkScope(owner: Owner(kind: .release, id: id)) }

    /// The condition under which a row of a source is meant; `:owner` is the kit's or the release's identity.
    func condition(on source: LinkSource) -> String {
        guard owner != nil else { return "1" }
        switch source.kind {
        case .asset, .statement, .coverage: return "r.id IN (\(members(source.kind)))"
        case .contactPoint: return "r.contactID IN (\(members(.contact)))"
        case .reference: return "(r.releaseID IN (\(members(.release))) OR r.coverageID IN (\(members(.coverage))))"
        case .outlet: return "r.id IN (SELECT n.outletID FROM coverage AS n WHERE n.id IN (\(members(.coverage))))"
        case .organisation:
            let naming = [RecordKind.release, .contact, .statement].map {
                "SELECT n.organisationID FROM \($0.rawValue) AS n WHERE n.id IN (\(members($0)))"
            }
            return "r.id IN (\(naming.joined(separator: " UNION ALL ")))"
        case .contact, .release, .event, .quote, .kit, .request: return "0"
        }
    }

    /// The identities of the members of a kind.
    private func members(_ kind: RecordKind) -> String {
        switch (owner?.kind, kind) {
        case (.release, .release): "SELECT :owner"
        case (.release, .coverage): "SELECT m.id FROM coverage AS m WHERE m.releaseID = :owner"
        case (.release, _): "SELECT m.\(kind.rawValue)ID FROM releaseMember AS m WHERE m.releaseID = :owner"
        default: "SELECT m.\(kind.rawValue)ID FROM kitMember AS m WHERE m.kitID = :owner" + named(kind)
        }
    }

    /// What the releases of a kit name, where that counts.
    private func named(_ kind: RecordKind) -> String {
        guard owner?.isWide ?? false else { return "" }
        let releases = "SELECT k.releaseID FROM kitMember AS k WHERE k.kitID = :owner"
        switch kind {
        case .contact, .asset, .statement:
            return " UNION ALL SELECT n.\(kind.rawValue)ID FROM releaseMember AS n WHERE n.releaseID IN (\(releases))"
        case .coverage: return " UNION ALL SELECT n.id FROM coverage AS n WHERE n.releaseID IN (\(releases))"
        default: return ""
        }
    }
}

/// Which of them are wanted, in the order of the bytes of their addresses.
public struct LinkSelection: Hashable, Sendable {
    public var scope: LinkScope
    /// Only those that stand so at the view's instant; one that was never asked is `unknown`.
    public var states: Set<LinkState>?
    /// Only those that were never asked, or not since.
    public var notAskedSince: Instant?
    /// Only those without an answer of this round that came to a state.
    public var notAskedInRound: Int?
    /// Only those behind this address, and up to that one.
    public var after: String?
    public var through: String?

    public init(
        _ scope: LinkScope = .all, states: Set<LinkState>? = nil, notAskedSince: Instant? = nil,
        notAskedInRound: Int? = nil, after: String? = nil, through: String? = nil
    ) {
        self.scope = scope
        self.states = states
        self.notAskedSince = notAskedSince
        self.notAskedInRound = notAskedInRound
        self.after = after
        self.through = through
    }
}
