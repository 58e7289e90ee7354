import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// `Proof` finds nothing in what leaves the office, and all of it where the gate stands open.
@Suite struct ProofTests {
    private let catalogue: CanaryCatalogue

    init() throws { catalogue = try CanaryCatalogue(isWhole: true) }

    private func proof(
        most: Int = 500, spoiling spoil: (Edit, _ isLater: Bool) -> Edit? = { edit, _ in edit },
        as admitted: (Audience) -> Audience = { $0 }
    ) throws -> Proof {
        try catalogue.office.prove(in: catalogue.room.folder, most: most, reading: admitted, spoiling: spoil)
    }

    /// The formats, profiles and kinds of record come from the product's own lists; the catalogue itself stays as it is.
    @Test func nothingLeaksFromAnyFormOfAnyRecord() throws {
        let before = try catalogue.office.view(for: .internal).history(limit: 1).map(\.change)
        let proof = try proof()
        #expect(try catalogue.office.view(for: .internal).history(limit: 1).map(\.change) == before)
        #expect(proof.leaks.isEmpty, "\(proof.leaks.prefix(5))")
        #expect(proof.planted > 100 && proof.kept > 50 && proof.kept < proof.planted)
        // Now, and just before, when and after the embargo ends.
        #expect(proof.instants.count == 4)
        for call in proof.calls {
            #expect(
                Set(proof.answers[call]?.keys.map(\.self) ?? []) == [.public, .press, .accredited, .partner], "\(call)")
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: catalogue.room.folder).allSatisfy {
                !$0.hasPrefix(".pressroom-")
            })
        let calls = Set(proof.calls)
        for format in KitFormat.all { #expect(calls.contains("kit export \(format.name)")) }
        for format in ContactFormat.all { #expect(calls.contains("contact export \(format.name)")) }
        for profile in ContactFormat.profiles.map(\.name) {
            #expect(calls.contains("kit export for \(profile)") && calls.contains("contact export for \(profile)"))
        }
        for kind in RecordKind.allCases where kind != .contactPoint { #expect(calls.contains("\(kind.words) list")) }
        #expect(
            calls.isSuperset(of: [
                "search", "release show", "contact show", "explain", "history", "check", "completion", "name",
                "link list", "link history", "link report",
                "kit folder", "kit archive", "contact folder",
            ]))
    }

    @Test func aGateThatStandsOpenIsFound() throws {
        let proof = try proof(as: { _ in .internal })
        // Of every kind of record, each field that has words is found, under the names that the catalogue gives them.
        for kind in RecordKind.allCases where kind != .contactPoint {
            let fields = Set(proof.leaks.filter { $0.record.kind == kind }.map(\.field))
            #expect(
                fields.isSuperset(
                    of: words(of: kind.type).subtracting(["asGiven", "mediaType", "fileSHA256", "photo"])),
                "\(kind): \(fields)")
        }
        #expect(
            Set(proof.leaks.filter { $0.record.kind == .contactPoint }.map(\.field)).isSuperset(of: [
                "address", "usage",
            ]))
        #expect(proof.leaks.contains { $0.field == "text" })
        let calls = Set(proof.leaks.map(\.call))
        for call in [
            "kit export json", "kit export html", "kit folder", "kit archive", "contact export csv", "search",
            "explain",
        ] {
            #expect(calls.contains(call), "\(call)")
        }
    }

    private static let filters: [(String, String, @Sendable (Edit, Bool) -> Edit?)] = [
        (
            "the audience of records", "asset/canary-asset description",
            { edit, _ in
                edit.changing(Asset.self) { $0.audience = .public }
            }
        ),
        (
            "the audience of notes", "contact/mira note",
            { edit, _ in
                edit.changing(Contact.self) { $0.noteAudience = .public }
            }
        ),
        (
            "the audience of points", "contactPoint/canary-point address",
            { edit, _ in
                edit.changing(ContactPoint.self) { $0.audience = .public }
            }
        ),
        (
            "embargoes", "release/canary-early headline",
            { edit, _ in
                edit.changing(Release.self) { $0.embargo = nil }
            }
        ),
        (
            "withdrawal", "contact/canary-withdrawn name",
            { edit, _ in
                edit.changing(Contact.self) { $0.isWithdrawn = false }
            }
        ),
        (
            "status", "release/canary-withheld headline",
            { edit, _ in
                edit.changing(Release.self) { $0.pubStatus = .usable }
            }
        ),
        (
            "numbers that were replaced", "contactPoint/mira-email replaced",
            { edit, isLater in
                isLater ? nil : edit
            }
        ),
    ]

    /// Each filter that is left out on purpose is found by what it alone keeps back.
    @Test func aFilterThatIsLeftOutIsFound() throws {
        let proof = try proof(
            most: 10,
            spoiling: { edit, isLater in
                Self.filters.reduce(edit) { edit, filter in edit.flatMap { filter.2($0, isLater) } }
            })
        let leaks = Set(proof.leaks.map { "\($0.record) \($0.field)" })
        for (filter, secret, _) in Self.filters {
            #expect(leaks.contains(secret), "\(filter): \(leaks.sorted())")
        }
    }

    /// A photo whose audience does not reach is never served, and would be found in cards too, which spell it in other letters.
    @Test func aPhotoThatGetsOutIsFound() throws {
        #expect(try !proof().leaks.contains { $0.field == "photo" })
        let open = try proof(
            most: 10,
            spoiling: { edit, _ in
                edit.changing(Contact.self) { $0.photoAudience = .public }
            })
        let calls = Set(open.leaks.filter { $0.field == "photo" }.map(\.call))
        #expect(
            calls.isSuperset(of: ["photo of a contact", "contact folder", "kit archive", "kit folder"]), "\(calls)")
        for form in ["jcard", "jscontact", "for apple", "for google", "for outlook", "for v4", "for generic"] {
            #expect(calls.contains("contact export \(form)"), "\(form): \(calls.sorted())")
        }
    }

    /// What a picture says of itself goes with the picture, in folders and archives, and so does how large it is.
    @Test func theFilesOfAssetsAreRead() throws {
        let (assets, kit) = try catalogue.office.read { view in
            (try view.all(Asset.self), try view.all(Kit.self).first { $0.slug.text == "canary-kit" })
        }
        let link = try #require(assets.first { $0.slug.text == "canary-asset" })
        let kitID = try #require(kit?.id)
        let files = ["image/jpeg", "image/png", "video/mp4"].enumerated().map { number, mediaType in
            var asset = Asset(
                id: UUID(), slug: Slug(from: "file-\(number)"), kind: link.kind, linkKind: .item,
                url: "files/file-\(number)", asGiven: "file \(number)", audience: .internal)
            (asset.fileSHA256, asset.fileBytes) = (String(repeating: "\(number)", count: 64), 7)
            (asset.mediaType, asset.width, asset.height, asset.place) = (mediaType, 640, 480, "Delta")
            return asset
        }
        try catalogue.room.store.change(ChangeStamp(actor: "ana", at: catalogue.room.noon, action: "add asset")) { _ in
            files.flatMap { file -> [Edit] in
                let membership = Membership(
                    id: UUID(), ownerKind: .kit, ownerID: kitID, memberKind: .asset, memberID: file.id, position: 1)
                return [.insert(file), .insertMembership(membership)]
            }
        }
        let names = Set(files.map(\.recordName))
        #expect(try !proof().leaks.contains { names.contains($0.record) })
        let open = try proof(most: 10, as: { _ in .internal })
        for name in names {
            let leaks = open.leaks.filter { $0.record == name }
            #expect(Set(leaks.map(\.field)).isSuperset(of: ["file", "width", "height", "slug", "place"]), "\(name)")
            for call in ["kit folder", "kit archive"] {
                #expect(leaks.contains { $0.field == "file" && $0.call == call }, "\(name) \(call)")
            }
        }
    }

    /// Of more records than are asked for one by one, each is found by what its name begins with, and by its words.
    @Test func whateverItIsCalledIsAskedFor() throws {
        let contacts = (0..<60).map { number in
            Contact(
                id: UUID(), slug: Slug(from: "many-\(number)"), role: .desk, name: "Desk \(number)", audience: .internal
            )
        }
        try catalogue.room.store.change(ChangeStamp(actor: "ana", at: catalogue.room.noon, action: "import contacts")) {
            _ in contacts.map(Edit.insert)
        }
        let proof = try catalogue.office.prove(in: catalogue.room.folder, most: 1, reading: { _ in .internal })
        for call in ["search", "completion"] {
            let found = Set(proof.leaks.filter { $0.call == call }.map(\.record))
            for contact in contacts { #expect(found.contains(contact.recordName), "\(call) \(contact.slug)") }
        }
    }

    @Test func eachBeginningIsThatOfSoManyWords() {
        var words = SecretWords()
        let planted = (0..<1400).compactMap { number in
            words.plant(Secret(record: RecordName("contact/\(number)"), field: "name", rule: Secrecy()))
        }
        let counts = words.beginnings.map { beginning in planted.count { $0.hasPrefix(beginning) } }
        #expect(counts == [676, 676, 48])
    }

    @Test(
        arguments: [
            ("one two three four five six", true), ("One  two\nthree\\nfour five SIX", true),
            ("<p>one two three four five six</p>", true), ("zero one two three four five six seven", true),
            ("one two three, four five six", false), ("one two three four five", false), ("", false),
            ("one two three four five sixth", false),
        ] as [(String, Bool)])
    func aPhraseIsFoundInOnePass(_ text: String, _ isThere: Bool) {
        let secret = Secret(record: RecordName("release/a"), field: "text", rule: Secrecy())
        let other = Secret(record: RecordName("release/b"), field: "text", rule: Secrecy())
        let finder = PhraseFinder([
            (Array("seven eight nine ten eleven twelve".utf8), other),
            (Array("one two three four five six".utf8), secret),
        ])
        #expect(finder.found(in: Array(text.utf8)) == (isThere ? [secret] : []))
    }

    /// One step too wide is enough.
    @Test func oneAudienceThatIsTakenForAnotherIsFound() throws {
        let proof = try proof(most: 10, as: { $0 == .press ? .internal : $0 })
        #expect(Set(proof.leaks.map(\.audience)) == [.press])
    }

    @Test(
        arguments: [
            ("zqxzaaaaab", [1]), ("ZQXZAAAAAB", [1]), ("x zqxzaaaaaa.zqxzaaaaab", [0, 1]), ("zqxz", []),
            ("zqxzaaaaaz", []),
            ("zzqxzaaaaab", [1]), ("07947 300001", [1]), ("+44 (0) 7947-30 00 01", [1]), ("7947399999", []),
            ("zqzqxzaaaaaa", [0]), ("width 1947300002", [2]), ("1947300001", [1]),
        ] as [(String, Set<Int>)])
    func aWordIsFoundHoweverItIsWritten(_ text: String, _ expected: Set<Int>) {
        var words = SecretWords()
        let secret = Secret(record: RecordName("contact/ana"), field: "note", rule: Secrecy())
        #expect(words.plant(secret) == "zqxzaaaaaa" && words.plant(secret, as: .number) == "7947300001")
        #expect(words.plant(secret, as: .measure) == "1947300002")
        #expect(words.found(in: Array(text.utf8)) == expected)
    }

    private func words<R: Record>(of type: R.Type) -> Set<String> {
        Set(
            R.fields.filter { field in
                switch field.kind {
                case .line, .text, .printed, .url, .list: true
                default: false
                }
            }.map(\.name))
    }
}

extension Edit {
    /// With a record of that type changed.
    fileprivate func changing<R: Record>(_ type: R.Type, _ change: (inout R) -> Void) -> Edit {
        guard case .update(let record) = self, var found = record as? R else { return self }
        change(&found)
        return .update(found)
    }
}
