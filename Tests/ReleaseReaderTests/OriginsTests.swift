import Testing

@testable import ReleaseReader

/// The way back from a text to the one that it was made of says what a plain list of places says.
@Suite struct OriginsTests {
    @Test(arguments: 0..<20)
    func itSaysWhatAListOfPlacesSays(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        var origins = Origins()
        var places: [Int] = []
        var next = 0
        for _ in 0..<300 {
            switch random.below(8) {
            case 0: next += 1 + random.below(4)
            case 1 where !places.isEmpty: next = places[places.count - 1]
            case 2:
                let count = random.below(places.count + 1)
                origins.cut(to: count)
                places.removeLast(places.count - count)
                next = (places.last ?? -1) + 1
            default: break
            }
            origins.append(next)
            places.append(next)
            next += 1
        }
        #expect(origins.count == places.count)
        #expect(places.indices.map { origins[$0] } == places)
        for place in 0...(next + 2) {
            #expect(origins.first(from: place) == places.firstIndex { $0 >= place } ?? places.count, "\(place)")
        }
    }

    @Test func nothingHasNoPlaces() {
        #expect(Origins().first(from: 0) == 0)
        #expect(Origins().count == 0)
    }
}

/// A short generator of numbers: the same on every machine.
private struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
