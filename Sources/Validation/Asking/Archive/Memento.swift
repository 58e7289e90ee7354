import Catalogue

/// A server that knows which copy of a page is nearest to a date: RFC 7089's TimeGate.
public struct TimeGate: Hashable, Sendable {
    /// What stands before the address that is looked for, such as `https://archive.example/timegate/`.
    public let prefix: String

    /// Throws the reason why the text is no TimeGate's address, as a sentence.
    public init(_ prefix: String) throws(TimeGateProblem) {
        do throws(WebAddress.Problem) {
            _ = try WebAddress(prefix)
        } catch {
            throw TimeGateProblem(prefix: prefix, reason: error.words)
        }
        self.prefix = prefix
    }

    /// What is asked for the copy of `url` that is nearest to `date`; nil where the address cannot be asked for.
    public func request(for url: String, near date: Instant) -> ProbeRequest? {
        guard let gate = address(for: url) else { return nil }
        return TimeGate.request(gate, near: date)
    }

    func address(for url: String) -> WebAddress? {
        guard let original = try? WebAddress(url) else { return nil }
        return try? WebAddress(prefix + original.text)
    }

    static func request(_ address: WebAddress, near date: Instant) -> ProbeRequest {
        ProbeRequest(
            .get, address, bodyLimit: 65_536,
            headers: [HeaderField(name: "accept-datetime", value: HTTPDate.write(date))])
    }
}

/// Why a text is not the address of a TimeGate.
public struct TimeGateProblem: RefusalError, Hashable {
    public let prefix: String
    public let reason: String

    public var refusal: Refusal {
        Refusal(
            .badInput, about: .field("timegate"), "'\(prefix)' is not the address of a TimeGate: \(reason).",
            .advice("Write it as https://archive.example/timegate/."))
    }
}

/// What a TimeGate's answer says (RFC 7089, sections 4 and 5).
enum MementoReading: Hashable {
    case copy(ArchiveCopy)
    /// Another TimeGate, or the same elsewhere.
    case elsewhere(WebAddress)
    /// The archive has none.
    case none
    /// The answer says neither that there is one nor that there is none.
    case unclear(String)

    init(_ response: ProbeResponse, from address: WebAddress, near date: Instant) {
        let target = response.location.flatMap { try? address.resolve($0) }
        let links = response.headers.filter { $0.name == "link" }.flatMap { WebLink.read(Array($0.value.utf8)) }
        if (200...299).contains(response.status) {
            self = MementoReading.success(response, links, from: address, near: date)
        } else if let target {
            // The copy to which it redirects is named with its date among the links.
            let named = MementoReading.copies(links, from: address).first { $0.url == target.text }
            self = named.map(MementoReading.copy) ?? .elsewhere(target)
        } else if response.status == 404 || response.status == 410 {
            self = .none
        } else {
            self = .unclear("The archive answers with status \(response.status).")
        }
    }

    private static func success(
        _ response: ProbeResponse, _ links: [WebLink], from address: WebAddress, near date: Instant
    ) -> MementoReading {
        if let field = response.header("memento-datetime"), let at = HTTPDate.read(field) {
            let place = response.header("content-location").flatMap { try? address.resolve($0) } ?? address
            return .copy(ArchiveCopy(url: place.text, at: at))
        }
        let isTimeMap = MediaType.of(response) == "application/link-format"
        let all = copies(links + (isTimeMap ? WebLink.read(response.body) : []), from: address)
        if let nearest = nearest(to: date, of: all) { return .copy(nearest) }
        return isTimeMap ? .none : .unclear("The archive's answer names no copy.")
    }

    private static func copies(_ links: [WebLink], from address: WebAddress) -> [ArchiveCopy] {
        links.compactMap { link in
            guard link.relations.contains("memento"), let at = link.datetime.flatMap({ HTTPDate.read($0) }),
                let target = try? address.resolve(link.target)
            else { return nil }
            return ArchiveCopy(url: target.text, at: at)
        }
    }

    /// Of two that are as near the earlier.
    static func nearest(to date: Instant, of copies: [ArchiveCopy]) -> ArchiveCopy? {
        copies.min { one, other in
            let (near, far) = (distance(one.at, date), distance(other.at, date))
            return near == far ? one.at < other.at : near < far
        }
    }

    private static func distance(_ one: Instant, _ other: Instant) -> UInt64 {
        one.milliseconds.subtractingReportingOverflow(other.milliseconds).partialValue.magnitude
    }
}
