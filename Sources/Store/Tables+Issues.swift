import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.DatabaseValue
import struct GRDB.StatementArguments

extension Tables {
    static let kitIssue = Mapping<KitIssue>(
        table: "issue",
        columns: [
            "id", "kitID", "prefix", "year", "ordinal", "issue", "at", "audience", "embargoUntil", "embargoZone",
            "content", "manifest", "keyName", "fingerprint", "requestID",
        ],
        read: { row in
            var issue = KitIssue(
                id: try row.identity(), kitID: try row.identity(),
                number: IssueNumber(
                    prefix: try row.text(), year: try row.number(), ordinal: try row.number(), issue: try row.count()),
                at: try row.instant(), audience: try row.choice(), embargo: try row.optionalEmbargo(),
                content: try row.text(), manifest: try row.text(), keyName: try row.text(),
                fingerprint: try row.text())
            issue.requestID = try row.optionalIdentity()
            return issue
        },
        write: { issue, row in
            row.identity(issue.id)
            row.identity(issue.kitID)
            row.text(issue.number.prefix)
            row.number(issue.number.year)
            row.number(issue.number.ordinal)
            row.number(issue.number.issue)
            row.instant(issue.at)
            row.choice(issue.audience)
            row.instant(issue.embargo?.until)
            row.text(issue.embargo?.zone)
            row.text(issue.content)
            row.text(issue.manifest)
            row.text(issue.keyName)
            row.text(issue.fingerprint)
            row.identity(issue.requestID)
        })

    static let delivery = Mapping<Delivery>(
        table: "delivery",
        columns: [
            "id", "kitID", "issueID", "recipient", "at", "channel", "terms", "embargoUntil", "embargoZone", "requestID",
            "contactID",
        ],
        read: { row in
            var delivery = Delivery(
                id: try row.identity(), kitID: try row.identity(), issueID: try row.optionalIdentity(),
                recipient: try row.text(), at: try row.instant())
            delivery.channel = try row.optionalText()
            delivery.terms = try row.optionalText()
            delivery.embargo = try row.optionalEmbargo()
            delivery.requestID = try row.optionalIdentity()
            delivery.contactID = try row.optionalIdentity()
            return delivery
        },
        write: { delivery, row in
            row.identity(delivery.id)
            row.identity(delivery.kitID)
            row.identity(delivery.issueID)
            row.text(delivery.recipient)
            row.instant(delivery.at)
            row.text(delivery.channel)
            row.text(delivery.terms)
            row.instant(delivery.embargo?.until)
            row.text(delivery.embargo?.zone)
            row.identity(delivery.requestID)
            row.identity(delivery.contactID)
        })
}

extension Tables {
    static let invitation = Mapping<Invitation>(
        table: "invitation",
        columns: ["id", "kitID", "recipient", "contactID", "digest", "at", "until", "accepted", "ended"],
        read: { row in
            let (id, kit, recipient) = (try row.identity(), try row.identity(), try row.text())
            let contact = try row.optionalIdentity()
            var invitation = Invitation(
                id: id, kitID: kit, recipient: recipient, digest: try row.text(), at: try row.instant())
            invitation.contactID = contact
            invitation.until = try row.optionalInstant()
            invitation.accepted = try row.optionalInstant()
            invitation.ended = try row.optionalInstant()
            return invitation
        },
        write: { invitation, row in
            row.identity(invitation.id)
            row.identity(invitation.kitID)
            row.text(invitation.recipient)
            row.identity(invitation.contactID)
            row.text(invitation.digest)
            row.instant(invitation.at)
            row.instant(invitation.until)
            row.instant(invitation.accepted)
            row.instant(invitation.ended)
        })
}

extension RowReader {
    fileprivate mutating func optionalEmbargo() throws -> Embargo? {
        let (until, zone) = (try optionalInstant(), try optionalText())
        guard let until else { return nil }
        guard let zone else { throw damage }
        return Embargo(until: until, zone: zone)
    }
}

extension ChangeWriter {
    func insert(_ frozen: FrozenIssue, _ db: Database) throws {
        let id = frozen.issue.id.lowerCased
        for file in frozen.files {
            try db.cachedStatement(
                sql: "INSERT INTO issueFile (issueID, path, sha256, bytes, content) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [id, file.path, file.sha256, file.count, file.content.map { Data($0) }])
        }
        for member in frozen.members {
            try db.cachedStatement(
                sql: "INSERT INTO issueMember (issueID, kind, recordID, slug, version) VALUES (?, ?, ?, ?, ?)"
            ).execute(
                arguments: [id, member.kind.rawValue, member.recordID.lowerCased, member.slug.text, member.version])
        }
    }
}
