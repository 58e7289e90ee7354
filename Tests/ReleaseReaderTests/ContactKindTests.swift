import ReleaseReader
import Testing

/// Whom a block is about, and whom they work for: where a line is a firm, a label, a title or somebody else's.
@Suite struct ContactKindTests {
    private static let texts: [String: String] = [
        "de":
            "Hafenbrücke wird gesperrt\n\nFALVIK, 3. Mai 2024 – Die Brücke über den Hafen wird für die Sanierung gesperrt und nicht vor dem Herbst wieder geöffnet.",
        "da":
            "Havnebroen lukker\n\nFALVIK, 3. maj 2024 – Broen over havnen lukker for reparation og bliver ikke åbnet før til efteråret, siger man i havnen.",
        "en":
            "Harbour bridge closes\n\nFALVIK, 3 May 2024 - The bridge over the harbour closes for repairs next week, and nobody knows for how long.",
        "fi":
            "Silta suljetaan\n\nFALVIK 3.5.2024 – Sataman silta suljetaan korjausten vuoksi, ja se on hyvä uutinen kaikille, jotka ovat odottaneet sitä.",
        "fr":
            "Le pont ferme\n\nFALVIK, le 3 mai 2024 – Le pont du port ferme pour des travaux et ne sera pas ouvert avant la fin de cet automne.",
        "ja": "港の橋を閉鎖\n\n2024年5月3日\n\n港の橋は修理のために来週から閉鎖されます。再開は秋になる見込みです。",
    ]

    private func contacts(_ language: String, _ block: String) throws -> [String] {
        try read(try #require(ContactKindTests.texts[language]) + "\n\n" + block + "\n").contacts.map { contact in
            let points = contact.points.map { $0.normalised ?? $0.asGiven }
            return ([contact.name?.value ?? "–", contact.organisation?.value ?? "–"] + points).joined(separator: " | ")
        }
    }

    @Test(arguments: [
        // A firm's form ends in a point and no sentence.
        (
            "de",
            "Kontakt:\nStefan Roe, Projektleiter\nHafenstiftung Falvik e.V.\nTel.: 030 23125 104\nDr. Christian Holm, Geschäftsführer\nMehr Hafen e.V.\nTel.: 030 23125 105",
            [
                "Stefan Roe | Hafenstiftung Falvik e.V. | +493023125104",
                "Christian Holm | Mehr Hafen e.V. | +493023125105",
            ]
        ),
        // A title in one word, and a house behind a title.
        (
            "da", "Yderligere oplysninger:\nUdvalgssekretær Klaus Roe, tlf. +45 33 37 55 30",
            ["Klaus Roe | – | +4533375530"]
        ),
        (
            "da", "Kontakt: sekretariatsleder i Havnenet Lars Roe-Nielsen, tlf. +45 33 37 55 31",
            ["Lars Roe-Nielsen | – | +4533375531"]
        ),
        (
            "de", "Für Presseanfragen und Interviews steht Ihnen Tim Roe (030 23125 106) zur Verfügung.",
            ["Tim Roe | – | +493023125106"]
        ),
        // "Contact:" below a name, before a number.
        (
            "da", "Yderligere oplysninger hos:\n\nLars Roe-Nielsen, direktør\nKontakt: mobil tlf.: +45 40 73 43 24",
            ["Lars Roe-Nielsen | – | +4540734324"]
        ),
        (
            "en", "Harbour Wallet\n\nFor media inquiries, please contact: media@harbour.example",
            ["– | Harbour | media@harbour.example"]
        ),
        // Whom the press's contact is of, and who made a picture.
        ("fr", "Contact presse de Jean Roe, ministre:\nTél : 01 70 18 61 23", ["– | – | +33170186123"]),
        ("en", "Press contact: Jane Roe\nPhoto credit: Tomas Holm\n020 7946 0123", ["Jane Roe | – | +442079460123"]),
        // A desk that is called by what stands behind the heading.
        ("en", "Contact: Office of Public Affairs, +1 202 622 2960", ["– | Office of Public Affairs | +12026222960"]),
        ("en", "Contact: OASIS +1 310 364 2290", ["– | OASIS | +13103642290"]),
        // A label for the firm, and a firm that is written as its host is.
        (
            "en", "Company: Harbour Partners Ltd\nContact: Jane Roe\nPhone: 020 7946 0123",
            ["Jane Roe | Harbour Partners Ltd | +442079460123"]
        ),
        ("ja", "【本件に関するお問い合わせ先】\n社名：港湾株式会社\n担当：野村\nTEL：03-3535-2031", ["野村 | 港湾株式会社 | +81335352031"]),
        (
            "en", "Media contact:\nJane Roe\nopenharbour\njroe@openharbour.org",
            ["Jane Roe | openharbour | jroe@openharbour.org"]
        ),
        // A firm with an article behind a title.
        (
            "en", "Contact:\nDr Jane Roe, President  The Royal Falvik College of Harbours  020 7946 0124",
            ["Jane Roe | Royal Falvik College of Harbours | +442079460124"]
        ),
        // What stands above a document is nobody.
        ("en", "Embargoed Until Monday\nContact: Jane Roe, 020 7946 0125", ["Jane Roe | – | +442079460125"]),
    ])
    func isReached(_ language: String, _ block: String, _ expected: [String]) throws {
        #expect(try contacts(language, block) == expected)
    }

    @Test func anOrganisationWithLittleThatSpeaksForItIsDoubted() throws {
        let draft = try read(
            try #require(ContactKindTests.texts["en"])
                + "\n\nThe Harbour Board met.\n\nPress contact:\nHarbour Council\nJane Roe, 020 7946 0123\n")
        let organisation = try #require(draft.contacts.first?.organisation)
        #expect(organisation.value == "Harbour Council")
        #expect(organisation.doubtful != nil)
    }
}
