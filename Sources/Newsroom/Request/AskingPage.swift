import Catalogue
import Exchange
import PressOffice

/// The form by which somebody asks for something. It says again what was typed, and works without a script.
struct AskingPage: PageModel {
    var frame: PageFrame
    var words: [String: String]
    var action: String
    var stamp: String
    var kit: String?
    var refusal: String?
    var kinds: [Choice]
    var typed: [String: String]
    var faults: [String: String]
    var zones: [String]
    var languages: [Choice]

    /// What may be chosen.
    struct Choice {
        var tag: String
        var name: String
        var isChosen: Bool
    }
}

extension NewsroomSite {
    /// Where somebody asks, with what they typed so far; nil where there is no such kit to be seen. `wanted` are the languages that
    /// the reader's browser asks for (`Accept-Language`).
    public func askingPage(
        for kit: Slug? = nil, _ form: AskingForm = AskingForm(), faults: [AskingForm.Part: AskingFault] = [:],
        refusal: AskingRefusal? = nil, status: Int = 200, stamp: String, wanted: String?, at instant: Instant
    ) throws -> NewsroomAnswer? {
        let room = try NewsroomView(self, at: instant)
        var title: String?
        if let kit {
            guard let found = try room.kitTitle(kit) else { return nil }
            title = found
        }
        let words = FormWords.of(form.typed[.language], wanted: wanted, office: room.office.languages.first)
        var typed = Dictionary(uniqueKeysWithValues: AskingForm.Part.allCases.map { ($0.rawValue, form[$0]) })
        if form.typed[.zone] == nil { typed["zone"] = room.office.zone ?? "" }
        let page = AskingPage(
            frame: room.frame(words, words["title"]), words: words.sentences, action: room.link(.asking(kit)),
            stamp: stamp,
            kit: title,
            refusal: refusal.map(words.sentence),
            kinds: AskingPage.kinds.map { kind in
                .init(
                    tag: kind.rawValue, name: words["kind.\(kind.rawValue)"],
                    isChosen: kind == form.kind ?? (kit == nil ? .facts : .kit))
            },
            typed: typed,
            faults: Dictionary(uniqueKeysWithValues: faults.map { ($0.key.rawValue, words.sentence($0.value)) }),
            zones: AskingPage.zones,
            languages: FormWords.all.map {
                .init(tag: $0.language, name: $0["itself"], isChosen: $0.language == words.language)
            })
        return .personal(try templates.page("asking", page), status: status, language: words.language)
    }

    /// What has become of what somebody asked, for whoever holds the secret; nil where nobody asked.
    public func standingPage(digest: String, wanted: String?, at instant: Instant) throws -> NewsroomAnswer? {
        let room = try NewsroomView(self, at: instant)
        guard let standing = try room.view.requestBehindLink(digest: digest) else { return nil }
        let words = FormWords.of(standing.language, wanted: wanted, office: room.office.languages.first)
        let dates = KitTongue(words.language)
        let page = StandingPage(
            frame: room.frame(words, words["standingTitle"]), words: words.sentences, subject: standing.subject,
            state: words.sentence(standing.state),
            received: standing.received.map { dates.moment(Moment($0, zone: room.office.zone ?? "UTC")) },
            deadline: standing.deadline.map(dates.moment),
            kit: standing.kit.map {
                StandingPage.Kit(title: standing.kitTitle ?? $0.text, address: room.link(.kit($0)))
            },
            email: room.office.email.map { PageLink(address: "mailto:\($0)", label: $0) }, number: room.office.number)
        return .behindSecret(try templates.page("standing", page), language: words.language)
    }
}

/// What is told to whoever asked.
struct StandingPage: PageModel {
    var frame: PageFrame
    var words: [String: String]
    var subject: String
    var state: String
    var received: String?
    var deadline: String?
    var kit: Kit?
    var email: PageLink?
    var number: String?

    struct Kit {
        var title: String
        var address: String
    }
}

extension NewsroomView {
    /// A frame in the reader's own language.
    func frame(_ words: FormWords, _ title: String) -> PageFrame {
        frame(nil, title, in: NewsroomWords.of(words.language))
    }

    /// Where somebody asks for it, in the words of a page; nil where nobody takes it in.
    func asking(for kit: Slug? = nil, in words: NewsroomWords) -> PageLink? {
        guard settings.takesRequests else { return nil }
        let label = FormWords.of(words.language, wanted: nil, office: nil)["title"]
        return PageLink(address: link(.asking(kit)), label: label)
    }

    /// What a kit is called, where it is seen here.
    func kitTitle(_ slug: Slug) throws -> String? {
        do {
            return try view.kit(RecordName(kind: .kit, slug: slug)).kit.title
        } catch let error as any RefusalError where error.refusal.kind == .notFound {
            return nil
        }
    }
}

extension AskingPage {
    /// In the order in which they are asked for.
    static let kinds: [PressRequest.Kind] = [.facts, .interview, .quote, .picture, .kit, .accreditation]

    /// Offered; any other may be typed.
    static let zones = [
        "Europe/London", "Europe/Paris", "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Europe/Lisbon",
        "Europe/Athens",
        "Europe/Kyiv", "Europe/Istanbul", "Africa/Cairo", "Africa/Lagos", "Africa/Nairobi", "Africa/Johannesburg",
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Toronto",
        "America/Mexico_City",
        "America/Bogota", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Asia/Jerusalem", "Asia/Dubai",
        "Asia/Karachi",
        "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Jakarta", "Asia/Shanghai", "Asia/Manila", "Asia/Tokyo",
        "Asia/Seoul",
        "Australia/Sydney", "Pacific/Auckland", "UTC",
    ]
}
