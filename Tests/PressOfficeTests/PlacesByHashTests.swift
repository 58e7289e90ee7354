import Testing

@testable import PressOffice

/// Places by hash, held against a dictionary.
@Suite struct PlacesByHashTests {
    @Test(arguments: [1, 7, 5_000, 60_000]) func eachHashHasItsFirstThreePlaces(_ different: Int) {
        var places = PlacesByHash()
        var expected: [Int: [UInt32]] = [:]
        var state: UInt64 = 17
        for number in 0..<100_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let key = Int(state >> 33) % different
            // Spread as hashes are, and a nought among them.
            let hash = key == 0 ? 0 : Int(truncatingIfNeeded: UInt64(key) &* 0x9E37_79B9_7F4A_7C15)
            let place = UInt32(number % 1000)
            places.note(place, at: hash)
            var there = expected[hash] ?? []
            if there.count < 3, !there.contains(place) { there.append(place) }
            expected[hash] = there
        }
        for (hash, there) in expected { #expect(places.places(at: hash) == there, "\(hash)") }
        #expect(places.places(at: 12_345_678_901).isEmpty)
    }

    /// Hashes that all want the same slot.
    @Test func whatStandsInTheWayIsPassed() {
        var places = PlacesByHash()
        for number in 1...500 { places.note(UInt32(number), at: number) }
        for number in 1...500 { #expect(places.places(at: number) == [UInt32(number)]) }
        places.note(7, at: 3)
        #expect(places.places(at: 3) == [3, 7])
    }
}
