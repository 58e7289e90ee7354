import Catalogue
import Foundation
import Store

/// What somebody did with the embargo of a release: what became of it, who did it, when and why.
public struct EmbargoStep: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case set(Embargo)
        case moved(Embargo)
        case lifted
        /// To whom it was opened before it ends; to the office alone, where it was closed again.
        case opened(Audience)
        /// When, and by whom.
        case broken(Moment, by: String)
        /// It was not broken after all.
        case notBroken
    }

    public var what: What
    public var change: Change

    public init(_ what: What, _ change: Change) {
        self.what = what
        self.change = change
    }
}

extension OfficeView {
    /// The steps of a release's embargo, the first one first; to all who are not the office there are none.
    public func embargoSteps(of name: RecordName) throws -> [EmbargoStep] {
        try read { view in
            let release = try view.the(Release.self, name)
            guard audience == .internal else { return [] }
            return try view.lines(touching: release.id).filter { $0.table == RecordKind.release.rawValue }
                .flatMap { line in
                    guard let change = try view.change(line.change) else { return [EmbargoStep]() }
                    return EmbargoStep.What.told(by: line).map { EmbargoStep($0, change) }
                }
        }
    }
}

extension EmbargoStep.What {
    fileprivate static func told(by line: ChangeLine) -> [Self] {
        var told: [Self] = []
        let (before, after) = (
            moment("embargoUntil", "embargoZone", line.before), moment("embargoUntil", "embargoZone", line.after)
        )
        if before != after {
            let embargo = after.map { Embargo(until: $0.at, zone: $0.zone) }
            told.append(embargo.map { before == nil ? .set($0) : .moved($0) } ?? .lifted)
        }
        let opened = (text("embargoAudience", line.before), text("embargoAudience", line.after))
        if let audience = opened.1.flatMap(Audience.init(rawValue:)),
            (opened.0 ?? Audience.internal.rawValue) != opened.1
        {
            told.append(.opened(audience))
        }
        let broken = moment("embargoBroken", "embargoBrokenZone", line.after)
        if moment("embargoBroken", "embargoBrokenZone", line.before) != broken {
            told.append(broken.map { .broken($0, by: text("embargoBrokenBy", line.after) ?? "") } ?? .notBroken)
        }
        return line.after == nil ? [] : told
    }

    private static func text(_ column: String, _ row: [String: String?]?) -> String? { row?[column] ?? nil }

    private static func moment(_ at: String, _ zone: String, _ row: [String: String?]?) -> Moment? {
        guard let at = text(at, row).flatMap({ Int64($0) }), let zone = text(zone, row) else { return nil }
        return Moment(Instant(milliseconds: at), zone: zone)
    }
}
