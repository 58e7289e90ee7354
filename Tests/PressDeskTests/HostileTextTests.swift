import Catalogue
import Foundation
import Newsroom
import PressOffice
import Store
import TestSupport
import Testing

@testable import PressDesk

/// Whatever stands in the catalogue, or is typed, stays words in every page.
@Suite struct HostileTextTests {
    let room: TrustDesk

    init() throws {
        room = try TrustDesk()
        try room.furnish()
    }

    private func isHarmless(_ text: String) -> Bool {
        // The frame has one program and one style, and nothing that runs by itself.
        text.components(separatedBy: "<script").count == 2 && !text.contains("alert(1)</")
            && text.firstMatch(of: /(?:href|src|action)="javascript:/) == nil
            && text.firstMatch(of: /<[^>]+ on[a-z]+=/) == nil
            && !text.contains("style=\"")
    }

    @Test func everyTextOfEveryRecordIsEscapedOnEveryPage() throws {
        for kind in RecordKind.allCases { try spoil(kind) }
        let draft = try room.desk.draft(
            "x.txt", Array((TrustDesk.release.replacing("Salmon return", with: "<script>alert(1)</script>")).utf8))
        let review = try room.office.wait(room.office.submit([Review(draft)]))
        for address in room.addresses(review: review) where address != .script && address != .styleSheet {
            let answer = try room.get(address, as: .administrator)
            if answer.header("Content-Type")?.hasPrefix("text/html") == true {
                #expect(isHarmless(answer.text), "\(address)")
            } else {
                // What is no page is a file, which no browser shows.
                #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true, "\(address)")
            }
        }
    }

    /// Puts what a stranger may write into every text of the records of a kind.
    private func spoil(_ kind: RecordKind) throws {
        func spoil<R: Record>(_ type: R.Type) throws {
            let records: [R] = try room.store.read(for: .internal, at: .noon) { view in
                var all: [R] = []
                try view.forEach(type) { all.append($0) }
                return all
            }
            for record in records {
                var spoilt = record
                for field in R.fields {
                    switch field.kind {
                    case .line, .text, .printed: field.set(.text(TrustDesk.hostile), in: &spoilt)
                    case .url: field.set(.text("javascript:alert(2)"), in: &spoilt)
                    case .list: field.set(.list([TrustDesk.hostile]), in: &spoilt)
                    default: break
                    }
                }
                try? room.make(.update(spoilt))
            }
        }
        try spoil(kind.type)
    }

    @Test func whateverIsTypedComesBackAsWords() throws {
        for address in room.addresses() where address.takesForms {
            var form = FilledForm(try room.get(address, as: .administrator).text).fields
            for name in form.keys where name != "formToken" { form[name] = TrustDesk.hostile }
            form["<b onclick=\"alert(1)\">"] = TrustDesk.hostile
            let answer = try room.post(address, form, as: .administrator)
            #expect(answer.status < 500, "\(address) \(answer.status)")
            if answer.status != 303 { #expect(isHarmless(answer.text), "\(address)") }
        }
    }

    @Test(arguments: ["q", "organisation", "since", "saved", "before", "show", "state", "address", "kit"])
    func whateverIsAskedForComesBackAsWords(_ name: String) throws {
        let hostile = try #require(TrustDesk.hostile.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        for path in [
            "/desk/", "/desk/contacts/", "/desk/search/", "/desk/history/", "/desk/inbox/", "/desk/links/one/",
            "/desk/requests/pictures/answer/",
        ] {
            let answer = try room.get("\(path)?\(name)=\(hostile)")
            #expect(answer.status < 500 && isHarmless(answer.text), "\(path) \(name)")
        }
    }

    @Test func aBodyThatIsNoFormIsTurnedDown() throws {
        for (type, body) in [
            ("text/plain", "formToken=\(TrustDesk.token)"), ("application/json", "{}"),
            ("multipart/form-data; boundary=x", "--x"),
            ("application/x-www-form-urlencoded", "a=%zz"),
        ] {
            let request = WebRequest(
                method: "POST", path: "/desk/new/contacts/", headers: [("Content-Type", type)], body: Array(body.utf8))
            let answer = try room.desk.answer(to: request, from: room.visitor(.editor), at: .noon)
            #expect(answer.status == 400, "\(type)")
        }
    }

    @Test func noTemplateHasAnAddressOfItsOwnOrAnUnescapedText() throws {
        let templates = Project.files(under: "Sources/PressDesk", endingIn: [".mustache"])
        #expect(templates.count > 8)
        for path in templates {
            let text = try Project.text(path)
            #expect(text.hasPrefix("{{% CONTENT_TYPE:PAGE}}"), "\(path)")
            for bare in text.matches(of: /\{\{\{\s*([^}]*?)\s*\}\}\}|\{\{&/) {
                #expect(bare.output.1 == "." && path.hasSuffix("kit.mustache"), "\(path): \(bare.output.0)")
            }
            for link in text.matches(of: /(?:href|src|action)="([^"]*)"/) {
                #expect(
                    link.output.1.hasPrefix("{{") || link.output.1 == "#content" || link.output.1 == "#{{.}}",
                    "\(path): \(link.output.1)")
            }
        }
    }
}
