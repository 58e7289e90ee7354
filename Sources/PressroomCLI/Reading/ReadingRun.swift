import Catalogue
import Foundation
import House
import PressOffice
import ReleaseReader
import Synchronization

/// Reads documents by as many threads as there are processors, and gives out what was made of them in the order in which
/// they were asked for. What cannot be read is named on the way, and the others are read all the same.
///
/// However many and however large they are, only a few are in memory at a time.
struct ReadingRun {
    let names: [FileName]
    let hints: ReadingHints
    let door: Door

    /// How many documents may be begun before the first of them is done.
    static let width = 64
    /// Bytes of results that wait for their turn, and of documents that are read at a time. A larger one is read alone:
    /// reading takes some 30 times a document's own memory.
    static let mostHeld = 8 << 20
    static let mostUnderWay = 3 << 20
    static let mostThreads = 16

    private enum Outcome<Product: Sendable>: Sendable {
        case read(Product)
        case passedOver(NoDocument)
        /// With the sentence that says why.
        case failed(String)
        /// Not even there: the file that the output goes to.
        case ours
    }

    /// Reads everything. `make` is called on any thread, with the draft, and returns what was made of it and its size in
    /// bytes; `use` on this one, in order.
    ///
    /// - Throws: what `use` throws; then nothing further is read.
    func each<Product: Sendable>(
        make: @escaping @Sendable (Draft) -> (Product, size: Int), use: (Product) throws -> Void
    ) throws -> ReadingTally {
        let window = window(make)
        let interruption = Interruption()
        let total = Total()
        let progress = Progress("Reading", "files", of: { total.count(of: names) }, on: door.screen)
        // The threads end before the process does, for they use what its end takes down.
        var patience = 60.0
        defer {
            progress.erase()
            window.stop()
            if !window.isLeft(within: patience) { _exit(ExitTable.failed) }
        }
        var tally = ReadingTally(
            folders: names.enumerated().filter { ReadingList.isFolder($1) }.map { ($0, $1.shown) })
        while true {
            if interruption.isThere {
                progress.erase()
                interruption.obey()
            }
            switch window.next(within: Progress.pause) {
            case .ended: return tally
            case .waiting: progress.tick()
            case .value(let (outcome, folder)):
                switch outcome {
                case .ours: break
                case .passedOver(let what): tally.note(what)
                case .failed(let sentence):
                    tally.note(read: false, in: folder)
                    progress.say(sentence)
                case .read(let product):
                    tally.note(read: true, in: folder)
                    if door.screen.width != nil { progress.erase() }
                    do { try use(product) } catch {
                        // Whoever read the output has gone: nobody waits for a long document.
                        if case OutputError.closed = error { patience = 0.3 }
                        throw error
                    }
                }
                progress.advance()
            }
        }
    }

    private typealias Window<Product: Sendable> = OrderedWindow<
        ReadingList.Item, (outcome: Outcome<Product>, folder: Int?)
    >

    private func window<Product: Sendable>(
        _ make: @escaping @Sendable (Draft) -> (Product, size: Int)
    ) -> Window<Product> {
        var list = ReadingList(names)
        let window = Window<Product>(
            width: ReadingRun.width, mostHeld: ReadingRun.mostHeld, mostUnderWay: ReadingRun.mostUnderWay
        ) { list.next() }
        let (hints, premises) = (hints, door.premises)
        let output = FileIdentity(STDOUT_FILENO)
        let processors = ProcessInfo.processInfo.activeProcessorCount
        window.start(threads: max(1, min(processors, ReadingRun.mostThreads))) { item, reserve in
            switch item.what {
            case .passedOver(let what): return ((.passedOver(what), item.folder), 0)
            case .trouble(let trouble): return ((.failed(sentence(for: trouble)), item.folder), 0)
            case .file(let name):
                do {
                    let file = try InputFile(name).opened()
                    if item.folder != nil {
                        if let output, file.identity == output { return ((.ours, item.folder), 0) }
                        if let what = NoDocument.recognised(head: file.head()) {
                            return ((.passedOver(what), item.folder), 0)
                        }
                    }
                    reserve(min(file.size ?? 0, SourceDocument.largest))
                    let bytes = try file.bytes()
                    if item.folder != nil, let what = NoDocument.recognised(whole: bytes) {
                        return ((.passedOver(what), item.folder), 0)
                    }
                    let draft = try premises.draft(path: name.shown, bytes: consume bytes, hints: hints)
                    let (product, size) = make(draft)
                    return ((.read(product), item.folder), size)
                } catch {
                    return ((.failed(sentence(for: error)), item.folder), 0)
                }
            }
        }
        return window
    }

    /// A draft as it is, for who wants all of it.
    static let draft: @Sendable (Draft) -> (Draft, size: Int) = { ($0, $0.document.text.utf8.count) }

    /// A draft as one line of JSON.
    static let line: @Sendable (Draft) -> ([UInt8], size: Int) = { draft in
        let line = json(of: draft, mending: \.inWords)
        return (line, line.count)
    }
}

/// How many files there are, counted on the side while they are read.
private final class Total: Sendable {
    private let counted = Mutex<(isBegun: Bool, count: Int?)>((false, nil))

    /// Begins to count when it is asked for the first time; nil until that is done.
    func count(of names: [FileName]) -> Int? {
        let (isBegun, count) = counted.withLock { state in
            defer { state.isBegun = true }
            return state
        }
        if !isBegun {
            Thread.detachNewThread { [self] in
                var list = ReadingList(names)
                var count = 0
                while list.next() != nil { count += 1 }
                counted.withLock { $0.count = count }
            }
        }
        return count
    }
}
