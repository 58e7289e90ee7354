import Catalogue
import JSONText
import Newsroom

// What is sent with a request, and what is wanted back: read before anything is looked up.

extension Route {
    /// The members of what was sent.
    ///
    /// - Throws: `Problem` for another kind of body than the route takes, one that is too large, and one that is no JSON.
    func taken(from request: WebRequest) throws(Problem) -> [JSON.Member] {
        switch sent {
        case .nothing:
            guard request.body.isEmpty else { throw Problem(.unsupported, "Nothing is to be sent with this.") }
            return []
        case .document:
            guard request.body.count <= OfficeAPI.mostBytesOfDocument else { throw .tooLarge }
            return []
        case .file: return []
        case .json(let schema, let most):
            // What is only asked for needs nothing to be said.
            if request.body.isEmpty, schema["required"] == nil { return [] }
            return try members(request, ["application/json"], as: schema, most: most)
        case .patch(let schema):
            let types = ["application/merge-patch+json", "application/json"]
            return try members(request, types, as: schema, most: OfficeAPI.mostBytes)
        }
    }

    private func members(
        _ request: WebRequest, _ types: [String], as schema: JSON, most: Int
    ) throws(Problem) -> [JSON.Member] {
        let type = request.header("Content-Type")?.split(separator: ";").first.map {
            $0.lowercased().filter { $0 != " " }
        }
        guard let type, types.contains(type) else {
            throw Problem(.unsupported, "What is sent is to be \(types.joined(separator: " or ")).")
        }
        guard request.body.count <= most else { throw .tooLarge }
        var limits = JSONLimits()
        (limits.depth, limits.bytes) = (32, most)
        let json: JSON
        do { json = try JSON(strictly: request.body, limits: limits) } catch {
            throw Problem(.notUnderstood, "What was sent is no JSON that is read here, \(error)")
        }
        let faults = SchemaCheck.faults(in: json, as: schema)
        guard faults.isEmpty, let members = json.members else {
            throw Problem(.badInput, "What was sent is not what is taken here. Nothing was changed.", faults: faults)
        }
        return members
    }
}

extension WebRequest {
    /// Whether JSON may be answered (RFC 9110 section 12.5.1).
    var acceptsJSON: Bool {
        guard let accept = header("Accept") else { return true }
        let types = ["application/json", "application/*", "*/*"]
        var best = (rank: types.count, isWanted: false)
        for range in accept.lowercased().split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let type = parts.first, let rank = types.firstIndex(of: type), rank < best.rank else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            best = (rank, weight ?? 1 > 0)
        }
        return best.isWanted
    }
}
