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

    private func proof(as admitted: @escaping (Audience) -> Audience = { $0 }) throws -> Proof {
        try catalogue.office.prove(in: catalogue.room.folder, most: 500, reading: admitted)
    }

    /// The formats, profiles and kinds of record come from the product's own lists.
    @Test func nothingLeaksFromAnyFormOfAnyRecord() throws {
        let proof = try proof()
        #expect(proof.leaks.isEmpty, "\(proof.leaks.prefix(5))")
        #expect(proof.planted > 100 && proof.kept > 50 && proof.kept < proof.planted)
        // Now, and just before and when the embargo ends.
        #expect(proof.instants.count == 3)
        for call in proof.calls {
            #expect(Set(proof.answers[call]?.keys.map(\.self) ?? []) == [.public, .press, .accredited, .partner], "\(call)")
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
                "search", "show", "explain", "history", "check", "link list", "link history", "link report",
                "kit folder", "kit archive", "contact folder",
            ]))
    }

    @Test func aGateThatStandsOpenIsFound() throws {
        let proof = try proof { _ in .internal }
        // Of every kind of record, each field that has words is found, under the names that the catalogue gives them.
        for kind in RecordKind.allCases where kind != .contactPoint {
            let fields = Set(proof.leaks.filter { $0.record.kind == kind }.map(\.field))
            #expect(
                fields.isSuperset(of: words(of: kind.type).subtracting(["asGiven", "mediaType", "fileSHA256"])),
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

    /// One step too wide is enough.
    @Test func oneAudienceThatIsTakenForAnotherIsFound() throws {
        let proof = try proof { $0 == .press ? .internal : $0 }
        #expect(Set(proof.leaks.map(\.audience)) == [.press])
    }

    @Test func theCatalogueItselfStaysAsItIs() throws {
        let before = try catalogue.office.view(for: .internal).history(limit: 1).map(\.change)
        _ = try proof()
        #expect(try catalogue.office.view(for: .internal).history(limit: 1).map(\.change) == before)
    }

    @Test(
        arguments: [
            ("zqxzaaaaab", [1]), ("ZQXZAAAAAB", [1]), ("x zqxzaaaaaa.zqxzaaaaab", [0, 1]), ("zqxz", []),
            ("zqxzaaaaaz", []),
            ("zzqxzaaaaab", [1]), ("07947 300001", [1]), ("+44 (0) 7947-30 00 01", [1]), ("7947399999", []),
            ("zqzqxzaaaaaa", [0]),
        ] as [(String, Set<Int>)])
    func aWordIsFoundHoweverItIsWritten(_ text: String, _ expected: Set<Int>) {
        var words = SecretWords()
        let secret = Secret(record: RecordName("contact/ana"), field: "note", rule: Secrecy())
        #expect(words.plant(secret) == "zqxzaaaaaa" && words.plant(secret, isNumber: true) == "7947300001")
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
