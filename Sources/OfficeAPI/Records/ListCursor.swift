import Catalogue
import Foundation
import JSONText
import Newsroom

/// Where in a list a page ended: nobody's to make up, and good for that list alone.
struct ListCursor: Sendable {
    let place: String
    private let list: String

    init(_ place: String, in list: String) {
        self.place = place
        self.list = list
    }

    /// - Throws: `Problem` for what was never given out for this list.
    init(_ text: String, of list: String) throws(Problem) {
        let bytes = Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/"))
        let parts = bytes.flatMap { String(validating: $0, as: UTF8.self) }?
            .split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard let parts, parts.count == 2, parts[0] == list else { throw ListCursor.madeUp }
        self.init(String(parts[1]), in: list)
        guard self.text == text else { throw ListCursor.madeUp }
    }

    static let madeUp = Problem(
        .notUnderstood, "The cursor is none that was given for this list.",
        [.advice("Take it from the page before, or begin without one.")])

    var text: String {
        Data("\(list)|\(place)".utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    }

    func identity() throws(Problem) -> UUID {
        guard let id = UUID(uuidString: place) else { throw ListCursor.madeUp }
        return id
    }

    func number() throws(Problem) -> Int {
        guard let number = Int(place), number > 0 else { throw ListCursor.madeUp }
        return number
    }
}

/// A page of a list on its way out.
struct CursorPage {
    private let list: String
    private let limit: Int
    private var items: [JSON] = []
    private var last: String?
    private var hasMore = false

    private struct Enough: Error {}

    init(of list: String, limit: Int) {
        self.list = list
        self.limit = limit
    }

    /// Takes as many as there is room for, and looks whether there is one more.
    mutating func fill(_ forEach: (_ take: (_ place: String, JSON) throws -> Void) throws -> Void) throws {
        var page = self
        do {
            try forEach { place, json in
                if page.items.count == limit {
                    page.hasMore = true
                    throw Enough()
                }
                page.items.append(json)
                page.last = place
            }
        } catch is Enough {}
        self = page
    }

    func told(_ asked: Asked) -> RouteAnswer {
        let next = hasMore ? last.map { ListCursor($0, in: list).text } : nil
        var told = RouteAnswer(["items": .array(items), "next": JSON(next)])
        if let next {
            // The question of this page with another cursor in it.
            var pairs = (asked.request.query ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
            pairs.append("cursor=\(next.replacing("=", with: "%3D"))")
            let path = asked.api.link(asked.path + "?" + pairs.joined(separator: "&"))
            told.headers.append(("Link", "<\(path)>; rel=\"next\""))
        }
        return told
    }
}
