import JSONText
import Testing

@Suite struct JSONValueTests {
    private func text(_ value: JSON) -> String { String(decoding: value.bytes(), as: UTF8.self) }

    @Test func whatIsNotThereIsLeftOutOrNull() {
        let none: String? = nil
        #expect(text(.members(["a": .text("x"), "b": .text(none), "c": .strings([])])) == #"{"a":"x"}"#)
        #expect(text(["a": JSON("x"), "b": JSON(none), "c": JSON(nil as Int?)]) == #"{"a":"x","b":null,"c":null}"#)
        #expect(JSON.strings(["a", "b"]) == ["a", "b"])
        #expect(text(JSON([1, 2]) { .number($0 * 10) }) == "[10,20]")
    }

    @Test func membersGoBehindTheOthers() {
        let value: JSON = ["b": 1]
        #expect(text(value.adding(["a": 2])) == #"{"b":1,"a":2}"#)
        #expect(value.adding([1]) == value)
        #expect(JSON.null.adding(value) == .null)
    }

    @Test func aMemberIsReplacedAddedAndTakenOut() {
        var members = [JSON.Member("a", 1), JSON.Member("b", 2)]
        members["a"] = 3
        members["c"] = "x"
        #expect(text(.object(members)) == #"{"a":3,"b":2,"c":"x"}"#)
        members["b"] = nil
        members["none"] = nil
        #expect(text(.object(members)) == #"{"a":3,"c":"x"}"#)
        #expect(members["a"] == 3)
        #expect(members["b"] == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("-7", -7), ("9223372036854775807", .max), ("9223372036854775808", nil), ("1.0", nil),
            ("1e2", nil), ("-0", 0),
        ] as [(String, Int?)])
    func aNumberIsKeptAsItIsWritten(_ written: String, _ integer: Int?) throws {
        let value = try JSON(reading: Array(written.utf8))
        #expect(value == .number(written))
        #expect(value.integer == integer)
        #expect(text(value) == written)
        #expect(value.text == nil)
        #expect(value.elements == nil)
    }

    @Test func aListIsALineEachAndTakenInPieces() {
        var list = JSONList(pretty: false)
        list.begin()
        list.write(["a": 1])
        #expect(String(decoding: list.take(), as: UTF8.self) == "[\n{\"a\":1}")
        list.write([2])
        list.end()
        #expect(String(decoding: list.take(), as: UTF8.self) == ",\n[2]\n]\n")
        #expect(list.take().isEmpty)
        list = JSONList(pretty: true)
        list.begin()
        list.end()
        #expect(String(decoding: list.take(), as: UTF8.self) == "[]\n")
    }
}
