/// What hosts say of what is behind a link, whatever stands beside it: ``HostTable`` has their names.
enum MaterialHosts {
    enum Kind {
        case pictures, films, sounds
        /// Whatever was put there.
        case folder
    }

    static func kind(of address: String) -> Kind? {
        let place = hostAndPath(address)
        if has(HostTable.pictures, place) { return .pictures }
        if has(HostTable.films, place) { return .films }
        if has(HostTable.sounds, place) { return .sounds }
        return has(HostTable.folders, place) ? .folder : nil
    }

    /// Whether one of the places is where an address leads; `#` stands for a number.
    private static func has(_ places: [String], _ address: String) -> Bool {
        places.contains { place in
            guard let found = address.firstRange(of: place.hasSuffix("#") ? String(place.dropLast()) : place) else {
                return false
            }
            let before = address[..<found.lowerBound]
            guard before.isEmpty || before.hasSuffix("."), !before.contains("/") else { return false }
            let behind = address[found.upperBound...]
            return place.hasSuffix("#") ? behind.first?.isNumber ?? false : !behind.isEmpty || !place.hasSuffix("/")
        }
    }

    /// `example.org/a` of `https://www.example.org/a?b`, in small letters.
    static func hostAndPath(_ address: String) -> String {
        var rest = Substring(address.prefix(400).lowercased())
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        return String(rest)
    }

    // MARK: What is the page's own

    static func shares(_ address: String) -> Bool {
        let place = hostAndPath(address)
        return HostTable.sharing.contains {
            place.hasPrefix($0)
                || place.firstRange(of: "." + $0).map { !place[..<$0.lowerBound].contains("/") } ?? false
        }
    }

    /// Whether an address leads to a wire; to its first page or to one release.
    static func isOfWire(_ address: String) -> Bool {
        let host = hostAndPath(address).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        let labels = host.split(separator: ".")
        return labels.indices.contains { HostTable.wires.contains(labels[$0...].joined(separator: ".")) }
    }
}
