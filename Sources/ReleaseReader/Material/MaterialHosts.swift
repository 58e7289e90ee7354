/// What hosts say of what is behind a link, whatever stands beside it: ``HostTable`` has their names.
enum MaterialHosts {
    enum Kind {
        case pictures, films, sounds
        /// Whatever was put there.
        case folder
    }

    /// The beginnings of paths on a host, and what is there; `#` stands for a number.
    private struct Places<Meaning: Sendable>: Sendable {
        private var byHost: [Substring: [(path: Substring, needsMore: Bool, meaning: Meaning)]] = [:]

        mutating func add(_ places: [String], _ meaning: Meaning, needsMore: Bool) {
            for place in places {
                let host = place.prefix { $0 != "/" }
                let path = place[host.endIndex...].dropFirst()
                byHost[host, default: []].append((path, needsMore && place.hasSuffix("/"), meaning))
            }
        }

        /// What is at a place: the host, or one that it stands below, is looked up once for each of its labels.
        func meaning(of place: String) -> Meaning? {
            var host = place.prefix { $0 != "/" }
            let path = place[host.endIndex...].dropFirst()
            while !host.isEmpty {
                if let found = byHost[host]?.first(where: { isBelow($0.path, path, $0.needsMore) }) {
                    return found.meaning
                }
                guard let dot = host.firstIndex(of: ".") else { return nil }
                host = host[host.index(after: dot)...]
            }
            return nil
        }

        private func isBelow(_ start: Substring, _ path: Substring, _ needsMore: Bool) -> Bool {
            let isNumbered = start.last == "#"
            let start = isNumbered ? start.dropLast() : start
            guard path.utf8.starts(with: start.utf8) else { return false }
            let behind = path.utf8.dropFirst(start.utf8.count)
            if isNumbered { return behind.first.map(isDigit) ?? false }
            return !needsMore || !behind.isEmpty
        }
    }

    private static let material: Places<Kind> = {
        var places = Places<Kind>()
        places.add(HostTable.pictures, .pictures, needsMore: true)
        places.add(HostTable.films, .films, needsMore: true)
        places.add(HostTable.sounds, .sounds, needsMore: true)
        places.add(HostTable.folders, .folder, needsMore: true)
        return places
    }()

    private static let sharing: Places<Bool> = {
        var places = Places<Bool>()
        places.add(HostTable.sharing, true, needsMore: false)
        return places
    }()

    static func kind(of address: String) -> Kind? { material.meaning(of: hostAndPath(address)) }

    /// `example.org/a` of `https://www.example.org/a?b`, in small letters.
    static func hostAndPath(_ address: String) -> String {
        var rest = Substring(String(decoding: address.utf8.prefix(400), as: UTF8.self).lowercased())
        if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
            rest = rest[rest.index(colon, offsetBy: 3)...]
        }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        return String(rest)
    }

    // MARK: What is the page's own

    static func shares(_ address: String) -> Bool { sharing.meaning(of: hostAndPath(address)) ?? false }

    /// Whether an address leads to a wire; to its first page or to one release.
    static func isOfWire(_ address: String) -> Bool {
        let host = hostAndPath(address).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        let labels = host.split(separator: ".")
        return labels.indices.contains { HostTable.wires.contains(labels[$0...].joined(separator: ".")) }
    }
}
