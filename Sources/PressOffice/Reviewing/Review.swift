import Catalogue
import ReleaseReader

/// One document on its way into the catalogue, with what a person said of it.
public struct Review: Hashable, Codable, Sendable {
    /// What somebody in the draft is to the catalogue.
    public enum Identity: Hashable, Codable, Sendable {
        /// That contact, which takes the document's values.
        case update(RecordName)
        /// That contact, whose values stay.
        case same(RecordName)
        case apart
        case leftOut
    }

    /// The words of an embargo that is none.
    struct NoEmbargo: Hashable, Codable, Sendable {
        var reason: String
        var span: Span
    }

    static let toldEmbargo = "embargo.told"
    static let toldHeadline = "headline.told"

    public private(set) var draft: Draft
    /// What of the draft is taken; all of it where nil.
    public var parts: Set<DraftPart>?
    /// Whether a person gave the region that its numbers were read in.
    public var isRegionTold: Bool
    public private(set) var identities: [DraftPerson: Identity] = [:]
    /// The release that a correction puts right, as a person said; nil also where they said that it is none of those.
    private(set) var corrects: RecordName?
    /// Why it is under no embargo though its words are there, as a person said; and where they stand.
    private(set) var noEmbargo: NoEmbargo?
    /// The places that a person has answered for, by what was doubtful there: nobody is asked twice.
    private var answered: [DraftPlace: Set<Doubt.Matter>] = [:]
    /// Links to material that a person said are none, and ways to reach somebody that they said are not that contact's.
    private var leftOut: Set<DraftPlace> = []
    /// What a person typed in the place of what was read, by the line's identity; nothing takes the value away.
    var corrections: [String: String] = [:]

    public init(_ draft: Draft, parts: Set<DraftPart>? = nil, isRegionTold: Bool = false) {
        self.draft = draft
        self.parts = parts
        self.isRegionTold = isRegionTold
    }

    private enum CodingKeys: String, CodingKey {
        case draft, parts, isRegionTold, identities, corrects, noEmbargo, answered, leftOut, corrections
    }

    /// Sets in one order, so that the same review is written in the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(draft, forKey: .draft)
        try container.encodeIfPresent(parts?.sorted { $0.rawValue < $1.rawValue }, forKey: .parts)
        try container.encode(isRegionTold, forKey: .isRegionTold)
        try container.encode(identities, forKey: .identities)
        try container.encodeIfPresent(corrects, forKey: .corrects)
        try container.encodeIfPresent(noEmbargo, forKey: .noEmbargo)
        let answered = answered.mapValues { $0.sorted { $0.rawValue < $1.rawValue } }
        try container.encode(answered, forKey: .answered)
        try container.encode(corrections, forKey: .corrections)
        guard !leftOut.isEmpty else { return }
        try container.encode(leftOut.sorted { $0.description < $1.description }, forKey: .leftOut)
    }

    /// A review that was written before anything could be left out has nothing that is.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        draft = try container.decode(Draft.self, forKey: .draft)
        parts = try container.decodeIfPresent(Set<DraftPart>.self, forKey: .parts)
        isRegionTold = try container.decode(Bool.self, forKey: .isRegionTold)
        identities = try container.decode([DraftPerson: Identity].self, forKey: .identities)
        corrects = try container.decodeIfPresent(RecordName.self, forKey: .corrects)
        noEmbargo = try container.decodeIfPresent(NoEmbargo.self, forKey: .noEmbargo)
        answered = try container.decode([DraftPlace: Set<Doubt.Matter>].self, forKey: .answered)
        corrections = try container.decode([String: String].self, forKey: .corrections)
        leftOut = try container.decodeIfPresent(Set<DraftPlace>.self, forKey: .leftOut) ?? []
    }

    /// What of the draft is taken in, with what was left out of it (`isLeftOut`): everything keeps its place, by which it is answered
    /// for and corrected.
    var taken: Draft { draft.only(parts) }

    /// Whether a person has left somebody or something out.
    public func isLeftOut(_ place: DraftPlace) -> Bool {
        if case .person(let person) = place { return identities[person] == .leftOut }
        return leftOut.contains(place)
    }

    /// Whether a person said that a way to reach somebody, by its place among a contact's, is not that contact's.
    func isLeftOut(point: Int, of person: DraftPerson) -> Bool {
        guard case .contact(let contact) = person else { return false }
        return leftOut.contains(.point(contact: contact, point))
    }

    /// Whether the embargo is printed without a day, a time or a zone, and nobody has said them yet.
    public var lacksEmbargo: Bool { !draft.isCoverage && draft.embargo != nil && draft.embargo?.embargo == nil }

    /// Whether somebody has said what a correction puts right.
    var isCorrectionTold: Bool { answered[.corrects]?.contains(.corrects) ?? false }

    /// The doubt without what was answered, and what is about somebody who was left out; nil where nothing is left of it.
    public func open(_ doubt: Doubt) -> Doubt? {
        let items = doubt.items.filter { item in
            if answered[item.place]?.contains(doubt.matter) ?? false { return false }
            return switch item.place {
            case .person(let person), .organisationOf(let person): identities[person] != .leftOut
            case .point(let contact, _): identities[.contact(contact)] != .leftOut && !leftOut.contains(item.place)
            default: true
            }
        }
        if items.count == doubt.items.count { return doubt }
        return items.isEmpty ? nil : Doubt(doubt.matter, inferred: items, doubt.choices)
    }

    /// Whether somebody has answered what a finding complains of; `isAsked`: whether they were asked about each doubt.
    public func answers(_ finding: DraftFinding, isAsked: Bool) -> Bool {
        switch finding.rule {
        case "reader.incompleteEmbargo": !lacksEmbargo
        case "reader.guessedRegion": isAsked
        case "reader.noIssueDate": draft.issued?.isTold ?? false
        default: false
        }
    }

    public mutating func answer(_ embargo: Embargo) {
        draft.embargo?.embargo = embargo
        draft.embargo?.rule = Review.toldEmbargo
        draft.embargo?.inferred = "the time and the zone were said by the person who took it in"
    }

    /// Says that the words of an embargo are none, for a reason.
    mutating func answer(noEmbargoBecause reason: String) {
        guard let embargo = draft.embargo else { return }
        noEmbargo = NoEmbargo(reason: reason, span: embargo.span)
        draft.embargo = nil
    }

    /// Which release it puts right, as a person said: then it is a correction, whatever it was read as. None leaves it open.
    mutating func answer(corrects name: RecordName?) {
        corrects = name
        answer(.corrects, [.corrects])
        guard name != nil, draft.kind.value != .correction else { return }
        draft.kind.value = .correction
        draft.kind.inferred = "said by the person who took it in"
    }

    mutating func answer(_ place: DraftPlace, _ matters: Set<Doubt.Matter>) {
        answered[place, default: []].formUnion(matters)
    }

    mutating func settle(_ doubt: Doubt, with answer: Doubt.Answer, phones: any PhoneNumberReader) {
        for item in doubt.items {
            if doubt.matter == .owner {
                if answer == .leaveOut { leftOut.insert(item.place) }
            } else {
                settle(item.place, doubt.candidate, answer, phones)
            }
            answered[item.place, default: []].insert(doubt.matter)
        }
    }

    /// A number that the catalogue has for somebody of that name is that number: nobody is asked about it.
    mutating func recognise(_ number: String, contact: Int, point: Int, of name: String) {
        change(contact, point) { point in
            point.normalised = number
            point.inferred = "the catalogue has this number for \(name)"
        }
        answered[.point(contact: contact, point), default: []].insert(.number)
        let span = draft.contacts[contact].points[point].span
        draft.findings.removeAll { $0.rule == "reader.guessedRegion" && $0.span == span }
    }

    private mutating func settle(
        _ place: DraftPlace, _ candidate: RecordName?, _ answer: Doubt.Answer, _ phones: any PhoneNumberReader
    ) {
        switch (answer, place) {
        case (.leaveOut, .corrects): corrects = nil
        case (.take, .corrects): corrects = candidate
        case (.record(let name), .corrects): corrects = name
        case (.leaveOut, _): leaveOut(place)
        case (.update, .person(let person)): identities[person] = candidate.map { .update($0) }
        case (.same, .person(let person)): identities[person] = candidate.map { .same($0) }
        case (.apart, .person(let person)): identities[person] = .apart
        case (.spokesperson, .person(.contact(let index))) where draft.contacts.indices.contains(index):
            draft.contacts[index].role.value = .spokesperson
            draft.contacts[index].role.inferred = "said by the person who took it in"
        case (.date(let date), .issued):
            // Without a place in the text: the person stands behind it.
            draft.issued = Found(date, span: nil, rule: "issued.hint", inferred: "said by the person who took it in")
        case (.embargo(let embargo), .embargo): self.answer(embargo)
        case (.noEmbargo(let reason), .embargo): self.answer(noEmbargoBecause: reason)
        case (.words(let words), .headline):
            // Where none was found the person stands behind it; else it is a correction of what was read.
            if draft.headline == nil {
                draft.headline = Found(words, span: nil, rule: Review.toldHeadline)
                draft.findings.removeAll { $0.rule == "reader.noHeadline" }
            } else {
                corrections["headline"] = words
            }
        case (.region(let region), .point(let contact, let point)): read(contact, point, in: region, phones)
        default: return
        }
    }

    /// False where there is no such item, or none that can be left out as a whole.
    mutating func leaveOut(item: String) -> Bool {
        guard let place = DraftPlace(item) else { return false }
        switch place {
        case .asset(let index) where draft.assets.indices.contains(index): break
        case .person(.contact(let index)) where draft.contacts.indices.contains(index): break
        case .person(.spokesperson(let index)) where draft.spokespeople.indices.contains(index): break
        default: return false
        }
        leaveOut(place)
        answer(place, [.asset, .role, .spokesperson, .identity])
        return true
    }

    private mutating func leaveOut(_ place: DraftPlace) {
        switch place {
        case .issued: draft.issued = nil
        case .organisation: draft.organisation = nil
        case .outlet: draft.outlet = nil
        case .dateline: draft.dateline = nil
        case .asset: leftOut.insert(place)
        case .updated: draft.updated = nil
        case .event(let index) where draft.events.indices.contains(index): draft.events[index].date = nil
        case .statementDate(let index) where draft.statements.indices.contains(index):
            draft.statements[index].date = nil
        case .statementOrganisation(let index) where draft.statements.indices.contains(index):
            draft.statements[index].organisation = nil
        case .speaker(let index) where draft.quotes.indices.contains(index):
            (draft.quotes[index].speaker, draft.quotes[index].speakerTitle) = (nil, nil)
        case .point(let contact, let point):
            // What is printed stays (law 1).
            change(contact, point) { ($0.normalised, $0.inferred) = (nil, nil) }
        case .person(let person): identities[person] = .leftOut
        case .organisationOf(.contact(let index)) where draft.contacts.indices.contains(index):
            draft.contacts[index].organisation = nil
        case .organisationOf(.spokesperson(let index)) where draft.spokespeople.indices.contains(index):
            draft.spokespeople[index].organisation = nil
        default: return
        }
    }

    private mutating func read(_ contact: Int, _ point: Int, in region: String, _ phones: any PhoneNumberReader) {
        let number = number(contact, point, in: region, phones)
        change(contact, point) { point in
            point.normalised = number
            point.inferred = "taken as \(numberInWords(of: region)) because the person who took it in said so"
        }
    }

    /// A point's number as one of a region.
    func number(_ contact: Int, _ point: Int, in region: String, _ phones: any PhoneNumberReader) -> String? {
        guard draft.contacts.indices.contains(contact), draft.contacts[contact].points.indices.contains(point) else {
            return nil
        }
        let printed = draft.contacts[contact].points[point].asGiven
        return phones.read(printed.split(whereSeparator: \.isWhitespace).joined(separator: " "), region: region)?.e164
    }

    private mutating func change(_ contact: Int, _ point: Int, _ body: (inout DraftPoint) -> Void) {
        guard draft.contacts.indices.contains(contact), draft.contacts[contact].points.indices.contains(point) else {
            return
        }
        body(&draft.contacts[contact].points[point])
    }
}
