import Catalogue
import Exchange
import Newsroom
import PressOffice
import Validation

/// A kit as somebody sees it, or what is wrong with it.
struct KitView {
    var frame: DeskFrame
    var heading: String
    var about: DeskLink
    var sentence: String?
    var rows: DeskRows?
    /// Escaped already.
    var parts: String?
}

extension DeskRoom {
    // MARK: Putting it together

    func kitOfPage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let release = try view.release(name(.release, slug)).release
        let title = form.fields["title"] ?? release.headline
        return try formPage(
            "Make a kit of \(release.headline)",
            intro:
                "The release brings its contacts, pictures, statements and coverage. Others can be put in afterwards.",
            [DeskForm.Group(nil, [FormLine("title", "Title", title), shortNameLine, whyLine])],
            buttons: [DeskForm.Button("Make the kit")], cancel: .record(.release, slug), refused: refused)
    }

    func kitMade(_ slug: Slug) throws -> NewsroomAnswer {
        do {
            let outcome = try office.newKit(
                title: form["title"].trimmed.orNil, releases: [name(.release, slug)], slug: shortName, reason: why)
            return back(to: .record(.kit, outcome.value.kit.slug), outcome.change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try kitOfPage(slug, refused: error.refusal.atTheDesk)
        }
    }

    func contentsPage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let contents = try view.kit(name(.kit, slug))
        var lines: [FormLine] = []
        func add<R: Withdrawable>(_ records: [R]) {
            lines += records.map { record in
                let name = "out.\(R.kind.rawValue)/\(record.slug)"
                return .flag(name, record.label, form[name] == "yes", hint: begun(R.kind.words))
            }
        }
        add(contents.releases.map(\.release))
        add(contents.contacts.map(\.contact))
        add(contents.assets)
        add(contents.statements)
        add(contents.coverage.map(\.coverage))
        let more = FormLine.area(
            "in", "Put in", form["in"],
            hint: "Short names, one a line, such as contact/jane-doe. A release brings what it names.")
        let first = FormLine.area(
            "first", "Stands first", form["first"],
            hint: "Short names, one a line, in the order in which they are to stand; the others stay behind them.")
        var last = DeskForm.Group(nil, [more, first, whyLine])
        last.groupProblem = refused
        return try formPage(
            "What is in \(contents.kit.title)", [DeskForm.Group("Tick what to take out", lines), last],
            buttons: [DeskForm.Button("Save")], cancel: .record(.kit, slug))
    }

    func contentsChanged(_ slug: Slug) throws -> NewsroomAnswer {
        let kit = name(.kit, slug)
        let out = form.fields.compactMap { name, value in
            value == "yes" && name.hasPrefix("out.") ? RecordName(String(name.dropFirst("out.".count))) : nil
        }
        let (more, first) = (names(in: "in"), names(in: "first"))
        // Each is a change of its own: where a later one is turned down, what was saved before it is said.
        var saved: [String] = []
        var change: Change?
        do {
            if !more.isEmpty {
                change = try office.addToKit(kit, more, reason: why).change
                saved.append("What was to come in is in.")
            }
            if !out.isEmpty {
                change = try office.removeFromKit(kit, out, reason: why).change
                saved.append("What you ticked is out.")
            }
            if !first.isEmpty { change = try office.orderKit(kit, first, reason: why).change }
            return back(to: .record(.kit, slug), change)
        } catch let error as any RefusalError
            where error.refusal.kind.isForWhatWasTyped || error.refusal.kind == .notFound
        {
            return try contentsPage(slug, refused: (saved + [error.refusal.atTheDesk]).joined(separator: " "))
        }
    }

    /// The records that are named in a field, one a line.
    private func names(in field: String) -> [RecordName] {
        form[field].split(whereSeparator: \.isNewline).map { RecordName(String($0).trimmed) }.filter {
            !$0.slug.isEmpty
        }
    }

    // MARK: Looking at it

    /// As the press sees it, or will see it when its embargo ends.
    func pressPage(_ slug: Slug) throws -> NewsroomAnswer {
        let kit = name(.kit, slug)
        var page = KitView(
            frame: try frame("As the press sees it"), heading: "As the press sees it", about: try aboutKit(slug))
        let hidden = try view.whyHidden(kit, from: .press)
        var at = instant
        switch hidden?.reason {
        case nil: page.sentence = "This is what is on the site now."
        case .embargo(let embargo)?:
            at = embargo.until
            page.sentence =
                "\(hidden?.refusal.message ?? "") Nobody outside sees it before. This is what the press will see then."
        case _?:
            page.sentence = hidden?.refusal.message
            return try answer("kit", page)
        }
        if let contents = try office.view(for: .press, at: at).page(ofKit: slug) {
            page.parts = PageParts(contents, at: places(ofKit: slug)).kit
        }
        return try answer("kit", page)
    }

    /// Where the site has cards and files.
    private func places(ofKit slug: Slug) -> PagePlaces {
        let root = desk.settings.root
        return PagePlaces(
            card: { root + NewsroomAddress.card($0.contact.slug).path },
            file: { root + NewsroomAddress.kitFile(slug, $0.url).path },
            rendition: { form, asset in
                root + NewsroomAddress.kitFile(slug, kitPath(of: form, ofFileOf: asset.slug)).path
            })
    }

    private func aboutKit(_ slug: Slug) throws -> DeskLink {
        DeskLink(address: link(.record(.kit, slug)), label: try view.kit(name(.kit, slug)).kit.title)
    }

    /// What is wrong with it, the gravest first.
    func doctorPage(_ slug: Slug) throws -> NewsroomAnswer {
        let findings = try view.doctor(name(.kit, slug)).enumerated()
            .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
        var page = KitView(
            frame: try frame("What a newsroom would miss"), heading: "What a newsroom would miss",
            about: try aboutKit(slug))
        page.rows = DeskRows(findings.map(row))
        if findings.isEmpty { page.sentence = "Nothing is wrong with it, and nothing is missing." }
        return try answer("kit", page)
    }

    /// Leads to where it is put right.
    func row(_ finding: Finding) -> DeskRow {
        var target = address
        switch finding.subject {
        case .record(let name), .fieldOf(let name, _), .pointOf(let name, _, _):
            if let kind = name.kind, RecordKind.ofTheDesk.contains(kind), let slug = Slug(name.slug) {
                target = visitor.may(.change) ? .step(.edit, kind, slug) : .record(kind, slug)
            }
        case .link(let url): target = .link(url)
        case .kind, .field, .path, .change: break
        }
        // Two remedies may be the same form.
        let remedies = finding.remedies.compactMap(\.atTheDesk)
            .reduce(into: [String]()) { said, sentence in if !said.contains(sentence) { said.append(sentence) } }
        return DeskRow(link(target), finding.message, remedies, tags: [finding.severity.label])
    }

    // MARK: Issuing it

    func issuePage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let kit = name(.kit, slug)
        let title = try view.kit(kit).kit.title
        let last = try view.ledger(of: kit).issues.last { $0.audience == .press }
        let hidden = try view.whyHidden(kit, from: .press)
        let holders = try last == nil ? 0 : view.letter(of: kit).holders.count
        var lines: [FormLine] = []
        if case .embargo? = hidden?.reason {
            lines.append(
                .flag(
                    "early", "Issue it before its embargo ends", form["early"] == "yes", hint: hidden?.refusal.message))
        }
        if last != nil {
            lines.append(
                .flag(
                    "write", "Write to everybody who has an earlier issue", form["write"] == "yes",
                    hint: "A message with what has changed waits in the mail for each of them."))
        }
        lines += try passphraseLines() + [whyLine]
        let told = last.map { "The last issue is \($0.number), of \(words($0.at))." }
        let waiting =
            holders > 0 ? "\(counted(holders, "recipient")) \(holders == 1 ? "holds" : "hold") an earlier one." : nil
        return try formPage(
            "Issue \(title)",
            intro: [told ?? "It was never issued.", waiting, "An issue is numbered and signed, and stays as it is."]
                .compactMap(\.self).joined(separator: " "), [DeskForm.Group(nil, lines)],
            buttons: [DeskForm.Button(last == nil ? "Issue it" : "Issue a correction")], cancel: .record(.kit, slug),
            refused: refused)
    }

    func issued(_ slug: Slug) throws -> NewsroomAnswer {
        let kit = name(.kit, slug)
        do {
            guard let keys = desk.keys else { return try issuePage(slug, refused: DeskRoom.noKey) }
            let key = try keys.unlock { form["passphrase"] }
            let isFirst = try !view.ledger(of: kit).issues.contains { $0.audience == .press }
            let isEarly = form["early"] == "yes"
            if isFirst {
                let outcome = try office.issueKit(kit, underEmbargo: isEarly, signedBy: key, reason: why)
                return back(to: .record(.kit, slug), outcome.change)
            }
            let outcome = try office.correctKit(
                kit, underEmbargo: isEarly, signedBy: key, isQueued: form["write"] == "yes", reason: why)
            return back(to: .record(.kit, slug), outcome.change)
        } catch let error as any RefusalError where error.refusal.kind != .damaged {
            return try issuePage(slug, refused: error.refusal.atTheDesk)
        }
    }

    static let noKey =
        "Nothing can be signed here: whoever looks after the server has to say where the office's key is."

    /// Asked where the office's key has a passphrase, used once and kept nowhere.
    func passphraseLines() throws -> [FormLine] {
        guard let keys = desk.keys, (try? keys.hasPassphrase()) ?? false else { return [] }
        var line = FormLine(
            "passphrase", "Passphrase of the office's key", hint: "It is used once, and kept nowhere.", type: "password"
        )
        line.fill = "off"
        return [line]
    }
}

extension Finding.Severity {
    fileprivate var label: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "wrong"
        }
    }
}
