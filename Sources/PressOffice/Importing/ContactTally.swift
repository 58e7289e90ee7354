import Catalogue
import Foundation
import Store

/// What became of the contacts that an import was about: each is counted once, and the first of them are told with all that is
/// known of them. A file of a million rows so leaves a thousand contacts in memory, and a byte of each.
struct ContactTally {
    private enum Standing: UInt8 { case new, changed, unchanged }

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
    private(set) var newNames = ""
    /// By the hash of an identity.
    private var standings: [Int: Standing] = [:]
    /// Where those that are told stand in `new` and `changed`, and what the latter were.
    private var told: [UUID: (place: Int, before: ContactEntry?)] = [:]

    /// Whether earlier rows were about it.
    func has(_ id: UUID) -> Bool { standings[id.hashValue] != nil }

    /// Takes note of what some rows made of a contact. `name` and `entry` are as it is now.
    mutating func note(
        _ touched: Touched, _ name: RecordName, _ entry: ContactEntry,
        differences: (_ before: ContactEntry, _ after: ContactForm) -> [Difference]
    ) {
        let id = entry.contact.id
        switch standings[id.hashValue] {
        case nil where touched.before == nil:
            standings[id.hashValue] = .new
            newCount += 1
            newNames += "\(name)\n"
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
                    standings[id.hashValue] = .unchanged
                    unchanged += 1
                }
                return
            }
            if standing == .unchanged { unchanged -= 1 }
            standings[id.hashValue] = .changed
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
