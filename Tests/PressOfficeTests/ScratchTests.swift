import Store
import Testing

@testable import PressOffice

/// What does not stay in memory comes back from a file that nobody sees.
@Suite struct ScratchTests {
    private func bytes(_ count: Int, from first: Int) -> [UInt8] { (0..<count).map { UInt8(($0 * 7 + first) % 251) } }

    @Test(arguments: [40, 1, 0]) func whatIsPutInComesBack(_ blocksInMemory: Int) throws {
        try withScratch(blocksInMemory) { scratch, _ in
            let (log, other) = (ScratchLog(scratch), ScratchLog(scratch))
            var places: [Int] = []
            // Some of them across two blocks, one across three.
            let sizes = [1, 1000, 200_000, 100_000, 600_000, 0, 17]
            for (number, size) in sizes.enumerated() {
                places.append(log.append(bytes(size, from: number)))
                other.append([UInt8](repeating: UInt8(number), count: 40_000))
            }
            for (number, size) in sizes.enumerated() {
                #expect(log.bytes(size, at: places[number]) == bytes(size, from: number), "\(number)")
                #expect(other.bytes(40_000, at: number * 40_000) == [UInt8](repeating: UInt8(number), count: 40_000))
            }
            var all: [UInt8] = []
            log.forEachPiece { all += $0 }
            #expect(all.count == sizes.reduce(0, +) && all.suffix(17) == bytes(17, from: 6)[...])
            #expect(log.bytes(100, at: log.count - 3).count == 3, "no more than there is")
            #expect((scratch.memory(1, at: 0) == nil) == (blocksInMemory == 0))
            try scratch.check()
        }
    }

    @Test func aNewBlockIsEmpty() throws {
        try withScratch(1) { scratch, _ in
            for _ in 0..<3 {
                let place = scratch.allot()
                var found = [UInt8](repeating: 1, count: 500)
                found.withUnsafeMutableBytes { scratch.read($0, at: place + 1000) }
                #expect(found.allSatisfy { $0 == 0 })
            }
            try scratch.check()
        }
    }

    @Test func whereTheFolderTakesNoFileAllOfItStaysInMemory() throws {
        let scratch = Scratch(beside: "/nowhere/press.sqlite", inMemory: 0)
        let log = ScratchLog(scratch)
        log.append(bytes(700_000, from: 3))
        #expect(log.bytes(700_000, at: 0) == bytes(700_000, from: 3))
        try scratch.check()
    }

    /// As on a disk that is broken: it is told, and nothing that comes of it is believed.
    @Test func whatCannotBeReadIsTold() throws {
        try withScratch(0) { scratch, path in
            let place = scratch.allot()
            bytes(10, from: 0).withUnsafeBytes { scratch.write($0, at: place) }
            try scratch.check()
            // Behind the end of what was given out there is nothing.
            var more = [UInt8](repeating: 1, count: 10)
            more.withUnsafeMutableBytes { scratch.read($0, at: place + Scratch.block - 5) }
            #expect(throws: StoreError.inputOutput(path: path)) { try scratch.check() }
            #expect(more.allSatisfy { $0 == 0 })
        }
    }
}
