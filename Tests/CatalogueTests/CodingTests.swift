import Catalogue
import Foundation
import TestSupport
import Testing

private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
}

@Suite struct RecordCodingTests {
    @Test(arguments: RecordKind.allCases)
    func aRecordComesBackWholeAndBlank(_ kind: RecordKind) throws { try goThereAndBack(kind.type) }

    private func goThereAndBack<R: Record>(_ type: R.Type) throws {
        let full = FieldSamples.record(of: R.self)
        #expect(try read(R.self, json(full)) == full)
        let blank = R(blank: FieldSamples.id(of: R.kind), slug: Slug(from: "blank"))
        #expect(try read(R.self, json(blank)) == blank)
        #expect(full != blank)
        #expect(full.id == blank.id)
        #expect(throws: DecodingError.self) { try read(R.self, "{}") }
    }

    @Test func aContact() throws {
        #expect(
            try json(FieldSamples.record(of: Contact.self))
                == #"{"accreditedUntil":"2024-02-29","affiliations":["First words","Second words"],"#
                + #""audience":"internal","availableForInterview":true,"birthday":"Words","#
                + #""birthdayAudience":"public","categories":["First words","Second words"],"consent":"Words","#
                + #""departments":["First words","Second words"],"homeAddresses":["First words","Second words"],"#
                + #""homeAudience":"public","id":"00000000-0000-4000-8000-000000000002","#
                + #""identifiers":["First words","Second words"],"interests":["First words","Second words"],"#
                + #""isWithdrawn":true,"keepUntil":"2024-02-29","keptAudience":"public","#
                + #""keptProperties":["First words","Second words"],"language":"pt-BR","lawfulBasis":"Words","#
                + #""mergedIntoID":"00000000-0000-4000-8000-000000000002","name":"Words","#
                + #""nameParts":["First words","Second words"],"nicknames":["First words","Second words"],"#
                + #""note":"Words","noteAudience":"public","organisationID":"00000000-0000-4000-8000-000000000001","#
                + #""photo":"Words","photoAudience":"public","#
                + #""postalAddresses":["First words","Second words"],"profiles":["First words","Second words"],"#
                + #""pronouns":"Words","pronunciation":["First words","Second words"],"#
                + #""relatedPeople":["First words","Second words"],"role":"journalist","slug":"sample-contact","#
                + #""spokenLanguages":["en","pt-BR"],"timeZone":"Words","title":"Words","#
                + #""topics":["First words","Second words"],"webAddresses":["First words","Second words"]}"#)
    }

    @Test func anEventWithoutADay() throws {
        let event = Event(id: FieldSamples.id(of: .event), slug: Slug(from: "gala"), what: "Gala")
        #expect(
            try json(event)
                == #"{"audience":"public","id":"00000000-0000-4000-8000-000000000007","isWithdrawn":false,"#
                + #""slug":"gala","what":"Gala"}"#)
    }

    @Test func anEmbargoIsAnInstantWithItsZone() throws {
        let embargo = Embargo(until: FieldSamples.instant, zone: "Europe/London")
        #expect(try json(embargo) == #"{"until":"2012-01-01T12:00:00Z","zone":"Europe/London"}"#)
        #expect(throws: DecodingError.self) { try read(Embargo.self, #"{"until":"2012-01-01T12:00:00Z"}"#) }
        #expect(throws: DecodingError.self) { try read(Embargo.self, #"{"until":"2012-01-01","zone":"UTC"}"#) }
    }

    @Test(arguments: [
        #"{"slug":"Jane Doe"}"#, #"{"role":"boss"}"#, #"{"audience":"everybody"}"#, #"{"id":"7"}"#, #"{"name":7}"#,
        #"{"isWithdrawn":"yes"}"#,
    ])
    func aContactThatIsNoneIsRefused(_ change: String) throws {
        let whole = try json(FieldSamples.record(of: Contact.self))
        var members = try #require(try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any])
        let wrong = try #require(try JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any])
        members.merge(wrong) { $1 }
        let data = try JSONSerialization.data(withJSONObject: members)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Contact.self, from: data) }
    }

    @Test func aFactPointsIntoItsDocument() throws {
        let fact = Fact(
            id: FieldSamples.id(of: .kit), recordID: FieldSamples.id(of: .contact), field: "name",
            documentID: FieldSamples.document.id, span: Span(start: 3, end: 11, line: 1, column: 4), rule: "name")
        #expect(
            try json(fact) == #"{"documentID":"00000000-0000-4000-8000-0000000000F0","field":"name","#
                + #""id":"00000000-0000-4000-8000-00000000000C","recordID":"00000000-0000-4000-8000-000000000002","#
                + #""rule":"name","span":{"column":4,"end":11,"line":1,"start":3}}"#)
        #expect(try read(Fact.self, json(fact)) == fact)
        #expect(try read(Document.self, json(FieldSamples.document)) == FieldSamples.document)
    }

    @Test func aChangeAndItsLines() throws {
        let change = Change(id: 3, at: FieldSamples.instant, actor: "jane", action: "undo", undoes: 2)
        #expect(
            try json(change) == #"{"action":"undo","actor":"jane","at":"2012-01-01T12:00:00Z","id":3,"undoes":2}"#)
        #expect(try read(Change.self, json(change)) == change)
        let line = ChangeLine(
            change: 3, table: "contact", recordID: FieldSamples.id(of: .contact), before: nil,
            after: ["name": "Jane", "title": nil])
        #expect(try read(ChangeLine.self, json(line)) == line)
    }

    @Test func aMembershipHasItsPlace() throws {
        let member = Membership(
            id: FieldSamples.id(of: .event), ownerKind: .kit, ownerID: FieldSamples.id(of: .kit), memberKind: .release,
            memberID: FieldSamples.id(of: .release), position: 2)
        #expect(
            try json(member) == #"{"id":"00000000-0000-4000-8000-000000000007","memberID":"#
                + #""00000000-0000-4000-8000-000000000004","memberKind":"release","ownerID":"#
                + #""00000000-0000-4000-8000-00000000000C","ownerKind":"kit","position":2}"#)
        #expect(try read(Membership.self, json(member)) == member)
    }
}

/// What would mend something, as other programs are told.
@Suite struct RemedyCodingTests {
    @Test(
        arguments: [
            (.list(.contact), #"{"list":{"_0":"contact"}}"#), (.listLinks, #"{"listLinks":{}}"#),
            (.listRules, #"{"listRules":{}}"#), (.look(at: RecordName("kit/salmon")), #"{"look":{"at":"kit/salmon"}}"#),
            (.lookAgain(at: RecordName("salmon")), #"{"lookAgain":{"at":"salmon"}}"#),
            (.lookAtHistory(of: nil), #"{"lookAtHistory":{}}"#),
            (.lookAtHistory(of: RecordName("kit/salmon")), #"{"lookAtHistory":{"of":"kit/salmon"}}"#),
            (.didYouMean(["a", "b"]), #"{"didYouMean":{"_0":["a","b"]}}"#),
            (.sayWhich([RecordName("kit/a"), RecordName("asset/a")]), #"{"sayWhich":{"_0":["kit/a","asset/a"]}}"#),
            (.choose(from: ["press"]), #"{"choose":{"from":["press"]}}"#),
            (.giveAnotherSlug, #"{"giveAnotherSlug":{}}"#), (.giveSlugOfItsOwn, #"{"giveSlugOfItsOwn":{}}"#),
            (.edit(RecordName("kit/a")), #"{"edit":{"_0":"kit/a"}}"#),
            (.edit(RecordName("kit/a"), field: "title"), #"{"edit":{"_0":"kit/a","field":"title"}}"#),
            (
                .edit(RecordName("contact/a"), field: "role", to: "desk"),
                #"{"edit":{"_0":"contact/a","field":"role","to":"desk"}}"#
            ),
            (.withdraw(RecordName("contact/a")), #"{"withdraw":{"_0":"contact/a"}}"#),
            (.addPoint(to: RecordName("contact/a")), #"{"addPoint":{"to":"contact/a"}}"#),
            (.correctPoint(of: RecordName("contact/a")), #"{"correctPoint":{"of":"contact/a"}}"#),
            (.giveCountryCode(of: RecordName("contact/a")), #"{"giveCountryCode":{"of":"contact/a"}}"#),
            (
                .openPoint(of: RecordName("contact/a"), to: .press),
                #"{"openPoint":{"of":"contact/a","to":"press"}}"#
            ),
            (.askLinksAgain, #"{"askLinksAgain":{}}"#), (.undoFirst(3), #"{"undoFirst":{"_0":3}}"#),
            (.undoWithLater(3), #"{"undoWithLater":{"_0":3}}"#), (.giveReason, #"{"giveReason":{}}"#),
            (.restore(RecordName("kit/a")), #"{"restore":{"_0":"kit/a"}}"#),
            (.redo(undoing: 4), #"{"redo":{"undoing":4}}"#), (.answerEmbargo, #"{"answerEmbargo":{}}"#),
            (.takeWhole, #"{"takeWhole":{}}"#), (.takeParts(["notes"]), #"{"takeParts":{"_0":["notes"]}}"#),
            (.nameRegion("GB"), #"{"nameRegion":{"_0":"GB"}}"#), (.nameIssueDate(nil), #"{"nameIssueDate":{}}"#),
            (.nameIssueDate(CalendarDate("2012-02-01")), #"{"nameIssueDate":{"_0":"2012-02-01"}}"#),
            (.readAgainWithIssueDate, #"{"readAgainWithIssueDate":{}}"#), (.addContact, #"{"addContact":{}}"#),
            (.mapColumns(fields: ["name"]), #"{"mapColumns":{"fields":["name"]}}"#),
            (.add(.asset, toKit: "salmon"), #"{"add":{"_0":"asset","toKit":"salmon"}}"#),
            (.replaceLink("https://a.example/"), #"{"replaceLink":{"_0":"https://a.example/"}}"#),
            (.acceptLink("https://a.example/"), #"{"acceptLink":{"_0":"https://a.example/"}}"#),
            (.makeCatalogue, #"{"makeCatalogue":{}}"#), (.nameCatalogue, #"{"nameCatalogue":{}}"#),
            (.nameAnotherPlace, #"{"nameAnotherPlace":{}}"#),
            (.tryAgain, #"{"tryAgain":{}}"#), (.makeRoom, #"{"makeRoom":{}}"#),
            (.checkTheDisk, #"{"checkTheDisk":{}}"#), (.keepAndExamine, #"{"keepAndExamine":{}}"#),
            (.restoreBackup, #"{"restoreBackup":{}}"#), (.replaceCatalogue, #"{"replaceCatalogue":{}}"#),
            (.backUp, #"{"backUp":{}}"#), (.repair, #"{"repair":{}}"#),
            (.advice("Wait."), #"{"advice":{"_0":"Wait."}}"#),
        ] as [(Remedy, String)])
    func isWrittenAndReadAgain(_ remedy: Remedy, _ text: String) throws {
        #expect(try json(remedy) == text)
        #expect(try read(Remedy.self, text) == remedy)
    }

    @Test(
        arguments: [
            (.record(RecordName("kit/salmon")), #"{"record":{"_0":"kit/salmon"}}"#),
            (.kind(.contactPoint), #"{"kind":{"_0":"contactPoint"}}"#), (.field("slug"), #"{"field":{"_0":"slug"}}"#),
            (.path("a/b.txt"), #"{"path":{"_0":"a/b.txt"}}"#), (.change(7), #"{"change":{"_0":7}}"#),
            (.link("https://a.example/"), #"{"link":{"_0":"https://a.example/"}}"#),
            (
                .fieldOf(RecordName("kit/salmon"), field: "title"),
                #"{"fieldOf":{"_0":"kit/salmon","field":"title"}}"#
            ),
            (
                .pointOf(RecordName("contact/jane-doe"), .mobile, point: Slug(from: "jane-doe-mobile")),
                #"{"pointOf":{"_0":"contact/jane-doe","_1":"mobile","point":"jane-doe-mobile"}}"#
            ),
        ] as [(Refusal.Subject, String)])
    func aSubjectIsWrittenAndReadAgain(_ subject: Refusal.Subject, _ text: String) throws {
        #expect(try json(subject) == text)
        #expect(try read(Refusal.Subject.self, text) == subject)
    }

    @Test(
        arguments: [
            (.record(RecordName("kit/salmon")), "kit salmon"), (.record(RecordName("salmon")), "salmon"),
            (
                .pointOf(RecordName("contact/jane-doe"), .mobile, point: Slug(from: "jane-doe-mobile")),
                "contact jane-doe, mobile number"
            ),
            (.fieldOf(RecordName("kit/salmon"), field: "title"), "kit salmon"), (.kind(.contactPoint), "contact point"),
            (.field("slug"), "slug"), (.path("a/b.txt"), "a/b.txt"), (.change(7), "change 7"),
            (.link("https://a.example/\u{7}"), "link https://a.example/"),
        ] as [(Refusal.Subject, String)])
    func aSubjectHasWordsForAList(_ subject: Refusal.Subject, _ words: String) { #expect(subject.words == words) }

    @Test(arguments: [#"{"fly":{}}"#, #"{"undoFirst":{"_0":"3"}}"#, "{}", #"{"tryAgain":{},"makeRoom":{}}"#])
    func whatIsNoRemedyIsNotRead(_ text: String) {
        #expect(throws: DecodingError.self) { try read(Remedy.self, text) }
    }

    @Test func onlyAnAdviceIsASentence() {
        #expect(Remedy.advice("Wait.").advice == "Wait.")
        #expect(Remedy.tryAgain.advice == nil)
        #expect(
            Refusal.Kind.allCases.map(\.rawValue) == [
                "notFound", "refused", "conflict", "badInput", "busy", "damaged", "outside",
            ])
    }

    @Test func aFindingIsWrittenAndReadAgain() throws {
        let finding = Finding(
            rule: "contact.unreachable", severity: .error,
            subject: .fieldOf(RecordName("contact/jane-doe"), field: "name"), message: "Nobody can call.",
            remedies: [.tryAgain, .advice("Add a number.")])
        #expect(
            try json(finding) == #"{"message":"Nobody can call.","remedies":[{"tryAgain":{}},{"advice":{"_0":"#
                + #""Add a number."}}],"rule":"contact.unreachable","severity":"error","subject":{"fieldOf":{"_0":"contact/jane-doe","#
                + #""field":"name"}}}"#)
        #expect(try read(Finding.self, json(finding)) == finding)
    }
}
