import Catalogue
import PressOffice

extension NewsroomSite {
    /// Asks for every address that there is at an instant, and by name for what may be kept back, and tells each answer, its headers
    /// too: for who looks into them for what must not be there.
    public static func shown(
        by office: Office, at instant: Instant, asking names: [RecordName],
        tell: (_ call: String, _ asked: String, _ bytes: [UInt8]) throws -> Void
    ) throws {
        guard let settings = NewsroomSettings(baseURL: "https://newsroom.example") else { return }
        let site = try NewsroomSite(office: office, settings: settings)
        func ask(_ address: NewsroomAddress, _ asked: String = "") throws {
            let answer = try site.answer(to: address, at: instant)
            var told = Array((["\(answer.status)"] + answer.headers.map { "\($0.name): \($0.value)" }).joined().utf8)
            if case .bytes(let bytes) = answer.body { told += bytes }
            try tell("newsroom \(address.kind)", asked, told)
        }
        for address in try site.addresses(at: instant) {
            // What an address says of itself is told, and not asked for.
            try tell("newsroom address", "", Array(address.link.utf8))
            try ask(address)
        }
        // What is before and behind the login, for who is not let in.
        for refusal in [nil] + LoginRefusal.allCases.map(Optional.some) {
            let page = try site.loginPage(to: "/desk/", refusal: refusal, wanted: nil, at: instant)
            if case .bytes(let bytes) = page.body { try tell("desk login", "", bytes) }
        }
        if case .bytes(let bytes) = try site.deskMissing(at: instant).body { try tell("desk missing", "", bytes) }
        for name in names {
            guard let slug = Slug(name.slug) else { continue }
            for address in NewsroomAddress.every(of: slug) { try ask(address, name.slug) }
            let form = try site.askingPage(for: slug, stamp: "", wanted: nil, at: instant)
            if case .bytes(let bytes)? = form?.body { try tell("newsroom request", name.slug, bytes) }
            try ask(.search(name.slug), name.slug)
            try ask(.search("\(name.slug.prefix(5))*"), name.slug)
        }
    }

    /// As a proof takes it.
    public static var shown: ShownToThePress {
        { copy, instant, asked, tell in try shown(by: copy, at: instant, asking: asked, tell: tell) }
    }
}

extension NewsroomAddress {
    /// Whatever could be asked for by a slug.
    fileprivate static func every(of slug: Slug) -> [NewsroomAddress] {
        ReleaseForm.allCases.map { .release(slug, $0) } + FeedForm.allCases.map { .feed($0, .organisation(slug)) }
            + FeedForm.allCases.map { .feed($0, .topic(slug)) }
            + [
                .topic(slug), .contactsOn(slug), .kit(slug), .kitArchive(slug), .kitFile(slug, "kit.json"),
                .contactsOf(slug), .card(slug), .asset(slug),
                .assetFile(slug, "\(slug).jpg"), .event(slug),
            ]
    }

    /// What it is, for a table.
    fileprivate var kind: String {
        switch self {
        case .front, .styleSheet, .script, .missing, .robots, .sitemap: "front"
        case .list: "list"
        case .release: "release"
        case .kit, .kitArchive, .kitFile: "kit"
        case .contactsOf, .contactsOn, .card: "contact"
        case .topic: "topic"
        case .asset, .assetFile: "media"
        case .event, .calendar: "event"
        case .search: "search"
        case .feed: "feed"
        case .asking, .standing: "request"
        case .invited: "personal link"
        }
    }
}
