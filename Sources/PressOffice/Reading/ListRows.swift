import Catalogue
import Foundation
import Store

/// What a search found: `kind`, `id`, `slug`, `label` and the `pieces` of the text that matched.
public typealias SearchHit = Store.SearchHit
/// Why the catalogue turned something down.
public typealias StoreError = Store.StoreError

/// A line of the list of releases.
public struct ReleaseRow: Hashable, Sendable {
    public var release: Release
    public var organisation: Organisation?
    public var corrects: Release?
    /// What puts the release itself right.
    public var corrections: [Correction]

    public init(
        release: Release, organisation: Organisation?, corrects: Release? = nil, corrections: [Correction] = []
    ) {
        self.release = release
        self.organisation = organisation
        self.corrects = corrects
        self.corrections = corrections
    }
}

/// A line of the list of assets, and an asset with the releases that name it.
public struct AssetRow: Hashable, Sendable {
    public var asset: Asset
    public var releases: [Release]

    public init(asset: Asset, releases: [Release]) { (self.asset, self.releases) = (asset, releases) }
}

/// A line of the list of statements, and a statement with the releases that name it.
public struct StatementRow: Hashable, Sendable {
    public var statement: Statement
    public var organisation: Organisation?
    public var releases: [Release]
    public var supersededBy: Statement?

    public init(
        statement: Statement, organisation: Organisation?, releases: [Release], supersededBy: Statement? = nil
    ) {
        self.statement = statement
        self.organisation = organisation
        self.releases = releases
        self.supersededBy = supersededBy
    }
}

/// A record with the release or the coverage that it stands in, where it is of a kind that stands in one.
public struct RecordRow<R: Record>: Hashable, Sendable {
    public var record: R
    public var release: Release?
    public var coverage: Coverage?

    public init(record: R, release: Release? = nil, coverage: Coverage? = nil) {
        self.record = record
        self.release = release
        self.coverage = coverage
    }
}

/// A line of the list of coverage.
public struct CoverageRow: Hashable, Sendable {
    public var coverage: Coverage
    public var outlet: Outlet?
    public var release: Release?

    public init(coverage: Coverage, outlet: Outlet?, release: Release?) {
        self.coverage = coverage
        self.outlet = outlet
        self.release = release
    }
}

/// A line of the list of kits: how many of each it holds.
public struct KitRow: Hashable, Sendable {
    public var kit: Kit
    public var releases: Int
    public var contacts: Int
    public var assets: Int
    public var statements: Int
    public var coverage: Int
    /// Until when nobody outside the office gets it: the last of its releases' embargoes, where that one still holds.
    public var embargo: Embargo?
    /// What puts its releases right.
    public var corrections: [Correction]
    /// The latest issue of it.
    public var issue: IssueNumber?

    public init(
        kit: Kit, releases: Int, contacts: Int, assets: Int, statements: Int, coverage: Int, embargo: Embargo? = nil,
        corrections: [Correction] = []
    ) {
        self.kit = kit
        self.releases = releases
        self.contacts = contacts
        self.embargo = embargo
        self.corrections = corrections
        self.assets = assets
        self.statements = statements
        self.coverage = coverage
    }
}

/// A rule of the check: its stable name, how grave a finding of it is, and what it looks for.
public struct RuleRow: Hashable, Sendable {
    public var name: String
    public var severity: Finding.Severity
    /// The kind of thing that it looks at: a record's kind, or `link`.
    public var kind: String
    public var looksFor: String

    public init(name: String, severity: Finding.Severity, kind: String, looksFor: String) {
        self.name = name
        self.severity = severity
        self.kind = kind
        self.looksFor = looksFor
    }
}

/// What a search found.
public struct SearchResult: Hashable, Sendable {
    public let hits: [SearchHit]
    /// The words that stand in no record, so that they were looked for as beginnings.
    public let beginnings: [String]

    public init(hits: [SearchHit], beginnings: [String] = []) {
        self.hits = hits
        self.beginnings = beginnings
    }
}
