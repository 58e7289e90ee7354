import Catalogue
import Foundation
import JSONText
import Newsroom
import Synchronization

/// What was answered to requests that came with a key of their own, so that one that is sent again is answered again and not done
/// again.
///
/// Kept in memory, for a day, and bounded: whoever sends a key after the server was started anew finds in the history whether it was
/// done (docs/decisions/0065-the-interface-for-programs.md).
final class KeptOutcomes: Sendable {
    static let header = "Idempotency-Key"
    static let most = 1000
    static let mostBytes = 16 << 20
    static let day: Int64 = 86_400_000

    private struct Key: Hashable {
        var account: UUID
        var text: String
    }

    private struct Kept {
        var print: String
        var at: Instant
        /// Nil while it is being done.
        var answer: NewsroomAnswer?
        var size = 0
        /// It was done, and nobody knows any more what was answered.
        var isForgotten = false
    }

    private let state = Mutex<[Key: Kept]>([:])

    /// Does it, or answers what was answered when the same account sent the same with the same key.
    ///
    /// - Throws: `Problem` where the key was used for something else, or is being used; what `act` throws, which is not kept.
    func once(
        _ request: WebRequest, by account: UUID, at now: Instant, _ act: () throws -> NewsroomAnswer
    ) throws -> NewsroomAnswer {
        guard let text = request.header(KeptOutcomes.header) else { return try act() }
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(.notUnderstood, "An \(KeptOutcomes.header) has 1 to 200 characters, and no blanks.")
        }
        let key = Key(account: account, text: text)
        if let known = try begin(key, try KeptOutcomes.digest(of: request), at: now) { return known }
        do {
            let answer = try act()
            end(key, with: answer)
            return answer
        } catch {
            state.withLock { $0[key] = nil }
            throw error
        }
    }

    /// Forgets what was answered, for it may tell of somebody who was erased. What was done is not done again all the same.
    func forget() {
        state.withLock { kept in
            for key in kept.filter({ $0.value.answer != nil }).keys {
                kept[key]?.answer = NewsroomAnswer(status: 409, headers: [], body: .none)
                kept[key]?.isForgotten = true
                kept[key]?.size = 0
            }
        }
    }

    private func begin(_ key: Key, _ print: String, at now: Instant) throws -> NewsroomAnswer? {
        try state.withLock { kept in
            kept = kept.filter {
                $0.value.answer == nil || now.milliseconds - $0.value.at.milliseconds < KeptOutcomes.day
            }
            if let known = kept[key] {
                guard known.print == print else {
                    throw Problem(.keyUsed, "The key was sent with something else before. Nothing was changed.")
                }
                guard let answer = known.answer else {
                    throw Problem(.conflict, "The same request is being answered.", [.tryAgain])
                }
                if known.isForgotten { throw Problem.doneBefore }
                return answer
            }
            kept[key] = Kept(print: print, at: now)
            return nil
        }
    }

    private func end(_ key: Key, with answer: NewsroomAnswer) {
        guard case .bytes(let bytes) = answer.body else { return state.withLock { $0[key] = nil } }
        state.withLock { kept in
            kept[key]?.answer = answer
            kept[key]?.size = bytes.count
            var size = kept.values.reduce(0) { $0 + $1.size }
            let oldest = kept.filter { $0.value.answer != nil && $0.key != key }.sorted { $0.value.at < $1.value.at }
            for (other, value) in oldest where kept.count > KeptOutcomes.most || size > KeptOutcomes.mostBytes {
                kept[other] = nil
                size -= value.size
            }
        }
    }

    private static func digest(of request: WebRequest) throws -> String {
        var sum = RunningSHA256()
        func take(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { sum.take($0) } }
        take(Array("\(request.method) \(request.path)?\(request.query ?? "")\n".utf8))
        let next = request.pieces()
        while case let piece = try next(), !piece.isEmpty { take(piece) }
        return sum.digits
    }
}
