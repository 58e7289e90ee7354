import Foundation
import Validation

/// Has answers studied in threads beside the one that asks: while a long page is read, others are asked.
typealias Studies = SideThreads<StudiedAnswer<ProbeStudy>, StudiedAnswer<any Sendable>>

/// An answer with its study, before and behind it.
struct StudiedAnswer<Study> {
    let ticket: Int
    let outcome: ProbeOutcome
    let study: Study
}

extension Studies {
    convenience init(wake: @escaping () -> Void) {
        // One for each processor but the one that asks.
        let most = min(8, max(1, ProcessInfo.processInfo.activeProcessorCount - 1))
        self.init(most: most, together: 16, wake: wake) { one in
            StudiedAnswer(ticket: one.ticket, outcome: one.outcome, study: one.study.find())
        }
    }
}
