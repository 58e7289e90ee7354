import CSodium

/// A key pair that can sign: the secret half is open in memory.
public struct SigningKey: Sendable {
    public let publicKey: PublicKey
    let secret: [UInt8]

    /// A new one, of bytes that nobody can guess.
    ///
    /// - Throws: `SignatureProblem.noLibrary`.
    public static func new() throws(SignatureProblem) -> SigningKey {
        guard pressroom_sodium_load() else { throw .noLibrary }
        var random = [UInt8](repeating: 0, count: 8 + Int(PRESSROOM_SEED_BYTES))
        pressroom_random(&random, random.count)
        defer { pressroom_forget(&random, random.count) }
        return try SigningKey(seed: Array(random[8...]), id: Array(random[..<8]))
    }

    /// The same for the same 32 bytes.
    public init(seed: [UInt8], id: [UInt8]) throws(SignatureProblem) {
        guard pressroom_sodium_load() else { throw .noLibrary }
        guard seed.count == Int(PRESSROOM_SEED_BYTES), id.count == 8 else { throw .noSecretKey }
        var (open, secret) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 64))
        guard pressroom_sign_pair(seed, &open, &secret) else { throw .noSecretKey }
        self.init(publicKey: PublicKey(id: id, bytes: open), secret: secret)
    }

    init(publicKey: PublicKey, secret: [UInt8]) { (self.publicKey, self.secret) = (publicKey, secret) }

    /// Signs bytes as `minisign -S` does: their BLAKE2b, and with it the comment that is trusted then, a line.
    ///
    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public func sign(_ bytes: [UInt8], comment: String) throws(SignatureProblem) -> Signature {
        let signature = try sign(try RunningDigest.sum(bytes, .blake2b))
        return Signature(
            keyID: publicKey.id, signature: signature, comment: comment,
            commentSignature: try sign(signature + Array(comment.utf8)))
    }

    private func sign(_ bytes: [UInt8]) throws(SignatureProblem) -> [UInt8] {
        guard pressroom_sodium_load() else { throw .noLibrary }
        var signature = [UInt8](repeating: 0, count: Int(PRESSROOM_SIGNATURE_BYTES))
        guard pressroom_sign(bytes, bytes.count, secret, &signature) else { throw .noSecretKey }
        return signature
    }
}
