/// How many letters must be put in, left out, replaced or exchanged with their neighbour to come from one to the other
/// (optimal string alignment); nil where it is more than `limit`.
@inlinable
public func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var twoAbove = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    var row = above
    for i in 1...left.count {
        row[0] = i
        for j in 1...right.count {
            let replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
            row[j] = min(replaced, above[j] + 1, row[j - 1] + 1)
            if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                row[j] = min(row[j], twoAbove[j - 2] + 1)
            }
        }
        if let least = row.min(), least > limit { return nil }
        let old = twoAbove
        twoAbove = above
        above = row
        row = old
    }
    return above[right.count] <= limit ? above[right.count] : nil
}
