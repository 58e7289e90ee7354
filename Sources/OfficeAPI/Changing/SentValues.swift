import Catalogue
import JSONText
import PressOffice

// From what was sent to what a form holds. That its members are known, and of the kinds that they are to be, is looked at before
// (`SchemaCheck`): here stands what a schema cannot say.

extension RecordForm {
    /// What was sent takes the place of what was there; what is not said stays (RFC 7396).
    mutating func take(_ sent: [JSON.Member]) throws(Problem) {
        for member in sent {
            guard let field = R.fields.first(where: { $0.member == member.name && $0.isIn(.edit) }) else { continue }
            self[field] = try field.value(sent: member.value, at: "/\(member.name)")
        }
    }
}

extension Field {
    /// The value that was sent for it; nothing for null.
    func value(sent value: JSON, at pointer: String) throws(Problem) -> FieldValue? {
        switch (kind, value) {
        case (.flag, .bool(let flag)): return .flag(flag)
        case (.number, .number): return value.integer.map { .number($0) }
        case (.date, .string(let text)): return CalendarDate(text).map { .date($0) }
        case (.instant, .string(let text)): return Instant(text).map { .instant($0) }
        case (.list, .array(let items)): return .list(items.compactMap(\.text))
        case (.embargo, .object):
            return .embargo(Embargo(until: try instant(value["until"], pointer), zone: try zone(value, pointer)))
        case (.moment, .object):
            return .moment(Moment(try instant(value["at"], pointer), zone: try zone(value, pointer)))
        case (.reference(let kind), .object):
            // Bodies are called by what they are called, everything else by its slug.
            let isCalled = kind == .organisation || kind == .outlet
            return value[isCalled ? "label" : "slug"]?.text.map { .text($0) }
        case (_, .string(let text)): return .text(text)
        default: return nil
        }
    }

    private func instant(_ value: JSON?, _ pointer: String) throws(Problem) -> Instant {
        guard let instant = value?.text.flatMap({ Instant($0) }) else { throw wrong("It is to be a time.", pointer) }
        return instant
    }

    /// Law 4: the zone that it was meant in, and one that there is.
    private func zone(_ value: JSON, _ pointer: String) throws(Problem) -> String {
        guard let zone = value["zone"]?.text.flatMap({ Embargo.zone($0) }) else {
            throw wrong("It is to be a zone such as Europe/London.", "\(pointer)/zone")
        }
        return zone.0
    }

    private func wrong(_ detail: String, _ pointer: String) -> Problem {
        Problem(
            .badInput, "What was sent is not what is taken here. Nothing was changed.",
            faults: [Problem.Fault(pointer: pointer, detail: detail)])
    }
}
