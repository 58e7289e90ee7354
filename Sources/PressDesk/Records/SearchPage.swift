import Catalogue
import Newsroom
import PressOffice

extension DeskRoom {
    /// Whatever is called so, of every kind.
    func searchPage(_ words: String) throws -> NewsroomAnswer {
        let heading = words.isEmpty ? "Search" : "Search: \(words)"
        var list = DeskList(frame: try frame(heading), heading: heading)
        list.empty = "Type some words into the field above."
        guard !words.isEmpty else { return try answer("list", list) }
        let found = try view.search(words, limit: 50)
        list.rows = DeskRows(found.hits.compactMap(row))
        list.empty = "Nothing was found."
        if !found.beginnings.isEmpty {
            list.remark = "No record has \(found.beginnings.joined(separator: ", ")); what begins so is shown."
        }
        return try answer("list", list)
    }
}
