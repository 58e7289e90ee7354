import Catalogue
import VCard

extension KitFormat {
    /// What a journalist on deadline reads first; the folder's `README.txt` without its list of files.
    public static let text = KitFormat(
        name: "text", fileExtension: "txt", mediaType: "text/plain; charset=utf-8",
        summary: "for people: the story, press contacts, press materials"
    ) { contents in
        readme(contents)
    }
}

/// The kit as plain text: headline and embargo, press contacts, who may be interviewed, press materials, and the release.
///
/// In a folder its files are listed, whose `cards` are for the programs of that profile.
func readme(_ contents: KitContents, cards profile: Profile? = nil) -> [UInt8] {
    var page = WrappedText()
    page.issueLine(contents.issue)
    for notice in [contents.topNotice, contents.kit.withdrawnNotice].compactMap(\.self) + contents.correctionNotices {
        page.paragraph(notice)
        page.gap()
    }
    page.stories(contents)
    let contacts = contents.handedOut
    page.pressContacts(contacts)
    page.issuedBy(contents.office)
    page.interviews(contacts)
    page.quotes(contents.releases)
    page.assets(contents)
    page.statements(contents)
    page.events(contents.releases.flatMap(\.events))
    page.coverage(contents.coverage)
    page.links(contents.links)
    page.issue(contents.issue)
    if let profile { page.files(of: contents, cards: contents.hasCards ? profile : nil) }
    page.texts(contents.releases)
    page.passages("Notes to editors", contents.apart(\.notes))
    page.passages("About the organisation", contents.apart(\.boilerplate))
    return page.bytes
}

extension WrappedText {
    fileprivate mutating func stories(_ contents: KitContents) {
        if contents.releases.count != 1 { title(contents.kit.title) }
        for entry in contents.releases {
            title(entry.release.headline)
            paragraph(entry.introduction)
            if let notice = entry.release.withdrawnNotice { paragraph(notice) }
            if entry.release.pubStatus == .withheld { paragraph("ON HOLD: not handed out yet.") }
            if let embargo = entry.release.embargo {
                gap()
                paragraph("EMBARGOED: not for publication before \(words(embargo.until, in: embargo.zone)).")
            } else if entry.release.forImmediateRelease {
                gap()
                paragraph("For immediate release.")
            }
        }
        if let note = contents.kit.edNote {
            gap()
            paragraph("Note to editors: \(note)")
        }
        standing(contents)
    }

    /// When it was made and until when it holds.
    private mutating func standing(_ contents: KitContents) {
        let made = contents.made.map { "Made on \(day($0.at, in: $0.zone).inWords)" }
        let ends = contents.ends.map { ends in
            switch ends {
            case .day(let day): "valid until \(day.inWords)"
            case .embargo(let embargo): "valid until \(words(embargo.until, in: embargo.zone))"
            }
        }
        let told = [made, ends].compactMap(\.self).joined(separator: ", ")
        guard !told.isEmpty else { return }
        gap()
        paragraph(told.capitalisedFirst + ".")
    }

    fileprivate mutating func quotes(_ releases: [ReleaseEntry]) {
        let quotes = releases.flatMap(\.quotes)
        guard !quotes.isEmpty else { return }
        heading("Quotes")
        for (index, quote) in quotes.enumerated() {
            if index > 0 { gap() }
            paragraph("\u{201C}\(quote.words)\u{201D}" + quote.standing, first: "  ")
            let speaker = [quote.speaker, quote.speakerTitle].compactMap(\.self).joined(separator: ", ")
            if !speaker.isEmpty { paragraph(speaker, first: "    ") }
        }
    }

    /// What releases say beside their texts.
    fileprivate mutating func passages(_ title: String, _ passages: [(release: Release, text: String)]) {
        for (release, text) in passages {
            heading(passages.count == 1 ? title : "\(title): \(onOneLine(release.headline))")
            verbatim(text)
        }
    }

    fileprivate mutating func pressContacts(_ contacts: [ContactEntry]) {
        let reachable = contacts.filter { !$0.points.isEmpty }
        heading("Press contacts")
        if reachable.isEmpty { paragraph("There is no press contact in this kit.", first: "  ") }
        let order: [Contact.Role] = [.pressOfficer, .desk, .spokesperson, .journalist]
        for (index, entry) in order.flatMap({ role in reachable.filter { $0.contact.role == role } }).enumerated() {
            if index > 0 { gap() }
            contact(entry)
        }
    }

    fileprivate mutating func interviews(_ contacts: [ContactEntry]) {
        let available = contacts.filter(\.contact.availableForInterview)
        guard !available.isEmpty else { return }
        heading("Available for interview")
        for entry in available { paragraph(entry.offer + entry.contact.standing, first: "  - ") }
        // Each is reached through the officers of their own organisation.
        let ways = contacts.interviewWays
        for way in ways {
            let whom = ways.count == 1 ? "" : " with " + way.people.map(\.fullName).joined(separator: " or ")
            let names = way.officers.map { $0.contact.name ?? $0.fullName }.joined(separator: " or ")
            gap()
            paragraph("To arrange an interview\(whom), please contact \(names).", first: "  ")
        }
    }

    fileprivate mutating func assets(_ contents: KitContents) {
        guard !contents.assets.isEmpty else { return }
        heading("Press materials")
        for (index, asset) in contents.assets.byKind.enumerated() {
            if index > 0 { gap() }
            paragraph(asset.kind.words + (asset.description.map { ": \($0)" } ?? ""), first: "  ", rest: "    ")
            paragraph(asset.url, first: "    ")
            if asset.fileSHA256 == nil {
                paragraph("The link opens \(asset.linkKind.words).", first: "    ")
            } else {
                paragraph("A file of this kit: \(asset.fileWords).", first: "    ")
            }
            for rendition in contents.renditions[asset.id] ?? [] where rendition.form != .thumb {
                let path = kitPath(of: rendition.form, ofFileOf: asset.slug)
                paragraph("\(rendition.form.words): \(path) (\(rendition.fileWords))", first: "    ")
            }
            if let notice = asset.withdrawnNotice { paragraph(notice, first: "    ") }
            if let text = asset.alternativeText { paragraph("Alternative text: \(text)", first: "    ") }
            if let credit = asset.creditLine { paragraph("Credit: \(credit)", first: "    ") }
            if let notice = asset.copyrightNotice { paragraph("Copyright: \(notice)", first: "    ") }
            let ends = asset.endBesideTerms.map { "valid until \($0.inWords)" }
            let terms = [asset.usageTerms, ends].compactMap(\.self).joined(separator: ", ")
            if !terms.isEmpty { paragraph("Terms of use: \(terms)", first: "    ") }
        }
    }

    fileprivate mutating func statements(_ contents: KitContents) {
        guard !contents.statements.isEmpty else { return }
        heading("Statements")
        for statement in contents.statements {
            let organisation = statement.organisationID.flatMap { contents.statementOrganisations[$0]?.name }
            let by = [statement.speaker, organisation, statement.date?.inWords].compactMap(\.self)
            let title = statement.title ?? (statement.words == nil ? "Statement" : nil)
            let quoted = statement.words.map { "\u{201C}\($0)\u{201D}" }
            paragraph(([title, quoted].compactMap(\.self) + by).joined(separator: ", "), first: "  - ")
            if let url = statement.url { paragraph(url, first: "    ") }
            if let notice = statement.withdrawnNotice { paragraph(notice, first: "    ") }
        }
    }

    fileprivate mutating func events(_ events: [Event]) {
        guard !events.isEmpty else { return }
        heading("Dates for the diary")
        for event in events.asDiary {
            paragraph(
                (event.date.map { "\($0.inWords): " } ?? "") + event.what + event.whereAndWhen + event.standing,
                first: "  - ")
        }
    }

    fileprivate mutating func coverage(_ coverage: [CoverageEntry]) {
        guard !coverage.isEmpty else { return }
        heading("Coverage so far")
        for entry in coverage {
            let parts = [
                entry.coverage.headline, entry.outlet?.name, entry.coverage.byline.map { "by \($0)" },
                entry.coverage.updated.map { day($0, in: entry.coverage.updatedZone ?? "UTC").inWords },
            ]
            paragraph(parts.compactMap(\.self).joined(separator: ", "), first: "  - ")
            if let url = entry.coverage.url { paragraph(url, first: "    ") }
            if let notice = entry.coverage.withdrawnNotice { paragraph(notice, first: "    ") }
        }
    }

    /// `profile` is who opens the cards; nil where there are none.
    fileprivate mutating func files(of contents: KitContents, cards profile: Profile?) {
        heading("Files in this kit")
        let audience = contents.audience
        let cards = audience.marked("contacts.vcf")
        let width = max(14, displayWidth(cards))
        func row(_ name: String, _ what: String) { line("  \(padded(name, to: width))  \(what)") }
        row(audience.marked("index.html"), "the same for a browser, with the pictures")
        row(audience.marked("README.txt"), "this page")
        switch profile?.hasOneCardAFile {
        case false?:
            row(cards, "all the contacts above, for a phone or an address book")
            row("contacts/", "the same, one file each, for Outlook, which opens only the")
            row("", "first contact in a file")
        case true?: row("contacts/", "all the contacts above, one file each")
        case nil: break
        }
        row(audience.marked("kit.json"), "everything above with its sources, for software")
        if !contents.captionCards.isEmpty {
            row(audience.marked("captions.csv"), "captions, credits and terms of the files below")
        }
        if !contents.renditions.isEmpty {
            row("pictures/", "the pictures below, smaller: for a page, the web or print")
        }
        for asset in contents.assets where asset.fileSHA256 != nil {
            let caption = asset.description ?? asset.kind.words
            if displayWidth(asset.url) <= width {
                paragraph(caption, first: "  \(padded(asset.url, to: width))  ")
            } else {
                line("  \(asset.url)")
                paragraph(caption, first: String(repeating: " ", count: width + 4))
            }
        }
    }

    /// What was sent to the press, as it was.
    fileprivate mutating func texts(_ releases: [ReleaseEntry]) {
        for entry in releases where entry.release.pubStatus == .usable {
            guard let text = entry.document?.text else { continue }
            heading(releases.count == 1 ? "Full text" : "Full text: \(onOneLine(entry.release.headline))")
            verbatim(text)
        }
    }
}

extension ReleaseEntry {
    /// "Media advisory by Harbour Watch, 10 January 2012".
    fileprivate var introduction: String {
        let by = organisation.map { " by \($0.name)" } ?? ""
        return release.kind.words + by + (release.issued.map { ", \($0.inWords)" } ?? "")
    }
}

extension ContactEntry {
    /// "Spokespeople of Harbour Watch", "Dr Mara Vell, chief scientist (spokesperson), Harbour Watch".
    fileprivate var offer: String {
        guard contact.name == nil, contact.title == nil, contact.role == .spokesperson else { return introduction }
        return "Spokespeople" + (organisation.map { " of \($0.name)" } ?? "")
    }
}

extension Withdrawable {
    /// Behind a line of a list.
    var standing: String { isWithdrawn ? " (WITHDRAWN)" : "" }
}

extension Release.Kind {
    fileprivate var words: String {
        switch self {
        case .release: "Press release"
        case .advisory: "Media advisory"
        case .statement: "Statement"
        case .correction: "Correction"
        }
    }
}

extension Asset.Kind {
    fileprivate var words: String {
        switch self {
        case .image: "Images"
        case .video: "Video"
        case .audio: "Audio"
        case .graphic: "Graphics"
        case .document: "Document"
        }
    }
}

extension Rendition.Form {
    fileprivate var words: String {
        switch self {
        case .thumb: "For a page of many"
        case .web: "For the web"
        case .print: "For print"
        }
    }
}

extension Asset.LinkKind {
    fileprivate var words: String {
        switch self {
        case .item: "a page for this one item"
        case .album: "an album"
        case .search: "a search in an asset bank; its results may change"
        case .login: "a page that asks for a login"
        case .file: "the file itself"
        }
    }
}

extension Event {
    /// ` (Town Hall; starts Monday 7 December 2026, 10:00 GMT)`; nothing where none of it is known.
    fileprivate var whereAndWhen: String {
        let times = [
            ("starts", starts), ("ends", ends), ("registration until", registration),
            ("accreditation until", accreditation),
        ]
        let told =
            [place.map(onOneLine)].compactMap(\.self)
            + times.compactMap { name, moment in moment.map { "\(name) \(words($0.at, in: $0.zone))" } }
        return told.isEmpty ? "" : " (\(told.joined(separator: "; ")))"
    }
}
