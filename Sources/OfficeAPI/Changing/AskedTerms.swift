import Catalogue
import Synchronization

/// What a request holds the change to that it asks for, and that it is done by it. What one request does in several changes is held
/// to it in the first alone: by then the record is another, and the request is noted.
final class AskedTerms: ChangeTerms {
    private let noted: KeyedRequest?
    private let holds: @Sendable () throws -> Void
    private let isSettled = Mutex(false)

    init(noting request: KeyedRequest? = nil, _ holds: @escaping @Sendable () throws -> Void) {
        noted = request
        self.holds = holds
    }

    var request: KeyedRequest? { isSettled.withLock { $0 } ? nil : noted }

    func check() throws {
        if !isSettled.withLock({ $0 }) { try holds() }
    }

    func settle() { isSettled.withLock { $0 = true } }
}
