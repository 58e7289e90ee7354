import Catalogue
import Foundation
import Testing

/// When a request is late, and whether it was answered in time.
@Suite struct PressRequestTests {
    private let noon = Instant(milliseconds: 1_649_764_800_000)

    private func request(_ state: PressRequest.State, due: Int64?, settled: Int64? = nil) -> PressRequest {
        var request = PressRequest(
            id: UUID(), slug: Slug(from: "bridge"), subject: "Pictures of the bridge",
            deadline: due.map { Moment(Instant(milliseconds: noon.milliseconds + $0), zone: "Europe/Paris") },
            state: state)
        request.settled = settled.map { Instant(milliseconds: noon.milliseconds + $0) }
        return request
    }

    @Test(
        arguments: [
            (.open, -1, true), (.open, 0, false), (.open, 1, false), (.open, nil, false), (.answered, -1, false),
            (.turnedDown, -1, false), (.closed, -1, false),
        ] as [(PressRequest.State, Int64?, Bool)])
    func onlyWhatWaitsIsOverdue(_ state: PressRequest.State, _ due: Int64?, _ isOverdue: Bool) {
        #expect(request(state, due: due).isOverdue(at: noon) == isOverdue)
    }

    @Test(
        arguments: [
            (.answered, 5, 4, true), (.answered, 5, 5, true), (.answered, 5, 6, false), (.answered, nil, 6, nil),
            (.open, 5, nil, nil), (.turnedDown, 5, 4, nil), (.closed, 5, 4, nil),
        ] as [(PressRequest.State, Int64?, Int64?, Bool?)])
    func onlyAnAnswerIsInTimeOrNot(_ state: PressRequest.State, _ due: Int64?, _ settled: Int64?, _ inTime: Bool?) {
        #expect(request(state, due: due, settled: settled).wasInTime == inTime)
    }

    /// A request is kept and done with where it is closed, as a release is where it is cancelled.
    @Test func whatIsClosedIsWithdrawn() {
        var request = request(.open, due: nil)
        request.isWithdrawn = true
        #expect(request.state == .closed)
        request.isWithdrawn = false
        #expect(request.state == .open)
    }

    @Test func statesAndChannelsStandInSentences() {
        #expect(PressRequest.State.allCases.map(\.words) == ["open", "answered", "turned down", "closed"])
        #expect(
            PressRequest.Channel.allCases.map(\.words) == [
                "by e-mail", "by telephone", "through a form", "through a messenger", "in person",
            ])
    }
}
