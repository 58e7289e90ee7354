import Catalogue
import Foundation
import JSONText
import Testing

@testable import Exchange

/// What a field's table keeps from an audience is in nothing that is written for it, whoever read the record.
@Suite struct AudienceFieldTests {
    /// A record with a value in each field that can be missing or holds words.
    private func filled<R: Record>(_ type: R.Type) -> R {
        var record = R(blank: UUID(), slug: Slug(from: "x"))
        for field in R.fields {
            switch field.place {
            case .text, .optionalText: field.set(.text("said of \(field.name)"), in: &record)
            case .list: field.set(.list(["said of \(field.name)"]), in: &record)
            default: break
            }
        }
        return record
    }

    private func check<R: Record>(_ type: R.Type, for audience: Audience) {
        let record = filled(type)
        let told = record.told(to: audience)
        for field in R.fields {
            guard audience.sees(field.audience(in: record)) else {
                #expect(!field.isNeeded && field.value(of: told)?.isEmpty ?? true, "\(R.kind) \(field.name)")
                continue
            }
            #expect(field.value(of: told) == field.value(of: record), "\(R.kind) \(field.name)")
        }
    }

    @Test(arguments: RecordKind.allCases, Audience.allCases)
    func whatAnAudienceMayNotSeeIsMissing(_ kind: RecordKind, _ audience: Audience) {
        check(kind.type, for: audience)
    }

    @Test(arguments: Audience.allCases)
    func aNoteOfTheOfficeIsInNoFormOfAKit(_ audience: Audience) {
        let contact = filled(Contact.self)
        var contents = KitContents(kit: Kit(id: UUID(), slug: Slug(from: "k"), title: "K"), audience: audience)
        contents.contacts = [ContactEntry(contact: contact)]
        let forms =
            [JSON(contents).bytes(pretty: true)] + KitFormat.all.map { $0.write(contents) }
            + kitFolder(contents).map(\.bytes)
        let told = forms.contains { String(decoding: $0, as: UTF8.self).contains("said of note") }
        #expect(told == (audience == .internal))
        #expect(
            JSON(contents)["contacts"]?.elements?.first?["note"]
                == (audience == .internal ? .string("said of note") : .null))
    }
}
