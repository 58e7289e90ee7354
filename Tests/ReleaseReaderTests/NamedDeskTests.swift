import ReleaseReader
import Testing

/// Names, and what is printed as names are: desks, streets, fields of work, firms, investors' people.
@Suite struct NamedDeskTests {
    /// A desk for customers, readers or callers in need, in whichever language: it is called by two words with capitals.
    @Test(arguments: [
        "Kundesenter Privat:\n+47 22 22 55 01", "Kundtj\u{E4}nst F\u{F6}retag:\n+46 8 505 700 01",
        "Asiakaspalvelu Helsinki:\n+358 9 4245 0102", "\u{DC}gyf\u{E9}lszolg\u{E1}lat Budapest:\n+36 1 555 0100",
        "Klantenservice Amsterdam:\n+31 20 555 0100", "Abonnement Service:\n+33 1 99 00 01 02",
        "Theaterkasse Falvik:\n+49 30 5550100",
    ])
    func aDeskForOthersIsNobody(_ below: String) throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\nKontakt:\n" + below + "\n")
        #expect(draft.contacts.filter { $0.doubtful == nil }.isEmpty && draft.contacts.allSatisfy { $0.name == nil })
    }

    @Test(
        arguments: [
            Row(
                "what a press officer answers for",
                below: "Press contact\nJane Roe\nPress officer Wind Onshore\n+44 20 7946 0018\nj.roe@harbour.org",
                ["contact: Jane Roe, Press officer: voice +442079460018, email j.roe@harbour.org"]),
            Row(
                "each line in a block of its own",
                below:
                    "Press contact\n\nJane Roe\n\nPress officer Wind Onshore\n\nPhone:\n\n+44 20 7946 0018\n\nj.roe@harbour.org",
                ["contact: Jane Roe, Press officer: voice +442079460018, email j.roe@harbour.org"]),
            Row(
                "a number behind the heading, and the name below",
                below: "Media contact: +44 20 7946 0018\nJane Roe, press manager",
                ["contact: Jane Roe, press manager: voice +442079460018"]),
            Row(
                "a firm that the address is of", below: "Media contact: Harbour Formula ferries@harbourformula.com",
                ["contact: desk: email ferries@harbourformula.com"]),
            Row(
                "somebody whose own host it is", below: "Media contact: Jane Roeson jane@janeroeson.com",
                ["contact: Jane Roeson: email jane@janeroeson.com"]),
            Row(
                "a firm in capitals before the name", below: "Media contact: PRAXIS Jane Roe jane@praxispr.com",
                ["contact: Jane Roe: email jane@praxispr.com"]),
            Row(
                "a street", below: "Ufficio stampa\nviale Santa Lucia - 67032 Falvik\nstampa@harbour.org",
                ["contact: desk: email stampa@harbour.org"]),
            Row(
                "a first name that the surname begins like",
                below: "Media contact\nClaudia Claussen, Claudia.Claussen@harbour.org",
                ["contact: Claudia Claussen: email Claudia.Claussen@harbour.org"]),
        ])
    func whoseItIs(_ row: Row) throws { try row.check() }

    @Test(arguments: [
        "CONTACTS:\n\nInvestors:\n\nTom Field, PhD\n+44 20 7946 0019\n\nMedia:\n\nJane Roe\n+44 20 7946 0018",
        "Investor Relations: InvestorRelations@harbour.org\nCommunications: media@harbour.org",
        "Contact: ir@harbour.org\n\nThe boats are blue.\n\nThe boats are new.\n\nPress contact: media@harbour.org",
    ])
    func investorsAreAnsweredByOthers(_ below: String) throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\n" + below + "\n")
        #expect(
            draft.contacts.flatMap(\.points).allSatisfy {
                ["media@harbour.org", "+442079460018"].contains($0.normalised)
            })
        #expect(!draft.contacts.isEmpty && !draft.otherPoints.isEmpty)
    }

    /// Letters behind a name are no house.
    @Test(arguments: ["PhD", "MBA", "OBE", "CFA", "MD"])
    func lettersBehindANameAreNoHouse(_ letters: String) throws {
        let draft = try read(
            Row.Opening.english.rawValue + "\n\nMedia contact:\nJane Roe, \(letters)\n+44 20 7946 0018\n")
        #expect(draft.contacts.map { $0.organisation?.value } == [nil])
    }

    /// A name with a title in the line below it is who answers, and not who issues the text.
    @Test func somebodyWithATitleIssuesNothing() throws {
        let below = "Press contact\n\nJane Roe\n\nPress officer\n\n+44 20 7946 0018\n\nj.roe@harbour.org"
        #expect(try read(Row.Opening.english.rawValue + "\n\n" + below + "\n").organisation?.value != "Jane Roe")
    }
}
