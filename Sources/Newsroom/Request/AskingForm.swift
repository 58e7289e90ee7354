import Catalogue

/// What somebody typed who asks the press office for something, as they typed it.
public struct AskingForm: Hashable, Sendable {
    public enum Part: String, CaseIterable, Sendable {
        case kind, what, name, outlet, reach, day, time, zone, language

        /// In characters; the office takes no more.
        var longest: Int {
            switch self {
            case .what: 5000
            case .name, .outlet: 100
            case .reach: 500
            case .day, .time: 40
            case .zone, .language, .kind: 60
            }
        }

        var isNeeded: Bool { self == .what || self == .name || self == .reach }
    }

    public var typed: [Part: String]

    public init(_ typed: [Part: String] = [:]) { self.typed = typed }

    subscript(_ part: Part) -> String { typed[part] ?? "" }

    /// Without the blanks around it, and without what cannot be seen.
    func line(_ part: Part) -> String { QuotedText.line(self[part], most: part.longest).trimmingBlanks }
}

/// Why what was typed is not sent yet. A sentence for each stands in every language of `FormWords`.
public enum AskingFault: Hashable, Sendable {
    case missing
    case tooLong(Int)
    case noTime
    case past
    /// Something is in it that the office cannot keep.
    case unreadable
}

/// The same for the whole of it.
public enum AskingRefusal: String, CaseIterable, Sendable {
    case fieldsToMend, tooQuick, sendAgain, trapped, tooMany, notSaved, tooLong
}

extension AskingForm {
    /// What has to be typed otherwise before it can be sent. `zone` is the office's.
    func faults(at now: Instant, zone: String?) -> [Part: AskingFault] {
        var faults: [Part: AskingFault] = [:]
        for part in Part.allCases {
            if self[part].count > part.longest { faults[part] = .tooLong(part.longest) }
            if part.isNeeded, line(part).isEmpty { faults[part] = .missing }
        }
        if !line(.kind).isEmpty, kind == nil { faults[.kind] = .unreadable }
        switch deadline(home: zone) {
        case .none: break
        case .unread: faults[.day] = faults[.day] ?? .noTime
        case .read(let deadline): if deadline.at <= now { faults[.day] = .past }
        }
        return faults
    }

    /// What kind of thing is asked for; nil where nothing was chosen, or nothing that there is.
    var kind: PressRequest.Kind? { PressRequest.Kind(rawValue: line(.kind)) }

    enum Deadline: Equatable {
        case none
        case unread
        case read(Moment)
    }

    /// The three parts of it together, in the zone that is said, else in the office's.
    func deadline(home: String?) -> Deadline {
        let (day, time, zone) = (line(.day), line(.time), line(.zone))
        if day.isEmpty, time.isEmpty { return .none }
        guard !day.isEmpty, !time.isEmpty, let field = PressRequest.field("deadline") else { return .unread }
        let typed = "\(day) \(time) \(zone.isEmpty ? home ?? "" : zone)".trimmingBlanks
        let value = (try? field.value(typed: typed, home: home ?? "UTC")) ?? nil
        guard case .moment(let moment)? = value else { return .unread }
        return .read(moment)
    }
}

extension String {
    var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
