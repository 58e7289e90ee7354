import Catalogue
import Foundation

// What a person types for a field, in an option or in the editor.
extension Field {
    /// The value that words stand for; nil for no words. `home` is the office's zone: when something happens may be typed
    /// without one. An embargo names its own, always (law 4).
    public func value(typed text: String, home: String? = nil) throws(FormProblem) -> FieldValue? {
        let isBlank = text.allSatisfy(\.isWhitespace)
        let word = editing?.word ?? label
        if isBlank, case .text = place { throw .missing(field: label) }
        switch kind {
        case .line, .text, .printed, .url, .language, .reference, .document: return isBlank ? nil : .text(text)
        case .choice, .audience:
            let fit = kind.choices.first { $0.name.lowercased() == text.lowercased() }
            guard let fit else { throw .choice(field: word, typed: text, among: kind.choices.map(\.name)) }
            return .text(fit.name)
        case .flag:
            switch text.lowercased() {
            case "yes", "y", "true": return .flag(true)
            case "no", "n", "false", "": return .flag(false)
            default: throw .yesOrNo(field: word, typed: text)
            }
        case .number(let range):
            if isBlank { return nil }
            guard let number = Int(text), range.contains(number) else {
                throw .outOfRange(field: word, range, help: editing?.help ?? "")
            }
            return .number(number)
        case .date:
            if isBlank { return nil }
            guard let date = CalendarDate(text) else { throw .day(field: word, typed: text) }
            return .date(date)
        case .instant:
            if isBlank { return nil }
            guard let instant = Instant(text) else { throw .instant(field: word, typed: text) }
            return .instant(instant)
        case .embargo:
            if isBlank { return nil }
            do { return .embargo(try Embargo(typed: text)) } catch { throw .embargo(because: "\(error)") }
        case .moment:
            if isBlank { return nil }
            do {
                let time = try Embargo(typed: text, home: home)
                return .moment(Moment(time.until, zone: time.zone))
            } catch .incomplete {
                throw .incompleteMoment(field: word)
            } catch {
                throw .moment(field: word, because: "\(error)")
            }
        case .list:
            let items = items(typed: text).map { $0.trimmingCharacters(in: .whitespaces) }
            return .list(items.filter { !$0.isEmpty })
        }
    }

    /// Parted by semicolons; one behind a backslash stands in an item, and so does a backslash behind another.
    private func items(typed text: String) -> [String] {
        var items = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                items[items.count - 1] += character == ";" || character == "\\" ? "\(character)" : "\\\(character)"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == ";" {
                items.append("")
            } else {
                items[items.count - 1].append(character)
            }
        }
        if isEscaped { items[items.count - 1].append("\\") }
        return items
    }

    /// What a person would type for a value; nothing where there is none.
    public func typed(_ value: FieldValue?) -> String {
        switch value {
        case .text(let text): text
        case .embargo(let embargo): Moment(embargo.until, zone: embargo.zone).typed
        case .moment(let moment): moment.typed
        case .list(let items):
            items.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }.joined(separator: "; ")
        default: kind.words(for: value) { $0.lowerCased } ?? ""
        }
    }
}

extension Moment {
    /// The day that it is in its zone.
    var day: CalendarDate { (onTheClocks ?? at).day }

    /// As `Embargo(typed:)` reads it: the time on the clocks of its zone.
    fileprivate var typed: String {
        let wall = (onTheClocks ?? at).description
        return "\(wall.prefix(16)) \(onTheClocks == nil ? "UTC" : spoken(zone: zone))"
    }

    /// The instant whose clock in UTC shows what the clocks of the zone show; nil where there is no such zone.
    private var onTheClocks: Instant? {
        let known = TimeZone(identifier: zone) ?? TimeZone(identifier: zone.replacing("UTC", with: "GMT"))
        guard let known else { return nil }
        let seconds = known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at.milliseconds) / 1000))
        return Instant(milliseconds: at.milliseconds &+ Int64(seconds) * 1000)
    }
}
