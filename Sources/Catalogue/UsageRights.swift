/// On what terms an asset may be used: what it is narrowed to. An empty list narrows nothing.
public struct Rights: Hashable, Codable, Sendable {
    public var begins: CalendarDate?
    /// The last day.
    public var ends: CalendarDate?
    public var media: [String]
    public var territories: [String]
    public var uses: [String]
    /// The last day on which those who are in it agree.
    public var consentEnds: CalendarDate?
    /// The credit line, where one is required; empty where it is required and not known.
    public var credit: String?

    public init(
        begins: CalendarDate? = nil, ends: CalendarDate? = nil, media: [String] = [], territories: [String] = [],
        uses: [String] = [], consentEnds: CalendarDate? = nil, credit: String? = nil
    ) {
        self.begins = begins
        self.ends = ends
        self.media = media
        self.territories = territories
        self.uses = uses
        self.consentEnds = consentEnds
        self.credit = credit
    }

    public init(of asset: Asset) {
        self.init(
            begins: asset.usageBegins, ends: asset.usageEnds, media: asset.media, territories: asset.territories,
            uses: asset.uses, consentEnds: asset.consentEnds,
            credit: asset.creditRequired ? asset.creditLine ?? "" : nil)
    }
}

/// What somebody wants to use an asset for, and on which day.
public struct Purpose: Hashable, Codable, Sendable {
    public var media: [String]
    public var territories: [String]
    public var uses: [String]
    public var day: CalendarDate

    public init(media: [String] = [], territories: [String] = [], uses: [String] = [], on day: CalendarDate) {
        self.media = media
        self.territories = territories
        self.uses = uses
        self.day = day
    }

    /// That of a request that is answered on a day.
    public init(of request: PressRequest, on day: CalendarDate) {
        self.init(media: request.media, territories: request.territories, uses: request.uses, on: day)
    }
}

/// Whether something may go, and why.
public struct Permission: Hashable, Codable, Sendable {
    public enum Reason: Hashable, Codable, Sendable {
        // It may go.
        case unrestricted
        case fits(media: [String], territories: [String], uses: [String])
        /// It may go, and this stands beside it.
        case withCredit(String)

        // It may not.
        case withdrawn
        case notForPress(Audience)
        /// Its file is not there, or is another one.
        case fileMissing
        case notYet(CalendarDate)
        case ended(CalendarDate)
        case consentEnded(CalendarDate)
        /// The credit line that is required is not known.
        case creditUnknown
        /// It is narrowed, and nobody said what it is for: `medium`, `territory` or `use`, and to what.
        case unsaid(What, only: [String])
        case outside(What, asked: [String], only: [String])
    }

    public enum What: String, Codable, Sendable { case medium, territory, use }

    public var isAllowed: Bool
    public var reasons: [Reason]

    public init(isAllowed: Bool, because reasons: [Reason]) {
        self.isAllowed = isAllowed
        self.reasons = reasons
    }
}

extension Rights {
    /// Whether it may go for a purpose: every reason against it, or what speaks for it. What is not known is not given.
    public func permission(for purpose: Purpose) -> Permission {
        let terms: [(Permission.What, asked: [String], only: [String])] = [
            (.medium, purpose.media, media), (.territory, purpose.territories, narrowingTerritories),
            (.use, purpose.uses, uses),
        ]
        let against = windows(on: purpose.day) + terms.compactMap { Rights.narrowed($0.0, $0.asked, only: $0.only) }
        guard against.isEmpty else { return Permission(isAllowed: false, because: against) }
        let asked = terms.map { $0.only.isEmpty ? [] : $0.asked }
        let reason: Permission.Reason =
            asked.allSatisfy(\.isEmpty) ? .unrestricted : .fits(media: asked[0], territories: asked[1], uses: asked[2])
        return Permission(isAllowed: true, because: [reason] + (credit.map { [.withCredit($0)] } ?? []))
    }

    /// Whoever may use it everywhere is not narrowed to anywhere.
    private var narrowingTerritories: [String] {
        territories.contains { Rights.isSame($0, Territory.everywhere) } ? [] : territories
    }

    private func windows(on day: CalendarDate) -> [Permission.Reason] {
        var against: [Permission.Reason] = []
        if let begins, day < begins { against.append(.notYet(begins)) }
        if let ends, ends < day { against.append(.ended(ends)) }
        if let consentEnds, consentEnds < day { against.append(.consentEnded(consentEnds)) }
        if let credit, credit.allSatisfy(\.isWhitespace) { against.append(.creditUnknown) }
        return against
    }

    private static func narrowed(
        _ what: Permission.What, _ asked: [String], only: [String]
    ) -> Permission.Reason? {
        if only.isEmpty { return nil }
        if asked.isEmpty { return .unsaid(what, only: only) }
        let others = asked.filter { word in !only.contains { isSame($0, word) } }
        return others.isEmpty ? nil : .outside(what, asked: others, only: only)
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { folded(one) == folded(other) }
}
