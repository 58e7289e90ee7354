import HTTPTypes

/// Whether a form was sent from a page of the newsroom's own, by what the browser says; one that says nothing is believed, for
/// it has no cookies that another page could use.
enum SameOrigin {
    static func isKept(by fields: HTTPFields, _ hosts: AllowedHosts) -> Bool {
        if let site = fields[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = fields[.origin] else { return true }
        guard let place = origin.range(of: "://") else { return false }
        return hosts.verdict(on: String(origin[place.upperBound...])) == .fine
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .via
}
