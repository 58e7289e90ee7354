import Exchange
import Foundation

/// How far something long has come, in one line on a terminal: `Reading: 1,200 of 10,000 files (12 %), 480 a second,
/// about 18 s left`.
///
/// It appears after a second, is drawn at most ten times a second, and is gone at the end. Where standard error is no
/// terminal, or one that cannot erase (`TERM=dumb`), nothing is shown.
final class Progress {
    private(set) var done = 0
    private let total: () -> Int?
    private let doing: String
    private let things: String
    private let screen: Screen
    private let clock: () -> Double
    private let start: Double
    private var dueAt: Double
    private var isVisible = false

    /// Seconds before it appears, and between two drawings.
    static let patience = 1.0
    static let pause = 0.1

    /// `doing` as in `Reading`, `things` as in `files`. `total` says how many there are, nil while nobody knows; it is
    /// asked only when the line is drawn. `clock` counts seconds from any instant.
    init(
        _ doing: String, _ things: String, of total: @escaping () -> Int?, on screen: Screen,
        clock: @escaping () -> Double = { ProcessInfo.processInfo.systemUptime }
    ) {
        self.doing = doing
        self.things = things
        self.total = total
        self.screen = screen
        self.clock = clock
        start = clock()
        dueAt = start + Progress.patience
    }

    /// One more is done.
    func advance() {
        done += 1
        tick()
    }

    /// So many are done.
    func come(to done: Int) {
        self.done = done
        tick()
    }

    /// Whether the next ``tick()`` draws.
    var isDue: Bool { screen.canRedraw && clock() >= dueAt }

    /// Draws it again where it is time to; to be called ten times a second while nothing else happens.
    func tick() {
        guard isDue else { return }
        let now = clock()
        dueAt = now + Progress.pause
        isVisible = true
        let width = max(1, (screen.errorWidth ?? 80) - 1)
        screen.draw("\r" + truncated(line(after: now - start), to: width) + "\u{1B}[K")
    }

    /// Makes room for something else on the terminal, or for nothing at the end.
    func erase() {
        guard isVisible else { return }
        isVisible = false
        screen.draw("\r\u{1B}[K")
    }

    /// A sentence on a line of its own; the progress comes back below it.
    func say(_ sentence: String) {
        erase()
        screen.say(sentence)
    }

    /// The line, after so many seconds.
    func line(after seconds: Double) -> String {
        let rate = seconds > 0 ? Double(done) / seconds : 0
        var line = "\(doing): \(grouped(done))"
        let total = total()
        if let total {
            line += " of \(grouped(total)) \(things)"
            if total > 0 { line += " (\(min(100, done * 100 / total)) %)" }
        } else {
            line += " \(things)"
        }
        guard rate > 0 else { return line }
        line += rate < 1 ? ", \(grouped(whole(rate * 60))) a minute" : ", \(grouped(whole(rate))) a second"
        if let total, total > done { line += ", about \(Progress.time(Double(total - done) / rate)) left" }
        return line
    }

    /// `8 s`, `3 min`, `2 h 10 min`.
    static func time(_ seconds: Double) -> String {
        let seconds = max(1, whole(seconds))
        if seconds < 100 { return "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        return minutes < 60 ? "\(minutes) min" : "\(grouped(minutes / 60)) h \(minutes % 60) min"
    }
}

/// `9,998`: thousands parted by commas.
func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let parted = digits.enumerated().map { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
    }
    return (number < 0 ? "-" : "") + parted.joined()
}

/// The nearest whole number, within what a person can make use of.
private func whole(_ number: Double) -> Int {
    number.isFinite ? Int(min(max(number, 0), 1e12).rounded()) : 0
}
