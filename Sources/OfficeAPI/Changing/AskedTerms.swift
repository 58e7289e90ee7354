import Catalogue
import Synchronization

/// What a request holds the change to that it asks for. What one request does in several changes is held to it in the first alone:
/// by then the record is another.
final class AskedTerms: ChangeTerms {
    private let holds: @Sendable () throws -> Void
    private let isSettled = Mutex(false)

    init(_ holds: @escaping @Sendable () throws -> Void) { self.holds = holds }

    func check() throws {
        if !isSettled.withLock({ $0 }) { try holds() }
    }

    func settle() { isSettled.withLock { $0 = true } }
}
