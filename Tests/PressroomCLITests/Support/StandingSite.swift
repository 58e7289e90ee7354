import Catalogue
import Validation

/// Sites that are none: a table says what comes back, and time passes as fast as it is waited for.
final class StandingSite: WebProbe, @unchecked Sendable {
    /// What an address answers; what is not here is not found.
    var answers: [String: ProbeOutcome]

    init(_ answers: [String: ProbeOutcome]) { self.answers = answers }

    func run(_ work: any ProbeWork, isStopped: () -> Bool) {
        var now = 0.0
        var flights: [(ticket: Int, request: ProbeRequest)] = []
        while !isStopped() {
            switch work.next(at: now) {
            case .send(let ticket, let request): flights.append((ticket, request))
            case .wait(let until) where flights.isEmpty: now = until
            case .wait, .idle:
                let flight = flights.removeFirst()
                let answer = answers[flight.request.url] ?? .success(ProbeResponse(status: 404))
                work.take(answer, of: flight.ticket, at: now)
            case .done: return
            }
        }
    }

    static func page(_ title: String) -> ProbeOutcome {
        let words = String(repeating: "The night train leaves at ten and is there at eight in the morning. ", count: 12)
        let html =
            "<html><head><title>\(title)</title></head><body><main><h1>\(title)</h1><p>\(words)</p></main></body>"
        return .success(
            ProbeResponse(
                status: 200, headers: [HeaderField(name: "content-type", value: "text/html")], body: Array(html.utf8)))
    }

    static func status(_ status: Int) -> ProbeOutcome { .success(ProbeResponse(status: status)) }
}
