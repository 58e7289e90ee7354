import Catalogue
import PressOffice
import Testing

@testable import PressroomCLI

@Suite struct ContactTextTests {
    static let jane = ContactForm(
        name: "Jane Doe", role: .pressOfficer, title: "Head of press", organisation: "Riverside Flood Relief",
        language: "en", availableForInterview: true, note: "Call first.\nThen write.", audience: .partner,
        points: [
            .init(.email, "jane@riverside.example", usage: "interviews"),
            .init(
                .mobile, "+44 7700 900123", extension: "12", usage: "out of hours", audience: .internal, preference: 1),
            .init(.form, "https://riverside.example/ask?a=1;b=2#top"),
        ])

    @Test func isACommentedTextOfFieldsAndPoints() {
        #expect(
            ContactText.write(Self.jane, title: "Contact jane-doe.") == """
                # Contact jane-doe.
                # Save and close to keep your changes. Close without a change, and nothing happens.
                # Lines that begin with # are passed over; an empty value takes the field's value away.
                # One of pressOfficer, spokesperson, desk, journalist.
                role: pressOfficer
                name: Jane Doe
                pronouns: 
                title: Head of press
                organisation: Riverside Flood Relief
                # A BCP 47 tag, such as en.
                language: en
                # Whether the contact gives interviews: yes or no.
                interviews: yes
                # A language that they speak with the press, as a BCP 47 tag; may be given again, one behind the other with semicolons between them.
                speaks:\u{20}
                # A topic that they speak about; may be given again, one behind the other with semicolons between them.
                topic:\u{20}
                # A part of the name, as 'family: García Márquez'; may be given again, one behind the other with semicolons between them.
                name-part:\u{20}
                # What the contact is called too; may be given again, one behind the other with semicolons between them.
                nickname:\u{20}
                # How the name is said, whole or as 'family: mar-kes'; may be given again, one behind the other with semicolons between them.
                said-as:\u{20}
                # Where in the organisation they work, the largest part first; may be given again, one behind the other with semicolons between them.
                department:\u{20}
                # What else they do, as 'organisation: … | title: … | from: 2019 | until: 2021'; may be given again, one behind the other with semicolons between them.
                affiliation:\u{20}
                # What they follow and do not speak about; may be given again, one behind the other with semicolons between them.
                interest:\u{20}
                # A group or a list of the office's own; may be given again, one behind the other with semicolons between them.
                category:\u{20}
                time-zone:\u{20}
                birthday:\u{20}
                # Who may see the birthday, of those who see the contact: one of public, press, accredited, partner, internal.
                birthday-audience: internal
                photo:\u{20}
                # Who may see the photo, of those who see the contact: one of public, press, accredited, partner, internal.
                photo-audience: internal
                # A page of theirs, as 'blog: https://…' or alone; may be given again, one behind the other with semicolons between them.
                web:\u{20}
                # Where they are found on a network, as 'Mastodon: https://…'; may be given again, one behind the other with semicolons between them.
                profile:\u{20}
                # Where post reaches them, as 'street: … | city: … | postcode: … | country: …'; may be given again, one behind the other with semicolons between them.
                postal-address:\u{20}
                # Where they live, written as a postal address; may be given again, one behind the other with semicolons between them.
                home-address:\u{20}
                # Who may see where they live, of those who see the contact: one of public, press, accredited, partner, internal.
                home-audience: internal
                # Somebody, behind what they are to the contact, as 'assistant: Ana Lind', or a contact by its slug; may be given again, one behind the other with semicolons between them.
                related:\u{20}
                # What another program knows the contact by; may be given again, one behind the other with semicolons between them.
                identifier:\u{20}
                # A line of a vCard that has no field here; may be given again, one behind the other with semicolons between them.
                kept:\u{20}
                # Who may see what is kept of a card, of those who see the contact: one of public, press, accredited, partner, internal.
                kept-audience: internal
                # Further lines of a note begin with a space.
                note: Call first.
                    Then write.
                basis: 
                consent: 
                # The last day on which their data is kept.
                keep-until: 
                # The last day on which they may be given what is under embargo.
                accredited-until: 
                # Who may see the note, of those who see the contact: one of public, press, accredited, partner, internal.
                note-audience: internal
                # Who may see the contact: one of public, press, accredited, partner, internal.
                audience: partner
                # Why you change it, for the history.
                why: 

                # Ways to reach the contact, one a line: email, voice, mobile, fax, sms, form, messenger.
                #   mobile: +44 7700 900123; usage: out of hours; preference: 1
                #   voice: +44 20 7946 0018; extension: 12; audience: internal
                email: jane@riverside.example; usage: interviews
                mobile: +44 7700 900123; extension: 12; usage: out of hours; audience: internal; preference: 1
                form: https://riverside.example/ask?a=1;b=2#top

                """)
    }

    @Test(arguments: [jane, ContactForm(), ContactForm(name: "x: y; # z", note: "# no comment: a note")])
    func comesBackAsItWentOut(_ form: ContactForm) throws {
        #expect(ContactText.typed(ContactText.write(form, title: "A contact.")).form == form)
    }

    @Test func windowsLineEndsAndSpacesDoNotMatter() throws {
        let text = "NAME :  Jane Doe \r\nrole: Desk\r\n\r\nVoice: +44 20 7946 0018; out of hours\r\nemail:\r\n"
        let form = ContactForm(
            name: "Jane Doe", role: .desk, points: [.init(.voice, "+44 20 7946 0018", usage: "out of hours")])
        #expect(ContactText.typed(text).form == form)
    }

    @Test(arguments: [
        ("name Jane", "Line 1: 'name Jane' has no colon. Write 'field: value'."),
        ("\nnmae: Jane", "Line 2: There is no field 'nmae'."),
        ("name: a\nname: b", "Line 2: 'name' is there twice."),
        ("role: boss", "Line 1: The role 'boss' is not one of pressOfficer, spokesperson, desk and journalist."),
        ("audience:", "Line 1: The audience '' is not one of public, press, accredited, partner and internal."),
        ("interviews: maybe", "Line 1: For interviews, 'maybe' is neither yes nor no."),
        (
            "voice: +44 20 7946 0018; audience: all",
            "Line 1: The audience 'all' is not one of public, press, accredited, partner and internal."
        ),
        (
            "voice: +44 20 7946 0018; preference: first",
            "Line 1: The preference is not between 1 and 99. 1 is tried first."
        ),
        (
            "voice: +44 20 7946 0018; colour: red",
            "Line 1: 'colour' says nothing about an address. Write extension, usage, audience or preference."
        ),
    ])
    func tellsWhatIsWrongAndWhere(_ text: String, sentence: String) {
        #expect(ContactText.typed(text).mistakes.map(EditingError.sentence) == [sentence])
    }

    @Test func tellsEveryMistakeAtOnce() {
        let typed = ContactText.typed("nmae: a\nrole: boss\nname: Jane\nvoice: +44 20 7946 0018\nfax: x; colour: red")
        #expect(typed.mistakes.map(\.line) == [1, 2, 5])
        #expect(typed.mistaken == [.field("role")])
        #expect(typed.lines == [.field("role"): 2, .field("name"): 3, .point(0): 4])
    }

    @Test func saysWhy() {
        let typed = ContactText.typed("name: Jane\nwhy: she moved\n")
        #expect(typed.reason == "she moved" && typed.lineOfReason == 2)
        #expect(ContactText.typed("name: Jane\nwhy:\n").reason == nil)
        #expect(
            RecordText.write(RecordForm<Release>(), title: "x", reason: "the minister asked").hasSuffix(
                "# Why you change it, for the history; an embargo is changed only with a reason.\nwhy: the minister asked\n"
            ))
    }

    @Test func whatWasWrittenStandsAboveWhatSomebodyElseWrote() {
        var form = ContactForm(name: "Jane Doe", points: [.init(.voice, "+44 20 7946 0018")])
        form.note = "Theirs"
        let clashes: [EditClash] = [
            .field("note", wrote: .text("Mine,\nin two lines"), was: nil),
            .point(0, wrote: .init(.voice, "+44 20 7946 0018", usage: "at night"), was: nil),
            .point(1, wrote: nil, was: .init(.email, "jane@a.example")),
        ]
        let text = ContactText.write(form, title: "x", clashes: clashes)
        #expect(text.contains("# You wrote: Mine,\n#     in two lines\n# It was: nothing\nnote: Theirs\n"))
        #expect(
            text.hasSuffix(
                """
                # You wrote: voice: +44 20 7946 0018; usage: at night
                # It was not there.
                voice: +44 20 7946 0018
                # You took it away.
                # It was: email: jane@a.example

                """))
        #expect(ContactText.typed(text).form == form)
    }

    @Test func mistakesStandAtTheHeadWithTheLinesAsTheyWillBe() {
        let text = "#! an old remark\nname: Jane\nrole: boss"
        let mistakes = FormMistakes(all: [
            FormMistake(line: 3, message: "'boss' is not a role."), FormMistake(line: nil, message: "Something\nelse."),
        ])
        #expect(
            EditingDesk.annotated(text, with: mistakes)
                == "#! line 4: 'boss' is not a role.\n#! Something else.\nname: Jane\nrole: boss")
    }
}

@Suite struct PointOptionTests {
    @Test func aPointSaysWhatItIs() throws {
        #expect(try PointOption.any("fax: +44 20 7946 0018") == .init(.fax, "+44 20 7946 0018"))
        #expect(try PointOption.any("Form:https://a.example/") == .init(.form, "https://a.example/"))
        #expect(try PointOption.email("j@a.example; interviews") == .init(.email, "j@a.example", usage: "interviews"))
    }

    @Test(arguments: ["+44 20 7946 0018", "pigeon: coop 4", ""])
    func orIsTurnedDown(_ text: String) {
        #expect(throws: (any Error).self) { try PointOption.any(text) }
    }

    @Test func theNumberingPlanSaysWhatIsMobile() throws {
        struct Plan: PhoneNumberReader {
            func read(_ text: String, region: String?) -> PhoneNumber? {
                PhoneNumber(
                    asGiven: text, e164: "+447700900123", extension: nil,
                    line: text.hasPrefix("+44 7") ? .mobile : .fixed,
                    isValid: true, region: "GB")
            }
            func callingCode(of region: String) -> Int? { 44 }
        }
        #expect(try PointOption.number("+44 7700 900123", region: nil, phones: Plan()).kind == .mobile)
        #expect(try PointOption.number("+44 20 7946 0018", region: nil, phones: Plan()).kind == .voice)
    }
}
