/// The names that were probably meant by `text`: at most `limit`, the most alike first, in their own order among equals.
///
/// A name is alike where a third of the text's characters (at least two) or fewer are typed wrongly, left out, added or
/// exchanged with a neighbour. Texts of more than 100 characters are like nothing.
public func nearest(to text: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
    let typed = Array(text.lowercased())
    guard typed.count <= 100 else { return [] }
    let most = max(2, typed.count / 3)
    var alike: [(distance: Int, order: Int, name: String)] = []
    for (order, name) in names.enumerated() {
        let letters = Array(name.lowercased())
        guard abs(letters.count - typed.count) <= most else { continue }
        let distance = editDistance(typed, letters)
        if distance <= most { alike.append((distance, order, name)) }
    }
    return alike.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(max(0, limit)).map(\.name)
}

/// Optimal string alignment: insertions, deletions, replacements and exchanges of neighbours, each counted once.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in right.indices {
            let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(replaced, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
