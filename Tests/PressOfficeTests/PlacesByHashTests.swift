import Testing

@testable import PressOffice

/// Places by hash, held against a dictionary.
@Suite struct PlacesByHashTests {
    @Test(arguments: [(1, 40), (7, 0), (700, 1), (9_000, 0)])
    func eachHashHasItsFirstThreePlaces(_ different: Int, blocksInMemory: Int) throws {
        try withScratch(blocksInMemory) { scratch, _ in
            let places = PlacesByHash(scratch)
            var expected: [Int: [UInt32]] = [:]
            var state: UInt64 = 17
            for number in 0..<15_000 {
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
            for (hash, there) in expected {
                #expect(places.places(at: hash) == there, "\(hash)")
                #expect(places.first(at: hash) == there.first)
            }
            #expect(places.places(at: 12_345_678_901).isEmpty && places.first(at: 12_345_678_901) == nil)
            try scratch.check()
        }
    }

    @Test(arguments: [40, 0]) func whatIsSetIsWhatWasSetLast(_ blocksInMemory: Int) throws {
        try withScratch(blocksInMemory) { scratch, _ in
            let places = PlacesByHash(scratch)
            #expect(places.first(at: 1) == nil)
            for round in 0..<3 {
                for number in 0..<600 { places.set(UInt32(number * 3 + round), at: number) }
            }
            for number in 0..<600 { #expect(places.places(at: number) == [UInt32(number * 3 + 2)]) }
        }
    }

    /// Hashes that no page parts from one another, as no hashes are.
    @Test func moreThanAPageOfOneBeginningAreAllFound() {
        let places = PlacesByHash()
        // Spread as they are, they begin alike.
        let inverse: UInt64 = 0xF1DE_83E1_9937_733D
        let hashes = (0..<180).map { Int(truncatingIfNeeded: UInt64($0) &* inverse) }
        for (place, hash) in hashes.enumerated() { places.note(UInt32(place), at: hash) }
        for (place, hash) in hashes.enumerated() { #expect(places.places(at: hash) == [UInt32(place)]) }
        for (place, hash) in hashes.enumerated() { places.set(UInt32(place + 1), at: hash) }
        for (place, hash) in hashes.enumerated() { #expect(places.first(at: hash) == UInt32(place + 1)) }
    }

    @Test func numbersThatFollowOneAnotherAreKept() {
        let places = PlacesByHash()
        for number in 1...500 { places.note(UInt32(number), at: number) }
        for number in 1...500 { #expect(places.places(at: number) == [UInt32(number)]) }
        places.note(7, at: 3)
        #expect(places.places(at: 3) == [3, 7])
    }
}
