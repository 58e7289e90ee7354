import Catalogue

/// What an issue says of itself, in the languages of a kit's page.
struct IssueWords: Sendable {
    /// BCP 47, such as `de`.
    var language: String
    var about: String
    var number: String
    var madeOn: String
    var replaces: String
    var changes: String
    var weights: [IssueChange.Weight: String]
    var added: String
    var removed: String
    var signed: String
    var fingerprint: String
    var verify: String

    static func of(_ language: String) -> IssueWords { all.first { $0.language == language } ?? english }

    static let all: [IssueWords] = [english, german, french, spanish, italian, dutch, portuguese]

    static let english = IssueWords(
        language: "en", about: "About this issue", number: "Issue", madeOn: "made on",
        replaces: "It takes the place of issue", changes: "What has changed since",
        weights: [.material: "Material", .minor: "Minor", .form: "Form"], added: "added", removed: "taken out",
        signed: "This kit is signed. Compare the key with the one that the office publishes.",
        fingerprint: "Fingerprint of the key",
        verify: "To verify it, run this in the folder that has bagit.txt, with minisign and sha256sum:")

    static let german = IssueWords(
        language: "de", about: "Über diese Ausgabe", number: "Ausgabe", madeOn: "erstellt am",
        replaces: "Sie ersetzt die Ausgabe", changes: "Was sich seither geändert hat",
        weights: [.material: "Inhaltlich", .minor: "Geringfügig", .form: "Form"], added: "neu", removed: "entfallen",
        signed:
            "Diese Pressemappe ist signiert. Vergleichen Sie den Schlüssel mit dem, den die Pressestelle veröffentlicht.",
        fingerprint: "Fingerabdruck des Schlüssels",
        verify: "So prüfen Sie sie, in dem Ordner mit bagit.txt, mit minisign und sha256sum:")

    static let french = IssueWords(
        language: "fr", about: "À propos de cette édition", number: "Édition", madeOn: "établie le",
        replaces: "Elle remplace l’édition", changes: "Ce qui a changé depuis",
        weights: [.material: "Sur le fond", .minor: "Mineur", .form: "Forme"], added: "ajouté", removed: "retiré",
        signed: "Ce dossier est signé. Comparez la clé avec celle que publie le service de presse.",
        fingerprint: "Empreinte de la clé",
        verify: "Pour le vérifier, lancez ceci dans le dossier qui contient bagit.txt, avec minisign et sha256sum :")

    static let spanish = IssueWords(
        language: "es", about: "Sobre esta edición", number: "Edición", madeOn: "preparada el",
        replaces: "Sustituye a la edición", changes: "Qué ha cambiado desde entonces",
        weights: [.material: "De fondo", .minor: "Menor", .form: "De forma"], added: "añadido", removed: "retirado",
        signed: "Este dossier está firmado. Compare la clave con la que publica la oficina de prensa.",
        fingerprint: "Huella de la clave",
        verify: "Para verificarlo, ejecute esto en la carpeta que contiene bagit.txt, con minisign y sha256sum:")

    static let italian = IssueWords(
        language: "it", about: "Questa edizione", number: "Edizione", madeOn: "preparata il",
        replaces: "Sostituisce l’edizione", changes: "Che cosa è cambiato da allora",
        weights: [.material: "Nel merito", .minor: "Minore", .form: "Di forma"], added: "aggiunto", removed: "tolto",
        signed: "Questa cartella è firmata. Confrontate la chiave con quella pubblicata dall’ufficio stampa.",
        fingerprint: "Impronta della chiave",
        verify: "Per verificarla, eseguite questo nella cartella che contiene bagit.txt, con minisign e sha256sum:")

    static let dutch = IssueWords(
        language: "nl", about: "Over deze uitgave", number: "Uitgave", madeOn: "gemaakt op",
        replaces: "Zij vervangt uitgave", changes: "Wat er sindsdien is veranderd",
        weights: [.material: "Inhoudelijk", .minor: "Klein", .form: "Vorm"], added: "nieuw", removed: "vervallen",
        signed: "Deze persmap is ondertekend. Vergelijk de sleutel met die welke de persdienst publiceert.",
        fingerprint: "Vingerafdruk van de sleutel",
        verify: "Zo controleert u haar, in de map met bagit.txt, met minisign en sha256sum:")

    static let portuguese = IssueWords(
        language: "pt", about: "Sobre esta edição", number: "Edição", madeOn: "preparada em",
        replaces: "Substitui a edição", changes: "O que mudou desde então",
        weights: [.material: "De fundo", .minor: "Menor", .form: "De forma"], added: "acrescentado",
        removed: "retirado",
        signed: "Este dossiê está assinado. Compare a chave com a que o gabinete de imprensa publica.",
        fingerprint: "Impressão digital da chave",
        verify: "Para o verificar, execute isto na pasta que contém bagit.txt, com minisign e sha256sum:")
}

extension IssueNotice {
    /// What is typed to verify an issue without Pressroom.
    var commands: [String] {
        [
            "minisign -V -m \(IssueBag.signedPath) -P \(publicKey)",
            "sha256sum -c \(IssueBag.signedPath) \(IssueBag.manifestPath("sha256"))",
        ]
    }

    /// "Issue AI/2012/017-2, made on Wednesday 1 February 2012, 00:01 UTC"
    func title(_ words: IssueWords, madeOn date: String) -> String {
        "\(words.number) \(number), \(words.madeOn) \(date)"
    }
}

extension IssueChange {
    /// "Material: contact jane-doe, job title: officer → head of press"
    func line(_ words: IssueWords) -> String { "\(words.weights[weight] ?? weight.rawValue): \(what(words))" }

    /// The same in a language, for who is written to.
    public func inWords(_ language: String) -> String { line(.of(language)) }

    /// The same without how much it matters.
    func what(_ words: IssueWords) -> String {
        let what = [record, field].compactMap(\.self).map(onOneLine).joined(separator: ", ")
        let (before, after) = (before.map(onOneLine), after.map(onOneLine))
        if field == nil {
            let label = (before ?? after).map { ": \($0)" } ?? ""
            return "\(what)\(label) (\(after == nil ? words.removed : words.added))"
        }
        return "\(what): \(before ?? "–") → \(after ?? "–")"
    }
}

extension WrappedText {
    /// The first line of an issue.
    mutating func issueLine(_ notice: IssueNotice?, _ tongue: KitTongue) {
        guard let notice else { return }
        let words = IssueWords.of(tongue.words.language)
        paragraph(notice.title(words, madeOn: tongue.moment(notice.at, in: notice.zone)) + ".")
        gap()
    }

    /// What an issue is, what it replaces and how it is verified.
    mutating func issue(_ notice: IssueNotice?, _ tongue: KitTongue) {
        guard let notice else { return }
        let words = IssueWords.of(tongue.words.language)
        heading(words.about)
        if let replaced = notice.replaces { paragraph("\(words.replaces) \(replaced).", first: "  ") }
        if !notice.changes.isEmpty { paragraph("\(words.changes):", first: "  ") }
        for change in notice.changes { paragraph(change.line(words), first: "  - ") }
        gap()
        paragraph(words.signed, first: "  ")
        paragraph("\(words.fingerprint): \(notice.fingerprint)", first: "  ")
        gap()
        paragraph(words.verify, first: "  ")
        for command in notice.commands { line("    \(command)") }
    }
}
