import Catalogue
import TestSupport
import Testing

/// A request with a key of its own is known for a day.
@Suite struct KeyedRequestTests {
    private func sent(_ seconds: Double) -> KeyedRequest {
        KeyedRequest(
            digest: String(repeating: "a", count: 64), print: String(repeating: "b", count: 64),
            at: .noon.plus(seconds: seconds))
    }

    @Test(arguments: [(0.0, true), (86_399, true), (86_400, false), (-3600, true)])
    func itIsKnownForADayAndAClockThatWasPutBackForgetsNothing(_ later: Double, _ isKnown: Bool) {
        #expect((sent(0).at > sent(later).forgets) == isKnown)
    }
}
