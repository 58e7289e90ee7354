import Foundation

/// A thread that the system may refuse to start, as it does where a user has too many of them: Foundation's `Thread` says
/// nothing then, and what waits for its work waits for ever.
enum WorkerThread {
    /// As much as the first thread has: parsers of nested documents go deep.
    private static let stackSize = 8 << 20

    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts a thread that runs `body` and ends; false where the system refuses it.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, stackSize)
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let outcome = pthread_create(
            &thread, &attributes,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, work.toOpaque())
        if outcome != 0 { work.release() }
        return outcome == 0
    }
}
