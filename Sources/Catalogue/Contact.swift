import Foundation

/// A person or a desk that journalists may reach.
public struct Contact: Withdrawable {
    public enum Role: String, CaseIterable, Codable, Sendable {
        /// Answers the press; named on the release.
        case pressOfficer
        /// Speaks on the record, and is reached through a press officer; may be unnamed.
        case spokesperson
        /// A beat, section or regional office with a line of its own.
        case desk
        /// Asks on behalf of an outlet.
        case journalist

        /// Whether they are there for journalists to call.
        public var answersThePress: Bool { self == .pressOfficer || self == .desk }

        /// As it stands in a sentence.
        public var words: String {
            switch self {
            case .pressOfficer: "press officer"
            case .spokesperson: "spokesperson"
            case .desk: "desk"
            case .journalist: "journalist"
            }
        }
    }

    public static let kind = RecordKind.contact
    public private(set) var id: UUID
    public var slug: Slug
    public var role: Role
    /// The person's or the desk's name; nil for spokespeople who are offered without one.
    public var name: String?
    /// How the person is spoken of, such as `they/them`.
    public var pronouns: String?
    public var title: String?
    public var organisationID: UUID?
    /// A BCP 47 tag, such as `en`.
    public var language: String?
    public var availableForInterview: Bool
    /// The languages that they speak with the press, as BCP 47 tags.
    public var spokenLanguages: [String] = []
    /// What they speak about.
    public var topics: [String] = []
    /// The parts of the name as they were stated, such as `family: García Márquez`; none where nobody has stated them.
    public var nameParts: [String] = []
    public var nicknames: [String] = []
    /// How the name is said: as a whole, or by its parts (`family: …`).
    public var pronunciation: [String] = []
    /// Where in the organisation they work, the largest part of it first.
    public var departments: [String] = []
    /// What else they do, and where: `organisation: … | title: … | from: 2019`.
    public var affiliations: [String] = []
    /// Such as `Europe/London`.
    public var timeZone: String?
    /// A day, with or without its year, or what somebody wrote of it.
    public var birthday: String?
    public var birthdayAudience = Audience.internal
    /// What the file of a photo of theirs is (`ContactPhoto`).
    public var photo: String?
    public var photoAudience = Audience.internal
    /// The groups and lists that the office sorts its contacts by.
    public var categories: [String] = []
    /// Pages of theirs, with what they are where that is said: `blog: https://…`.
    public var webAddresses: [String] = []
    /// Where they are found on networks, behind the network's name.
    public var profiles: [String] = []
    /// `street: … | city: … | postcode: … | country: …`.
    public var postalAddresses: [String] = []
    public var homeAddresses: [String] = []
    public var homeAudience = Audience.internal
    /// Others, behind what they are to the contact: `assistant: …` (`RelatedPerson`).
    public var relatedPeople: [String] = []
    /// What they follow, and do not speak about.
    public var interests: [String] = []
    /// What other programs know the contact by.
    public var identifiers: [String] = []
    /// What a card said that has no field, each as its line in a card.
    public var keptProperties: [String] = []
    public var keptAudience = Audience.internal
    public var note: String?
    /// On what ground what is known of the person is kept, such as `consent` or `legitimate interests`.
    public var lawfulBasis: String?
    /// How and when the person agreed.
    public var consent: String?
    /// The last day on which it is kept.
    public var keepUntil: CalendarDate?
    /// The last day on which the person is accredited: what is under an embargo may be given to them; nil where they are not, or
    /// not any more.
    public var accreditedUntil: CalendarDate?
    /// Who may see the note, of those who see the contact.
    public var noteAudience = Audience.internal
    public var audience: Audience
    /// Kept, and no longer handed out.
    public var isWithdrawn: Bool
    /// The contact that it turned out to be: who looks for this one finds that.
    public var mergedIntoID: UUID?

    public init(
        id: UUID, slug: Slug, role: Role, name: String? = nil, pronouns: String? = nil, title: String? = nil,
        organisationID: UUID? = nil, language: String? = nil, availableForInterview: Bool = false, note: String? = nil,
        audience: Audience = .press, isWithdrawn: Bool = false
    ) {
        self.id = id
        self.slug = slug
        self.role = role
        self.name = name
        self.title = title
        self.organisationID = organisationID
        self.language = language
        self.availableForInterview = availableForInterview
        self.note = note
        self.audience = audience
        self.isWithdrawn = isWithdrawn
        self.pronouns = pronouns
    }

    /// Gives what a form says somebody to be of.
    mutating func identify(as id: UUID, _ slug: Slug) { (self.id, self.slug) = (id, slug) }

    public var label: String { name ?? title ?? "unnamed \(role.words)" }
    /// Whether they may be given what is under embargo on that day.
    public func isAccredited(on day: CalendarDate) -> Bool {
        !isWithdrawn && accreditedUntil.map { $0 >= day } ?? false
    }
    /// Whether it is there for journalists to call: a press officer or a desk.
    public var answersThePress: Bool { role.answersThePress }
}

extension Contact {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, role: .pressOfficer) }

    public static let fields: [Field<Contact>] = whoTheyAre + ofTheirCard + ofTheOffice

    private static let whoTheyAre: [Field<Contact>] = [
        .choice("role", \.role, words: \.words)
            .edited("What the contact does for the press.", value: "role")
            .headed(
                "Role",
                also: "contact type, rolle, rol, ruolo, funcao na imprensa"),
        .line("name", \.name, longest: 200)
            .edited("The person's or the desk's name.")
            .headed(
                "Name",
                also: "full name, contact, contact name, display name, vollstandiger name, vor und nachname, "
                    + "ansprechpartner, kontakt, nom complet, nom et prenom, prenom et nom, nombre completo, "
                    + "nombre y apellidos, nome completo, nome e cognome, volledige naam, naam, kontaktname, "
                    + "journalist, file as, nom du contact"
            )
            .left(outOf: .sheet, because: "it is the sheet's title"),
        .line("pronouns", \.pronouns, longest: 100)
            .edited("How the person is spoken of, such as they/them.", value: "words")
            .headed("Pronouns", also: "preferred pronouns, pronomen, pronoms, pronombres, pronomi, pronomes"),
        .line("title", \.title, longest: 200)
            .edited("The job title, such as 'Head of press'.")
            .headed(
                "Title",
                also: "job title, position, jobtitle, organization title, funktion, titel, berufsbezeichnung, "
                    + "stelle, fonction, poste, intitule du poste, cargo, puesto, titulo, qualifica, posizione, "
                    + "mansione, funcao, functie, functietitel, job, organization job title"),
        .reference("organisationID", \.organisationID, to: .organisation)
            .edited("The organisation's name; a new one is made.", value: "name")
            .headed(
                "Organisation",
                also: "organization, company, company name, organization name, employer, firm, firma, unternehmen, "
                    + "organisationsname, medium, redaktion, societe, entreprise, organisme, empresa, "
                    + "organizacion, compania, azienda, societa, organizzazione, ente, organizacao, bedrijf, "
                    + "organisatie, bedrijfsnaam, outlet, outlet name, media outlet, publication, "
                    + "publication name, media, media name, testata, medio"),
        .language("language", \.language)
            .edited("The language to write in, as a BCP 47 tag such as en.", value: "tag")
            .headed(
                "Language",
                also: "preferred language, sprache, langue, idioma, lingua, taal"),
        .flag("availableForInterview", \.availableForInterview, label: "available for interview")
            .edited(as: "interviews", "Whether the contact gives interviews.")
            .headed(
                "Interviews",
                also: "available for interview"),
        .list("spokenLanguages", \.spokenLanguages, label: "speaks", longest: 35).listing(.languages, atMost: 20)
            .edited(
                as: "speaks", "A language that they speak with the press, as a BCP 47 tag; may be given again.",
                value: "tag"
            )
            .headed(
                "Speaks",
                also: "languages, spoken languages, languages spoken, sprachen, langues, langues parlees, idiomas, "
                    + "lingue, talen, interview languages"),
        .topics(\.topics)
            .edited(as: "topic", "A topic that they speak about; may be given again.", value: "topic")
            .headed(
                "Topics",
                also: "topic, expertise, areas of expertise, subjects, beat, beats, themen, thema, fachgebiete, "
                    + "themes, domaines, temas, tema, areas, argomenti, temi, onderwerpen, assuntos"),
    ]

    private static let ofTheOffice: [Field<Contact>] = [
        .text("note", \.note, longest: 4000).seen(byThoseIn: "noteAudience")
            .edited("A note.")
            .headed(
                "Note",
                also: "notes, comment, comments, remarks, bemerkung, bemerkungen, notiz, notizen, anmerkung, "
                    + "kommentar, remarque, remarques, notas, observaciones, observacoes, opmerkingen, opmerking, "
                    + "notities"),
        .line("lawfulBasis", \.lawfulBasis, label: "lawful basis", longest: 200).seen(by: .internal)
            .edited(as: "basis", "On what ground their data is kept, such as consent.", value: "words")
            .left(outOf: .bundle, .table, because: "it is for the office's own books"),
        .line("consent", \.consent).seen(by: .internal)
            .edited("How and when the person agreed.", value: "words")
            .left(outOf: .bundle, .table, because: "it is for the office's own books"),
        .date("keepUntil", \.keepUntil, label: "keep until").seen(by: .internal)
            .edited(as: "keep-until", "The last day on which their data is kept.", value: "date")
            .left(outOf: .bundle, .table, because: "it is for the office's own books"),
        .date("accreditedUntil", \.accreditedUntil, label: "accredited until").seen(by: .internal)
            .edited(
                as: "accredited-until", "The last day on which they may be given what is under embargo.", value: "date"
            )
            .left(outOf: .bundle, .table, because: "it is for the office's own books"),
        .audience("noteAudience", \.noteAudience, label: "note for", usually: .internal)
            .edited(as: "note-audience", "Who may see the note, of those who see the contact.")
            .left(outOf: .bundle, .table, because: "what is handed out is for one audience"),
        .audience("audience", \.audience)
            .edited("Who may see the contact.")
            .left(outOf: .bundle, .table, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
        .reference("mergedIntoID", \.mergedIntoID, to: .contact, label: "merged into", called: "mergedInto")
            .seen(by: .internal)
            .left(outOf: .edit, because: "merging is a step of its own")
            .left(outOf: .explain, because: "no document says so")
            .left(outOf: .bundle, .table, because: "what is withdrawn is not handed out"),
    ]
}
