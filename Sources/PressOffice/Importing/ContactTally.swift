import Catalogue
import Foundation
import Store

/// What became of the contacts that an import was about: each is counted once, and the first of them are told with all that is
/// known of them. A file of a million rows so leaves a thousand contacts in memory.
struct ContactTally {
    private enum Standing: UInt32 { case new, changed, unchanged }

    /// A contact that rows were about, as they stand together.
    struct Touched {
        var rows: [Int]
        /// As it was before them; nil where they made it.
        var before: ContactEntry?
    }

    private(set) var new: [Import.New] = []
    private(set) var changed: [Import.Changed] = []
    private(set) var newCount = 0
    private(set) var changedCount = 0
    private(set) var unchanged = 0
    /// The names of all that are new, a line each.
    let newNames: ScratchLog
    /// By the hash of an identity.
    private let standings: PlacesByHash
    /// Where those that are told stand in `new` and `changed`, and what the latter were.
    private var told: [UUID: (place: Int, before: ContactEntry?)] = [:]

    init(_ scratch: Scratch) { (newNames, standings) = (ScratchLog(scratch), PlacesByHash(scratch)) }

    /// Whether earlier rows were about it.
    func has(_ id: UUID) -> Bool { standings.first(at: id.hashValue) != nil }

    private func set(_ standing: Standing, of id: UUID) { standings.set(standing.rawValue, at: id.hashValue) }

    /// Takes note of what some rows made of a contact. `name` and `entry` are as it is now.
    mutating func note(
        _ touched: Touched, _ name: RecordName, _ entry: ContactEntry,
        differences: (_ before: ContactEntry, _ after: ContactForm) -> [Difference]
    ) {
        let id = entry.contact.id
        switch standings.first(at: id.hashValue).flatMap(Standing.init) {
        case nil where touched.before == nil:
            set(.new, of: id)
            newCount += 1
            newNames.append(Array("\(name)\n".utf8))
            guard new.count < Import.mostTold else { return }
            told[id] = (new.count, nil)
            new.append(Import.New(rows: touched.rows, contact: name, form: ContactForm(entry)))
        case .new?:
            guard let place = told[id]?.place else { return }
            new[place].rows += touched.rows
            new[place].form = ContactForm(entry)
        case let standing:
            let before = told[id]?.before ?? touched.before ?? entry
            let differences = differences(before, ContactForm(entry))
            if let place = told[id]?.place {
                changed[place].rows += touched.rows
                changed[place].differences = differences
                return
            }
            guard !differences.isEmpty, standing != .changed else {
                if standing == nil {
                    set(.unchanged, of: id)
                    unchanged += 1
                }
                return
            }
            if standing == .unchanged { unchanged -= 1 }
            set(.changed, of: id)
            changedCount += 1
            guard changed.count < Import.mostTold else { return }
            told[id] = (changed.count, before)
            changed.append(
                Import.Changed(
                    rows: touched.rows, contact: name, label: words(for: before.contact, at: before.organisation?.name),
                    differences: differences, isWithdrawn: entry.contact.isWithdrawn))
        }
    }
}
