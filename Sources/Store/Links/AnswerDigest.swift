import Catalogue

/// What an answer says, in 64 bits: answers that say the same have the same, on every machine and in every version. Where the way
/// it is made changes, each answer is kept anew once.
///
/// FNV-1a: what it is held against is the answer that the same link gave before. Whoever made two that agree would have kept the
/// older words in the history of their own link.
struct AnswerDigest {
    private(set) var bits: UInt64 = 0xcbf2_9ce4_8422_2325

    static func digest(of answer: LinkAnswer) -> Int64 {
        var digest = AnswerDigest()
        digest.take(answer.verdict.rawValue)
        digest.take(answer.status)
        digest.take(answer.movedTo)
        digest.take(answer.evidence)
        digest.take(answer.hops)
        digest.take(answer.print == nil ? 0 : 1)
        digest.take(answer.print?.title)
        digest.take(answer.print?.mediaType)
        digest.take(answer.print?.sizeClass)
        digest.take(answer.print?.textFingerprint)
        digest.take(answer.print?.hits)
        return Int64(bitPattern: digest.bits)
    }

    private mutating func mix(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// Nothing is not the same as an empty text, and each ends where no text goes on.
    private mutating func take(_ text: String?) {
        guard let text else { return mix(0xfe) }
        for byte in text.utf8 { mix(byte) }
        mix(0xff)
    }

    private mutating func take(_ number: Int?) {
        guard let number else { return mix(0xfe) }
        for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
        mix(0xff)
    }
}
