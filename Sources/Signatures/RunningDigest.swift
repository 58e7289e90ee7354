import CSodium

/// The sum of bytes that come piece by piece, computed by libcrypto where it is here, and else by libsodium.
public final class RunningDigest {
    public enum Kind: Sendable {
        case sha256, sha512
        /// With 64 bytes: what minisign signs in the place of a file.
        case blake2b
        /// For codes of a second factor alone, and only where libcrypto is.
        case sha1

        var count: Int {
            switch self {
            case .sha1: 20
            case .sha256: 32
            case .sha512, .blake2b: 64
            }
        }

        fileprivate var inC: pressroom_digest_kind {
            switch self {
            case .sha256: PRESSROOM_SHA256
            case .sha512: PRESSROOM_SHA512
            case .blake2b: PRESSROOM_BLAKE2B
            case .sha1: PRESSROOM_SHA1
            }
        }
    }

    private let kind: Kind
    private let digest: OpaquePointer

    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public convenience init(_ kind: Kind) throws(SignatureProblem) { try self.init(kind, bySodium: false) }

    init(_ kind: Kind, bySodium: Bool) throws(SignatureProblem) {
        guard pressroom_sodium_load() else { throw .noLibrary }
        guard let digest = pressroom_digest_begin(kind.inC, kind.count, bySodium) else { throw .noMemory }
        (self.kind, self.digest) = (kind, digest)
    }

    deinit { pressroom_digest_free(digest) }

    public func take(_ bytes: [UInt8]) { pressroom_digest_take(digest, bytes, bytes.count) }

    public func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let start = bytes.baseAddress { pressroom_digest_take(digest, start, bytes.count) }
    }

    /// Of everything that was taken; asked for once.
    public func end() -> [UInt8] {
        var sum = [UInt8](repeating: 0, count: kind.count)
        pressroom_digest_end(digest, &sum)
        return sum
    }

    /// The sum of bytes that are all there.
    public static func sum(_ bytes: [UInt8], _ kind: Kind) throws(SignatureProblem) -> [UInt8] {
        let digest = try RunningDigest(kind)
        digest.take(bytes)
        return digest.end()
    }
}

extension [UInt8] {
    /// In lower-case hexadecimal.
    public var hexadecimal: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
