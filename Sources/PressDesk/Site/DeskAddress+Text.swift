import Catalogue
import Newsroom

extension DeskAddress {
    /// As it stands in a request, below the newsroom's root; a page ends in a stroke.
    public var path: String {
        switch self {
        case .today: "/desk/"
        case .styleSheet: "/desk/\(DeskAddress.styleName)"
        case .script: "/desk/\(DeskAddress.scriptName)"
        case .search: "/desk/search/"
        case .list(let kind, _): "/desk/\(kind.folder)/"
        case .add(let kind): "/desk/new/\(kind.folder)/"
        case .record(let kind, let slug): "/desk/\(kind.folder)/\(slug)/"
        case .step(let step, let kind, let slug): "/desk/\(kind.folder)/\(slug)/\(step.rawValue)/"
        case .history: "/desk/history/"
        case .undo(let change): "/desk/history/\(change)/undo/"
        case .read: "/desk/read/"
        case .review(let id): "/desk/reviews/\(id)/"
        case .inbox: "/desk/inbox/"
        case .links: "/desk/links/"
        case .link: "/desk/links/one/"
        case .mail: "/desk/mail/"
        case .duplicates: "/desk/duplicates/"
        case .importing: "/desk/import/"
        case .settings: "/desk/settings/"
        case .kitOf(let slug): "/desk/releases/\(slug)/new-kit/"
        case .archive(let kit, let name): "/desk/kits/\(kit)/\(name).zip"
        case .file(let asset, let form): "/desk/assets/\(asset)/\(form)"
        case .photo(let contact, let isWhole):
            "/desk/contacts/\(contact)/\(isWhole ? DeskAddress.wholePhoto : DeskAddress.smallPhoto)"
        case .disclosed(let contact): "/desk/contacts/\(contact)/disclosure.zip"
        case .exports: "/desk/export/"
        case .exported(let audience, let format, _): "/desk/export/\(audience.rawValue)/\(format)"
        }
    }

    /// What stands behind the question mark, by name; nothing that is usual.
    var query: [(name: String, value: String)] {
        switch self {
        case .search(let words): words.isEmpty ? [] : [("q", words)]
        case .list(_, let filter), .exports(let filter), .exported(_, _, let filter): filter.query
        case .history(let before?): [("before", "\(before)")]
        case .inbox(let inbox) where inbox != .open: [("show", inbox.rawValue)]
        case .links(let state?): [("state", state.rawValue)]
        case .link(let address): [("address", address)]
        default: []
        }
    }

    /// As it stands in a link; `more` comes behind what is its own.
    public func link(_ more: (name: String, value: String)...) -> String {
        let all = (query + more).map { "\($0.name)=\(DeskAddress.encoded($0.value))" }
        return path + (all.isEmpty ? "" : "?" + all.joined(separator: "&"))
    }

    /// As a form has it (HTML Living Standard, application/x-www-form-urlencoded).
    private static func encoded(_ text: String) -> String {
        var made = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "*"):
                made.unicodeScalars.append(UnicodeScalar(byte))
            case UInt8(ascii: " "): made += "+"
            default: made += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return made
    }
}

extension DeskAddress {
    /// Reads the path of an address as it stands in a request, and what stands behind its question mark; nil where the desk has no
    /// such address. What a query says beside what is asked for is passed over.
    public init?(path: String, query: String? = nil) {
        guard path.utf8.count <= DeskAddress.longest, path.hasPrefix("/desk/") else { return nil }
        var parts = path.dropFirst("/desk/".count).split(separator: "/", omittingEmptySubsequences: false)
            .map(String.init)
        let name = parts.removeLast()
        guard name.isEmpty else {
            self.init(file: name, in: parts, query)
            return
        }
        guard let asked = TypedForm(Array((query ?? "").utf8)) else { return nil }
        self.init(parts, asked)
    }

    private init?(file name: String, in parts: [String], _ query: String?) {
        switch (parts.count, name) {
        case (0, DeskAddress.styleName): self = .styleSheet
        case (0, DeskAddress.scriptName): self = .script
        case (2, _) where parts[0] == "export":
            guard let audience = Audience(rawValue: parts[1]), Slug(name) != nil,
                let asked = TypedForm(Array((query ?? "").utf8))
            else { return nil }
            self = .exported(audience, name, DeskFilter(asked))
        case (2, _) where parts[0] == RecordKind.asset.folder:
            guard let asset = Slug(parts[1]), Slug(name) != nil else { return nil }
            self = .file(asset, name)
        case (2, DeskAddress.smallPhoto), (2, DeskAddress.wholePhoto):
            guard parts[0] == RecordKind.contact.folder, let contact = Slug(parts[1]) else { return nil }
            self = .photo(contact, isWhole: name == DeskAddress.wholePhoto)
        case (2, "disclosure.zip") where parts[0] == RecordKind.contact.folder:
            guard let contact = Slug(parts[1]) else { return nil }
            self = .disclosed(contact)
        case (2, _):
            let issue = name.dropLast(".zip".count)
            let isPlain = issue.utf8.allSatisfy { $0 == 0x2D || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
            guard parts[0] == RecordKind.kit.folder, let kit = Slug(parts[1]), name.hasSuffix(".zip"), isPlain,
                !issue.isEmpty
            else { return nil }
            self = .archive(kit, String(issue))
        default: return nil
        }
    }

    private init?(_ parts: [String], _ asked: TypedForm) {
        switch (parts.first, parts.count) {
        case (nil, _): self = .today
        case ("search", 1): self = .search(DeskFilter.line(asked["q"]))
        case ("read", 1): self = .read
        case ("mail", 1): self = .mail
        case ("duplicates", 1): self = .duplicates
        case ("import", 1): self = .importing
        case ("export", 1): self = .exports(DeskFilter(asked))
        case ("settings", 1): self = .settings
        case ("inbox", 1): self = .inbox(DeskInbox(rawValue: asked["show"]) ?? .open)
        case ("links", 1): self = .links(LinkState(rawValue: asked["state"]))
        case ("links", 2):
            guard parts[1] == "one", !asked["address"].isEmpty else { return nil }
            self = .link(asked["address"])
        case ("history", 1): self = .history(before: DeskAddress.number(asked["before"]))
        case ("history", 3):
            guard parts[2] == "undo", let change = DeskAddress.number(parts[1]) else { return nil }
            self = .undo(change)
        case ("new", 2):
            guard let kind = RecordKind(folder: parts[1]) else { return nil }
            self = .add(kind)
        case ("reviews", 2):
            guard let id = Slug(parts[1]) else { return nil }
            self = .review(id)
        case (let folder?, 1...3):
            guard let kind = RecordKind(folder: folder) else { return nil }
            self.init(kind, parts.dropFirst(), asked)
        default: return nil
        }
    }

    private init?(_ kind: RecordKind, _ rest: ArraySlice<String>, _ asked: TypedForm) {
        guard let first = rest.first else {
            self = .list(kind, DeskFilter(asked))
            return
        }
        guard let slug = Slug(first) else { return nil }
        switch rest.dropFirst().first {
        case nil: self = .record(kind, slug)
        case "new-kit" where kind == .release: self = .kitOf(slug)
        case let word?:
            guard let step = RecordStep(rawValue: word), step.isOf(kind) else { return nil }
            self = .step(step, kind, slug)
        }
    }

    static func number(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 && text == "\($0)" ? $0 : nil } }

    /// In bytes.
    private static let longest = 500
}

extension DeskFilter {
    init(_ asked: TypedForm) {
        self.init()
        words = DeskFilter.line(asked["q"])
        isWithdrawn = asked["withdrawn"] == "yes"
        since = CalendarDate(asked["since"])
        organisation = DeskFilter.line(asked["organisation"])
        role = Contact.Role(rawValue: asked["role"])
        page = DeskAddress.number(asked["page"]) ?? 1
    }

    var query: [(name: String, value: String)] {
        var query: [(String, String)] = []
        if !words.isEmpty { query.append(("q", words)) }
        if isWithdrawn { query.append(("withdrawn", "yes")) }
        if let since { query.append(("since", "\(since)")) }
        if !organisation.isEmpty { query.append(("organisation", organisation)) }
        if let role { query.append(("role", role.rawValue)) }
        if page > 1 { query.append(("page", "\(page)")) }
        return query
    }

    static func line(_ text: String) -> String {
        String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
    }
}
