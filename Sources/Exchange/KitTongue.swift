import Catalogue

/// The language of a kit, which its page and its text are written in: that of its first release that says which it is in, where there
/// are words for it, else English.
public struct KitTongue: Sendable {
    let words: KitPageWords
    let dates: PageDates
    /// Of what the office says, where it is not that of the words.
    let language: String?

    init(_ contents: KitContents) { self.init(contents.releases.lazy.compactMap(\.release.language).first) }

    /// `language` is BCP 47.
    public init(_ language: String?) {
        self.language = language
        words = KitPageWords.of(language)
        dates = PageDates(
            words.language == KitPageWords.english.language && language?.hasPrefix("en") != true ? nil : language)
    }

    var isEnglish: Bool { words.language == KitPageWords.english.language }

    /// As text has it: English beside UTC, other readers as they write it.
    func moment(_ instant: Instant, in zone: String) -> String {
        isEnglish ? Exchange.words(instant, in: zone) : dates.instant(instant, in: zone)
    }

    // MARK: What other pages say

    /// The language of its words, BCP 47.
    public var tag: String { words.language }

    /// "7 December 2026".
    public func day(_ date: CalendarDate) -> String { dates.day(date) }

    /// "Monday 7 December 2026 at 16:00 GMT".
    public func moment(_ moment: Moment) -> String { dates.instant(moment.at, in: moment.zone) }

    /// "Media advisory".
    public func name(of kind: Release.Kind) -> String { words.kinds[kind] ?? kind.rawValue }

    /// "Pictures".
    public func name(of kind: Asset.Kind) -> String { words.materials[kind] ?? kind.rawValue }

    /// "2.1 MB".
    public func size(_ bytes: Int) -> String { dates.size(bytes) }

    /// "Press contacts".
    public var contacts: String { words.contacts }

    // MARK: People

    public func name(of entry: ContactEntry) -> String {
        entry.contact.name ?? entry.contact.title ?? words.roles[entry.contact.role]?.capitalisedFirst ?? entry.fullName
    }

    /// "Head of Media (press officer), Harbour Watch".
    public func standing(of entry: ContactEntry) -> String {
        let contact = entry.contact
        let role = contact.role == .desk ? nil : words.roles[contact.role]
        var parts: [String?] = []
        if contact.name != nil {
            switch (contact.title, role) {
            case (let title?, let role?): parts.append(title.lowercased() == role ? title : "\(title) (\(role))")
            case (let title, let role): parts.append(title ?? role)
            }
        }
        parts.append(entry.organisation?.name)
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// "Speaks: English, German. Topics: floods, harbours."; nil where nothing is known.
    public func offer(of contact: Contact) -> String? {
        let told = [(words.speaks, contact.spokenLanguages.map(dates.language)), (words.topics, contact.topics)]
            .filter { !$0.1.isEmpty }
            .map { "\($0): \($1.map(onOneLine).joined(separator: ", "))." }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    /// Both, on one line.
    func introduction(of entry: ContactEntry) -> String {
        [name(of: entry), standing(of: entry)].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The same, and what they offer.
    func introductionWithOffer(of entry: ContactEntry) -> String {
        introduction(of: entry) + entry.contact.standing + (offer(of: entry.contact).map { ". \($0)" } ?? "")
    }

    // MARK: What it is and how long it holds

    /// "Media advisory No. 47/2026", "Harbour Watch", "10 January 2012".
    func standing(of entry: ReleaseEntry) -> [String] {
        let number = entry.release.number.map { "\(words.number) \(onOneLine($0))" }
        let kind = [words.kinds[entry.release.kind], number].compactMap(\.self).joined(separator: " ")
        return [kind, entry.organisation?.name, entry.release.issued.map { dates.day($0) }].compactMap(\.self)
    }

    /// "Made on 10 January 2012, valid until 31 January 2012"; nil where neither is known. `moment` writes the end of an embargo.
    func standing(of contents: KitContents, _ moment: (Instant, String) -> String) -> String? {
        let made = contents.made.map { "\(words.made) \(dates.day(Exchange.day($0.at, in: $0.zone)))" }
        let ends = contents.ends.map { ends in
            switch ends {
            case .day(let day): "\(words.validUntil) \(dates.day(day))"
            case .embargo(let embargo): "\(words.validUntil) \(moment(embargo.until, embargo.zone))"
            }
        }
        let told = [made, ends].compactMap(\.self).joined(separator: ", ")
        return told.isEmpty ? nil : told.capitalisedFirst
    }

    /// What stands on top, each with whether it is in English: what only the office itself gets is.
    func notices(_ contents: KitContents) -> [(text: String, isEnglish: Bool)] {
        var told: [(text: String, isEnglish: Bool)] = []
        if !isEnglish, contents.audience.notice == nil, let notice = contents.notice {
            let until = dates.instant(notice.embargo.until, in: notice.embargo.zone)
            let recipient = notice.recipient.map { " \(words.givenTo) \($0)." } ?? ""
            let terms = notice.terms.isEmpty ? "" : " \(words.terms): \(notice.terms.joined(separator: "; "))"
            told.append(("\(words.notForPublicationBefore) \(until).\(recipient)\(terms)", false))
        } else if let notice = contents.topNotice {
            told.append((notice, true))
        }
        if let notice = contents.kit.withdrawnNotice { told.append((notice, true)) }
        for entry in contents.releases {
            let headline = contents.releases.count == 1 ? nil : entry.release.headline
            told += entry.corrections.map { correction in
                let isTold = !isEnglish && contents.audience != .internal
                return (isTold ? self.correction(correction, of: headline) : correction.words(of: headline), !isTold)
            }
        }
        return told
    }

    /// "CORRIGÉ LE 5 mars 2020 par “Night trains come back once a day”."
    private func correction(_ correction: Correction, of headline: String?) -> String {
        let what = headline.map { ": “\(onOneLine($0))”," } ?? ""
        let day = dates.day(correction.day)
        return
            "\(words.correctedOn.uppercased()) \(day)\(what) \(words.correctedBy) “\(onOneLine(correction.by.headline))”."
    }

    // MARK: What goes with it

    /// "image/jpeg, 4,000 × 3,000 pixels, 2.1 MB".
    func size(of asset: Asset) -> String {
        [asset.mediaType, size(asset.width, asset.height, asset.fileBytes)].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    func size(_ width: Int?, _ height: Int?, _ bytes: Int?) -> String {
        var parts: [String] = []
        if let width, let height { parts.append("\(dates.number(width)) × \(dates.number(height)) \(words.pixels)") }
        if let bytes { parts.append(dates.size(bytes)) }
        return parts.joined(separator: ", ")
    }

    func name(of form: Rendition.Form) -> String { form == .web ? words.forWeb : words.forPrint }

    /// What is asked of whoever uses it, by its labels.
    public func rights(of asset: Asset) -> [(label: String, text: String)] {
        let ends = asset.endBesideTerms.map { "\(words.validUntil) \(dates.day($0))" }
        let terms = [asset.usageTerms, ends].compactMap(\.self).joined(separator: ", ")
        let rights = [
            (words.credit, asset.creditLine), (words.copyright, asset.copyrightNotice),
            (words.terms, terms.isEmpty ? nil : terms),
        ]
        return rights.compactMap { label, text in text.map { (label, $0) } }
    }

    /// Its title, words, speaker and day on one line.
    func told(_ statement: Statement, by organisation: String?) -> String {
        let title = statement.title ?? (statement.words == nil ? words.kinds[.statement] : nil)
        let parts = [
            title, statement.words.map { "\u{201C}\($0)\u{201D}" }, statement.speaker, organisation,
            statement.date.map { dates.day($0) },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// What it is, where and when.
    public func told(_ event: Event) -> String {
        let times = [
            (words.starts, event.starts), (words.ends, event.ends), (words.registration, event.registration),
            (words.accreditation, event.accreditation),
        ]
        let told = times.compactMap { label, moment in moment.map { "\(label) \(dates.instant($0.at, in: $0.zone))" } }
        return ([event.what] + [event.place].compactMap(\.self) + told).joined(separator: "; ")
    }

    /// How a link stands, when that was seen, and who says otherwise.
    func told(_ link: KitLink) -> String {
        let seen = link.acceptedBy == nil ? link.state : link.learned ?? link.state
        return [
            seen == .dead ? words.gone : words.states[seen], link.acceptedBy == nil ? nil : words.officeSays,
            link.lastAsked.map { "\(words.checked) \(dates.day($0.day))." },
        ].compactMap(\.self).joined(separator: " ")
    }
}
