import Catalogue
import Foundation
import PhoneNumbers
import PressOffice
import Store

/// Readers who take their time, and a writer beside them.
enum StoreBench {
    /// Takes an export of every contact so slowly that it lasts so many seconds; prints how many there were.
    static func consume(_ path: String, seconds: Double, contacts: Int) throws {
        let office = try Office(
            catalogueAt: path, phones: LibPhoneNumber(), actor: "bench", now: { Instant(Date()) }, makeID: { UUID() })
        let start = ContinuousClock.now
        var taken = 0
        let exported = try office.view(for: .internal).exportContacts(ContactExport(format: "json")) { _ in
            taken += 1
            let due = start + .seconds(seconds * Double(taken) / Double(max(1, contacts)))
            let ahead = ContinuousClock.now.duration(to: due)
            if ahead > .milliseconds(2) { usleep(UInt32(ahead / .microseconds(1))) }
        }
        print(exported.count)
    }

    /// Makes so many changes, each its own, with a pause between them; prints how many were acknowledged and are there, and
    /// of one the median and the longest time, in milliseconds.
    static func change(_ path: String, count: Int, pause: UInt32) throws {
        let store = try CatalogueStore(at: path)
        let stamp = ChangeStamp(actor: "bench", at: Instant(milliseconds: 0), action: "add")
        let mark = UUID().uuidString.lowercased()
        var taken: [Duration] = []
        for number in 0..<count {
            // A slug is cut; a name is not.
            let outlet = Outlet(id: UUID(), slug: Slug(from: "outlet-\(number)-\(mark)"), name: mark)
            let start = ContinuousClock.now
            guard (try? store.change(stamp, { _ in [.insert(outlet)] })) != nil else { continue }
            taken.append(ContinuousClock.now - start)
            usleep(pause * 1000)
        }
        let there = try store.read(for: .internal, at: Instant(milliseconds: 0)) { view in
            try view.all(Outlet.self).filter { $0.name == mark }.count
        }
        taken.sort()
        guard let longest = taken.last, there == taken.count else { return print("0 0 0") }
        func milliseconds(_ time: Duration) -> Double { time / .milliseconds(1) }
        print(taken.count, milliseconds(taken[taken.count / 2]), milliseconds(longest))
    }
}
