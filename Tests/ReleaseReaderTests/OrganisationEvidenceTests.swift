import ReleaseReader
import Testing

/// Which of the words with a capital are the house that issues a text.
@Suite struct OrganisationEvidenceTests {
    /// German writes every noun with a capital: that one stands there often says nothing.
    @Test func aNounIsNoHouse() throws {
        let draft = try read(
            """
            Die Hafenfähren kehren auf die Inseln zurück

            Um 9 Uhr beginnt das Projekt, um 12 Uhr endet das Projekt, und um 15 Uhr wird über das Projekt gesprochen. Ab 18 Uhr
            ist das Projekt offen, bis 20 Uhr kann das Projekt gesehen werden, danach ist das Projekt zu.
            """ + "\n")
        #expect(draft.organisation == nil)
    }

    @Test func aNounWithEvidenceIsOne() throws {
        let draft = try read(
            """
            Die Hafenfähren kehren auf die Inseln zurück

            Ab Juni fährt Nordlicht wieder zu den Inseln. "Wir freuen uns sehr darauf", sagt Nordlicht-Sprecherin Ida Blom. Im Winter
            hat Nordlicht die Boote neu gestrichen.

            Über Nordlicht

            Nordlicht fährt seit 1950 zu den Inseln.

            Pressekontakt: Ida Blom, presse@nordlicht.example
            """ + "\n")
        #expect(draft.organisation?.value == "Nordlicht")
    }
}
