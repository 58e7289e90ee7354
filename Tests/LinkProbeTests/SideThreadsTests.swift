import Foundation
import Testing

@testable import LinkProbe

/// Whatever is asked is found, however many are asked at once and however many threads wait.
@Suite struct SideThreadsTests {
    @Test(arguments: [(1, 1), (1, 16), (2, 16), (8, 1), (3, 4)])
    func everythingThatIsAskedIsFoundOnce(_ most: Int, _ together: Int) {
        let woken = DispatchSemaphore(value: 0)
        let threads = SideThreads<Int, Int>(most: most, together: together, wake: { woken.signal() }) { $0 * 2 }
        defer { threads.close() }
        var asked = 0
        // A burst into threads that have gone to sleep, larger than one of them takes, and less.
        for burst in [1, 40, 3, 200, 1, 17] {
            threads.ask(Array(asked..<asked + burst))
            var found: [Int] = []
            while found.count < burst {
                guard woken.wait(timeout: .now() + 60) == .success else {
                    Issue.record("\(burst - found.count) of \(burst) were not found")
                    return
                }
                found += threads.takeFound()
            }
            #expect(found.sorted() == (asked..<asked + burst).map { $0 * 2 })
            asked += burst
        }
    }
}
