import Catalogue
import Foundation
import Store

/// Measures the store for `scripts/bench`: each command prints one figure, in seconds, for a script to compare.
@main
enum Benchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("make", 2): _ = try CatalogueStore.create(at: arguments[1])
        case ("insert", 3): try insert(arguments[1], count: Int(arguments[2]) ?? 0)
        case ("search", 4): try search(arguments[1], times: Int(arguments[2]) ?? 1, arguments[3])
        case ("open", 3): try open(arguments[1], times: Int(arguments[2]) ?? 1)
        default:
            print("usage: benchmark make PATH | insert PATH COUNT | search PATH TIMES QUERY | open PATH TIMES")
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

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let taken = try ContinuousClock().measure(body).components
        return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
    }
}
