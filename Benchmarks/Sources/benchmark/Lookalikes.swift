/// Releases in seven languages and three lengths that look like those of press offices. People and organisations are
/// invented; the numbers and addresses are kept free for such purposes, or lead nowhere.
enum Lookalikes {
    /// The n-th of them, the same every time: every language comes in every length.
    static func text(_ n: Int) -> String {
        let language = languages[n % languages.count]
        let paragraphs = [2, 8, 40][n / languages.count % 3]
        let place = Rows.places[n % 10] + "port"
        let organisation = "\(place) \(Rows.bodies[n / 10 % 10])"
        let officer = "\(Rows.givenNames[n % 50]) \(Rows.givenNames[(n + 7) % 50])son"
        let speaker = "\(Rows.givenNames[(n + 13) % 50]) \(place)ley"
        let host = "\(place.lowercased())\(n % 900).example"
        func filled(_ text: String) -> String {
            text.replacing("ORG", with: organisation).replacing("PLACE", with: place)
                .replacing("OFFICER", with: officer).replacing("SPEAKER", with: speaker)
                .replacing("HOST", with: host).replacing("NUMBER", with: String(n))
                .replacing("DAY", with: String(n % 28 + 1)).replacing("YEAR", with: String(2001 + n % 24))
                .replacing("LINE", with: "0\(100 + n % 900)")
        }
        let body = (0..<paragraphs).map { filled(language.paragraphs[$0 % language.paragraphs.count]) }
        return ([filled(language.head)] + body + [filled(language.foot)]).joined(separator: "\n\n") + "\n"
    }

    private struct Language {
        let head: String
        let paragraphs: [String]
        let foot: String
    }

    private static let languages = [
        Language(
            head: "FOR IMMEDIATE RELEASE\nDAY March YEAR\n\nPLACE opens seed bank number NUMBER\n\n"
                + "PLACE, DAY March YEAR – ORG opened a seed bank for the coast today. It keeps\n12,000 kinds and cost £4.2 million.",
            paragraphs: [
                "“Nobody here thought that seeds would fill a hall on a weekday,” said SPEAKER, director of ORG. “We\n"
                    + "have 80 volunteers, and the door has to be shut by noon.”",
                "The plan goes back to 1987, when the first seed bank was closed. Since then the people of PLACE have asked\n"
                    + "for another in letters, in meetings and once with a band of seven trombones.",
                "High-resolution photographs: https://media.HOST/press/seed-bank-\nNUMBER/album?size=large",
            ],
            foot:
                "ENDS\n\nNotes to editors\n1. The seed bank is open from Tuesday to Sunday.\n\nMedia contact:\nOFFICER, "
                + "Press Officer\nT: 020 7946 LINE\nM: +44 7700 900123 (out of hours)\npress@HOST\n\nAbout ORG\n"
                + "ORG keeps what grows on the coast. www.HOST"),
        Language(
            head: "COMMUNIQUÉ DE PRESSE\nPour diffusion immédiate\n\nPLACE ouvre la réserve de graines NUMBER\n\n"
                + "PLACE, le DAY mars YEAR – ORG a inauguré aujourd'hui une réserve de graines pour le littoral.",
            paragraphs: [
                "« Personne n'aurait cru que des graines rempliraient une salle en semaine », déclare SPEAKER, directrice\n"
                    + "de ORG. « Nous avons 80 bénévoles. »",
                "Le projet remonte à 1987, lorsque la première réserve a été fermée. Depuis, les habitants de PLACE en\n"
                    + "demandaient une autre, par lettres et en réunion.",
                "Photos en haute définition : https://media.HOST/presse/graines-NUMBER",
            ],
            foot: "Contact presse\nOFFICER, attaché de presse\nTél. : 01 99 00 12 34\nPortable : +33 6 39 98 12 34\n"
                + "presse@HOST\n\nÀ propos de ORG\nORG conserve ce qui pousse sur le littoral."),
        Language(
            head: "PRESSEMITTEILUNG\nSperrfrist: DAY. März YEAR, 10 Uhr\n\nPLACE eröffnet Saatgutbank NUMBER\n\n"
                + "PLACE, DAY. März YEAR – ORG hat heute eine Saatgutbank für die Küste eröffnet.",
            paragraphs: [
                "„Niemand hätte gedacht, dass Samen an einem Werktag einen Saal füllen“, sagte SPEAKER, Direktor von ORG.\n"
                    + "„Wir haben 80 Freiwillige.“",
                "Der Plan geht auf 1987 zurück, als die erste Saatgutbank geschlossen wurde. Seitdem haben die Bürger von\n"
                    + "PLACE in Briefen und Versammlungen um eine neue gebeten.",
                "Bilder in Druckqualität: https://media.HOST/presse/saatgut-NUMBER",
            ],
            foot: "Pressekontakt:\nOFFICER, Pressesprecher\nTelefon: 030 23125 LINE\nMobil: +49 152 28817386\n"
                + "presse@HOST\n\nÜber ORG\nORG bewahrt, was an der Küste wächst."),
        Language(
            head: "NOTA DE PRENSA\nPLACE, DAY de marzo de YEAR\n\nPLACE abre el banco de semillas NUMBER\n\n"
                + "ORG inauguró hoy un banco de semillas para la costa.",
            paragraphs: [
                "«Nadie pensaba que unas semillas llenarían una sala entre semana», dijo SPEAKER, directora de ORG.\n"
                    + "«Tenemos 80 voluntarios».",
                "El proyecto se remonta a 1987, cuando se cerró el primer banco. Desde entonces los vecinos de PLACE pedían\n"
                    + "otro, por carta y en asambleas.",
                "Fotografías en alta resolución: https://media.HOST/prensa/semillas-NUMBER",
            ],
            foot:
                "Contacto de prensa:\nOFFICER, jefa de prensa\nTel.: 91 005 12 34\nMóvil: +34 600 123 456\nprensa@HOST\n\n"
                + "Acerca de ORG\nORG conserva lo que crece en la costa."),
        Language(
            head: "COMUNICATO STAMPA\nPLACE, DAY marzo YEAR\n\nPLACE apre la banca dei semi NUMBER\n\n"
                + "ORG ha inaugurato oggi una banca dei semi per la costa.",
            paragraphs: [
                "«Nessuno pensava che dei semi riempissero una sala in un giorno feriale», ha dichiarato SPEAKER,\n"
                    + "direttrice di ORG. «Abbiamo 80 volontari».",
                "Il progetto risale al 1987, quando fu chiusa la prima banca. Da allora gli abitanti di PLACE ne hanno\n"
                    + "chiesta un'altra, per lettera e in assemblea.",
                "Immagini ad alta risoluzione: https://media.HOST/stampa/semi-NUMBER",
            ],
            foot: "Ufficio stampa:\nOFFICER, addetto stampa\nTel. 06 9480 1234\nCell. +39 312 345 6789\nstampa@HOST\n\n"
                + "Informazioni su ORG\nORG conserva ciò che cresce sulla costa."),
        Language(
            head: "COMUNICADO DE IMPRENSA\nPLACE, DAY de março de YEAR\n\nPLACE abre o banco de sementes NUMBER\n\n"
                + "A ORG inaugurou hoje um banco de sementes para a costa.",
            paragraphs: [
                "“Ninguém pensava que sementes enchessem uma sala num dia útil”, disse SPEAKER, diretora da ORG.\n"
                    + "“Temos 80 voluntários.”",
                "O projeto remonta a 1987, quando o primeiro banco fechou. Desde então os moradores de PLACE pediam outro,\n"
                    + "por carta e em assembleias.",
                "Fotografias em alta resolução: https://media.HOST/imprensa/sementes-NUMBER",
            ],
            foot:
                "Contacto para a imprensa:\nOFFICER, assessora de imprensa\nTel.: 21 000 1234\nTelemóvel: +351 912 345 678\n"
                + "imprensa@HOST\n\nSobre a ORG\nA ORG conserva o que cresce na costa."),
        Language(
            head: "PERSBERICHT\nPLACE, DAY maart YEAR\n\nPLACE opent zaadbank NUMBER\n\n"
                + "ORG heeft vandaag een zaadbank voor de kust geopend.",
            paragraphs: [
                "“Niemand had gedacht dat zaden op een doordeweekse dag een zaal zouden vullen,” zegt SPEAKER, directeur van\n"
                    + "ORG. “We hebben 80 vrijwilligers.”",
                "Het plan gaat terug tot 1987, toen de eerste zaadbank dichtging. Sindsdien vroegen de inwoners van PLACE om\n"
                    + "een nieuwe, in brieven en vergaderingen.",
                "Foto's in hoge resolutie: https://media.HOST/pers/zaadbank-NUMBER",
            ],
            foot:
                "Perscontact:\nOFFICER, persvoorlichter\nTelefoon: 020 123 4567\nMobiel: +31 6 12345678\npers@HOST\n\n"
                + "Over ORG\nORG bewaart wat aan de kust groeit."),
    ]
}
