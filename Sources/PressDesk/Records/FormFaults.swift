import Catalogue
import Foundation
import PressOffice

/// What is wrong with a form, parted by where it is told.
struct FormFaults {
    private var fields: [String: String]
    private(set) var points: [Int: String] = [:]
    private var reason: String?
    /// What is wrong with it as a whole.
    private(set) var rest: String?
    /// Whether something looks like a slip, and may be meant so.
    private(set) var asksWhetherMeant = false

    init(_ faults: [FormFault], _ problems: [String: String] = [:]) {
        fields = problems
        for fault in faults {
            let sentence = fault.refusal.atTheDesk
            if fault.refusal.remedies.contains(.sayThatItIsMeant) { asksWhetherMeant = true }
            if fault.refusal.remedies == [.giveReason] {
                reason = sentence
                continue
            }
            switch fault.place {
            // What could not be read is said already.
            case .field(let name)? where problems[name] != nil: break
            case .field(let name)?: fields[name] = [fields[name], sentence].compactMap(\.self).joined(separator: " ")
            case .point(let place)?:
                points[place] = [points[place], sentence].compactMap(\.self).joined(separator: " ")
            case nil: rest = [rest, sentence].compactMap(\.self).joined(separator: " ")
            }
        }
    }

    /// By the fields' names.
    mutating func takeFields() -> [String: String] {
        defer { fields = [:] }
        return fields
    }

    func reasonLine(_ line: FormLine) -> FormLine {
        var line = line
        line.problem = reason
        return line
    }

    // MARK: What somebody else has saved meanwhile

    static func sentence(_ actor: String, _ change: Int, _ count: Int) -> String {
        let both =
            count == 0
            ? "What you wrote is put together with that."
            : "Where both of you changed the same, it is said beside the field."
        return "\(actor) has changed it in the meantime (change \(change)). Nothing is saved yet. \(both) "
            + "Look at it, and save it."
    }

    /// Puts what was typed back into its field, and says beside it what is saved there by now.
    static func tell<R: Record>(
        _ type: R.Type, _ name: String, _ wrote: FieldValue?, _ was: FieldValue?, _ actor: String,
        in lines: inout [FormLine]
    ) {
        guard let field = R.field(name), let place = lines.firstIndex(where: { $0.name == name }) else { return }
        let theirs = lines[place].value
        lines[place].value = field.typed(wrote)
        for option in lines[place].options.indices {
            lines[place].options[option].isChosen = lines[place].options[option].optionValue == lines[place].value
        }
        lines[place].theirs = "\(actor) saved: \(quoted(theirs)). Before that it was: \(quoted(field.typed(was)))."
    }

    static func quoted(_ text: String) -> String { text.allSatisfy(\.isWhitespace) ? "nothing" : "“\(text)”" }
}

extension Refusal.Kind {
    /// Whether typing something else may mend it.
    var isForWhatWasTyped: Bool { [.badInput, .conflict, .refused].contains(self) }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
    var orNil: String? { isEmpty ? nil : self }
}
