import Catalogue
import JSONText
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// The list of routes is the interface: the document and the rights are read from it.
@Suite struct RouteTests {
    private func document() throws -> JSON { try ProgramRoom().ask("GET", "/openapi.json", as: nil).json }

    @Test func everyRouteIsInTheDocumentAndNothingElseIs() throws {
        let paths = try #require(try document()["paths"]?.members)
        let written = paths.flatMap { path in
            (path.value.members ?? []).map { "\($0.name.uppercased()) \(path.name)" }
        }
        let routes = OfficeAPI.routes.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(written) == Set(routes))
        #expect(written.count == routes.count)
        #expect(routes.count > 90)
    }

    @Test func everyRouteHasANameOfItsOwn() {
        let names = OfficeAPI.routes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains("listContacts"))
        #expect(names.contains("turnDownRequest"))
    }

    @Test func theDocumentSaysWhatARouteTakesAndGives() throws {
        let edit = try #require(try document()["paths"]?["/contacts/{contact}"]?["patch"])
        #expect(edit["parameters"]?.elements?.map { $0["name"]?.text } == ["contact", "If-Match"])
        #expect(
            edit["requestBody"]?["content"]?.members?.map(\.name) == [
                "application/merge-patch+json", "application/json",
            ])
        #expect(edit["responses"]?.members?.map(\.name) == ["200", "401", "403", "404", "412", "428", "default"])
        #expect(edit["description"] == "Needs the right to change.")
        let list = try #require(try document()["paths"]?["/contacts"]?["get"])
        #expect(list["security"] == [[:], ["token": []]])
    }

    /// Nothing points at what is not there, and nothing is there that nothing points at.
    @Test func everySchemaThatIsNamedIsThere() throws {
        let document = try document()
        let known = Set((document["components"]?["schemas"]?.members ?? []).map(\.name))
        var named: Set<String> = []
        func look(_ value: JSON) {
            if let name = value["$ref"]?.text, name.hasPrefix("#/components/schemas/") {
                named.insert(String(name.dropFirst("#/components/schemas/".count)))
            }
            value.elements?.forEach(look)
            value.members?.map(\.value).forEach(look)
        }
        look(document)
        #expect(named == known)
    }

    /// A field of a record is in what is told and in what is sent, as its table says.
    @Test(arguments: servedKinds.map { $0.kind })
    func everyFieldIsInTheSchemas(_ kind: RecordKind) throws {
        let served = try #require(servedKinds.first { $0.kind == kind })
        func check<R: ServedRecord>(_ type: R.Type) throws {
            let page = try #require(R.schemas.first { $0.name == R.pageName }?.schema["properties"]?.members).map(
                \.name)
            let sent = try #require(R.sentToEdit["properties"]?.members).map(\.name)
            for field in R.fields {
                #expect(page.contains(field.member) == field.isIn(.json) || !field.isIn(.json), "\(field.name)")
                #expect(sent.contains(field.member) == field.isIn(.edit), "\(field.name)")
            }
            #expect(Set(page).count == page.count)
        }
        try check(served)
    }

    // MARK: Rights

    private static let asked = OfficeAPI.routes.map { "\($0.method.rawValue) \($0.path)" }

    /// Each route, asked by each role: whoever may not is told so before anything is looked at, and whoever may is not.
    @Test(arguments: RouteTests.asked) func eachRoleMayWhatTheTableSays(_ name: String) throws {
        let room = try ProgramRoom()
        let route = try #require(OfficeAPI.routes.first { "\($0.method.rawValue) \($0.path)" == name })
        let places = route.path.places.map { ("{\($0)}", $0 == "change" ? "99999" : "nobody") }
        let path = places.reduce(route.path.description) { $0.replacing($1.0, with: $1.1) }
        let changes = try room.office.standing().change
        for role in [nil] + Role.allCases.map(Optional.some) {
            let status = try room.ask(route.method.rawValue, path, as: role).status
            switch (route.right, role) {
            case (nil, _): #expect(![401, 403].contains(status), "\(name) as nobody")
            case (_?, nil): #expect(status == 401, "\(name) as nobody")
            case (let right?, let role?):
                let isLogin = status == 401
                #expect((status == 403) == !role.may(right) && !isLogin, "\(name) as \(role): \(status)")
            }
        }
        // Nothing that was sent says anything, so that nothing was changed.
        #expect(try room.office.standing().change == changes)
    }

    @Test func aTokenMayNoMoreThanItWasMadeFor() throws {
        let room = try ProgramRoom()
        let narrow = ProgramRoom.visitor(.administrator, [.look])
        let answered = try room.ask(
            "POST", "/contacts", bytes: Array("{}".utf8), by: narrow, with: [("Content-Type", "application/json")])
        #expect(answered.status == 403)
        #expect(
            answered.json["detail"]?.text == "This needs the right to change, which this account or its token has not.")
    }

    @Test func nobodyIsToldWhetherSomethingIsThere() throws {
        let room = try ProgramRoom()
        let answers = try ["/changes/1", "/changes/99", "/requests/nobody", "/settings", "/no/such/thing", "/checks"]
            .map {
                try room.ask("GET", $0, as: nil).whole
            }
        #expect(Set(answers).count == 1)
        #expect(answers[0].contains("WWW-Authenticate: Bearer"))
    }
}
