import Catalogue
import Foundation
import Testing

@testable import Store

/// Among very many records not every slug is looked at, and the one that was meant is found all the same.
@Suite struct NearestTests {
    private func people() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        for (slug, name) in [
            ("jane-doe", "Jane Doe"), ("jan-moor", "Jan Moor"), ("maria-calbeck", "Maria Calbeck"),
            ("piotr-dale", "Piotr Dale"),
            ("zoe-calbeck", "Zoe Calbeck"),
        ] { try catalogue.make(.insert(try catalogue.contact(slug, name: name))) }
        return catalogue
    }

    @Test(arguments: [
        ("jane-do", ["jane-doe"]), ("maria-kalbeck", ["maria-calbeck"]), ("mraia-calbeck", ["maria-calbeck"]),
        ("piotr", ["piotr-dale"]), ("nobody", []), ("\"", []), ("", []),
    ])
    func theSameIsOfferedHoweverManyThereAre(_ typed: String, _ slugs: [String]) throws {
        let catalogue = try people()
        for most in [2, 100] {
            #expect(try catalogue.see { try $0.nearest(to: typed, in: .contact, lookingAt: most) } == slugs, "\(most)")
        }
    }

    /// A number that is printed nowhere but in a withheld point is no word of a name.
    @Test func ofPointsThoseBesideItAreOffered() throws {
        let catalogue = try TestCatalogue()
        let jane = try catalogue.contact()
        try catalogue.make(.insert(jane), .insert(try catalogue.point("jane-doe-email", of: jane)))
        #expect(
            try catalogue.see { try $0.nearest(to: "jane-doe-emial", in: .contactPoint, lookingAt: 0) } == [
                "jane-doe-email"
            ])
    }
}
