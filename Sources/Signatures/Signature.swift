import CSodium

/// A signature in minisign's form: four lines.
public struct Signature: Hashable, Sendable {
    /// Which key it says that it is of.
    public let keyID: [UInt8]
    /// What was signed with the bytes.
    public let comment: String
    private let signature: [UInt8]
    private let commentSignature: [UInt8]

    init(keyID: [UInt8], signature: [UInt8], comment: String, commentSignature: [UInt8]) {
        self.keyID = keyID
        self.signature = signature
        self.comment = comment
        self.commentSignature = commentSignature
    }

    /// Reads what ``file`` writes; nil for anything else, even where minisign would take it: a line too many hides a second
    /// signature.
    public init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[4].isEmpty, lines[2].hasPrefix(MinisignText.trusted),
            let all = MinisignText.decoded(lines[1], count: 74), all.starts(with: MinisignText.ofSum),
            let other = MinisignText.decoded(lines[3], count: 64)
        else { return nil }
        self.init(
            keyID: Array(all[2..<10]), signature: Array(all[10...]),
            comment: String(lines[2].dropFirst(MinisignText.trusted.count)), commentSignature: other)
        guard file == text else { return nil }
    }

    /// The name of the key that it says it is of, as minisign says it.
    public var keyName: String { PublicKey(id: keyID, bytes: []).name }

    /// The file that `minisign -V` reads.
    public var file: String {
        """
        \(MinisignText.untrusted)signature by the key \(keyName)
        \(MinisignText.encoded(MinisignText.ofSum + keyID + signature))
        \(MinisignText.trusted)\(comment)
        \(MinisignText.encoded(commentSignature))

        """
    }

    /// Whether it is that key's signature of these bytes and of its comment.
    ///
    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public func isOf(_ bytes: [UInt8], by key: PublicKey) throws(SignatureProblem) -> Bool {
        let sum = try RunningDigest.sum(bytes, .blake2b)
        let commented = signature + Array(comment.utf8)
        return keyID == key.id && pressroom_is_signed(signature, sum, sum.count, key.bytes)
            && pressroom_is_signed(commentSignature, commented, commented.count, key.bytes)
    }
}
