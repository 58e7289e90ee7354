import Catalogue
import Foundation
import JSONText
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// Contacts from elsewhere, looked at and taken in.
@Suite struct ImportRoutesTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private func sent(_ text: String, _ others: JSON = [:]) -> JSON {
        (["content": .string(Data(text.utf8).base64EncodedString())] as JSON).adding(others)
    }

    private static let table = "Who,Reached at,Beat\nKim Lee,kim@river.example,Rivers\nEd Itor,ed@paper.example,Weirs\n"

    @Test func aTableIsLookedAtAndItsColumnsAreMapped() throws {
        let columns: JSON = [
            "columns": [
                ["column": "Who", "field": "name"], ["column": "Reached at", "field": "email"],
                ["column": "3", "field": "-"],
            ]
        ]
        let look = try room.ask("POST", "/imports/look", sent(Self.table, columns), as: .officer)
        #expect(look.status == 200, "\(look.text)")
        #expect(look.json["columns"]?.elements?.map { $0["field"]?.text } == ["name", "email", "-"])
        #expect(look.json["new"]?.elements?.count == 2 && look.json["change"] == .null)
        #expect(try room.ask("GET", "/contacts/kim-lee").status == 404)

        let taken = try room.ask(
            "POST", "/imports/acceptance",
            sent(Self.table, columns.adding(["role": "journalist", "reason": "A list of the fair"])), as: .officer)
        #expect(taken.status == 200, "\(taken.text)")
        let change = try #require(taken.json["change"]?.integer)
        #expect(try room.ask("GET", "/contacts/kim-lee").json["role"] == "journalist")
        #expect(try room.ask("GET", "/changes/\(change)").json["why"] == "A list of the fair")
    }

    /// Only the name is the same: a person says whether they are one.
    @Test func whoMayBeSomebodyKnownIsAskedAbout() throws {
        let card = "BEGIN:VCARD\nVERSION:4.0\nFN:Jane Doe\nORG:Another Office\nEMAIL:jane@other.example\nEND:VCARD\n"
        let look = try room.ask("POST", "/imports/look", sent(card), as: .officer)
        let duplicate = try #require(look.json["duplicates"]?.elements?.first, "\(look.text)")
        let refused = try room.ask("POST", "/imports/acceptance", sent(card), as: .officer)
        #expect(refused.problem == "conflict", "\(refused.text)")
        let answers: JSON = [
            "answers": [
                [
                    "row": duplicate["row"] ?? 0, "candidate": duplicate["candidate"] ?? "", "answer": "add",
                ]
            ]
        ]
        let taken = try room.ask("POST", "/imports/acceptance", sent(card, answers), as: .officer)
        #expect(taken.status == 200 && taken.json["new"]?.elements?.count == 1, "\(taken.text)")
    }

    @Test(
        arguments: [
            ["content": "no base 64!"], ["content": ""], [:],
            ["content": .string(Data("%PDF-1.7".utf8).base64EncodedString())],
            [
                "content": .string(Data("a,b\n1,2\n".utf8).base64EncodedString()),
                "columns": [["column": "z", "field": "name"]],
            ],
            [
                "content": .string(Data("a,b\n1,2\n".utf8).base64EncodedString()),
                "columns": [["column": "a", "field": "zz"]],
            ],
            ["content": .string(Data(table.utf8).base64EncodedString()), "region": "ZZZ"],
            ["content": .string(Data(table.utf8).base64EncodedString()), "role": "king"],
        ] as [JSON])
    func whatIsNoImportIsTurnedDown(_ sent: JSON) throws {
        for step in ["look", "acceptance"] {
            let answered = try room.ask("POST", "/imports/\(step)", sent, as: .officer)
            #expect(answered.status == 422, "\(step): \(answered.text)")
        }
        #expect(try room.ask("POST", "/imports/look", sent, as: .reader).status == 403)
    }
}
