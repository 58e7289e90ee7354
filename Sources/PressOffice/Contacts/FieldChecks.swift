import Catalogue
import Foundation
import Validation

extension RecordForm {
    /// The form with every text trimmed, NFC and within its bounds. `owner` is what the record is called in a sentence
    /// beside its fields, such as `contact point 2`. What is as in `present` was not typed now, and stays.
    func checked(
        of owner: @autoclosure () -> String? = nil, unlike present: RecordForm? = nil
    ) throws(FormProblem) -> RecordForm {
        var form = self
        for field in R.fields where field.isEdited {
            // What cannot be wrong need not be put back.
            guard let value = form[field], field.mayBeWrong(value) else { continue }
            if let present, present[field] == value { continue }
            form[field] = try field.checked(value, of: owner())
        }
        return form
    }

    /// Everything that `checked` would turn down, field by field.
    func faults(unlike present: RecordForm? = nil) -> [FormFault] {
        changed(from: present).compactMap { field in
            do throws(FormProblem) {
                _ = try field.checked(self[field], of: nil)
                return nil
            } catch {
                return FormFault(.field(field.name), error.refusal)
            }
        }
    }

    /// Takes what the form would be turned down for as far as it can be taken; gives what was wrong.
    mutating func mend() -> [FormProblem] {
        var problems: [FormProblem] = []
        for field in changed(from: nil) {
            do throws(FormProblem) {
                _ = try field.checked(self[field], of: nil)
            } catch {
                problems.append(error)
                self[field] = field.mended(self[field])
            }
        }
        return problems
    }

    private func changed(from present: RecordForm?) -> [Field<R>] {
        R.fields.filter { field in field.isEdited && present.map { $0[field] != self[field] } ?? true }
    }
}

extension Field {
    /// Whether there are values of its kind that are turned down or put right.
    fileprivate func mayBeWrong(_ value: FieldValue) -> Bool {
        switch value {
        case .text:
            switch kind {
            case .choice, .audience: false
            default: true
            }
        case .list(let items): !items.isEmpty
        case .number: true
        default: false
        }
    }

    /// A value trimmed, NFC and within its bounds.
    func checked(_ value: FieldValue?, of owner: @autoclosure () -> String?) throws(FormProblem) -> FieldValue? {
        switch value {
        case .text(let text)?:
            if let checked = try self.checked(text, label(of: owner())) { return .text(checked) }
            if isNeeded { throw .missing(field: label(of: owner())) }
            return nil
        case .list(let items)?:
            return items.isEmpty ? value : .list(try checked(items, label(of: owner())))
        case .number(let number)?:
            if case .number(let range) = kind, !range.contains(number) {
                throw .outOfRange(field: label(of: owner()), range, help: editing?.help ?? "")
            }
            return value
        default: return value
        }
    }

    /// A value without the characters that cannot be seen, on one line where it is one, and no longer than it may be; nil
    /// where that does not help.
    fileprivate func mended(_ value: FieldValue?) -> FieldValue? {
        func fit(_ text: String) -> String {
            let seen = kind == .text ? cleaned(text) : onOneLine(text)
            let kept = seen.unicodeScalars.prefix(longest ?? .max)
            return String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        switch value {
        case .text(let text)?: return try? checked(.text(fit(text)), of: nil)
        case .list(let items)?:
            let fitting = items.map(fit).filter { (try? checked(.list([$0]), of: nil)) != nil }
            return .list(Array(fitting.prefix(most ?? .max)))
        default: return nil
        }
    }

    /// The items of a list, each once where they are words.
    private func checked(_ items: [String], _ name: String) throws(FormProblem) -> [String] {
        let word = self.items == .lines ? name : editing?.word ?? name
        var checked: [String] = []
        for item in self.items.parted(items) {
            guard let item = try checkedLine(item, word, longest ?? .max) else { continue }
            if self.items == .languages, !isLanguageTag(item) { throw .language }
            checked.append(item)
        }
        if let most, checked.count > most { throw .tooMany(field: label, most: most) }
        return checked
    }

    /// As it stands in a sentence: what a person calls it who types it.
    fileprivate func label(of owner: String?) -> String {
        let word = isReference || kind == .printed ? editing?.word ?? label : label
        return owner.map { "\(word) of \($0)" } ?? word
    }

    fileprivate func checked(_ text: String, _ name: @autoclosure () -> String) throws(FormProblem) -> String? {
        let longest = longest ?? .max
        if isPlainLine(text), text.utf8.count <= longest, isLine { return text }
        let name = name()
        if isNeverTurnedDown { return legible(text, longest) }
        switch kind {
        case .text: return try checkedText(text, name, longest)
        case .language:
            let tag = try checkedLine(text, name, longest)
            if let tag, !isLanguageTag(tag) { throw .language }
            return tag
        case .url:
            let address = try checkedLine(text, name, longest)
            if let address, let problem = WebAddress.problem(with: address) {
                throw .address(field: name, because: problem)
            }
            return address
        case .line, .printed, .reference: return try checkedLine(text, name, longest)
        default: return text
        }
    }
}

extension Field {
    /// Whether a plain line is right there whatever it says.
    private var isLine: Bool {
        switch kind {
        case .text, .line, .printed, .reference: true
        default: false
        }
    }
}

func checkedLine(_ text: String?, _ field: String, _ longest: Int) throws(FormProblem) -> String? {
    if let text, isPlainLine(text), text.utf8.count <= longest { return text }
    guard let text = try bounded(text, field, longest) else { return nil }
    if text.contains(where: \.isNewline) { throw .notOneLine(field: field) }
    if text.unicodeScalars.contains(where: isControl) { throw .controlCharacter(field: field) }
    return text
}

/// Whether a text is certainly as it is checked to be, as most names and addresses are: printable ASCII, and no blank at either
/// end.
private func isPlainLine(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    guard let first = text.utf8.first, first != blank, text.utf8.last != blank else { return false }
    return text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
}

func checkedText(_ text: String?, _ field: String, _ longest: Int) throws(FormProblem) -> String? {
    let unix = text.map {
        $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }
    guard let text = try bounded(unix, field, longest) else { return nil }
    if text.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" && $0 != "\t" }) {
        throw .controlCharacter(field: field)
    }
    return text
}

/// What somebody gave, without the characters that cannot be seen: those come with what is copied from elsewhere, and say
/// nothing. Nil where nothing is left.
private func legible(_ text: String, _ longest: Int) -> String? {
    // A line ends once, however it was written: to Swift "\r\n" is one character.
    let lines = text.precomposedStringWithCanonicalMapping
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    let seen = lines.unicodeScalars.filter { scalar in
        let isHidden = isControl(scalar) && scalar != "\n" && scalar != "\t"
        return !isHidden && !isBidiOverride(scalar) && !(0x2066...0x2069).contains(scalar.value)
    }
    let kept = String(String.UnicodeScalarView(seen.prefix(longest))).trimmingCharacters(in: .whitespacesAndNewlines)
    return kept.isEmpty ? nil : kept
}

/// Trimmed, NFC, within its length, without bidi overrides and with its isolates balanced; nil where nothing is left.
private func bounded(_ text: String?, _ field: String, _ longest: Int) throws(FormProblem) -> String? {
    guard let text = text?.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping,
        !text.isEmpty
    else { return nil }
    if text.unicodeScalars.count > longest { throw .tooLong(field: field, longest: longest) }
    var depth = 0
    for scalar in text.unicodeScalars {
        if isBidiOverride(scalar) { throw .direction(field: field) }
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar.value == 0x2069 { depth -= 1 }
        if depth < 0 { throw .direction(field: field) }
    }
    if depth != 0 { throw .direction(field: field) }
    return text
}

/// The shape of a BCP 47 tag: a language of two or three letters, then parts of one to eight letters or digits.
func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        return false
    }
    return parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
