import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Exchange

/// A kit says who hands it out, and whom to call where nobody else answers: in every form, and in the language of its release.
@Suite struct IssuedByTests {
    private func kit(_ change: (inout OfficeSettings) -> Void) -> KitContents {
        var kit = Sample.kit
        change(&kit.office)
        return kit
    }

    private var whole: KitContents {
        kit { office in
            office.name = "Harbour Watch & Co"
            office.url = "https://harbourwatch.example"
            office.email = "press@harbourwatch.example"
            office.number = "020 7946 0018"
            office.normalisedNumber = "+442079460018"
        }
    }

    private func text(_ kit: KitContents) -> String {
        String(decoding: KitFormat.text.write(kit), as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    @Test func theTextSaysItBehindTheContacts() {
        #expect(
            text(whole).contains(
                "Issued by Harbour Watch & Co, https://harbourwatch.example; press office: press@harbourwatch.example, "
                    + "+44 20 7946 0018."))
        #expect(text(kit { $0.number = "0" }).contains("Press office: 0."))
        #expect(text(kit { $0.name = "Harbour Watch" }).contains("Issued by Harbour Watch."))
    }

    @Test func whereTheOfficeHasSaidNothingNothingIsSaid() {
        let forms = KitFormat.all.map { String(decoding: $0.write(Sample.kit), as: UTF8.self).lowercased() }
        for form in forms { #expect(!form.contains("issued by") && !form.contains("issuedby")) }
        // Where it is and which languages it writes in is nobody's business.
        let quiet = kit {
            $0.region = "GB"
            $0.zone = "Europe/London"
        }
        #expect(KitFormat.json.write(quiet) == KitFormat.json.write(Sample.kit))
    }

    @Test(arguments: [
        ("en", "Issued by", "Press office"), ("de", "Herausgegeben von", "Pressestelle"),
        ("fr", "Diffusé par", "Service de presse"), ("es", "Difundido por", "Oficina de prensa"),
        ("it", "Diffuso da", "Ufficio stampa"), ("nl", "Uitgegeven door", "Persafdeling"),
        ("pt-BR", "Divulgado por", "Gabinete de imprensa"), ("pl", "Issued by", "Press office"),
    ])
    func thePageSaysItInTheLanguageOfItsRelease(_ language: String, _ issued: String, _ press: String) {
        var kit = whole
        kit.releases[0].release.language = language
        let page = String(decoding: KitFormat.page.write(kit), as: UTF8.self)
        #expect(page.contains("\(issued) <span dir=\"auto\"><a href=\"https://harbourwatch.example\""), "\(page)")
        #expect(page.contains("Harbour Watch &amp; Co</a></span> · \(press): "))
        #expect(page.contains("<a href=\"mailto:press@harbourwatch.example\">press@harbourwatch.example</a>"))
        #expect(page.contains("<a href=\"tel:+442079460018\">+44 20 7946 0018</a>"))
    }

    /// The kit in which nobody is to be called is the one that needs it.
    @Test func itStandsWhereThereIsNoContactToo() {
        var kit = whole
        kit.contacts = []
        #expect(text(kit).contains("There is no press contact in this kit. Issued by Harbour Watch & Co"))
        #expect(String(decoding: KitFormat.page.write(kit), as: UTF8.self).contains("Issued by"))
    }

    @Test func softwareAndTheCardOfTheKitHaveIt() throws {
        let bundle = try JSONValue.read(KitFormat.json.write(whole))
        #expect(bundle["issuedBy"]?["name"] == .string("Harbour Watch & Co"))
        #expect(bundle["issuedBy"]?["number"] == .string("+442079460018"))
        let schema = try Data(contentsOf: projectRoot.appending(path: "docs/kit.schema.json"))
        #expect(Schema(root: try JSONValue.read(Array(schema))).findings(bundle) == [])
        let plain = String(decoding: KitFormat.vCard.write(whole), as: UTF8.self)
        let grouped = String(
            decoding: try #require(KitFormat.vCard(for: "v4")).write(whole), as: UTF8.self
        ).replacing("\r\n ", with: "")
        #expect(grouped.contains("NOTE:Issued by Harbour Watch & Co"))
        #expect(!plain.contains("Issued by"))
    }
}
