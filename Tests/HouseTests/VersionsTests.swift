import LinkProbe
import PhoneNumbers
import PressOffice
import Testing

@testable import House

/// What a program says that it is made of.
@Suite struct VersionsTests {
    @Test func eachLibraryIsNamedWithItsVersion() throws {
        #expect(Versions.lines.count == 4)
        #expect(Versions.lines[0].hasPrefix("pressroom \(Versions.ofPressroom)"))
        #expect(Versions.lines[1] == "SQLite \(sqliteVersion)")
        #expect(Versions.lines[3] == "libcurl \(curlBuiltWith) when it was built")
        for version in [sqliteVersion, curlBuiltWith, try #require(LibPhoneNumber.version)] {
            #expect(version.split(separator: ".").count >= 2)
            #expect(version.allSatisfy { $0.isNumber || $0 == "." })
        }
    }

    /// A checkout has what somebody has changed in it: no commit is claimed.
    @Test func aCheckoutIsOfNoCommit() {
        #expect(Versions.commit == nil)
    }
}
