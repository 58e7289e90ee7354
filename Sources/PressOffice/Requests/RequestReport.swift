import Catalogue
import Foundation

/// How many requests there were, how quickly they were answered and how many of them in time.
public struct RequestReport: Hashable, Sendable {
    /// Of one kind, or of all.
    public struct Count: Hashable, Sendable {
        /// Nil for all kinds together.
        public var kind: PressRequest.Kind?
        public var asked = 0
        public var open = 0
        public var overdue = 0
        public var answered = 0
        public var turnedDown = 0
        public var closed = 0
        /// From when a request came to when it was answered: half of them were quicker.
        public var medianMinutes: Int?
        /// Of those that were answered and had a deadline.
        public var inTime = 0
        public var late = 0
    }

    /// From which day on they came; all where nothing is said.
    public var since: CalendarDate?
    public var all: Count
    /// Those of which there is one, in the order of the kinds.
    public var kinds: [Count]

    public init(_ requests: [PressRequest], since: CalendarDate? = nil, at now: Instant) {
        self.since = since
        let asked = requests.filter { request in
            since.map { since in request.day.map { $0 >= since } ?? false } ?? true
        }
        all = Count(of: asked, at: now)
        kinds = PressRequest.Kind.allCases.compactMap { kind in
            let some = asked.filter { $0.kind == kind }
            guard !some.isEmpty else { return nil }
            var count = Count(of: some, at: now)
            count.kind = kind
            return count
        }
    }
}

extension RequestReport.Count {
    fileprivate init(of requests: [PressRequest], at now: Instant) {
        func count(_ state: PressRequest.State) -> Int { requests.count { $0.state == state } }
        asked = requests.count
        (open, answered, turnedDown, closed) = (count(.open), count(.answered), count(.turnedDown), count(.closed))
        overdue = requests.count { $0.isOverdue(at: now) }
        inTime = requests.count { $0.wasInTime == true }
        late = requests.count { $0.wasInTime == false }
        let minutes = requests.compactMap { request -> Int? in
            guard request.state == .answered, let received = request.received, let settled = request.settled else {
                return nil
            }
            return Int(max(0, settled.milliseconds - received.milliseconds) / 60_000)
        }.sorted()
        guard !minutes.isEmpty else { return }
        let (lower, upper) = (minutes[(minutes.count - 1) / 2], minutes[minutes.count / 2])
        medianMinutes = lower + (upper - lower) / 2
    }
}

extension OfficeView {
    /// What there is to say of the requests that came on a day or later; of all where none is named.
    public func requestReport(since: CalendarDate? = nil) throws -> RequestReport {
        try read { view in RequestReport(try view.all(PressRequest.self), since: since, at: instant) }
    }
}
