import Catalogue
import Foundation
import JSONText
import Newsroom
import PressOffice

extension OfficeAPI {
    /// Asks every route that there is at an instant as somebody who has no token, with whatever a list tells and whatever may be kept back
    /// in its places, and tells each answer, its headers too: for who looks into them for what must not be there. What changes something
    /// is asked as well: to who may not, it tells nothing.
    public static var shownToThePress: ShownToThePress { everything(shownTo: nil) }

    static func everything(shownTo visitor: Visitor?) -> ShownToThePress {
        { copy, instant, names, tell in
            guard let settings = NewsroomSettings(baseURL: "https://newsroom.example") else { return }
            let api = OfficeAPI(office: copy, settings: settings, draft: { _, _, _ in throw CancellationError() })
            func ask(_ route: Route, _ path: String, _ asked: String, query: String? = nil) throws -> [String] {
                var request = WebRequest(
                    method: route.method.rawValue, path: "\(OfficeAPI.root)\(path)", query: query)
                if route.method != .get {
                    request.headers = [("Content-Type", "application/json"), ("If-Match", "*")]
                    request.body = Array("{}".utf8)
                }
                let answer = try api.answer(to: request, from: visitor, at: instant)
                let headers = answer.headers.map { "\($0.name): \($0.value)" }.joined()
                let bytes = try answer.body.whole()
                try tell(
                    "api \(route.method.rawValue) \(route.path)", asked,
                    Array("\(answer.status)\(headers)".utf8) + bytes)
                guard answer.status == 200, let json = try? JSON(reading: bytes) else { return [] }
                return (json["items"]?.elements ?? []).compactMap { $0["slug"]?.text }
            }
            var slugs = Set(names.map(\.slug))
            for route in OfficeAPI.routes where route.path.places.isEmpty {
                let isLong = route.query.contains { $0.name == "limit" }
                slugs.formUnion(try ask(route, route.path.description, "", query: isLong ? "limit=200" : nil))
            }
            for route in OfficeAPI.routes where !route.path.places.isEmpty {
                // Who may not is told so before anything is looked up: one name is as good as all.
                let isLookedUp = route.right == nil || visitor != nil
                for slug in isLookedUp ? slugs.sorted() : Array(slugs.sorted().prefix(1)) {
                    let path = route.path.parts.map { part in
                        switch part {
                        case .name(let name): name
                        case .place("form"): "original"
                        case .place: slug
                        }
                    }
                    _ = try ask(route, "/\(path.joined(separator: "/"))", slug)
                }
            }
        }
    }
}

extension NewsroomAnswer.Body {
    /// All that is sent.
    fileprivate func whole() throws -> [UInt8] {
        switch self {
        case .none: return []
        case .bytes(let bytes): return bytes
        case .file(let path, let length):
            return Array((FileManager.default.contents(atPath: path) ?? Data()).prefix(length))
        case .pieces(let make):
            var bytes: [UInt8] = []
            try make { bytes += $0 }
            return bytes
        }
    }
}
