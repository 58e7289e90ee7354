import Catalogue
import Testing

@Suite struct PrivateLabelTests {
    @Test(
        arguments: [
            ("Home", .home), ("Home Phone", .home), ("HOME FAX", .home), ("Private mobile", .home),
            ("Tel. privat", .home),
            ("privat", .home), ("Zuhause", .home), ("persönlich", .home), ("Domicile", .home), ("privé", .home),
            ("Casa", .home), ("Teléfono particular", .home), ("abitazione", .home), ("thuis", .home), ("privé", .home),
            ("residência", .home), ("Assistant's Phone", .assistant), ("PA", .assistant), ("Sekretariat", .assistant),
            ("Assistentin", .assistant), ("secrétaire", .assistant), ("asistente", .assistant),
            ("segreteria", .assistant),
            ("secretaresse", .assistant), ("secretária", .assistant), ("Pager Number", .pager), ("Piepser", .pager),
            ("téléavertisseur", .pager), ("buscapersonas", .pager), ("cercapersone", .pager), ("semafoon", .pager),
        ] as [(String, PrivateLabel)])
    func isPrivate(_ label: String, _ meant: PrivateLabel) {
        #expect(PrivateLabel(in: label) == meant)
        #expect(ContactPoint.usualAudience(usage: label) == .internal)
    }

    @Test(arguments: [
        "", "work", "office hours", "out of hours", "Duty press officer", "Home news", "Home Affairs desk",
        "private office",
        "press secretary", "Pressesekretariat presse", "homepage", "Mobile", "weekdays from 9 to 5", "paging",
        "Pa\u{300}ge",
        "for interviews with the author of a book about home and garden",
    ])
    func isForThePress(_ label: String) {
        #expect(PrivateLabel(in: label) == nil)
        #expect(ContactPoint.usualAudience(usage: label) == .press)
    }

    @Test func journalistsAreForTheOffice() {
        #expect(Contact.Role.allCases.filter { $0.usualAudience == .internal } == [.journalist])
        #expect(ContactPoint.usualAudience(usage: nil) == .press)
    }
}
