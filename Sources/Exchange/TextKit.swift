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
/// In a folder its files are listed, whose `cards` are for the programs of that profile. It is in the language of the page, and has its
/// words; English has fuller sentences where it needs no table for them.
func readme(_ contents: KitContents, cards profile: Profile? = nil) -> [UInt8] {
    let tongue = KitTongue(contents)
    var page = WrappedText()
    page.issueLine(contents.issue, tongue)
    for (notice, _) in tongue.notices(contents) {
        page.paragraph(notice)
        page.gap()
    }
    page.stories(contents, tongue)
    let contacts = contents.handedOut
    page.pressContacts(contacts, tongue)
    page.issuedBy(contents.office, tongue)
    page.interviews(contacts, tongue)
    page.quotes(contents.releases, tongue)
    page.assets(contents, tongue)
    page.statements(contents, tongue)
    page.events(contents.releases.flatMap(\.events), tongue)
    page.coverage(contents.coverage, tongue)
    page.links(contents.links, tongue)
    page.issue(contents.issue, tongue)
    if let profile { page.files(of: contents, cards: contents.hasCards ? profile : nil, tongue) }
    page.texts(contents.releases, tongue)
    page.passages(tongue.words.notes, contents.apart(\.notes))
    page.passages(tongue.words.about, contents.apart(\.boilerplate))
    return page.bytes
}

extension WrappedText {
    fileprivate mutating func stories(_ contents: KitContents, _ tongue: KitTongue) {
        let words = tongue.words
        if contents.releases.count != 1 { title(contents.kit.title) }
        for entry in contents.releases {
            title(entry.release.headline)
            paragraph(tongue.isEnglish ? entry.introduction : tongue.standing(of: entry).joined(separator: ", "))
            if let notice = entry.release.withdrawnNotice { paragraph(notice) }
            if entry.release.pubStatus == .withheld { paragraph("ON HOLD: not handed out yet.") }
            if let embargo = entry.release.embargo {
                gap()
                let until = tongue.moment(embargo.until, in: embargo.zone)
                paragraph(
                    tongue.isEnglish
                        ? "EMBARGOED: not for publication before \(until)."
                        : "\(words.notForPublicationBefore) \(until).")
            } else if entry.release.forImmediateRelease {
                gap()
                paragraph("\(words.immediate).")
            }
        }
        if let note = contents.kit.edNote {
            gap()
            paragraph("\(words.noteToEditors): \(note)")
        }
        guard let standing = tongue.standing(of: contents, tongue.moment) else { return }
        gap()
        paragraph("\(standing).")
    }

    fileprivate mutating func quotes(_ releases: [ReleaseEntry], _ tongue: KitTongue) {
        let quotes = releases.flatMap(\.quotes)
        guard !quotes.isEmpty else { return }
        heading(tongue.words.quotes)
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

    fileprivate mutating func pressContacts(_ contacts: [ContactEntry], _ tongue: KitTongue) {
        let reachable = contacts.filter { !$0.points.isEmpty }
        heading(tongue.words.contacts)
        if reachable.isEmpty { paragraph(tongue.words.noContact, first: "  ") }
        let order: [Contact.Role] = [.pressOfficer, .desk, .spokesperson, .journalist]
        for (index, entry) in order.flatMap({ role in reachable.filter { $0.contact.role == role } }).enumerated() {
            if index > 0 { gap() }
            contact(entry, tongue.isEnglish ? nil : tongue)
        }
    }

    fileprivate mutating func interviews(_ contacts: [ContactEntry], _ tongue: KitTongue) {
        let available = contacts.filter(\.contact.availableForInterview)
        guard !available.isEmpty else { return }
        heading(tongue.words.interviews)
        for entry in available {
            let person = tongue.isEnglish ? entry.offer : tongue.introduction(of: entry)
            let offer = tongue.offer(of: entry.contact).map { ". \($0)" } ?? ""
            paragraph(person + entry.contact.standing + offer, first: "  - ")
        }
        // Each is reached through the officers of their own organisation.
        let ways = contacts.interviewWays
        for way in ways {
            let whom = ways.count == 1 ? "" : " with " + way.people.map(\.fullName).joined(separator: " or ")
            let names = way.officers.map { $0.contact.name ?? $0.fullName }.joined(separator: " or ")
            let others = ways.count == 1 ? "" : way.people.map(tongue.name).joined(separator: ", ") + ": "
            let officers = way.officers.map(tongue.name).joined(separator: ", ")
            gap()
            paragraph(
                tongue.isEnglish
                    ? "To arrange an interview\(whom), please contact \(names)."
                    : "\(others)\(tongue.words.arrange) \(officers).", first: "  ")
        }
    }

    fileprivate mutating func assets(_ contents: KitContents, _ tongue: KitTongue) {
        guard !contents.assets.isEmpty else { return }
        let words = tongue.words
        heading(words.pressMaterials)
        for (index, asset) in contents.assets.byKind.enumerated() {
            if index > 0 { gap() }
            let kind = tongue.isEnglish ? asset.kind.words : words.materials[asset.kind] ?? asset.kind.rawValue
            paragraph(kind + (asset.description.map { ": \($0)" } ?? ""), first: "  ", rest: "    ")
            paragraph(asset.url, first: "    ")
            if asset.fileSHA256 == nil {
                if let opens = words.opens[asset.linkKind] { paragraph(opens, first: "    ") }
            } else {
                paragraph(
                    tongue.isEnglish
                        ? "A file of this kit: \(asset.fileWords)."
                        : "\(words.originalFile): \(tongue.size(of: asset))",
                    first: "    ")
            }
            for rendition in contents.renditions[asset.id] ?? [] where rendition.form != .thumb {
                let path = kitPath(of: rendition.form, ofFileOf: asset.slug)
                let size =
                    tongue.isEnglish
                    ? rendition.fileWords : tongue.size(rendition.width, rendition.height, rendition.byteCount)
                paragraph("\(tongue.name(of: rendition.form)): \(path) (\(size))", first: "    ")
            }
            if let notice = asset.withdrawnNotice { paragraph(notice, first: "    ") }
            if let text = asset.alternativeText { paragraph("\(words.alternativeText): \(text)", first: "    ") }
            for (label, text) in tongue.rights(of: asset) { paragraph("\(label): \(text)", first: "    ") }
        }
    }

    fileprivate mutating func statements(_ contents: KitContents, _ tongue: KitTongue) {
        guard !contents.statements.isEmpty else { return }
        heading(tongue.words.statements)
        for statement in contents.statements {
            let organisation = statement.organisationID.flatMap { contents.statementOrganisations[$0]?.name }
            paragraph(tongue.told(statement, by: organisation), first: "  - ")
            if let url = statement.url { paragraph(url, first: "    ") }
            if let notice = statement.withdrawnNotice { paragraph(notice, first: "    ") }
        }
    }

    fileprivate mutating func events(_ events: [Event], _ tongue: KitTongue) {
        guard !events.isEmpty else { return }
        heading(tongue.words.diary)
        for event in events.asDiary {
            let told = tongue.isEnglish ? event.what + event.whereAndWhen : tongue.told(event)
            paragraph(
                (event.date.map { "\(tongue.dates.day($0)): " } ?? "") + told + event.standing, first: "  - ")
        }
    }

    fileprivate mutating func coverage(_ coverage: [CoverageEntry], _ tongue: KitTongue) {
        guard !coverage.isEmpty else { return }
        heading(tongue.words.coverage)
        for entry in coverage {
            let parts = [
                entry.coverage.headline, entry.outlet?.name,
                entry.coverage.byline.map { tongue.isEnglish ? "by \($0)" : $0 },
                entry.coverage.updated.map { tongue.dates.day(day($0, in: entry.coverage.updatedZone ?? "UTC")) },
            ]
            paragraph(parts.compactMap(\.self).joined(separator: ", "), first: "  - ")
            if let url = entry.coverage.url { paragraph(url, first: "    ") }
            if let notice = entry.coverage.withdrawnNotice { paragraph(notice, first: "    ") }
        }
    }

    /// `profile` is who opens the cards; nil where there are none.
    fileprivate mutating func files(of contents: KitContents, cards profile: Profile?, _ tongue: KitTongue) {
        heading(tongue.isEnglish ? "Files in this kit" : tongue.words.files)
        let audience = contents.audience
        let width = max(14, displayWidth(audience.marked("contacts.vcf")))
        for (name, lines) in rows(contents, profile, tongue) {
            for (index, text) in lines.enumerated() {
                line("  \(padded(index == 0 ? audience.marked(name) : "", to: width))  \(text)")
            }
        }
        for asset in contents.assets where asset.fileSHA256 != nil {
            let kind = tongue.isEnglish ? asset.kind.words : tongue.words.materials[asset.kind] ?? asset.kind.rawValue
            let caption = asset.description ?? kind
            if displayWidth(asset.url) <= width {
                paragraph(caption, first: "  \(padded(asset.url, to: width))  ")
            } else {
                line("  \(asset.url)")
                paragraph(caption, first: String(repeating: " ", count: width + 4))
            }
        }
    }

    /// The names of the files, and what is in each.
    private func rows(
        _ contents: KitContents, _ profile: Profile?, _ tongue: KitTongue
    ) -> [(name: String, lines: [String])] {
        let words = tongue.words
        let isEnglish = tongue.isEnglish
        var rows = [
            ("index.html", [isEnglish ? "the same for a browser, with the pictures" : words.asPage]),
            ("README.txt", [isEnglish ? "this page" : words.asText]),
        ]
        switch profile?.hasOneCardAFile {
        case false?:
            rows.append(
                ("contacts.vcf", [isEnglish ? "all the contacts above, for a phone or an address book" : words.asCards])
            )
            rows.append(
                (
                    "contacts/",
                    isEnglish
                        ? ["the same, one file each, for Outlook, which opens only the", "first contact in a file"]
                        : [words.asCardEach]
                ))
        case true?: rows.append(("contacts/", [isEnglish ? "all the contacts above, one file each" : words.asCardEach]))
        case nil: break
        }
        rows.append(("kit.json", [isEnglish ? "everything above with its sources, for software" : words.asJSON]))
        if !contents.captionCards.isEmpty {
            rows.append(
                ("captions.csv", [isEnglish ? "captions, credits and terms of the files below" : words.asCaptions]))
        }
        if !contents.renditions.isEmpty {
            rows.append(
                (
                    "pictures/",
                    [isEnglish ? "the pictures below, smaller: for a page, the web or print" : words.asPictures]
                ))
        }
        return rows
    }

    /// What was sent to the press, as it was.
    fileprivate mutating func texts(_ releases: [ReleaseEntry], _ tongue: KitTongue) {
        let title = tongue.words.fullText
        for entry in releases where entry.release.pubStatus == .usable {
            guard let text = entry.document?.text else { continue }
            heading(releases.count == 1 ? title : "\(title): \(onOneLine(entry.release.headline))")
            verbatim(text)
        }
    }
}

extension ReleaseEntry {
    /// "Media advisory No. 47/2026 by Harbour Watch, 10 January 2012".
    fileprivate var introduction: String {
        let by = organisation.map { " by \($0.name)" } ?? ""
        let number = release.number.map { " No. \(onOneLine($0))" } ?? ""
        return release.kind.words + number + by + (release.issued.map { ", \($0.inWords)" } ?? "")
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
