import Catalogue
import Foundation
import Signatures
import Store

/// What a phone is given, so that it makes codes.
public struct SecondFactor: Hashable, Sendable {
    /// In base 32, as it is typed where no camera is.
    public var secret: String
    /// As phones read it: `otpauth://totp/…`.
    public var address: String

    /// `issuer` is the office, which may have no name.
    init(secret: String, name: Slug, issuer: String?) {
        self.secret = secret
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let office = issuer ?? "Pressroom"
        let spelt = office.addingPercentEncoding(withAllowedCharacters: plain) ?? "Pressroom"
        address = "otpauth://totp/\(spelt):\(name)?secret=\(secret)&issuer=\(spelt)"
    }
}

/// What stands in for a second factor that is lost.
enum RecoveryCode {
    /// So many are made at once.
    static let count = 10

    /// 120 bits, in six groups that can be written down: so long that a plain sum of it is enough to keep.
    static func new() -> String {
        let letters = Array(Base32.text(of: Unguessable.bytes(15)).lowercased())
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    /// However the groups are typed.
    static func digest(of typed: String) -> String {
        SecretDigest.digest(of: typed.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension Accounts {
    /// Begins to turn one on: it counts only once a code of it was typed.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.disabled`.
    public func beginSecondFactor(of name: String) throws -> SecondFactor {
        let issuer = try store.read(for: .internal, at: now()) { try $0.office().name }
        return try change { book, _ in
            var kept = try book.named(name)
            guard !kept.account.isDisabled else { throw AccountProblem.disabled(kept.account.name) }
            let secret = Base32.text(of: Unguessable.bytes(TimedCode.secretCount))
            kept.nextCodeSecret = secret
            try book.update(kept)
            return SecondFactor(secret: secret, name: kept.account.name, issuer: issuer)
        }
    }

    /// The one that was begun, to be shown once more; nil where there is none.
    public func begunSecondFactor(of name: String) throws -> SecondFactor? {
        let issuer = try store.read(for: .internal, at: now()) { try $0.office().name }
        return try store.readAccounts { book in
            let kept = try book.named(name)
            return kept.nextCodeSecret.map { SecondFactor(secret: $0, name: kept.account.name, issuer: issuer) }
        }
    }

    /// Turns it on, where the code is of it, and ends the account's sessions. Returns the codes that stand in for it, which nobody
    /// can show again.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.noSecondFactor`, `.wrongCode`, `SignatureProblem`.
    public func turnOnSecondFactor(of name: String, code: String) throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new() }
        try change { book, now in
            var kept = try book.named(name)
            guard let secret = kept.nextCodeSecret, let bytes = Base32.bytes(of: secret) else {
                throw AccountProblem.noSecondFactor(kept.account.name)
            }
            let typed = String(code.filter { !$0.isWhitespace })
            let seconds = now.milliseconds / 1000
            guard let step = try TimedCode.step(of: typed, secret: bytes, at: seconds, after: nil) else {
                throw AccountProblem.wrongCode
            }
            kept.codeSecret = secret
            kept.nextCodeSecret = nil
            kept.codeStep = step
            try book.update(kept)
            for code in codes { try book.insertRecoveryCode(RecoveryCode.digest(of: code), of: kept.account.id) }
            try book.note(.secondFactorOn, of: kept.account.id, by: actor, at: now)
        }
        return codes
    }

    /// Turns it off, and ends the account's sessions.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.noSecondFactor`.
    public func turnOffSecondFactor(of name: String) throws {
        try change { book, now in
            var kept = try book.named(name)
            guard kept.codeSecret != nil || kept.nextCodeSecret != nil else {
                throw AccountProblem.noSecondFactor(kept.account.name)
            }
            let wasOn = kept.codeSecret != nil
            kept.codeSecret = nil
            kept.nextCodeSecret = nil
            kept.codeStep = nil
            try book.update(kept)
            if wasOn { try book.note(.secondFactorOff, of: kept.account.id, by: actor, at: now) }
        }
    }
}
