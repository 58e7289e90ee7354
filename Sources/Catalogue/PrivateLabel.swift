import Foundation

/// What a label says of an address that is not for everybody: somebody's home or private line, their assistant, a pager; in
/// the seven languages that releases are read in.
public enum PrivateLabel: String, CaseIterable, Sendable {
    case home, assistant, pager

    /// The one that a label or the title of a column means: `Home Phone`, `Tel. privat`, `Assistant's Phone`; nil for any other.
    public init?(in label: String) {
        let words = label.prefix(200).folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
        )
        .split { !$0.isLetter }.map(String.init)
        // "Home news", "private office", "press secretary": what somebody does, and not where they are.
        guard words.count <= 5, PrivateLabel.offices.isDisjoint(with: words) else { return nil }
        let found = PrivateLabel.allCases.first { !PrivateLabel.words[$0, default: []].isDisjoint(with: words) }
        guard let found else { return nil }
        self = found
    }

    private static let words: [PrivateLabel: Set<String>] = [
        .home: [
            "home", "private", "personal", "house", "homefax", "privat", "privater", "privates", "zuhause",
            "personlich", "privatnummer", "privattelefon", "privathandy", "domicile", "prive", "privee", "personnel",
            "personnelle", "maison", "casa", "particular", "privado", "privada", "domicilio", "privato", "privata",
            "personale", "abitazione", "thuis", "persoonlijk", "privenummer", "pessoal", "residencia", "residencial",
        ],
        .assistant: [
            "assistant", "assistants", "pa", "secretary", "secretarys", "assistent", "assistentin", "assistenz",
            "sekretariat", "sekretar", "sekretarin", "vorzimmer", "assistante", "secretaire", "secretariat",
            "asistente", "secretaria", "secretario", "assistente", "segretaria", "segretario", "segreteria",
            "assistentie", "secretaresse", "asst", "ayudante", "secretariaat", "secretariado",
        ],
        .pager: [
            "pager", "pagers", "beeper", "bleep", "bleeper", "piepser", "funkruf", "funkrufempfanger", "bip",
            "bipeur", "teleavertisseur", "buscapersonas", "cercapersone", "semafoon", "pieper", "bipe", "localizador",
            "radiomessagerie",
        ],
    ]

    private static let offices: Set<String> = [
        "news", "affairs", "desk", "office", "page", "press", "media", "presse", "pressestelle", "prensa", "stampa",
        "imprensa", "pers", "redaktion",
    ]
}

extension Contact.Role {
    /// Who sees a contact of this role where nobody says otherwise: journalists ask, and their numbers are not handed on
    /// (docs/decisions/0026-private-lines.md).
    public var usualAudience: Audience {
        switch self {
        case .journalist: .internal
        case .pressOfficer, .spokesperson, .desk: .press
        }
    }
}

extension Contact {
    /// Whoever becomes a journalist is for the office from then on; nobody is shown to more people than before.
    public mutating func narrowAudience(since before: Role) {
        if role != before, role.usualAudience > before.usualAudience { audience = max(audience, role.usualAudience) }
    }
}

extension ContactPoint {
    /// Who sees an address that is used so, where nobody says otherwise.
    public static func usualAudience(usage: String?) -> Audience {
        usage.flatMap { PrivateLabel(in: $0) } == nil ? .press : .internal
    }
}
