import Foundation
import Synchronization
import Testing

@testable import PressroomCLI

@Suite struct OrderedWindowTests {
    private func window<Value>(
        of count: Int, width: Int = 8, mostHeld: Int = .max, mostUnderWay: Int = .max, as: Value.Type = Int.self
    ) -> OrderedWindow<Int, Value> {
        var next = 0
        return OrderedWindow(width: width, mostHeld: mostHeld, mostUnderWay: mostUnderWay) {
            defer { next += 1 }
            return next < count ? next : nil
        }
    }

    private func values<Value>(of window: OrderedWindow<Int, Value>) -> [Value] {
        var values: [Value] = []
        while true {
            switch window.next(within: 10) {
            case .value(let value): values.append(value)
            case .waiting, .ended: return values
            }
        }
    }

    @Test(arguments: [1, 2, 7])
    func valuesComeInTheOrderOfTheItems(_ threads: Int) {
        let window = window(of: 500)
        window.start(threads: threads) { item, _ in
            usleep(UInt32(item * 7919 % 13 * 20))
            return (item * 2, 1)
        }
        #expect(values(of: window) == (0..<500).map { $0 * 2 })
        #expect(window.isLeft(within: 5))
    }

    /// With none it once waited for ever: `prlimit --nproc`.
    @Test(arguments: [0, 1, 3])
    func theWorkIsDoneHoweverFewThreadsTheSystemStarts(_ allowed: Int) {
        let window = window(of: 100, width: 8, mostHeld: 3, mostUnderWay: 2)
        var left = allowed
        let start = { (body: @escaping @Sendable () -> Void) -> Bool in
            left -= 1
            return left >= 0 && WorkerThread.start(body)
        }
        window.start(threads: 4, by: start) { item, reserve in
            reserve(item % 5)
            return (item, 1)
        }
        #expect(values(of: window) == Array(0..<100))
        #expect(window.isLeft(within: 5))
    }

    @Test func onlyAFewAreUnderWayWhileTheFirstIsNotDone() {
        let window = window(of: 100, width: 8)
        let begun = Atomic(0)
        let isOpen = Atomic(false)
        window.start(threads: 4) { item, _ in
            begun.add(1, ordering: .relaxed)
            while item == 0, !isOpen.load(ordering: .relaxed) { usleep(1000) }
            return (item, 1)
        }
        guard case .waiting = window.next(within: 0.2) else {
            Issue.record("the first was not waited for")
            return
        }
        #expect(begun.load(ordering: .relaxed) == 8)
        isOpen.store(true, ordering: .relaxed)
        #expect(values(of: window) == Array(0..<100))
    }

    @Test func nothingIsBegunWhileTooMuchWaitsForItsTurn() {
        let window = window(of: 20, width: 20, mostHeld: 250)
        let begun = Atomic(0)
        let isOpen = Atomic(false)
        window.start(threads: 2) { item, _ in
            begun.add(1, ordering: .relaxed)
            while item == 0, !isOpen.load(ordering: .relaxed) { usleep(1000) }
            return (item, 100)
        }
        _ = window.next(within: 0.2)
        // The first is worked on; three wait for it with 300 bytes.
        #expect(begun.load(ordering: .relaxed) == 4)
        isOpen.store(true, ordering: .relaxed)
        #expect(values(of: window) == Array(0..<20))
    }

    @Test func whatIsLargeIsWorkedOnAlone() {
        let window = window(of: 40, mostUnderWay: 10)
        let underWay = Atomic(0)
        let most = Atomic(0)
        window.start(threads: 4) { item, reserve in
            let size = item % 4 == 0 ? 50 : 4
            reserve(size)
            let now = underWay.add(size, ordering: .sequentiallyConsistent).newValue
            most.max(now, ordering: .sequentiallyConsistent)
            usleep(500)
            underWay.subtract(size, ordering: .sequentiallyConsistent)
            return (item, 1)
        }
        #expect(values(of: window) == Array(0..<40))
        #expect(most.load(ordering: .sequentiallyConsistent) == 50)
    }

    @Test func stoppingEndsItAtOnce() {
        let window = window(of: .max)
        window.start(threads: 2) { item, _ in (item, 1) }
        guard case .value(0) = window.next(within: 5) else {
            Issue.record("the first did not come")
            return
        }
        window.stop()
        #expect(window.isLeft(within: 5))
        guard case .ended = window.next(within: 0) else {
            Issue.record("it goes on")
            return
        }
    }

    @Test func nothingToDoIsAnEnd() {
        let window = window(of: 0)
        window.start(threads: 2) { item, _ in (item, 1) }
        #expect(values(of: window) == [])
        #expect(window.isLeft(within: 5))
    }
}
