import Catalogue
import Foundation

extension Tables {
    static let document = Mapping<Document>(
        table: "document",
        columns: ["id", "name", "mediaType", "encoding", "sha256", "language", "region", "text", "besides"],
        read: { row in
            Document(
                id: try row.identity(), name: try row.text(), mediaType: try row.text(), encoding: try row.text(),
                sha256: try row.text(), language: try row.optionalText(), region: try row.optionalText(),
                text: try row.text(), besides: try row.optionalRanges())
        },
        write: { document, row in
            row.identity(document.id)
            row.text(document.name)
            row.text(document.mediaType)
            row.text(document.encoding)
            row.text(document.sha256)
            row.text(document.language)
            row.text(document.region)
            row.text(document.text)
            row.text(document.besides.map { $0.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ") })
        })

    static let delivery = Mapping<Delivery>(
        table: "delivery", columns: ["id", "kitID", "recipient", "embargoUntil", "embargoZone", "requestID"],
        read: { row in
            var delivery = Delivery(id: try row.identity(), kitID: try row.identity(), recipient: try row.text())
            let (until, zone) = (try row.optionalInstant(), try row.optionalText())
            if let until, let zone { delivery.embargo = Embargo(until: until, zone: zone) }
            delivery.requestID = try row.optionalIdentity()
            return delivery
        },
        write: { delivery, row in
            row.identity(delivery.id)
            row.identity(delivery.kitID)
            row.text(delivery.recipient)
            row.instant(delivery.embargo?.until)
            row.text(delivery.embargo?.zone)
            row.identity(delivery.requestID)
        })

    static let fact = Mapping<Fact>(
        table: "fact",
        columns: [
            "id", "recordID", "field", "documentID", "spanStart", "spanEnd", "spanLine", "spanColumn", "rule",
            "inferred",
        ],
        read: { row in
            Fact(
                id: try row.identity(), recordID: try row.identity(), field: try row.text(),
                documentID: try row.identity(), span: try row.optionalSpan(), rule: try row.text(),
                inferred: try row.optionalText().map(Fact.reworded))
        },
        write: { fact, row in
            row.identity(fact.id)
            row.identity(fact.recordID)
            row.text(fact.field)
            row.identity(fact.documentID)
            row.number(fact.span?.start)
            row.number(fact.span?.end)
            row.number(fact.span?.line)
            row.number(fact.span?.column)
            row.text(fact.rule)
            row.text(fact.inferred)
        })

    static let releaseMember = memberships(of: .release, members: [.contact, .asset, .statement])
    static let kitMember = memberships(of: .kit, members: [.release, .contact, .asset, .statement, .coverage])

    /// The table that keeps the members of releases, or of kits; nil for kinds that have none.
    static func members(of owner: RecordKind) -> Mapping<Membership>? {
        switch owner {
        case .release: releaseMember
        case .kit: kitMember
        default: nil
        }
    }

    /// One column for each kind of member, one of them set.
    private static func memberships(of owner: RecordKind, members: [RecordKind]) -> Mapping<Membership> {
        Mapping<Membership>(
            table: "\(owner.rawValue)Member",
            columns: ["id", "\(owner.rawValue)ID"] + members.map { "\($0.rawValue)ID" } + ["position"],
            read: { row in
                let (id, ownerID) = (try row.identity(), try row.identity())
                var found: (kind: RecordKind, id: UUID)?
                for kind in members {
                    if let id = try row.optionalIdentity() { found = (kind, id) }
                }
                guard let found else { throw RowReader.Unreadable(column: 2) }
                return Membership(
                    id: id, ownerKind: owner, ownerID: ownerID, memberKind: found.kind, memberID: found.id,
                    position: try row.number())
            },
            write: { membership, row in
                row.identity(membership.id)
                row.identity(membership.ownerID)
                for kind in members { row.identity(kind == membership.memberKind ? membership.memberID : nil) }
                row.number(membership.position)
            })
    }
}

extension RowReader {
    fileprivate mutating func optionalSpan() throws -> Span? {
        let (start, end) = (try optionalNumber(), try optionalNumber())
        let (line, column) = (try optionalNumber(), try optionalNumber())
        guard let start, let end, let line, let column else { return nil }
        return Span(start: start, end: end, line: line, column: column)
    }
}

extension RowReader {
    /// `0-120 300-450`: stretches of a text, in their order.
    fileprivate mutating func optionalRanges() throws -> [Range<Int>]? {
        guard let text = try optionalText() else { return nil }
        guard let ranges = Document.ranges(kept: text) else { throw damage }
        return ranges
    }
}

extension Document {
    /// Stretches of a text as they are kept, `0-120 480-512`; nil where they are not written so.
    static func ranges(kept text: String) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        for words in text.split(separator: " ") {
            let ends = words.split(separator: "-").map { Int($0) }
            guard ends.count == 2, let lower = ends[0], let upper = ends[1], lower >= 0, lower <= upper else {
                return nil
            }
            ranges.append(lower..<upper)
        }
        return ranges
    }
}
