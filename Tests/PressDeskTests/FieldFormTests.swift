import Catalogue
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// The fields of records as a form has them, and as they come back.
@Suite struct FieldFormTests {
    private func everyKind(_ check: (any Withdrawable.Type) throws -> Void) throws {
        for kind in RecordKind.ofTheDesk { try check(#require(kind.type as? any Withdrawable.Type)) }
    }

    /// What a browser sends of the lines of a form, with what they were.
    private func sent<R: Record>(_ fields: FieldForm<R>, _ shown: RecordForm<R>, was: RecordForm<R>) -> TypedForm {
        typed(fields.lines(shown).map { ($0.name, $0.value) } + fields.before(was))
    }

    private func typed(_ pairs: [(String, String)]) -> TypedForm {
        let body = pairs.map { name, value in
            [name, value].map { text in text.utf8.map { "%" + (($0 < 16 ? "0" : "") + String($0, radix: 16)) }.joined()
            }
            .joined(separator: "=")
        }
        return TypedForm(Array(body.joined(separator: "&").utf8), most: 1000) ?? TypedForm()
    }

    @Test func everyFieldOfEveryRecordComesBackAsItWas() throws {
        func check<R: Withdrawable>(_ type: R.Type) {
            let fields = FieldForm<R>(prefix: "a.", home: "Europe/London")
            let form = FieldSamples.form(of: type)
            let back = fields.sent(sent(fields, form, was: form), present: form)
            #expect(back.form == form && back.original == form && back.problems.isEmpty, "\(R.kind)")
        }
        try everyKind { check($0) }
    }

    @Test func everyValueThatIsTypedIsTaken() throws {
        func check<R: Withdrawable>(_ type: R.Type) {
            let fields = FieldForm<R>()
            let (blank, wanted) = (RecordForm<R>(), FieldSamples.form(of: type))
            let back = fields.sent(sent(fields, wanted, was: blank), present: blank)
            #expect(back.problems.isEmpty, "\(R.kind) \(back.problems)")
            #expect(back.original == blank, "\(R.kind)")
            for field in R.fields where field.isIn(.edit) && !field.isFile {
                #expect(back.form[field] == wanted[field], "\(R.kind) \(field.name)")
            }
        }
        try everyKind { check($0) }
    }

    @Test func whatWasThereWhenTheFormWasMadeIsReadFromIt() throws {
        func check<R: Withdrawable>(_ type: R.Type) {
            let fields = FieldForm<R>()
            let (before, now) = (FieldSamples.form(of: type), RecordForm<R>())
            // Somebody has emptied the record meanwhile.
            let back = fields.sent(sent(fields, before, was: before), present: now)
            for field in R.fields where field.isIn(.edit) && !field.isFile {
                #expect(back.original[field] == before[field], "\(R.kind) \(field.name)")
                #expect(back.form[field] == before[field], "\(R.kind) \(field.name)")
            }
        }
        try everyKind { check($0) }
    }

    @Test func aFieldThatIsMissingStaysAsItIs() throws {
        let form = FieldSamples.form(of: Statement.self)
        let back = FieldForm<Statement>().sent(typed([("title", "Only this")]), present: form)
        #expect(back.form.record.title == "Only this" && back.form.record.words == form.record.words)
    }

    private static let spellings: [(String, String)] = [
        ("one\ntwo", "one\r\ntwo"), ("  one ", "one"), ("one", "one\n"), ("a; b", "a; b"),
    ]

    @Test(arguments: spellings) func whatABrowserMakesOfATextIsNoChange(_ kept: String, _ sent: String) {
        let form = with(RecordForm<Statement>()) { $0.record.words = kept }
        let back = FieldForm<Statement>().sent(typed([("words", sent), ("was.words", sent)]), present: form)
        #expect(back.form == form && back.original == form)
    }

    @Test func anItemWithASemicolonIsNotTornApart() {
        let form = with(RecordForm<Coverage>()) { $0.record.highlights = ["One; two", "three"] }
        let fields = FieldForm<Coverage>()
        let back = fields.sent(sent(fields, form, was: form), present: form)
        #expect(back.form.record.highlights == ["One; two", "three"])
    }

    private static let wrong: [(String, String)] = [
        ("date", "2031-02-30"), ("starts", "tomorrow"), ("audience", "everybody"), ("what", " "),
    ]

    @Test(arguments: wrong) func whatCannotBeReadIsSaidAndChangesNothing(_ name: String, _ words: String) throws {
        let form = FieldSamples.form(of: Event.self)
        let back = FieldForm<Event>().sent(typed([(name, words)]), present: form)
        #expect(back.problems[name]?.isEmpty == false && back.form == form)
    }

    @Test func aTimeWithoutAZoneIsOfTheOffice() throws {
        let blank = RecordForm<PressRequest>()
        let back = FieldForm<PressRequest>(home: "Europe/Paris").sent(
            typed([("deadline", "2031-05-20 09:00")]), present: blank)
        #expect(back.form.record.deadline?.zone == "Europe/Paris")
        let bare = FieldForm<PressRequest>().sent(typed([("deadline", "2031-05-20 09:00")]), present: blank)
        #expect(bare.problems["deadline"] != nil)
    }

    @Test func whetherItWasWithdrawnIsRemembered() {
        let form = with(RecordForm<Asset>()) { $0.record.isWithdrawn = true }
        let fields = FieldForm<Asset>()
        #expect(fields.before(form).contains { $0 == ("was.isWithdrawn", "yes") })
        let back = fields.sent(sent(fields, form, was: form), present: RecordForm<Asset>())
        #expect(back.original.record.isWithdrawn && back.form.record.isWithdrawn)
    }

    @Test func eachKindOfValueHasItsOwnField() throws {
        let lines = FieldForm<Release>().lines(RecordForm<Release>())
        func line(_ name: String) throws -> FormLine { try #require(lines.first { $0.name == name }).settled }
        #expect(try line("kind").isSelect && line("kind").options.map(\.optionValue).contains("advisory"))
        #expect(try line("forImmediateRelease").isFlag && !line("forImmediateRelease").isInput)
        #expect(try line("notes").isArea && line("issued").type == "date" && line("headline").isInput)
        #expect(try line("embargo").hint?.contains("Europe/London") == true)
        #expect(try line("headline").described == "f-headline-hint")
    }
}

/// What is said of a form, and where.
@Suite struct FormFaultsTests {
    private let bad = Refusal(.badInput, about: .field("a"), "It is wrong.", .advice("Mend it."))

    @Test func eachFaultStandsAtItsPlace() {
        var faults = FormFaults(
            [
                FormFault(.field("title"), bad), FormFault(.field("title"), bad), FormFault(.point(2), bad),
                FormFault(nil, bad), FormFault(.field("embargo"), Refusal(.badInput, "Why?", .giveReason)),
            ], ["date": "No day."])
        #expect(faults.points == [2: "It is wrong. Mend it."] && faults.rest == "It is wrong. Mend it.")
        #expect(faults.reasonLine(FormLine("why", "Why")).problem == "Why? Say why.")
        #expect(faults.takeFields() == ["title": "It is wrong. Mend it. It is wrong. Mend it.", "date": "No day."])
        #expect(faults.takeFields().isEmpty && !faults.asksWhetherMeant)
    }

    @Test func whatCouldNotBeReadIsSaidOnce() {
        var faults = FormFaults([FormFault(.field("date"), bad)], ["date": "No day."])
        #expect(faults.takeFields() == ["date": "No day."])
    }

    @Test func whatLooksLikeASlipIsAsked() {
        #expect(FormFaults([FormFault(nil, Refusal(.refused, "It is past.", .sayThatItIsMeant))]).asksWhetherMeant)
    }

    @Test(arguments: [("a", "“a”"), ("", "nothing"), (" \n", "nothing")])
    func wordsAreQuoted(_ text: String, _ quoted: String) { #expect(FormFaults.quoted(text) == quoted) }
}

/// What the desk says of a refusal.
@Suite struct DeskWordsTests {
    private static let remedies: [(Remedy, String?)] = [
        (.advice("Write it so."), "Write it so."), (.giveReason, "Say why."), (.didYouMean([]), nil),
        (.didYouMean(["jane-doe", "jan-doe"]), "Did you mean jane-doe or jan-doe?"),
        (.restore(RecordName("kit/salmon")), "Restore salmon first."), (.undoFirst(4), "Undo change 4 first."),
        (.tryAgain, nil), (.look(at: RecordName("kit/salmon")), nil),
        (.sayWhich([RecordName("kit/a"), RecordName("asset/a")]), "Say which: kit/a, asset/a."),
    ]

    @Test(arguments: remedies) func aRemedyIsASentenceOrTheButtonsOfThePage(_ remedy: Remedy, _ words: String?) {
        #expect(remedy.atTheDesk == words)
    }

    @Test func aRefusalIsItsMessageWithWhatMendsIt() {
        let refusal = Refusal(.conflict, "It is withdrawn.", .tryAgain, .restore(RecordName("kit/salmon")))
        #expect(refusal.atTheDesk == "It is withdrawn. Restore salmon first.")
    }

    @Test func everyKindOfRefusalHasAStatus() {
        #expect(Refusal.Kind.allCases.map(\.status) == [404, 422, 409, 422, 503, 500, 503])
        #expect(Refusal.Kind.allCases.allSatisfy { !$0.heading.isEmpty })
    }
}

/// What stands around every page.
@Suite struct DeskFrameTests {
    let room: TrustDesk

    init() throws {
        room = try TrustDesk()
        try room.furnish()
    }

    @Test(arguments: zip(Role.allCases, ["a reader", "an officer", "an editor", "an administrator"]))
    func whoIsThereIsSaid(_ role: Role, _ words: String) throws {
        let page = try room.get(.today, as: role).text
        #expect(page.contains("You are jo-bell, \(role == .reader ? "who reads" : words)."))
        #expect(page.contains("<a href=\"/news/desk/account/\">Your account</a>"))
        #expect(page.contains("href=\"/news/desk/read/\"") == (role > .reader))
    }

    @Test func everyPlaceOfTheMenuIsThere() throws {
        let page = try room.get(.today).text
        let links = page.matches(of: /<a href="\/news(\/desk\/[^"]*)"/).map { String($0.output.1) }
        #expect(links.count > 16)
        for link in links where link != "/desk/account/" { #expect(try room.get(link).status == 200, "\(link)") }
        #expect(try room.get(.list(.kit)).text.contains("href=\"/news/desk/kits/\" aria-current=\"page\""))
    }

    @Test(arguments: ["", "x", "-1", "999", "99999999999999999999", "0x1"])
    func whatWasNotSavedIsNotSaidToBe(_ number: String) throws {
        #expect(!(try room.get("/desk/?saved=\(number)").text.contains("role=\"status\"")))
    }

    @Test func aReaderIsNotOfferedToUndo() throws {
        let page = try room.get("/desk/?saved=\(room.changes)", as: .reader).text
        #expect(page.contains("role=\"status\"") && !page.contains("Undo"))
    }

    @Test func anyTextIsReadByTheNameOfTheOffice() throws {
        #expect(try room.get(.today).text.contains("<title>Today – Press office</title>"))
        try room.office.set([.name: "River & Sea"])
        #expect(try room.get(.today).text.contains("<title>Today – River &amp; Sea</title>"))
    }
}
