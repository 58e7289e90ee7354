/// Codes of six digits that a phone makes anew every half minute (RFC 6238, by HMAC-SHA-1 as phones do it).
public enum TimedCode {
    public static let digits = 6
    /// How long a code is shown, in seconds.
    public static let period: Int64 = 30
    /// How long the secret is that they are made of, in bytes: as long as the sum, as RFC 4226 recommends.
    public static let secretCount = 20

    public static func step(at seconds: Int64) -> Int64 {
        // Time before 1970 has steps too.
        seconds >= 0 ? seconds / period : (seconds - period + 1) / period
    }

    /// The code of a step.
    ///
    /// - Throws: `SignatureProblem.noLibrary`.
    public static func code(
        of secret: [UInt8], step: Int64, digits: Int = TimedCode.digits
    ) throws(SignatureProblem) -> String {
        let moving = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let sum = try HMAC.sha1(moving, key: secret)
        let place = Int(sum[19] & 15)
        let bits = sum[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let most = (0..<digits).reduce(UInt64(1)) { most, _ in most * 10 }
        let number = String(UInt64(bits) % most)
        return String(repeating: "0", count: digits - number.count) + number
    }

    /// The step that a code is of, where it is the one of now, of the half minute before or of the one after, and later than
    /// `last`: no code is taken twice.
    ///
    /// - Throws: `SignatureProblem.noLibrary`.
    public static func step(
        of code: String, secret: [UInt8], at seconds: Int64, after last: Int64?
    ) throws(SignatureProblem) -> Int64? {
        let typed = Array(code.utf8)
        guard typed.count == digits else { return nil }
        var found: Int64?
        for step in (step(at: seconds) - 1)...(step(at: seconds) + 1) {
            let right = Array(try TimedCode.code(of: secret, step: step).utf8)
            let isRight = zip(typed, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
            if isRight, last.map({ step > $0 }) ?? true { found = found ?? step }
        }
        return found
    }
}

/// RFC 2104.
private enum HMAC {
    static func sha1(_ bytes: [UInt8], key: [UInt8]) throws(SignatureProblem) -> [UInt8] {
        var key = key.count > 64 ? try sum(key) : key
        key += [UInt8](repeating: 0, count: 64 - key.count)
        return try sum(key.map { $0 ^ 0x5c } + sum(key.map { $0 ^ 0x36 } + bytes))
    }

    private static func sum(_ bytes: [UInt8]) throws(SignatureProblem) -> [UInt8] {
        do {
            return try RunningDigest.sum(bytes, .sha1)
        } catch {
            // It is computed by libcrypto alone: what is missing is that.
            throw .noLibrary
        }
    }
}

/// Bytes as letters that can be typed (RFC 4648 section 6), without the signs that fill it up.
public enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    public static func text(of bytes: [UInt8]) -> String {
        var (text, held, count): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(held >> count & 31)])
            }
            held &= 0xff
        }
        if count > 0 { text.append(letters[Int(held << (5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil where it is no such text; small letters are read too.
    public static func bytes(of text: String) -> [UInt8]? {
        var (bytes, held, count): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        for letter in text.uppercased().utf8 {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            held = held << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> count))
            }
            held &= 0xff
        }
        return bytes
    }
}
