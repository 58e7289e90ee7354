import Catalogue
import DocumentFormats
import Foundation
import PhoneNumbers
import PressOffice
import ReleaseReader
import Store

/// Measures the store and the reader for `scripts/bench`: each command prints one figure, in seconds of CPU, for a script to compare.
@main
enum Benchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("make", 2): _ = try CatalogueStore.create(at: arguments[1])
        case ("insert", 3): try insert(arguments[1], count: Int(arguments[2]) ?? 0)
        case ("search", 4): try search(arguments[1], times: Int(arguments[2]) ?? 1, arguments[3])
        case ("open", 3): try open(arguments[1], times: Int(arguments[2]) ?? 1)
        case ("consume", 4):
            try StoreBench.consume(
                arguments[1], seconds: Double(arguments[2]) ?? 1, contacts: Int(arguments[3]) ?? 1)
        case ("changes", 4):
            try StoreBench.change(arguments[1], count: Int(arguments[2]) ?? 0, pause: UInt32(arguments[3]) ?? 0)
        case ("releases", 2): print(Releases.text(bytes: Int(arguments[1]) ?? 0))
        case ("read", 3): try read(arguments[1], times: Int(arguments[2]) ?? 1)
        case ("each", 2): try readEach(bytes: Int(arguments[1]) ?? 0)
        case ("folder", 3): try write(Int(arguments[2]) ?? 0, to: arguments[1])
        case ("median", 2...): try readFiles(Array(arguments.dropFirst()))
        case ("cards", 3):
            try Data(Cards.file(bytes: Int(arguments[2]) ?? 0)).write(to: URL(fileURLWithPath: arguments[1]))
        case ("parse-cards", 2): try CardBench.parse(arguments[1], decoding: false)
        case ("decode-cards", 2): try CardBench.parse(arguments[1], decoding: true)
        case ("write-cards", 2): try CardBench.write(arguments[1])
        case ("write-profile", 2): try CardBench.writeProfile(arguments[1])
        case ("addresses", 3):
            for number in 0..<(Int(arguments[1]) ?? 0) {
                print(LinkBench.address(number, port: Int(arguments[2]) ?? 0))
            }
        case ("links", 4):
            try LinkBench.ask(
                Int(arguments[1]) ?? 0, port: Int(arguments[2]) ?? 0, atOnce: Int(arguments[3]) ?? 1)
        case ("references", 4):
            try references(arguments[1], count: Int(arguments[2]) ?? 0, port: Int(arguments[3]) ?? 0)
        case ("lookalike", 2): print(Releases.release(Int(arguments[1]) ?? 0))
        case ("growth", 3): try GrowthBench.make(arguments[1], contacts: Int(arguments[2]) ?? 0)
        case ("kit", 5):
            try KitBench.make(
                arguments[1], assets: Int(arguments[2]) ?? 0, bytes: Int(arguments[3]) ?? 0,
                contacts: Int(arguments[4]) ?? 0)
        case ("pdf", 3): try writePDF(of: arguments[1], to: arguments[2])
        default:
            print(
                """
                usage: benchmark make PATH | insert PATH COUNT | search PATH TIMES QUERY | open PATH TIMES
                       benchmark consume PATH SECONDS CONTACTS | changes PATH COUNT PAUSE
                       benchmark releases BYTES | read PATH TIMES | each BYTES
                       benchmark folder PATH COUNT | median FILE... | pdf TEXT PDF
                       benchmark growth PATH CONTACTS | lookalike NUMBER
                       benchmark kit PATH ASSETS BYTES CONTACTS
                       benchmark references PATH COUNT PORT
                       benchmark addresses COUNT PORT | links COUNT PORT AT-ONCE
                       benchmark cards PATH BYTES | parse-cards PATH | decode-cards PATH | write-cards PATH
                       benchmark write-profile PATH
                """)
            exit(64)
        }
    }

    /// Contacts with two points each, in one change.
    private static func insert(_ path: String, count: Int) throws {
        let store = try CatalogueStore(at: path)
        let edits = Rows.edits(contacts: count)
        let stamp = ChangeStamp(actor: "bench", at: Instant(milliseconds: 0), action: "import")
        print(try seconds { try store.change(stamp) { _ in edits } })
    }

    /// A release with so many links, in one change.
    private static func references(_ path: String, count: Int, port: Int) throws {
        let store = try CatalogueStore(at: path)
        let release = Release(id: UUID(), slug: Slug(from: "many-links"), kind: .release, headline: "Many links")
        let edits = (0..<count).map { number in
            let url = LinkBench.address(number, port: port)
            return Edit.insert(
                Reference(
                    id: UUID(), slug: Slug(from: "link-\(number)"), kind: "website", url: url, asGiven: url,
                    releaseID: release.id))
        }
        let stamp = ChangeStamp(actor: "bench", at: Instant(milliseconds: 0), action: "import")
        try store.change(stamp) { _ in [.insert(release)] + edits }
    }

    private static func search(_ path: String, times: Int, _ query: String) throws {
        let store = try CatalogueStore(at: path)
        var hits = 0
        let taken = try (0..<times).map { _ in
            try seconds {
                hits = try store.read(for: .internal, at: Instant(milliseconds: 0)) {
                    try $0.search(query, kinds: nil, limit: 20)
                }.count
            }
        }
        print(taken.sorted()[times / 2], hits)
    }

    private static func open(_ path: String, times: Int) throws {
        let taken = try (0..<times).map { _ in try seconds { _ = try CatalogueStore(at: path) } }
        print(taken.sorted()[times / 2])
    }

    /// A document, decoded and read as often as asked for; the first time, which loads the tables of numbers, not counted.
    private static func read(_ path: String, times: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let phones = LibPhoneNumber()
        if times > 1 { _ = try draft(from: SourceDocument(path: path, bytes: bytes), phones: phones) }
        let taken = try (0..<times).map { _ in
            try seconds { _ = try draft(from: SourceDocument(path: path, bytes: bytes), phones: phones) }
        }
        print(taken.sorted()[times / 2])
    }

    /// Releases of that many bytes together, each a document of its own.
    private static func readEach(bytes: Int) throws {
        var releases: [[UInt8]] = []
        var total = 0
        while total < bytes {
            releases.append(Array(Releases.release(releases.count).utf8))
            total += releases[releases.count - 1].count
        }
        let phones = LibPhoneNumber()
        let taken = try seconds {
            for release in releases { _ = try draft(from: SourceDocument(path: "-", bytes: release), phones: phones) }
        }
        print(taken, releases.count)
    }

    /// Look-alikes of releases, a file each.
    private static func write(_ count: Int, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for number in 0..<count {
            let name = "\(folder)/release-\(String(100_000 + number).dropFirst()).txt"
            try Data(Lookalikes.text(number).utf8).write(to: URL(fileURLWithPath: name))
        }
    }

    private static func writePDF(of path: String, to place: String) throws {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        try Data(SmallPDF.bytes(of: text)).write(to: URL(fileURLWithPath: place))
    }

    /// Each file five times: the median of the files' medians, MB/s of all of them, the longest time and its file, and
    /// how many there were. What cannot be read is left out.
    private static func readFiles(_ paths: [String]) throws {
        let phones = LibPhoneNumber()
        func draft(_ path: String, _ bytes: [UInt8]) throws -> Draft {
            try Office.draft(path: path, bytes: bytes, formats: documentFormats, phones: phones)
        }
        var found: [(seconds: Double, bytes: Int, path: String)] = []
        for path in paths {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            guard (try? draft(path, bytes)) != nil else { continue }
            let taken = try (0..<5).map { _ in
                try seconds { _ = try json(of: draft(path, bytes)) }
            }
            found.append((taken.sorted()[2], bytes.count, path))
        }
        found.sort { $0.seconds < $1.seconds }
        guard let longest = found.last else { return print("0 0 0 - 0") }
        let (bytes, all) = (found.reduce(0) { $0 + $1.bytes }, found.reduce(0) { $0 + $1.seconds })
        let name = URL(fileURLWithPath: longest.path).lastPathComponent
        print(found[found.count / 2].seconds, Double(bytes) / all / 1e6, longest.seconds, name, found.count)
    }

    /// Of this process's work, whatever others do on the machine.
}

/// The seconds of CPU that something takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clocked()
    try body()
    return clocked() - start
}

private func clocked() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
