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
        if let distance = editDistance(typed, letters, atMost: most) { alike.append((distance, order, name)) }
    }
    return alike.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(max(0, limit)).map(\.name)
}
