import Catalogue
import Exchange
import Foundation
import JSONText
import PressOffice

// What each kind is told with, in the members that the command line writes too (docs/cli.md).

extension Release: ServedRecord {
    static var filters: [QueryMember] { [.withdrawn, .since, .organisation] }
    static var rowMembers: JSON { ["corrections": JSONSchema.list(JSONSchema.named("Correction"))] }
    static var pageMembers: JSON {
        rowMembers.adding([
            "document": JSONSchema.orNull(JSONSchema.named("Document")),
            "contacts": JSONSchema.list(JSONSchema.named("Contact")),
            "events": JSONSchema.list(JSONSchema.named("EventPart")),
            "assets": JSONSchema.list(JSONSchema.named("PlainAsset")),
            "statements": JSONSchema.list(JSONSchema.named("PlainStatement")),
            "links": JSONSchema.list(JSONSchema.named("ReferencePart")),
            "quotes": JSONSchema.list(JSONSchema.named("QuotePart")),
            "coverage": JSONSchema.list(JSONSchema.named("Named")), "text": JSONSchema.orNull(JSONSchema.text),
            "embargoSteps": JSONSchema.list(JSONSchema.named("EmbargoStep")),
        ])
    }
    static var membersInside: Set<String> { ["embargoSteps"] }
    static var membersOfPublishing: Set<String> { ["embargo", "embargoAudience", "pubStatus"] }

    static var ownRoutes: [Route] {
        [
            step(onePath, "hold", "Hold release", .publish) { asked, name in
                let held = try asked.office.hold(name, reason: asked.reason)
                return Outcome(held.value.record, change: held.change)
            }
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachRelease(filter) { row in
            let json = JSON(
                row.release, organisation: row.organisation, corrects: row.corrects, corrections: row.corrections)
            try body(row.release.id, json)
        }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON {
        let entry = try view.release(name)
        let isSent = entry.release.pubStatus == .usable || view.audience == .internal
        let page = JSON(entry).adding(["text": JSON(isSent ? entry.document?.text : nil)])
        guard view.audience == .internal else { return page }
        return page.adding(["embargoSteps": JSON(try view.embargoSteps(of: name)) { JSON($0) }])
    }
}

extension Contact: ServedRecord {
    static var filters: [QueryMember] { [.withdrawn, .since, .organisation, .role] }
    static var rowMembers: JSON {
        [
            "points": JSONSchema.list(JSONSchema.named("ContactPoint")),
            "related": JSONSchema.list(JSONSchema.named("RelatedPerson")),
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachContact(filter) { entry in
            if entry.isShown(in: view) { try body(entry.contact.id, JSON(entry)) }
        }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON {
        let entry = try view.contact(name)
        guard entry.isShown(in: view) else { throw Problem.nothing }
        return JSON(entry)
    }
}

extension ContactEntry {
    /// Who asks for an outlet is not there to be asked, nor is who cannot be reached, as in the newsroom.
    fileprivate func isShown(in view: OfficeView) -> Bool {
        view.audience == .internal || contact.role != .journalist && !points.isEmpty
    }
}

extension Asset: ServedRecord {
    static var rowMembers: JSON { ["releases": JSONSchema.list(JSONSchema.named("Named"))] }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachAsset(filter) { try body($0.asset.id, JSON($0.asset, releases: $0.releases)) }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON {
        let row = try view.asset(name)
        return JSON(row.asset, releases: row.releases)
    }
}

extension Statement: ServedRecord {
    static var filters: [QueryMember] { [.withdrawn, .since, .organisation] }
    static var rowMembers: JSON { ["releases": JSONSchema.list(JSONSchema.named("Named"))] }

    private static func json(of row: StatementRow) -> JSON {
        JSON(row.statement, organisation: row.organisation, releases: row.releases, supersededBy: row.supersededBy)
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachStatement(filter) { try body($0.statement.id, json(of: $0)) }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON { json(of: try view.statement(name)) }
}

extension Coverage: ServedRecord {
    static var plural: String { "coverage" }
    static var pageMembers: JSON {
        [
            "document": JSONSchema.orNull(JSONSchema.named("Document")),
            "quotes": JSONSchema.list(JSONSchema.named("QuotePart")),
            "events": JSONSchema.list(JSONSchema.named("EventPart")),
            "links": JSONSchema.list(JSONSchema.named("ReferencePart")),
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachCoverage(filter) {
            try body($0.coverage.id, JSON($0.coverage, outlet: $0.outlet, release: $0.release))
        }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON { JSON(try view.coverage(name)) }
}

/// A kind whose line and page are its fields, and what it stands in.
protocol PlainlyServed: ServedRecord {}

extension PlainlyServed {
    static var rowMembers: JSON {
        guard field("coverageID") != nil else { return .object([]) }
        let other = JSONSchema.orNull(JSONSchema.named("Named"))
        return ["release": other, "coverage": other]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws {
        try view.forEachRecord(of: self, filter) { row in
            try body(row.record.id, JSON(row.record, release: row.release, coverage: row.coverage))
        }
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON {
        let row = try view.record(of: self, name)
        return JSON(row.record, release: row.release, coverage: row.coverage)
    }
}

extension Event: PlainlyServed {}
extension Quote: PlainlyServed {}
extension Reference: PlainlyServed {}
extension Organisation: PlainlyServed {}
extension Outlet: PlainlyServed {}
