import Catalogue
import Validation

/// Sites that are none: a table says what comes back, and time passes as fast as it is waited for.
final class StandingSite: Validation.LinkProbe, @unchecked Sendable {
    /// What an address answers; what is not here is not found.
    var answers: [String: LinkOutcome]

    init(_ answers: [String: LinkOutcome]) { self.answers = answers }

    func run(_ work: any LinkWork, isStopped: () -> Bool) {
        var now = 0.0
        var flights: [(ticket: Int, request: LinkRequest)] = []
        while !isStopped() {
            switch work.next(at: now) {
            case .send(let ticket, let request): flights.append((ticket, request))
            case .wait(let until) where flights.isEmpty: now = until
            case .wait, .idle:
                let flight = flights.removeFirst()
                let answer = answers[flight.request.url] ?? .success(LinkResponse(status: 404))
                work.take(answer, of: flight.ticket, at: now)
            case .done: return
            }
        }
    }

    static func page(_ title: String) -> LinkOutcome {
        let words = String(repeating: "The night train leaves at ten and is there at eight in the morning. ", count: 12)
        let html =
            "<html><head><title>\(title)</title></head><body><main><h1>\(title)</h1><p>\(words)</p></main></body>"
        return .success(
            LinkResponse(
                status: 200, headers: [LinkHeader(name: "content-type", value: "text/html")], body: Array(html.utf8)))
    }

    static func status(_ status: Int) -> LinkOutcome { .success(LinkResponse(status: status)) }
}
