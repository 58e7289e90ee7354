import Catalogue
import Foundation
import Signatures

/// The folder that has the office's keys, outside the catalogue: a secret key that only its owner may read, the public key
/// beside it, and those that were in use before.
public struct KeyRing: Sendable {
    public let folder: String

    public init(at folder: String) { self.folder = folder }

    public var secretPath: String { "\(folder)/pressroom.key" }
    public var publicPath: String { "\(folder)/pressroom.pub" }

    /// Makes the first key pair.
    ///
    /// - Throws: `KeyRingProblem.thereAlready`, `.cannotWrite`; `SignatureProblem`.
    public func make(passphrase: String?) throws -> PublicKey {
        guard access(secretPath, F_OK) != 0, access(publicPath, F_OK) != 0 else {
            throw KeyRingProblem.thereAlready(path: secretPath)
        }
        let key = try SigningKey.new()
        let file = try SecretKeyFile(key, passphrase: passphrase)
        try makeFolder()
        try write(file.text, to: secretPath, mode: 0o600)
        do {
            try write(key.publicKey.file, to: publicPath, mode: 0o644)
        } catch {
            unlink(secretPath)
            throw error
        }
        return key.publicKey
    }

    /// The public key, which anybody may read.
    ///
    /// - Throws: `KeyRingProblem.noKey`; `SignatureProblem.noPublicKey`.
    public func publicKey() throws -> PublicKey {
        guard let data = FileManager.default.contents(atPath: publicPath) else {
            throw KeyRingProblem.noKey(path: publicPath)
        }
        return try PublicKey(String(decoding: data, as: UTF8.self))
    }

    /// Whether signing asks for a passphrase.
    public func hasPassphrase() throws -> Bool { try secretFile().hasPassphrase }

    /// The key that signs; `passphrase` is asked where it has one.
    ///
    /// - Throws: `KeyRingProblem`; `SignatureProblem`; what `passphrase` throws.
    public func unlock(_ passphrase: () throws -> String?) throws -> SigningKey {
        let file = try secretFile()
        return try file.unlocked(file.hasPassphrase ? try passphrase() : nil)
    }

    /// Puts a new key pair in the place of the present one, which is kept beside it. The new public key is signed with the old
    /// key (`pressroom.pub.minisig`), so that whoever trusts the old one can trust the new one.
    ///
    /// - Throws: `KeyRingProblem`; `SignatureProblem`; what `passphrase` throws.
    public func rotate(
        passphrase: () throws -> String?, newPassphrase: String?, at now: Instant
    ) throws -> (old: PublicKey, new: PublicKey) {
        let old = try unlock(passphrase)
        let key = try SigningKey.new()
        let file = try SecretKeyFile(key, passphrase: newPassphrase)
        let signature = try old.sign(
            Array(key.publicKey.file.utf8), comment: "this key takes the place of \(old.publicKey.name) at \(now)")
        for (path, ending) in [(publicPath, "pub"), (secretPath, "key")] {
            let kept = "\(folder)/\(old.publicKey.name).\(ending)"
            // A second name first: whatever ends this, neither key is gone.
            guard link(path, kept) == 0 || errno == EEXIST else { throw failure(kept) }
        }
        try write(signature.file, to: "\(publicPath).minisig", mode: 0o644, replacing: true)
        try write(file.text, to: secretPath, mode: 0o600, replacing: true)
        try write(key.publicKey.file, to: publicPath, mode: 0o644, replacing: true)
        return (old.publicKey, key.publicKey)
    }

    // MARK: Files

    private func secretFile() throws -> SecretKeyFile {
        let descriptor = open(secretPath, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? KeyRingProblem.noKey(path: secretPath)
                : .cannotRead(path: secretPath, because: reason(errno))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw KeyRingProblem.cannotRead(path: secretPath, because: "it is no file")
        }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
            throw KeyRingProblem.readableByOthers(path: secretPath)
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return try SecretKeyFile(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw KeyRingProblem.cannotWrite(path: folder, because: "the folder cannot be made")
        }
    }

    /// Appears whole or not at all.
    private func write(_ text: String, to path: String, mode: mode_t, replacing: Bool = false) throws {
        let made: Unfinished
        do { made = try Unfinished(fileFor: path) } catch {
            throw KeyRingProblem.cannotWrite(path: path, because: reason(error.number))
        }
        let bytes = Array(text.utf8)
        let written = bytes.withUnsafeBytes { Foundation.write(made.descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, fchmod(made.descriptor, mode) == 0, fsync(made.descriptor) == 0,
            replacing ? rename(made.path, path) == 0 : link(made.path, path) == 0
        else {
            let problem = failure(path)
            made.abandon()
            throw problem
        }
        if replacing { made.finish() } else { made.abandon() }
    }

    private func failure(_ path: String) -> KeyRingProblem {
        errno == EEXIST ? .thereAlready(path: path) : .cannotWrite(path: path, because: reason(errno))
    }

    private func reason(_ number: Int32) -> String { String(cString: strerror(number)).lowercased() }
}

/// Why a key is not there, or is not used.
public enum KeyRingProblem: RefusalError, Equatable {
    case noKey(path: String)
    case thereAlready(path: String)
    case readableByOthers(path: String)
    case cannotRead(path: String, because: String)
    case cannotWrite(path: String, because: String)

    public var refusal: Refusal {
        switch self {
        case .noKey(let path):
            Refusal(.notFound, about: .path(path), "There is no key at '\(path)'.", .makeKey)
        case .thereAlready(let path):
            Refusal(
                .conflict, about: .path(path), "There is a key at '\(path)' already, and it was left as it is.",
                .rotateKey)
        case .readableByOthers(let path):
            Refusal(
                .refused, about: .path(path),
                "Others can read the secret key at '\(path)', or it belongs to somebody else, so it is not used.",
                .advice(
                    "Take it from them with chmod 600, and put a new key in its place if somebody may have read it."))
        case .cannotRead(let path, let reason):
            Refusal(.outside, about: .path(path), "The secret key at '\(path)' cannot be read: \(reason).")
        case .cannotWrite(let path, let reason):
            Refusal(.outside, about: .path(path), "'\(path)' could not be written: \(reason).")
        }
    }
}
