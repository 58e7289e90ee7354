import HTTPTypes

/// Whether a form was sent from a page of the newsroom's own, by what the browser says; one that says nothing is believed, for
/// it has no cookies that another page could use.
enum SameOrigin {
    static func isKept(by fields: HTTPFields, _ hosts: AllowedHosts) -> Bool {
        if let site = fields[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = fields[.origin] else { return true }
        return isOurs(origin, hosts)
    }

    /// The same where there is a cookie that another page could use: a browser that says nothing is not believed.
    static func isProven(by fields: HTTPFields, _ hosts: AllowedHosts) -> Bool {
        if let origin = fields[.origin], !isOurs(origin, hosts) { return false }
        if let site = fields[.secFetchSite] { return site == "same-origin" }
        return fields[.origin] != nil
    }

    private static func isOurs(_ origin: String, _ hosts: AllowedHosts) -> Bool {
        guard let place = origin.range(of: "://") else { return false }
        return hosts.verdict(on: String(origin[place.upperBound...])) == .fine
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .via
}
