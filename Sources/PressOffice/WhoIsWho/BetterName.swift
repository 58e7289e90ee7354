import Catalogue

/// Why one form of a name is better than another of the same name: what a contact is called is never made worse by a file or a
/// document that writes it otherwise.
///
/// A form is better where it is better in one of these and worse in none.
enum BetterName: CaseIterable {
    /// "Jane Roe", and not "J. Roe" or "Roe".
    case fuller
    /// "Zoë Müller", and not "Zoe Mueller".
    case letters
    /// "Jane Roe", and not "JANE ROE" or "jane roe".
    case capitals
    /// "Jane Roe", and not "Roe, Jane".
    case order
    /// "Jane Roe", and not "Dr Jane Roe": a form of address is no part of a name.
    case bare

    /// Why the new form is better; nil where it is not, or where the two are not forms of one name.
    static func reason(for new: String, over old: String) -> BetterName? {
        guard let isNew = ComparedName(new), let isOld = ComparedName(old), isForm(isNew, of: isOld),
            isLatin(new) == isLatin(old)
        else { return nil }
        let better = allCases.map { $0.measure(new, isNew) - $0.measure(old, isOld) }
        guard !better.contains(where: { $0 < 0 }) else { return nil }
        // To leave out a title alone is no reason to change what a person wrote.
        return zip(allCases, better).first { $0 != .bare && $1 > 0 }?.0
    }

    /// What a record that is called so is called from now on, told of the new form.
    static func kept(_ old: String, told new: String) -> String {
        guard let isNew = ComparedName(new), let isOld = ComparedName(old) else { return new }
        switch isNew.likeness(to: isOld) {
        case .same, .otherForm, .initials: return reason(for: new, over: old) == nil ? old : new
        // People choose what they are called for short.
        case .nickname: return old
        case .spelling, .another: return new
        }
    }

    private static func isForm(_ new: ComparedName, of old: ComparedName) -> Bool {
        [.same, .otherForm, .initials].contains(new.likeness(to: old))
    }

    /// The more the better.
    private func measure(_ text: String, _ name: ComparedName) -> Int {
        switch self {
        // A second given name more is none: people choose by which they are called.
        case .fuller: min(2, name.given.first?.count ?? 0)
        case .letters: text.unicodeScalars.filter { !$0.isASCII && $0.properties.isAlphabetic }.count
        case .capitals: text.contains(where: \.isUppercase) && text.contains(where: \.isLowercase) ? 1 : 0
        case .order: text.contains(",") ? 0 : 1
        case .bare: -text.split { !$0.isLetter && !$0.isNumber }.count + name.given.count
        }
    }

    /// Another script is not a better form.
    private static func isLatin(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) || !$0.properties.isAlphabetic
        }
    }
}
