import ReleaseReader

/// A part of a draft that may be taken in without the others. The release or the coverage itself always is: what is
/// taken hangs on it.
public enum DraftPart: String, CaseIterable, Codable, Sendable {
    case contacts, spokespeople, assets, statements, links, events, quotes
}

/// Somebody whom a draft names, by the place in its lists.
public enum DraftPerson: Hashable, Sendable {
    case contact(Int), spokesperson(Int)
}

/// A place in a draft that a doubt is about.
public enum DraftPlace: Hashable, Sendable {
    case headline, organisation, outlet, issued, embargo, dateline, updated, contacts, corrects
    case event(Int), statementDate(Int), statementOrganisation(Int), speaker(Int)
    case point(contact: Int, Int)
    case asset(Int)
    case person(DraftPerson)
    case organisationOf(DraftPerson)

    /// Whether it is of the release or the coverage itself, not of one of its parts.
    var isOfWhole: Bool {
        switch self {
        case .headline, .organisation, .outlet, .issued, .embargo, .dateline, .updated, .contacts, .corrects: true
        default: false
        }
    }
}

extension Draft {
    /// The draft with these parts and no others; all of them where nil. What coverage never brings is left out too.
    func only(_ parts: Set<DraftPart>?) -> Draft {
        var parts = parts ?? Set(DraftPart.allCases)
        if isCoverage { parts.formIntersection([.links, .events, .quotes]) }
        var draft = self
        if !parts.contains(.contacts) { draft.contacts = [] }
        if !parts.contains(.spokespeople) { draft.spokespeople = [] }
        if !parts.contains(.assets) { draft.assets = [] }
        if !parts.contains(.statements) { draft.statements = [] }
        if !parts.contains(.links) { draft.links = [] }
        if !parts.contains(.events) { draft.events = [] }
        if !parts.contains(.quotes) { draft.quotes = [] }
        return draft
    }
}
