import Catalogue
import Foundation
import Validation

/// A probe that asks nobody: a table says what comes back, and time passes as fast as it is waited for.
final class FakeSite: WebProbe, @unchecked Sendable {
    /// What an address answers; what is not here is not found.
    var answers: [String: ProbeOutcome] = [:]
    /// The addresses that were asked for, robots.txt and random ones apart, in their order.
    private(set) var asked: [String] = []
    /// Runs before each answer is given.
    var meanwhile: () -> Void = {}

    init(_ answers: [String: ProbeOutcome] = [:]) { self.answers = answers }

    func run(_ work: any ProbeWork, isStopped: () -> Bool) {
        var now = 0.0
        var flights: [(ticket: Int, request: ProbeRequest)] = []
        while !isStopped() {
            switch work.next(at: now) {
            case .send(let ticket, let request): flights.append((ticket, request))
            case .wait(let until) where flights.isEmpty: now = until
            case .wait, .idle:
                let flight = flights.removeFirst()
                meanwhile()
                work.take(answer(flight.request), of: flight.ticket, at: now)
            case .done: return
            }
        }
    }

    private func answer(_ request: ProbeRequest) -> ProbeOutcome {
        if answers[request.url] != nil, asked.last != request.url { asked.append(request.url) }
        return answers[request.url] ?? answers["*"] ?? .success(ProbeResponse(status: 404))
    }

    static func page(_ title: String, _ text: String = "The water stood high, and people went to the shelters.")
        -> ProbeOutcome
    {
        let words = Array(repeating: text, count: 12).joined(separator: " ")
        let html =
            "<html><head><title>\(title)</title></head><body><main><h1>\(title)</h1><p>\(words)</p></main></body>"
        return .success(
            ProbeResponse(
                status: 200, headers: [HeaderField(name: "content-type", value: "text/html")], body: Array(html.utf8)))
    }

    static func status(_ status: Int, _ headers: [String: String] = [:]) -> ProbeOutcome {
        .success(ProbeResponse(status: status, headers: headers.map { HeaderField(name: $0.key, value: $0.value) }))
    }
}

/// The advisory of these tests with two links more, and a site where all of them are there.
let linkedAdvisory = advisory + "More at https://delta.example/\nArchive at https://archive.example/shelters\n"

extension FakeSite {
    static let film = "https://pictures.harbouraid.example/search?set=film"
    static let pictures = "https://pictures.harbouraid.example/search?set=delta"
    static let statement = "https://harbouraid.example/news/shelters-2022-03-14"
    static let all = ["https://archive.example/shelters", "https://delta.example/", statement, pictures, film]

    static var alive: FakeSite {
        FakeSite(Dictionary(uniqueKeysWithValues: all.map { ($0, page("Shelters of \($0.suffix(9))")) }))
    }
}

extension Instant {
    func plus(days: Double) -> Instant { Instant(milliseconds: milliseconds + Int64(days * 86_400_000)) }
}
