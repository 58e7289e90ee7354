import HTTPTypes
import Testing

@testable import NewsroomServer

@Suite struct ConditionsTests {
    @Test(arguments: [
        ("\"a\"", true), ("\"b\"", false), ("*", true), ("\"b\", \"a\"", true), ("W/\"a\"", true),
        ("\"b\" , W/\"a\"", true),
        ("", false), ("a", false), ("\"A\"", false),
    ])
    func aTagThatTheAskerHasIsNotSentAgain(_ header: String, _ isHeld: Bool) {
        let conditions = Conditions([.ifNoneMatch: header])
        #expect(conditions.haveIt(tag: "\"a\"", lastModified: nil) == isHeld)
    }

    @Test func severalLinesOfTagsAreOneList() {
        var fields = HTTPFields()
        fields.append(HTTPField(name: .ifNoneMatch, value: "\"b\""))
        fields.append(HTTPField(name: .ifNoneMatch, value: "\"a\""))
        #expect(Conditions(fields).haveIt(tag: "\"a\"", lastModified: nil))
    }

    private static let changed = "Tue, 12 Apr 2022 12:00:00 GMT"

    @Test(arguments: [
        ("Tue, 12 Apr 2022 12:00:00 GMT", true), ("Tue, 12 Apr 2022 12:00:01 GMT", true),
        ("Tue, 12 Apr 2022 11:59:59 GMT", false), ("yesterday", false), ("Tuesday, 12-Apr-22 12:00:00 GMT", true),
    ])
    func aDateCountsWhereNoTagIsNamed(_ header: String, _ isHeld: Bool) {
        let conditions = Conditions([.ifModifiedSince: header])
        #expect(conditions.haveIt(tag: "\"a\"", lastModified: ConditionsTests.changed) == isHeld)
    }

    @Test func aTagThatDiffersOutweighsADateThatDoesNot() {
        let conditions = Conditions([.ifNoneMatch: "\"b\"", .ifModifiedSince: ConditionsTests.changed])
        #expect(!conditions.haveIt(tag: "\"a\"", lastModified: ConditionsTests.changed))
    }

    @Test(arguments: [
        (nil, true), ("\"a\"", true), ("\"b\"", false), ("W/\"a\"", false), (changed, true),
        ("Tue, 12 Apr 2022 12:00:01 GMT", false),
    ])
    func aPartGoesWithThePartsThatAreThere(_ header: String?, _ isWanted: Bool) {
        var fields = HTTPFields()
        fields[.ifRange] = header
        #expect(Conditions(fields).wantPart(tag: "\"a\"", lastModified: ConditionsTests.changed) == isWanted)
    }
}

@Suite struct ByteRangeTests {
    @Test(arguments: [
        (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=0-", .part(0..<100)),
        ("bytes=-10", .part(90..<100)),
        ("bytes=-200", .part(0..<100)), ("bytes=90-200", .part(90..<100)), ("bytes=99-99", .part(99..<100)),
        ("bytes=100-", .none), ("bytes=100-200", .none), ("bytes=-0", .none), ("BYTES=0-0", .part(0..<1)),
        ("bytes=9-0", .whole), ("bytes=0-9,20-29", .whole), ("lines=0-9", .whole), ("bytes=a-b", .whole),
        ("bytes=-", .whole), ("bytes=", .whole), ("bytes=--1", .whole), ("bytes=+1-2", .whole),
        ("bytes=99999999999999999999-", .none), ("bytes=0-99999999999999999999", .part(0..<100)),
        ("bytes= 0 - 9 ", .part(0..<10)),
    ])
    func ofAHundredBytes(_ header: String?, _ range: ByteRange) {
        #expect(ByteRange(header, of: 100) == range)
    }

    @Test func ofNothingThereIsNoPart() {
        #expect(ByteRange("bytes=0-", of: 0) == .none)
        #expect(ByteRange("bytes=-1", of: 0) == .none)
        #expect(ByteRange(nil, of: 0) == .whole)
    }
}
