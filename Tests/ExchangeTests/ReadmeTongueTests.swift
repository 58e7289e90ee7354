import Catalogue
import Foundation
import Testing

@testable import Exchange

/// The text of a kit is in the language of its release, with the words of its page.
@Suite struct ReadmeTongueTests {
    /// A kit with everything that a kit has, whose own texts are in nobody's language.
    private func kit(in language: String) throws -> KitContents {
        var kit = Sample.kit
        let at = try #require(Instant("2031-07-04T10:00:00Z"))
        var entry = kit.releases[0]
        entry.organisation?.name = "Dolor"
        (entry.release.language, entry.release.headline, entry.document) = (language, "Lorem ipsum", nil)
        entry.release.issued = CalendarDate("2031-03-05")
        entry.events[0].what = "Sit amet"
        entry.events[0].starts = Moment(at, zone: "Europe/Paris")
        entry.quotes = [Quote(id: UUID(), slug: Slug(from: "q"), words: "Vox populi", speaker: "Mara Vell")]
        entry.corrections = [
            Correction(
                by: Release(id: UUID(), slug: Slug(from: "c"), kind: .correction, headline: "Errata"),
                of: entry.release.id, since: at)
        ]
        kit.releases = [entry]
        var ana = Sample.ana
        (ana.contact.title, ana.points[2].usage) = (nil, nil)
        (ana.organisation, kit.contacts) = (nil, [ana, Sample.mara, Sample.unnamed])
        for index in kit.contacts.indices {
            kit.contacts[index].contact.title = nil
            kit.contacts[index].organisation = entry.organisation
        }
        for index in kit.assets.indices {
            kit.assets[index].description = "Imago \(index)"
            kit.assets[index].usageTerms = "Gratis"
            kit.assets[index].alternativeText = "Imago"
        }
        kit.assets[0].fileSHA256 = String(repeating: "0", count: 64)
        (kit.assets[0].url, kit.assets[0].fileBytes, kit.assets[0].mediaType) = ("files/a.jpg", 5_000_000, "image/jpeg")
        (kit.assets[0].width, kit.assets[0].height) = (4000, 3000)
        kit.renditions = [kit.assets[0].id: [Rendition(.web, width: 1600, height: 1200, byteCount: 90_000)]]
        kit.statements[0].title = nil
        kit.statementOrganisations = [:]
        (kit.coverage[0].coverage.headline, kit.coverage[0].outlet) = ("Nova", nil)
        (kit.kit.title, kit.kit.edNote) = ("Lorem", "Nota")
        (kit.office.name, kit.office.email) = ("Dolor", "a@dolor.example")
        kit.notice = EmbargoNotice(Embargo(until: at, zone: "Europe/Paris"), for: "Ed Itor")
        kit.made = Moment(at, zone: "Europe/Paris")
        let number = IssueNumber(prefix: "HW", year: 2031, ordinal: 17, issue: 2)
        var notice = IssueNotice(number: number, at: at, zone: "Europe/Paris", publicKey: "RWkey", fingerprint: "ab12")
        notice.replaces = IssueNumber(prefix: "HW", year: 2031, ordinal: 17, issue: 1)
        notice.changes = [IssueChange(.material, "x", before: "a"), IssueChange(.minor, "x", after: "b")]
        kit.issue = notice
        return kit
    }

    private func text(_ kit: KitContents) throws -> String {
        String(decoding: try #require(kitFolder(kit).first { $0.path == "README.txt" }).bytes, as: UTF8.self)
    }

    /// Everything that the table of a language says.
    private func phrases(_ words: Any) -> [String] {
        Mirror(reflecting: words).children.flatMap { child -> [String] in
            if let text = child.value as? String { return [text] }
            return Mirror(reflecting: child.value).children.flatMap { pair in
                Mirror(reflecting: pair.value).children.compactMap { $0.value as? String }
            }
        }
    }

    private static let sentences = [
        "Files in this kit", "A file of this kit", "this page", "everything above", "please contact", "CORRECTED on",
        "EMBARGO:", "EMBARGOED", "Given to", "working when", "No longer", "archive has", "in this kit", "July",
        "Friday",
        "Media advisory by", "for the press",
    ]

    @Test(arguments: KitPageWords.all.map(\.language).filter { $0 != "en" })
    func nothingOfItIsEnglish(_ language: String) throws {
        // Addresses and names of files are nobody's words.
        let text = try text(kit(in: language)).split(whereSeparator: \.isWhitespace)
            .filter { !$0.contains("/") && !$0.contains("@") }.joined(separator: " ").lowercased()
        let own = (phrases(KitPageWords.of(language)) + phrases(IssueWords.of(language))).joined(separator: "|")
            .lowercased()
        let english = phrases(KitPageWords.english) + phrases(IssueWords.english) + Self.sentences
        #expect(english.count > 90)
        for phrase in english.map({ $0.lowercased() }) where phrase.count >= 5 && !own.contains(phrase) {
            #expect(!text.contains(phrase), "\(language): \(phrase)")
        }
    }

    @Test func frenchReadersReadFrench() throws {
        let text = try text(kit(in: "fr"))
        for line in [
            "Édition HW/2031/017-2, établie le vendredi 4 juillet 2031 à 12:00 UTC+2.",
            "CORRIGÉ LE 4 juillet 2031 par “Errata”.", "Invitation presse, Dolor, 5 mars 2031",
            "CONTACTS PRESSE\n\n  Ana Lind, attaché(e) de presse, Dolor\n    Courriel   ana.lind@harbourwatch.example",
            "  Images: Imago 0\n    files/a.jpg\n    Fichier original: image/jpeg, 4 000 × 3 000 pixels, 5 Mo\n",
            "    Pour le web: pictures/pictures-of-the-gates.web.jpg (1 600 × 1 200 pixels,\n    90 ko)\n",
            "    Téléphone  +44 20 7946 0018 poste 102\n",
            "  index.html      pour un navigateur, avec les images\n",
            "  contacts.vcf    tous les contacts, pour un téléphone ou un carnet d’adresses\n",
        ] {
            let plain = text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
            #expect(plain.contains(line), "\(line)\n\(plain)")
        }
    }

    /// What has no table is in English, as its page is.
    @Test func otherLanguagesHaveEnglish() throws {
        let text = try text(kit(in: "pl"))
        #expect(text.contains("PRESS CONTACTS\n") && text.contains("Files in this kit".uppercased()))
    }
}
