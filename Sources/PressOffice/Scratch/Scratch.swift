import Foundation
import Store

/// Room for what would otherwise grow in memory with what is read: the first of it is in memory, and all else in a file beside the
/// catalogue that has no name (docs/decisions/0093-who-is-who-in-a-file.md).
///
/// The file is gone with the process, and what stood in it is overwritten when the room is given back. For one thread at a time.
final class Scratch {
    /// Room is given out in blocks of so many bytes; nothing that is read or written goes across two of them.
    static let block = 1 << 18

    private let path: String?
    private let mostInMemory: Int
    /// The memory of a block; nil where it stands in the file.
    private var blocks: [UnsafeMutableRawBufferPointer?] = []
    private var file: Unfinished?
    private var failure: StoreError?

    /// - Parameters:
    ///   - path: the catalogue; nil where all of it stays in memory. So it does where the folder takes no file.
    ///   - most: so many blocks are in memory.
    init(beside path: String? = nil, inMemory most: Int = 40) { (self.path, mostInMemory) = (path, most) }

    /// A new block of noughts: where it begins.
    func allot() -> Int {
        let place = blocks.count * Scratch.block
        if blocks.count < mostInMemory || !isInFile(upTo: place + Scratch.block) {
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: Scratch.block, alignment: 16)
            _ = memory.initializeMemory(as: UInt8.self, repeating: 0)
            blocks.append(memory)
        } else {
            blocks.append(nil)
        }
        return place
    }

    private func isInFile(upTo end: Int) -> Bool {
        guard let path else { return false }
        if file == nil {
            file = try? Unfinished(fileFor: path)
            if let file { unlink(file.path) }
        }
        return file.map { ftruncate($0.descriptor, off_t(end)) == 0 } ?? false
    }

    func read(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) {
        if let memory = memory(bytes.count, at: place) { return bytes.copyMemory(from: UnsafeRawBufferPointer(memory)) }
        guard let file, pread(file.descriptor, bytes.baseAddress, bytes.count, off_t(place)) == bytes.count else {
            _ = bytes.initializeMemory(as: UInt8.self, repeating: 0)
            failure = failure ?? .inputOutput(path: path ?? "")
            return
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        if let memory = memory(bytes.count, at: place) { return memory.copyMemory(from: bytes) }
        let count = file.map { pwrite($0.descriptor, bytes.baseAddress, bytes.count, off_t(place)) } ?? -1
        if count == bytes.count { return }
        // What is written in part did not fit.
        let isFull = count > 0 || errno == ENOSPC || errno == EDQUOT
        failure = failure ?? (isFull ? .diskFull(path: path ?? "") : .inputOutput(path: path ?? ""))
    }

    /// Where those bytes are, if they are in memory.
    func memory(_ count: Int, at place: Int) -> UnsafeMutableRawBufferPointer? {
        let (block, start) = place.quotientAndRemainder(dividingBy: Scratch.block)
        guard let memory = blocks[block] else { return nil }
        return UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + count])
    }

    /// Throws where something could not be written there or read again: what was made of it since means nothing.
    func check() throws { if let failure { throw failure } }

    deinit {
        let blank = [UInt8](repeating: 0, count: file == nil ? 0 : Scratch.block)
        for (number, memory) in blocks.enumerated() {
            if let memory {
                memory.deallocate()
            } else if let file {
                // Where that fails the room is given back as it is: it has no name.
                _ = pwrite(file.descriptor, blank, blank.count, off_t(number * Scratch.block))
            }
        }
        file?.finish()
    }
}

/// Bytes that are put one behind the other into a scratch, and read again by where they stand.
final class ScratchLog {
    private let scratch: Scratch
    private var blocks: [Int] = []
    private(set) var count = 0

    init(_ scratch: Scratch) { self.scratch = scratch }

    /// Where they begin.
    @discardableResult
    func append(_ bytes: UnsafeRawBufferPointer) -> Int {
        let place = count
        var rest = bytes[...]
        while !rest.isEmpty {
            let (block, start) = count.quotientAndRemainder(dividingBy: Scratch.block)
            if block == blocks.count { blocks.append(scratch.allot()) }
            let part = rest.prefix(Scratch.block - start)
            scratch.write(UnsafeRawBufferPointer(rebasing: part), at: blocks[block] + start)
            rest = rest.dropFirst(part.count)
            count += part.count
        }
        return place
    }

    @discardableResult
    func append(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBytes { append($0) } }

    /// All of them, a piece at a time.
    func forEachPiece(_ body: ([UInt8]) throws -> Void) rethrows {
        for place in stride(from: 0, to: count, by: 1 << 16) { try body(bytes(1 << 16, at: place)) }
    }

    /// So many of those that begin there; fewer where fewer were put in.
    func bytes(_ most: Int, at place: Int) -> [UInt8] {
        let length = max(0, min(most, count - place))
        return [UInt8](unsafeUninitializedCapacity: length) { bytes, filled in
            var rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(bytes)[..<length])
            var place = place
            while !rest.isEmpty {
                let (block, start) = place.quotientAndRemainder(dividingBy: Scratch.block)
                let part = UnsafeMutableRawBufferPointer(rebasing: rest.prefix(Scratch.block - start))
                scratch.read(part, at: blocks[block] + start)
                rest = UnsafeMutableRawBufferPointer(rebasing: rest.dropFirst(part.count))
                place += part.count
            }
            filled = length
        }
    }
}
