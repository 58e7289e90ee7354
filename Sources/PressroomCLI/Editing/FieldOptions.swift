import ArgumentParser
import Catalogue
import PressOffice

/// The fields of a record that a person may edit, an option each. An empty value takes the field's value away.
///
/// ArgumentParser finds a type's options as the children of its mirror: these are made of the record's fields
/// (docs/decisions/0016-fields-once.md).
struct FieldOptions<R: Record>: ParsableArguments, CustomReflectable {
    /// What was typed, by the field's name: one text, or one for each item of a list.
    private var typed: [String: [String]] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        for field in FieldOptions.fields { typed[field.name] = try field.typed(in: container) }
    }

    static var fields: [Field<R>] { R.fields.filter { $0.isIn(.edit) } }

    var customMirror: Mirror {
        Mirror(self, children: FieldOptions.fields.map { (label: $0.name, value: $0.option) })
    }

    var isEmpty: Bool { typed.isEmpty }

    /// Whether something was typed for a field.
    func says(_ name: String) -> Bool { typed[name] != nil }

    /// The fields, as a person calls them, whose times were typed without a zone.
    var withoutZone: [String] {
        FieldOptions.fields.filter { field in
            guard field.kind == .moment, let text = typed[field.name]?.joined() else { return false }
            return (try? field.value(typed: text)) == nil && (try? field.value(typed: text, home: anyZone)) != nil
        }.map(\.label)
    }

    /// Lays what was typed over a form; `home` is the office's zone.
    func fill(_ form: inout RecordForm<R>, home: String? = nil) throws(FormProblem) {
        for field in FieldOptions.fields {
            guard let texts = typed[field.name] else { continue }
            form[field] =
                field.kind == .list
                ? .list(texts.map(PointText.trimmed).filter { !$0.isEmpty })
                : try field.value(typed: texts.joined(), home: home)
        }
    }
}

/// Stands for the office's zone where it is not known, or does not matter.
private let anyZone = "Etc/UTC"

/// A field's name as the key under which ArgumentParser keeps what was typed.
private struct FieldKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Field {
    /// A flag where the answer is yes or no, else an option.
    fileprivate var option: Any {
        let word = NameSpecification.customLong(editing?.word ?? name)
        let words = (editing?.help ?? "") + values
        if kind == .flag { return Flag<Bool?>(name: word, inversion: .prefixedNo, help: ArgumentHelp(words)) }
        let help = ArgumentHelp(words, valueName: editing?.valueName)
        if kind == .list { return Option<[String]>(wrappedValue: [], name: word, help: help) }
        let completion: CompletionKind? =
            switch kind {
            case .reference(let other): .records([other])
            case .embargo, .moment: .times
            default: kind.choices.isEmpty ? nil : .list(kind.choices.map(\.name))
            }
        return Option<String?>(name: word, help: help, completion: completion) { text in
            // Where the office is, is not known yet.
            do { _ = try self.value(typed: text, home: anyZone) } catch { throw ValidationError("\(error)") }
            return text
        }
    }

    /// What may be chosen, as ArgumentParser shows the values of its own.
    private var values: String {
        kind.choices.isEmpty ? "" : " (values: \(kind.choices.map(\.name).joined(separator: ", ")))"
    }

    fileprivate func typed(in container: KeyedDecodingContainer<FieldKey>) throws -> [String]? {
        let key = FieldKey(stringValue: name)
        switch kind {
        case .flag:
            return try container.decode(Flag<Bool?>.self, forKey: key).wrappedValue.map { [$0 ? "yes" : "no"] }
        case .list:
            let items = try container.decode(Option<[String]>.self, forKey: key).wrappedValue
            return items.isEmpty ? nil : items
        default: return try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] }
        }
    }
}
