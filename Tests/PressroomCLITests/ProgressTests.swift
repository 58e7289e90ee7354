import Testing

@testable import PressroomCLI

@Suite struct ProgressTests {
    private func progress(of total: Int? = nil, done: Int = 0, clock: @escaping () -> Double = { 0 }) -> Progress {
        let terminal = Surroundings(
            variables: ["TERM": "xterm"], inputIsTerminal: false, outputIsTerminal: false, errorIsTerminal: true)
        let progress = Progress("Reading", "files", of: { total }, on: Screen(terminal), clock: clock)
        for _ in 0..<done { progress.advance() }
        return progress
    }

    @Test func countsAndEstimates() {
        #expect(progress().line(after: 2) == "Reading: 0 files")
        #expect(progress(done: 1200).line(after: 2.5) == "Reading: 1,200 files, 480 a second")
        #expect(
            progress(of: 10_000, done: 1200).line(after: 2.5)
                == "Reading: 1,200 of 10,000 files (12 %), 480 a second, about 18 s left")
        #expect(
            progress(of: 1200, done: 1200).line(after: 2.5)
                == "Reading: 1,200 of 1,200 files (100 %), 480 a second")
    }

    @Test func whatIsSlowIsCountedByTheMinute() {
        #expect(
            progress(of: 100, done: 10).line(after: 40)
                == "Reading: 10 of 100 files (10 %), 15 a minute, about 6 min left")
    }

    @Test func whatComesInManyAtOnceIsCounted() {
        let progress = progress(of: 3000)
        progress.come(to: 1000)
        progress.come(to: 2000)
        #expect(progress.line(after: 2) == "Reading: 2,000 of 3,000 files (66 %), 1,000 a second, about 1 s left")
    }

    @Test func isDueAfterASecond() {
        final class Clock { var now = 100.0 }
        let clock = Clock()
        let progress = progress { clock.now }
        let due = (0..<150).filter { step in
            clock.now = 100 + Double(step) / 100
            return progress.isDue
        }
        #expect(due.first == 100)
    }

    @Test(arguments: [
        (0.2, "1 s"), (8.4, "8 s"), (99, "99 s"), (100, "2 min"), (3500, "58 min"), (3600, "1 h 0 min"),
        (7800, "2 h 10 min"),
        (.infinity, "1 s"),
    ])
    func timesAreRoundedForAPerson(_ seconds: Double, shown: String) {
        #expect(Progress.time(seconds) == shown)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1200, "-1,200")])
    func thousandsAreParted(_ number: Int, shown: String) {
        #expect(grouped(number) == shown)
    }
}
