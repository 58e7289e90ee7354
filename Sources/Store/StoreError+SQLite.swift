import Foundation

import struct GRDB.DatabaseError
import struct GRDB.ResultCode

extension StoreError {
    /// What was being done when SQLite said no.
    enum Moment {
        case opening, converting, reading, writing, committing

        /// Who it is that SQLite waits for: the lock of another Pressroom's change is met before, at its turn.
        fileprivate var obstacle: Obstacle { self == .converting ? .reader : .program }
    }

    /// Runs `body`; what SQLite refuses is told as a sentence.
    static func telling<Value>(at path: String, _ moment: Moment, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, at: path, moment)
        } catch is RowReader.Unreadable {
            throw StoreError.damaged(path: path)
        }
    }

    /// SQLite's refusal as a sentence for the person who can act. The statement and its values stay out of it.
    init(_ error: DatabaseError, at path: String, _ moment: Moment) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, by: moment.obstacle, seconds: Settings.patience)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_IOERR: self = moment == .committing ? .unknownOutcome(path: path) : .inputOutput(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_NOTADB: self = .notACatalogue(path: path, reason: "it is not an SQLite database")
        case .SQLITE_PERM, .SQLITE_AUTH: self = .unreadable(path: path, reason: "permission denied")
        case .SQLITE_CANTOPEN:
            // A catalogue that can be read and whose folder takes no journal: the first write says "cannot open".
            self =
                moment == .opening || moment == .reading
                ? .unreadable(path: path, reason: "permission denied") : .readOnly(path: path)
        case .SQLITE_CONSTRAINT: self = StoreError(constraint: error, at: path)
        default: self = .unexpected(path: path, code: Int(error.extendedResultCode.rawValue))
        }
    }

    private init(constraint error: DatabaseError, at path: String) {
        // "CHECK constraint failed: the rule", "NOT NULL constraint failed: table.column", or a trigger's own words.
        let message = error.message ?? ""
        let rest = message.components(separatedBy: " constraint failed: ").last ?? ""
        let table = StoreError.table(of: error)
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_CHECK: self = .refused(table: table, rule: rest)
        case .SQLITE_CONSTRAINT_NOTNULL: self = .refused(table: table, rule: "\(rest) is missing")
        case .SQLITE_CONSTRAINT_UNIQUE: self = .refused(table: table, rule: "\(rest) is already taken")
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .refersToNothing(table: table)
        case .SQLITE_CONSTRAINT_TRIGGER where message.hasSuffix("FOREIGN KEY constraint failed"):
            self = .inUse(table: table)
        case .SQLITE_CONSTRAINT_TRIGGER: self = .refused(table: table, rule: message)
        default: self = .unexpected(path: path, code: Int(error.extendedResultCode.rawValue))
        }
    }

    /// The table that our statement writes to: its SQL begins with INSERT INTO, UPDATE or DELETE FROM and the name.
    private static func table(of error: DatabaseError) -> String {
        let words = (error.sql ?? "").split(separator: " ", maxSplits: 3)
        guard let verb = words.first, let name = verb == "UPDATE" ? words.dropFirst().first : words.dropFirst(2).first
        else { return "record" }
        return String(name)
    }
}
