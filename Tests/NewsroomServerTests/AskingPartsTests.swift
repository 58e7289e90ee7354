import Catalogue
import HTTPTypes
import Newsroom
import Testing

@testable import NewsroomServer

@Suite struct FormStampTests {
    let stamps = FormStamp(key: Array(1...32))
    let noon = ServedRoom.noon

    private func later(_ milliseconds: Int64) -> Instant {
        Instant(milliseconds: noon.milliseconds + milliseconds)
    }

    private static let ages: [(Int64, FormStamp.Verdict)] = [
        (0, FormStamp.Verdict.tooQuick), (2_999, .tooQuick), (3_000, .fine("ab12")), (24 * 3_600_000, .fine("ab12")),
        (24 * 3_600_000 + 1, .strange), (-5_000, .fine("ab12")),
    ]

    @Test(arguments: ages)
    func aPersonTakesTheirTime(_ age: Int64, _ verdict: FormStamp.Verdict) {
        let stamp = stamps.new(at: noon, number: "ab12")
        #expect(stamps.verdict(on: stamp, at: later(age)) == verdict)
    }

    @Test func nobodyElseMakesOne() {
        let stamp = stamps.new(at: noon, number: "ab12")
        let parts = stamp.split(separator: "-")
        let earlier = noon.milliseconds - 100_000
        for forged in [
            "", "--", "ab12", "\(parts[0])-\(earlier)-\(parts[2])", "ab13-\(parts[1])-\(parts[2])", stamp + "0",
            String(stamp.dropLast()), FormStamp(key: Array(2...33)).new(at: noon, number: "ab12"),
            String(repeating: "a", count: 10_000),
        ] {
            #expect(stamps.verdict(on: forged, at: later(10_000)) == .strange, "\(forged.prefix(80))")
        }
        #expect(stamps.new(at: noon) != stamps.new(at: noon))
    }
}

@Suite struct AskingRateTests {
    private let here = AddressBlock("192.0.2.1")
    private let there = AddressBlock("198.51.100.1")

    private func at(_ seconds: Int64) -> Instant {
        Instant(milliseconds: ServedRoom.noon.milliseconds + seconds * 1000)
    }

    @Test func aNeighbourhoodMayAskAFewTimesAndThenNowAndThen() {
        var rate = AskingRate()
        let first = (0..<6).map { _ in rate.take(from: here, at: at(0)) }
        #expect(first == [true, true, true, true, true, false])
        let later = [(here, 119), (there, 119), (here, 120), (here, 120), (here, Int64(-9000))].map {
            rate.take(from: $0.0, at: at($0.1))
        }
        // A clock that is put back gives nothing.
        #expect(later == [false, true, true, false, false])
    }

    @Test func allTogetherMayNotFloodTheOffice() {
        var rate = AskingRate()
        var taken = 0
        for number in 0..<10_000 {
            let block = AddressBlock("10.\(number / 250).\(number % 250).1")
            if rate.take(from: block, at: at(Int64(number / 1000))) { taken += 1 }
        }
        #expect((60...62).contains(taken))
        let after = rate.take(from: there, at: at(600))
        #expect(after)
    }
}

@Suite struct SameOriginTests {
    let hosts = AllowedHosts(["press.example.org", "127.0.0.1"])

    private static let origins: [([String: String], Bool)] = [
        ([:], true), (["Origin": "https://press.example.org"], true), (["Origin": "http://127.0.0.1:8080"], true),
        (["Origin": "https://evil.example"], false), (["Origin": "null"], false),
        (["Origin": "press.example.org"], false),
        (["Sec-Fetch-Site": "same-origin", "Origin": "null"], true), (["Sec-Fetch-Site": "none"], true),
        (["Sec-Fetch-Site": "cross-site", "Origin": "https://press.example.org"], false),
        (["Sec-Fetch-Site": "same-site"], false),
    ]

    @Test(arguments: origins)
    func aFormComesFromOurOwnPage(_ fields: [String: String], _ isKept: Bool) {
        var headers = HTTPFields()
        for (name, value) in fields { if let name = HTTPField.Name(name) { headers[name] = value } }
        #expect(SameOrigin.isKept(by: headers, hosts) == isKept)
    }
}
