/// Names for groups that no property has: `item1`, `item2`, …
struct FreshGroups {
    private let taken: Set<String>
    private var number = 0

    init(besides groups: [String?]) { taken = Set(groups.compactMap { $0?.lowercased() }) }

    mutating func next() -> String {
        repeat { number += 1 } while taken.contains("item\(number)")
        return "item\(number)"
    }
}
