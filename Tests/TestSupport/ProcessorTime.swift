import Foundation

/// How long this thread computed while it ran the body: not how long it waited for its turn, which on a machine that is busy
/// with something else may be many times that.
public func processorTime(_ body: () throws -> Void) rethrows -> Duration {
    let start = processorTimeOfThisThread()
    try body()
    return processorTimeOfThisThread() - start
}

private func processorTimeOfThisThread() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
