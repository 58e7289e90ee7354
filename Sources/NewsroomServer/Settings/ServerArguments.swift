extension ServerSettings {
    /// Reads what the command line hands to the server's own executable.
    ///
    /// - Throws: `SettingProblem`.
    public init(arguments: [String]) throws(SettingProblem) {
        var values: [String: [String]] = [:]
        var isBehindProxy = false
        var rest = arguments[...]
        while let word = rest.popFirst() {
            let name = word.hasPrefix("--") ? String(word.dropFirst(2)) : ""
            if name == "behind-proxy" {
                isBehindProxy = true
                continue
            }
            guard ["catalogue", "listen", "base-url", "host", "keys"].contains(name), let value = rest.popFirst() else {
                throw .argument(word)
            }
            values[name, default: []].append(value)
        }
        guard let catalogue = values["catalogue"]?.last else { throw .noCatalogue }
        try self.init(
            catalogue: catalogue, listen: values["listen"]?.last, baseURL: values["base-url"]?.last,
            isBehindProxy: isBehindProxy, hosts: values["host"] ?? [])
        keys = values["keys"]?.last
    }
}
