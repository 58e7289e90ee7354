import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.StatementArguments

extension Tables {
    static let mail = Mapping<QueuedMail>(
        table: "mail",
        columns: [
            "id", "state", "changeNumber", "kitID", "issueID", "deliveryID", "contactID", "written", "zone",
            "senderName",
            "sender", "recipientName", "recipient", "subject", "language", "text", "tries", "due", "since", "words",
        ],
        read: { row in
            let (id, state, change) = (try row.identity(), try row.choice() as QueuedMail.State, try row.number())
            let (kitID, issueID) = (try row.identity(), try row.optionalIdentity())
            let (deliveryID, contactID) = (try row.optionalIdentity(), try row.optionalIdentity())
            let (written, zone, senderName) = (try row.instant(), try row.text(), try row.optionalText())
            let (sender, recipientName) = (try row.text(), try row.optionalText())
            let (recipient, subject, language) = (try row.text(), try row.text(), try row.optionalText())
            var mail = QueuedMail(
                id: id, kitID: kitID, written: written, zone: zone, sender: sender, recipient: recipient,
                subject: subject, text: try row.text())
            mail.state = state
            mail.change = change
            mail.issueID = issueID
            mail.deliveryID = deliveryID
            mail.contactID = contactID
            mail.senderName = senderName
            mail.recipientName = recipientName
            mail.language = language
            mail.tries = try row.count()
            mail.due = try row.instant()
            mail.since = try row.instant()
            mail.words = try row.optionalText()
            return mail
        },
        write: { mail, row in
            row.identity(mail.id)
            row.choice(mail.state)
            row.number(mail.change)
            row.identity(mail.kitID)
            row.identity(mail.issueID)
            row.identity(mail.deliveryID)
            row.identity(mail.contactID)
            row.instant(mail.written)
            row.text(mail.zone)
            row.text(mail.senderName)
            row.text(mail.sender)
            row.text(mail.recipientName)
            row.text(mail.recipient)
            row.text(mail.subject)
            row.text(mail.language)
            row.text(mail.text)
            row.number(mail.tries)
            row.instant(mail.due)
            row.instant(mail.since)
            row.text(mail.words)
        })
}

/// Messages are the office's own: nobody else is told of any.
extension CatalogueView {
    /// Every message, the oldest first.
    public func mail() throws -> [QueuedMail] { try mail(where: "1", [:]) }

    public func mail(_ number: Int) throws -> QueuedMail? {
        try mail(where: "r.rowNumber = :number", ["number": number]).first
    }

    /// Whether the change that a message was written in was taken back.
    public func isTakenBack(_ mail: QueuedMail) throws -> Bool {
        var undoings = Undoings(db)
        return try undoings.undoing(of: mail.change) != nil
    }

    private func mail(where condition: String, _ arguments: StatementArguments) throws -> [QueuedMail] {
        guard audience == .internal else { return [] }
        let statement = try db.cachedStatement(
            sql: "SELECT r.rowNumber, \(Tables.mail.columnsOfR) FROM mail AS r WHERE \(condition) ORDER BY r.rowNumber")
        return try db.all(statement, arguments) { row in
            let number = try row.number()
            var mail = try Tables.mail.read(&row)
            mail.number = number
            return mail
        }
    }
}

extension CatalogueStore {
    /// Puts a message into another state, as a machine saw it or a person said, in no change of the history. `decide` is given
    /// the message as it is, and says how it shall be; nil leaves it. Returns the message as it is kept then; nil where it was left.
    ///
    /// What was decided is on the disk when this returns.
    @discardableResult
    public func moveMail(
        _ number: Int, at now: Instant, _ decide: (CatalogueView, QueuedMail) throws -> QueuedMail?
    ) throws -> QueuedMail? {
        try write { db in
            let view = CatalogueView(db, for: .internal, at: now)
            guard let mail = try view.mail(number), let moved = try decide(view, mail) else { return nil }
            let values = try Tables.mail.values(of: moved) + [moved.id.lowerCased.databaseValue]
            try db.cachedStatement(sql: Tables.mail.updateSQL).execute(arguments: StatementArguments(values))
            return moved
        }
    }
}
