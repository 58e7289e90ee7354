import Catalogue

/// Some who are available for interview, and the officers of their own organisation through whom they are reached.
struct InterviewWay {
    let people: [ContactEntry]
    let officers: [ContactEntry]
}

extension [ContactEntry] {
    /// Who is available and has no address of their own, by the officers through whom they are reached.
    var interviewWays: [InterviewWay] {
        let reached = filter { $0.contact.availableForInterview && $0.points.isEmpty }
        var ways: [InterviewWay] = []
        for entry in reached {
            let officers = entry.officers(among: self)
            guard !officers.isEmpty, !ways.contains(where: { $0.officers == officers }) else { continue }
            ways.append(
                InterviewWay(people: reached.filter { $0.officers(among: self) == officers }, officers: officers))
        }
        return ways
    }
}

extension [Event] {
    /// By day, as in a diary; days that are not known stand at the end.
    var asDiary: [Event] {
        enumerated().sorted { left, right in
            switch (left.element.date, right.element.date) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?), (_?, nil): left.element.date != nil
            default: left.offset < right.offset
            }
        }.map(\.element)
    }
}

extension [Asset] {
    /// Pictures first, then video and the others.
    var byKind: [Asset] { Asset.Kind.allCases.flatMap { kind in filter { $0.kind == kind } } }
}
