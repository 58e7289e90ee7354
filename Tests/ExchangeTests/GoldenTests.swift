import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
    @Test func theFolderIsAsItWasLookedAt() throws {
        let files = kitFolder(Sample.kit)
        #expect(
            files.map(\.path) == [
                "README.txt", "contacts.vcf", "contacts/ana-lind.vcf", "contacts/mara-vell.vcf",
                "contacts/night-desk.vcf", "index.html", "kit.json",
            ])
        for file in files {
            #expect(try differenceFromGolden("exchange/kit/\(file.path)", file.bytes) == nil)
        }
    }

    @Test(arguments: KitFormat.all.map(\.name))
    func theKitInEachFormatIsAsItWasLookedAt(_ name: String) throws {
        let format = try #require(KitFormat.named(name))
        let bytes = format.write(Sample.kit(for: .internal))
        #expect(try differenceFromGolden("exchange/kit-internal.\(format.fileExtension)", bytes) == nil)
    }

    @Test(arguments: ContactFormat.all.map(\.name))
    func contactsInEachFormatAreAsTheyWereLookedAt(_ name: String) throws {
        let format = try #require(ContactFormat.named(name))
        let bytes = format.write([Sample.ana, Sample.desk, Sample.mara, Sample.unnamed])
        #expect(try differenceFromGolden("exchange/contacts-\(name).\(format.fileExtension)", bytes) == nil)
    }

    @Test(arguments: ContactFormat.profiles.map(\.name))
    func contactsForEachProfileAreAsTheyWereLookedAt(_ profile: String) throws {
        let format = try #require(ContactFormat.named("vcard", profile: profile))
        let bytes = format.write([Sample.ana, Sample.desk, Sample.mara])
        #expect(try differenceFromGolden("exchange/contacts-\(profile).vcf", bytes) == nil)
    }

    @Test(arguments: ["apple", "v4"])
    func aKitIsAGroupWhereGroupsAreShown(_ profile: String) throws {
        let format = try #require(KitFormat.named("vcard", profile: profile))
        #expect(try differenceFromGolden("exchange/kit-\(profile).vcf", format.write(Sample.kit)) == nil)
    }

    @Test func outlookGetsNoFileThatItReadsInPart() throws {
        let files = try #require(kitFolder(Sample.kit, profile: "outlook"))
        #expect(
            files.map(\.path) == [
                "README.txt", "contacts/ana-lind.vcf", "contacts/mara-vell.vcf", "contacts/night-desk.vcf",
                "index.html",
                "kit.json",
            ])
        let readme = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(readme.contains("\n  contacts/       all the contacts above, one file each\n"))
        #expect(kitFolder(Sample.kit, profile: "nokia") == nil)
    }

    @Test func theSameKitGivesTheSameBytes() {
        let first = kitFolder(Sample.kit(for: .press))
        for _ in 0..<5 { #expect(kitFolder(Sample.kit(for: .press)) == first) }
    }
}
