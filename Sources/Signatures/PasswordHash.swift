import CSodium
import Foundation

/// What is kept of a password: what Argon2id makes of it (RFC 9106), so that whoever finds it tries one password after the other,
/// each at that cost. Written as a PHC string.
public struct PasswordHash: Hashable, Sendable {
    public let cost: Cost
    private let salt: [UInt8]
    private let sum: [UInt8]

    private static let saltCount = 16
    private static let sumCount = 32

    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public init(of password: [UInt8], cost: Cost = .usual) throws(SignatureProblem) {
        let salt = Unguessable.bytes(PasswordHash.saltCount)
        self.init(cost: cost, salt: salt, sum: try PasswordHash.sum(password, salt, cost, PasswordHash.sumCount))
    }

    private init(cost: Cost, salt: [UInt8], sum: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.sum = sum
    }

    /// Of no password: to say of any that it is not this one takes as long as with another.
    public static func ofNone(cost: Cost = .usual) -> PasswordHash {
        PasswordHash(
            cost: cost, salt: [UInt8](repeating: 0, count: saltCount), sum: [UInt8](repeating: 0, count: sumCount))
    }

    /// Whether it is of that password, found out in a time that tells nothing of where they differ.
    ///
    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public func isOf(_ password: [UInt8]) throws(SignatureProblem) -> Bool {
        let other = try PasswordHash.sum(password, salt, cost, sum.count)
        return zip(sum, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func sum(
        _ password: [UInt8], _ salt: [UInt8], _ cost: Cost, _ count: Int
    ) throws(SignatureProblem) -> [UInt8] {
        guard pressroom_sodium_load() else { throw .noLibrary }
        var sum = [UInt8](repeating: 0, count: count)
        // What hides keys has a salt of twice the length, and looks at the first half of it.
        let room = salt + [UInt8](repeating: 0, count: Int(PRESSROOM_SALT_BYTES) - salt.count)
        var characters = password.map { CChar(bitPattern: $0) }
        defer { pressroom_forget(&characters, characters.count) }
        let isMade = pressroom_derive(
            PRESSROOM_ARGON2ID, characters, characters.count, room, UInt64(cost.passes), UInt64(cost.memory) << 10,
            &sum, count)
        guard isMade else { throw .noMemory }
        return sum
    }
}

extension PasswordHash {
    /// What it costs to try a password.
    public struct Cost: Hashable, Sendable {
        /// In KiB.
        public let memory: Int
        public let passes: Int

        /// Nil below what OWASP asks for at the least (Password Storage Cheat Sheet), and above what a server can spare.
        public init?(memory: Int, passes: Int) {
            let least = [1: 47_104, 2: 19_456, 3: 12_288, 4: 9_216][passes] ?? 7_168
            guard (1...16).contains(passes), (least...1 << 20).contains(memory) else { return nil }
            self.init(unchecked: memory, passes)
        }

        private init(unchecked memory: Int, _ passes: Int) { (self.memory, self.passes) = (memory, passes) }

        /// 64 MiB three times, as RFC 9106 recommends where memory is scarce.
        public static let usual = Cost(unchecked: 64 << 10, 3)
        /// The least that is taken, for tests and machines of little memory.
        public static let least = Cost(unchecked: 19_456, 2)

        /// Whether as much is to be done, or more.
        public func isAtLeast(_ other: Cost) -> Bool {
            memory >= other.memory && memory * passes >= other.memory * other.passes
        }
    }

    /// `$argon2id$v=19$m=65536,t=3,p=1$salt$sum`.
    public var text: String {
        "$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=1$\(PasswordHash.encoded(salt))$\(PasswordHash.encoded(sum))"
    }

    /// Reads what ``text`` writes; nil for anything else, for a cost that is too low, and for one that would take all the memory.
    public init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
        let numbers = parts[3].split(separator: ",").map { $0.split(separator: "=").map(String.init) }
        guard numbers.count == 3, numbers.allSatisfy({ $0.count == 2 }), numbers.map(\.[0]) == ["m", "t", "p"],
            numbers[2][1] == "1", let memory = Int(numbers[0][1]), let passes = Int(numbers[1][1]),
            let cost = Cost(memory: memory, passes: passes),
            let salt = Data(base64Encoded: PasswordHash.padded(parts[4])), salt.count == PasswordHash.saltCount,
            let sum = Data(base64Encoded: PasswordHash.padded(parts[5])), sum.count == PasswordHash.sumCount
        else { return nil }
        self.init(cost: cost, salt: Array(salt), sum: Array(sum))
        guard self.text == text else { return nil }
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    private static func padded(_ text: String) -> String {
        text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }
}
