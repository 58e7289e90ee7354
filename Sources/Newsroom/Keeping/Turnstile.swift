import Foundation

/// Lets one in at a time for the same thing; the others wait, and for other things nobody does.
final class Turnstile<Thing: Hashable & Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    /// Guarded by the condition's lock.
    private var inside: Set<Thing> = []

    func enter(_ thing: Thing) {
        condition.lock()
        defer { condition.unlock() }
        while !inside.insert(thing).inserted { condition.wait() }
    }

    func leave(_ thing: Thing) {
        condition.lock()
        defer { condition.unlock() }
        inside.remove(thing)
        condition.broadcast()
    }
}
