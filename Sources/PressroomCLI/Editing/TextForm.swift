import Catalogue
import PressOffice

/// A form that a person edits as a text.
protocol TextForm: Hashable, Sendable {
    /// - Parameters:
    ///   - reason: what the line `why` says.
    ///   - clashes: what was written of a form that somebody else has changed meanwhile: remarks above the lines.
    static func write(_ form: Self, title: String, reason: String?, clashes: [EditClash]) -> String
    /// What the text says; `home` is the office's zone. A field whose words are those of `original` keeps its value to the letter.
    static func read(_ text: String, from original: Self?, home: String?) -> TypedText<Self>
    /// What a clash is about, in a sentence.
    static func thing(of clash: EditClash) -> String
    /// What was turned down only when it was saved, at the field that it is about.
    static func fault(_ error: any RefusalError) -> FormFault
}

/// What a person typed into a text, and where.
struct TypedText<Form: TextForm> {
    var form: Form
    /// What the line `why` says.
    var reason: String?
    /// Every mistake, not only the first.
    var mistakes: [FormMistake]
    /// What the mistakes are about: what else is wrong with it is said when it can be read.
    var mistaken: Set<FormFault.Place>
    /// The lines that the form's parts were typed in, from 1.
    var lines: [FormFault.Place: Int]
    var lineOfReason: Int?

    func mistake(_ fault: FormFault) -> FormMistake {
        let isUnexplained = fault.refusal.remedies == [.giveReason]
        let line = isUnexplained ? lineOfReason : fault.place.flatMap { lines[$0] }
        let remedies = isUnexplained ? [Remedy.advice("Say why in the line 'why'.")] : fault.refusal.remedies
        return FormMistake(line: line, message: told(fault.refusal.message, remedies))
    }
}

extension RecordForm: TextForm {}

extension ContactForm: TextForm {
    static func write(_ form: ContactForm, title: String, reason: String?, clashes: [EditClash]) -> String {
        ContactText.write(form, title: title, reason: reason, clashes: clashes)
    }

    static func read(_ text: String, from original: ContactForm?, home: String?) -> TypedText<ContactForm> {
        ContactText.typed(text, from: original)
    }

    static func thing(of clash: EditClash) -> String { RecordForm<Contact>.thing(of: clash) }

    static func fault(_ error: any RefusalError) -> FormFault { FormFault(error, of: Contact.self) }
}

extension RecordForm {
    static func write(_ form: RecordForm, title: String, reason: String?, clashes: [EditClash]) -> String {
        RecordText.write(form, title: title, reason: reason, clashes: clashes)
    }

    static func read(_ text: String, from original: RecordForm?, home: String?) -> TypedText<RecordForm> {
        RecordText.typed(text, from: original, home: home)
    }

    static func fault(_ error: any RefusalError) -> FormFault { FormFault(error, of: R.self) }

    static func thing(of clash: EditClash) -> String {
        switch clash {
        case .field(let name, _, _): R.field(name)?.word ?? name
        case .point: "a way to reach the contact"
        }
    }
}
