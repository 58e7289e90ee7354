import Catalogue
import Foundation
import JSONText
import Newsroom
import Synchronization

/// What was answered to requests that came with a key of their own, so that one that is sent again is answered again and not done
/// again.
///
/// Answers are kept in memory, for a day, and bounded; that it was done stands in the catalogue, noted with its change, so that a
/// server that was started anew does not do it again either (docs/decisions/0065-the-interface-for-programs.md).
final class KeptOutcomes: Sendable {
    static let header = "Idempotency-Key"
    static let most = 1000
    static let mostBytes = 16 << 20

    private struct Kept {
        var request: KeyedRequest
        /// Nil while it is being done.
        var answer: NewsroomAnswer?
        var size = 0
        /// It was done, and nobody knows any more what was answered.
        var isForgotten = false
    }

    /// By the digest of the account and its key.
    private let state = Mutex<[String: Kept]>([:])

    /// Does it, or answers what was answered when the same account sent the same with the same key. `done` throws where the
    /// catalogue knows that it was done.
    ///
    /// - Throws: `Problem` where the key was used for something else, or is being used; what `done` and `act` throw, which is not
    ///   kept.
    func once(
        _ request: WebRequest, by account: UUID, at now: Instant, unless done: (KeyedRequest) throws -> Void,
        _ act: (KeyedRequest?) throws -> NewsroomAnswer
    ) throws -> NewsroomAnswer {
        guard let text = request.header(KeptOutcomes.header) else { return try act(nil) }
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(.notUnderstood, "An \(KeptOutcomes.header) has 1 to 200 characters, and no blanks.")
        }
        let keyed = KeyedRequest(
            digest: KeptOutcomes.digest(of: "\(account) \(text)"),
            print: try KeptOutcomes.sum(of: request, text), at: now)
        if let known = try begin(keyed) { return known }
        do {
            try done(keyed)
            let answer = try act(keyed)
            end(keyed.digest, with: answer)
            return answer
        } catch {
            state.withLock { $0[keyed.digest] = nil }
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

    private func begin(_ request: KeyedRequest) throws -> NewsroomAnswer? {
        try state.withLock { kept in
            kept = kept.filter { $0.value.answer == nil || $0.value.request.at > request.forgets }
            if let known = kept[request.digest] {
                guard known.request.print == request.print else { throw Problem.keyUsed }
                guard let answer = known.answer else {
                    throw Problem(.conflict, "The same request is being answered.", [.tryAgain])
                }
                if known.isForgotten { throw Problem.doneBefore(in: nil) }
                return answer
            }
            kept[request.digest] = Kept(request: request)
            return nil
        }
    }

    private func end(_ key: String, with answer: NewsroomAnswer) {
        guard case .bytes(let bytes) = answer.body else { return state.withLock { $0[key] = nil } }
        state.withLock { kept in
            kept[key]?.answer = answer
            kept[key]?.size = bytes.count
            var size = kept.values.reduce(0) { $0 + $1.size }
            let oldest = kept.filter { $0.value.answer != nil && $0.key != key }.sorted {
                $0.value.request.at < $1.value.request.at
            }
            for (other, value) in oldest where kept.count > KeptOutcomes.most || size > KeptOutcomes.mostBytes {
                kept[other] = nil
                size -= value.size
            }
        }
    }

    private static func digest(of text: String) -> String {
        var sum = RunningSHA256()
        Array(text.utf8).withUnsafeBufferPointer { sum.take($0) }
        return sum.digits
    }

    /// The key is part of it: nobody who reads the catalogue can try whether something was sent.
    private static func sum(of request: WebRequest, _ key: String) throws -> String {
        var sum = RunningSHA256()
        func take(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { sum.take($0) } }
        take(Array("\(key) \(request.method) \(request.path)?\(request.query ?? "")\n".utf8))
        let next = request.pieces()
        while case let piece = try next(), !piece.isEmpty { take(piece) }
        return sum.digits
    }
}
