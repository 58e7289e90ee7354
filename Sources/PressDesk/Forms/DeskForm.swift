import Catalogue
import Newsroom

/// A form as it stands in a page: with what was typed so far, and what is wrong with it beside the fields.
struct DeskForm {
    var formAction: String
    var formToken: String
    var takesFiles = false
    var hidden: [Hidden] = []
    /// Why it was not taken as a whole.
    var refused: String?
    var groups: [Group]
    var buttons: [Button]
    var cancel: String?

    struct Hidden {
        var hiddenName: String
        var hiddenValue: String
    }

    struct Group {
        var legend: String?
        var lines: [FormLine]
        var groupProblem: String?

        init(_ legend: String? = nil, _ lines: [FormLine]) {
            self.legend = legend
            self.lines = lines
        }
    }

    struct Button {
        var buttonLabel: String
        var buttonName: String?
        var buttonValue = ""
        var isQuiet = false

        init(_ label: String, _ name: String? = nil, _ value: String = "", isQuiet: Bool = false) {
            buttonLabel = label
            buttonName = name
            buttonValue = value
            self.isQuiet = isQuiet
        }
    }

    /// What names begin with that say what a field was when the form was made.
    static let before = "was."
    /// What nobody typed.
    static let untold: Set = ["points", "step", "saved", "passphrase"]
}

/// A field of a form with its label, and what is said of it.
struct FormLine {
    var id: String
    var name: String
    var label: String
    var hint: String?
    var value: String
    var problem: String?
    /// What somebody else has made of it meanwhile.
    var theirs: String?
    var type = "text"
    var rows = 4
    var options: [Option] = []
    var isArea = false
    var isFlag = false
    /// How a browser may fill it in.
    var fill: String?

    var isSelect = false
    var isInput = true
    var isOn = false
    var isFile = false
    /// What describes it, by identity.
    var described: String?

    struct Option {
        var optionValue: String
        var words: String
        var isChosen: Bool
    }

    init(_ name: String, _ label: String, _ value: String = "", hint: String? = nil, type: String = "text") {
        id = "f-" + name.replacing(".", with: "-")
        self.name = name
        self.label = label
        self.value = value
        self.hint = hint
        self.type = type
    }

    /// Several lines.
    static func area(_ name: String, _ label: String, _ value: String = "", hint: String? = nil, rows: Int = 4)
        -> FormLine
    {
        var line = FormLine(name, label, value, hint: hint)
        line.isArea = true
        line.rows = rows
        return line
    }

    static func choice(
        _ name: String, _ label: String, _ value: String, among choices: [(value: String, words: String)],
        hint: String? = nil
    ) -> FormLine {
        var line = FormLine(name, label, value, hint: hint)
        line.options = choices.map { Option(optionValue: $0.value, words: $0.words, isChosen: $0.value == value) }
        return line
    }

    static func flag(_ name: String, _ label: String, _ isOn: Bool, hint: String? = nil) -> FormLine {
        var line = FormLine(name, label, isOn ? "yes" : "no", hint: hint)
        line.isFlag = true
        return line
    }

    /// As a template takes it, with what follows from the rest.
    var settled: FormLine {
        var line = self
        line.isSelect = !options.isEmpty
        line.isInput = !isArea && !isFlag && options.isEmpty
        line.isOn = value == "yes"
        line.isFile = type == "file"
        let about = [problem.map { _ in "fault" }, theirs.map { _ in "theirs" }, hint.map { _ in "hint" }]
        let ids = about.compactMap { $0.map { "\(id)-\($0)" } }
        line.described = ids.isEmpty ? nil : ids.joined(separator: " ")
        return line
    }
}

/// A page that is a form.
struct FormPage {
    var frame: DeskFrame
    var heading: String
    var intro: String?
    var form: DeskForm
}

extension DeskRoom {
    /// A page with a form that is sent to the address of the page.
    func formPage(
        _ heading: String, intro: String? = nil, _ groups: [DeskForm.Group], hidden: [(String, String)] = [],
        buttons: [DeskForm.Button], cancel: DeskAddress?, refused: String? = nil, takesFiles: Bool = false
    ) throws -> NewsroomAnswer {
        var groups = groups
        for place in groups.indices { groups[place].lines = groups[place].lines.map(\.settled) }
        let isWrong =
            refused != nil || groups.contains { $0.groupProblem != nil || $0.lines.contains { $0.problem != nil } }
        let isTold = groups.contains { $0.lines.contains { $0.theirs != nil } }
        let form = DeskForm(
            formAction: link(address), formToken: visitor.formToken ?? "", takesFiles: takesFiles,
            hidden: hidden.map { DeskForm.Hidden(hiddenName: $0.0, hiddenValue: $0.1) },
            refused: refused ?? (isWrong ? "Nothing is saved yet: what is not right is said beside its field." : nil),
            groups: groups,
            buttons: buttons, cancel: cancel.map { link($0) })
        return try answer(
            "formpage", FormPage(frame: try frame(heading), heading: heading, intro: intro, form: form),
            status: isTold ? 409 : isWrong ? 422 : 200)
    }

    /// Why something is done, for the history.
    var whyLine: FormLine { FormLine("why", "Why", form["why"], hint: "For the history.") }

    var why: String? {
        let words = form["why"]
        return words.allSatisfy(\.isWhitespace) ? nil : words
    }
}
