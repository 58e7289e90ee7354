import Foundation

/// The public half of a key pair, in minisign's form: `Ed`, eight bytes that name it, and 32 of Ed25519.
public struct PublicKey: Hashable, Sendable {
    /// Names the key, and proves nothing.
    public let id: [UInt8]
    let bytes: [UInt8]

    init(id: [UInt8], bytes: [UInt8]) { (self.id, self.bytes) = (id, bytes) }

    /// Reads the one line of a key, `RW…`, or a file with a comment above it.
    ///
    /// - Throws: `SignatureProblem.noPublicKey`.
    public init(_ text: String) throws(SignatureProblem) {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard let last = lines.last, lines.count <= 2,
            lines.count == 1 || lines[0].hasPrefix(MinisignText.untrusted),
            let all = MinisignText.decoded(last.trimmingCharacters(in: .whitespaces), count: 42),
            all.starts(with: MinisignText.plain)
        else { throw .noPublicKey }
        self.init(id: Array(all[2..<10]), bytes: Array(all[10...]))
    }

    private var whole: [UInt8] { MinisignText.plain + id + bytes }

    /// What is published, and given to `minisign -P`.
    public var text: String { MinisignText.encoded(whole) }

    /// As minisign says it: `7C696DF9F0DD3AA1`.
    public var name: String { Array(id.reversed()).hexadecimal.uppercased() }

    /// What people compare: the first 20 bytes of the SHA-256 of the key's 42 bytes, `ab12 cd34 …`.
    ///
    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public func fingerprint() throws(SignatureProblem) -> String {
        let digits = Array(try RunningDigest.sum(whole, .sha256).prefix(20)).hexadecimal
        return stride(from: 0, to: digits.count, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
            .joined(separator: " ")
    }

    /// The file that minisign reads.
    public var file: String { "\(MinisignText.untrusted)minisign public key \(name)\n\(text)\n" }
}

/// How minisign writes things down.
enum MinisignText {
    static let untrusted = "untrusted comment: "
    static let trusted = "trusted comment: "
    /// The algorithm of keys, and of signatures of a file itself.
    static let plain = [UInt8]("Ed".utf8)
    /// Of signatures of a file's BLAKE2b.
    static let ofSum = [UInt8]("ED".utf8)

    static func encoded(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Nil where it is not so many bytes, written the one way that there is.
    static func decoded(_ text: some StringProtocol, count: Int) -> [UInt8]? {
        guard let data = Data(base64Encoded: String(text)), data.count == count, encoded(Array(data)) == text else {
            return nil
        }
        return Array(data)
    }
}
