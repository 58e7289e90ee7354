import CSystemCalls
import Foundation
import Synchronization

/// A person's Ctrl-C, the system's wish to end, or a terminal that has gone, kept until a line is whole. The second of a
/// kind ends the process at once, as if nobody had waited for the first.
struct Interruption: ~Copyable {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    private static let caught = Atomic<Int32>(0)
    private let before: [(signal: Int32, action: sigaction)]

    init() {
        Interruption.caught.store(0, ordering: .sequentiallyConsistent)
        before = Interruption.signals.compactMap { number in
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                // Nobody waits for the line any more, and what is not finished goes.
                if Interruption.caught.exchange(number, ordering: .sequentiallyConsistent) == number {
                    pressroom_end_by(number)
                }
            }
            var old = sigaction()
            // What the process was told to ignore (nohup) stays ignored.
            guard sigaction(number, nil, &old) == 0, !Interruption.ignores(old), sigaction(number, &action, nil) == 0
            else { return nil }
            return (number, old)
        }
    }

    deinit { restore() }

    var isThere: Bool { Interruption.caught.load(ordering: .sequentiallyConsistent) != 0 }

    /// Ends the process as the signal would have, so that the shell sees what ended it.
    func obey() {
        let number = Interruption.caught.load(ordering: .sequentiallyConsistent)
        guard number != 0 else { return }
        restore()
        raise(number)
    }

    private func restore() {
        for (number, action) in before {
            var action = action
            sigaction(number, &action, nil)
        }
    }

    private static func ignores(_ action: sigaction) -> Bool {
        unsafe unsafeBits(action.__sigaction_handler.sa_handler) == unsafeBits(SIG_IGN)
    }

    private static func unsafeBits(_ handler: (@convention(c) (Int32) -> Void)?) -> Int {
        withUnsafeBytes(of: handler) { $0.load(as: Int.self) }
    }
}
