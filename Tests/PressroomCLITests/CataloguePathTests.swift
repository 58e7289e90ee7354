import Testing

@testable import PressroomCLI

@Suite struct CataloguePathTests {
    @Test(
        arguments: [
            ("/asked.sqlite", ["PRESSROOM_CATALOGUE": "/named.sqlite"], "/asked.sqlite"),
            (nil, ["PRESSROOM_CATALOGUE": "/named.sqlite", "XDG_DATA_HOME": "/data"], "/named.sqlite"),
            (nil, ["PRESSROOM_CATALOGUE": "", "XDG_DATA_HOME": "/data"], "/data/pressroom/catalogue.sqlite"),
            (nil, ["XDG_DATA_HOME": "/data/"], "/data/pressroom/catalogue.sqlite"),
            (nil, ["XDG_DATA_HOME": "data"], "/home/ana/.local/share/pressroom/catalogue.sqlite"),
            (nil, ["XDG_DATA_HOME": "", "HOME": "/elsewhere"], "/elsewhere/.local/share/pressroom/catalogue.sqlite"),
            (nil, [:], "/home/ana/.local/share/pressroom/catalogue.sqlite"),
        ] as [(String?, [String: String], String)])
    func isTheFirstThatIsNamed(_ asked: String?, _ variables: [String: String], path: String) throws {
        var surroundings = Surroundings.test
        surroundings.variables = variables
        let place = try CataloguePath(asked: asked, in: surroundings)
        #expect(place.path == path)
        #expect(place.isAsked == (asked != nil))
    }

    @Test func nowhereIsSaidSo() {
        var surroundings = Surroundings.test
        surroundings.home = nil
        #expect(throws: CataloguePathError.noHome) { try CataloguePath(asked: nil, in: surroundings) }
        #expect(throws: CataloguePathError.empty) { try CataloguePath(asked: "", in: surroundings) }
        #expect(
            CataloguePathError.noHome.description
                == "There is no home folder to keep a catalogue in. Name one with --catalogue.")
    }
}
