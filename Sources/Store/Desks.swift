import Catalogue
import Foundation

/// Where the work of async callers is done: threads of its own, so that who waits for the disk or for another writer
/// holds up nobody in the cooperative pool. Changes have a desk of their own and line up at it; readers have several.
final class Desks: Sendable {
    /// So many read at once; more wait until one is done.
    static let readers = 8

    private let reading: OperationQueue
    private let writing: OperationQueue

    init() {
        reading = Desks.queue("reading", atOnce: Desks.readers)
        writing = Desks.queue("writing", atOnce: 1)
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await Desks.run(work, at: reading)
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await Desks.run(work, at: writing)
    }

    private static func queue(_ name: String, atOnce count: Int) -> OperationQueue {
        let queue = OperationQueue()
        queue.name = "Pressroom.Catalogue.\(name)"
        queue.maxConcurrentOperationCount = count
        return queue
    }

    private static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value, at queue: OperationQueue
    ) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}

/// For async code: the same as their namesakes, at the desks.
extension CatalogueStore {
    public func read<Value: Sendable>(
        for audience: Audience, at now: Instant, _ body: @escaping @Sendable (CatalogueView) throws -> Value
    ) async throws -> Value {
        try await desks.read { [self] in try read(for: audience, at: now, body) }
    }

    @discardableResult
    public func change(
        _ stamp: ChangeStamp, _ decide: @escaping @Sendable (CatalogueView) throws -> [Edit]
    ) async throws -> Change? {
        try await desks.write { [self] in try change(stamp, decide) }
    }

    @discardableResult
    public func undo(_ change: Int?, _ stamp: ChangeStamp) async throws -> Change {
        try await desks.write { [self] in try undo(change, stamp) }
    }
}
