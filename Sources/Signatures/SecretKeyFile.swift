import CSodium

/// A secret key as it stands in a file, in minisign's form; under a passphrase or open.
///
/// minisign derives what hides the key by scrypt (`Sc`). Keys of ours are hidden by Argon2id, which minisign has no name for:
/// its own program cannot sign with them, and verifies what they signed. Keys that minisign made can be read.
public struct SecretKeyFile: Sendable {
    private let derivation: [UInt8]
    private let salt: [UInt8]
    private let operations: UInt64
    private let memory: UInt64
    /// Name, secret key and checksum; hidden where there is a passphrase.
    private let content: [UInt8]

    private static let open: [UInt8] = [0, 0]
    private static let argon2id = [UInt8]("Ar".utf8)
    private static let scrypt = [UInt8]("Sc".utf8)
    private static let checksum = [UInt8]("B2".utf8)
    private static let saltCount = Int(PRESSROOM_SALT_BYTES)
    private static let contentCount = 8 + 64 + 32

    /// What deriving a key of a passphrase costs.
    struct Cost {
        var operations: UInt64 = 6
        var memory: UInt64 = 64 << 20
        static let usual = Cost()
    }

    /// - Throws: `SignatureProblem.noMemory`, `.noLibrary`.
    public init(_ key: SigningKey, passphrase: String?) throws(SignatureProblem) {
        try self.init(key, passphrase: passphrase, cost: .usual)
    }

    init(_ key: SigningKey, passphrase: String?, cost: Cost) throws(SignatureProblem) {
        let named = key.publicKey.id + key.secret
        let content = named + (try SecretKeyFile.sum(named))
        guard let passphrase else {
            (derivation, operations, memory) = (SecretKeyFile.open, 0, 0)
            (salt, self.content) = ([UInt8](repeating: 0, count: SecretKeyFile.saltCount), content)
            return
        }
        var salt = [UInt8](repeating: 0, count: SecretKeyFile.saltCount)
        pressroom_random(&salt, salt.count)
        let stream = try SecretKeyFile.stream(passphrase, PRESSROOM_ARGON2ID, salt, cost.operations, cost.memory)
        (derivation, self.salt) = (SecretKeyFile.argon2id, salt)
        (operations, memory) = (cost.operations, cost.memory)
        self.content = zip(content, stream).map { $0 ^ $1 }
    }

    /// Reads the file's text.
    ///
    /// - Throws: `SignatureProblem.noSecretKey`.
    public init(_ text: String) throws(SignatureProblem) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard lines.count == 2, lines[0].hasPrefix(MinisignText.untrusted),
            let all = MinisignText.decoded(
                lines[1], count: 6 + SecretKeyFile.saltCount + 16 + SecretKeyFile.contentCount),
            all.starts(with: MinisignText.plain), all[4..<6].elementsEqual(SecretKeyFile.checksum)
        else { throw .noSecretKey }
        derivation = Array(all[2..<4])
        salt = Array(all[6..<38])
        operations = SecretKeyFile.number(all[38..<46])
        memory = SecretKeyFile.number(all[46..<54])
        content = Array(all[54...])
        guard isBounded else { throw .noSecretKey }
    }

    /// A file from elsewhere does not ask for hours, or for all the memory.
    private var isBounded: Bool {
        switch derivation {
        case SecretKeyFile.open: true
        case SecretKeyFile.argon2id: operations <= 64 && memory <= 1 << 30
        case SecretKeyFile.scrypt: operations <= 1 << 27 && memory <= 1 << 31
        default: false
        }
    }

    public var hasPassphrase: Bool { derivation != SecretKeyFile.open }

    /// - Throws: `SignatureProblem.passphraseNeeded`, `.wrongPassphrase`, `.noSecretKey`, `.noMemory`, `.noLibrary`.
    public func unlocked(_ passphrase: String?) throws(SignatureProblem) -> SigningKey {
        var content = content
        if hasPassphrase {
            guard let passphrase else { throw .passphraseNeeded }
            let way = derivation == SecretKeyFile.scrypt ? PRESSROOM_SCRYPT : PRESSROOM_ARGON2ID
            let stream = try SecretKeyFile.stream(passphrase, way, salt, operations, memory)
            content = zip(content, stream).map { $0 ^ $1 }
        }
        let (id, secret, sum) = (Array(content[..<8]), Array(content[8..<72]), Array(content[72...]))
        // minisign writes no checksum into a key without a passphrase.
        let isUnsummed = !hasPassphrase && sum.allSatisfy { $0 == 0 }
        let own = try SecretKeyFile.sum(id + secret)
        guard isUnsummed || own == sum else { throw hasPassphrase ? .wrongPassphrase : .noSecretKey }
        return SigningKey(publicKey: PublicKey(id: id, bytes: Array(secret[32...])), secret: secret)
    }

    /// The file's text; nobody but its owner may read it.
    public var text: String {
        let all =
            MinisignText.plain + derivation + SecretKeyFile.checksum + salt + SecretKeyFile.bytes(operations)
            + SecretKeyFile.bytes(memory) + content
        let what = hasPassphrase ? "secret key of Pressroom, under a passphrase (Argon2id)" : "secret key of Pressroom"
        return "\(MinisignText.untrusted)\(what)\n\(MinisignText.encoded(all))\n"
    }

    private static func sum(_ named: [UInt8]) throws(SignatureProblem) -> [UInt8] {
        guard pressroom_sodium_load(), let digest = pressroom_digest_begin(PRESSROOM_BLAKE2B, 32, true) else {
            throw .noLibrary
        }
        defer { pressroom_digest_free(digest) }
        let whole = MinisignText.plain + named
        pressroom_digest_take(digest, whole, whole.count)
        var sum = [UInt8](repeating: 0, count: 32)
        pressroom_digest_end(digest, &sum)
        return sum
    }

    private static func stream(
        _ passphrase: String, _ way: pressroom_derivation, _ salt: [UInt8], _ operations: UInt64, _ memory: UInt64
    ) throws(SignatureProblem) -> [UInt8] {
        guard pressroom_sodium_load() else { throw .noLibrary }
        var stream = [UInt8](repeating: 0, count: contentCount)
        // minisign takes the bytes that were typed; so do keys that it made.
        var bytes = passphrase.utf8.map { CChar(bitPattern: $0) }
        defer { pressroom_forget(&bytes, bytes.count) }
        guard pressroom_derive(way, bytes, bytes.count, salt, operations, memory, &stream, stream.count) else {
            throw .noMemory
        }
        return stream
    }

    private static func bytes(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
