import JSONText
import Testing

/// The values in the bytes, fed in pieces of that size, and what ended them.
private func read(_ bytes: [UInt8], piece: Int, limits: JSONLimits = JSONLimits()) -> (lines: [String], error: String?)
{
    var stream = JSONStream(limits: limits)
    var lines: [String] = []
    do {
        for start in stride(from: 0, to: bytes.count, by: piece) {
            stream.feed(Array(bytes[start..<min(start + piece, bytes.count)]))
            while let element = try stream.next() { lines.append(told(element)) }
        }
        stream.finish()
        while let element = try stream.next() { lines.append(told(element)) }
        return (lines, nil)
    } catch {
        return (lines, error.description)
    }
}

private func told(_ element: JSONStream.Element) -> String {
    "\(element.line) " + String(decoding: element.value.bytes(), as: UTF8.self)
}

@Suite struct JSONStreamTests {
    @Test(arguments: [
        ("[1, {\"a\": [\n2]},\n\"]\"]\n", ["1 1", "1 {\"a\":[2]}", "3 \"]\""]),
        ("{\"a\":1}\n{\"a\":2}\n", ["1 {\"a\":1}", "2 {\"a\":2}"]), ("{}{}", ["1 {}", "1 {}"]),
        ("{\"a\":\"}\\\"{\"}", ["1 {\"a\":\"}\\\"{\"}"]), ("", []), (" \n ", []), ("[]", []),
        ("[[],[]]", ["1 []", "1 []"]),
        ("\u{FEFF}[1]", ["1 1"]), ("1 2\n3", ["1 1", "1 2", "2 3"]), ("[1]\n[2]", ["1 1", "2 2"]), ("true", ["1 true"]),
    ])
    func elementsComeOneByOneHoweverTheBytesCome(_ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        for piece in [1, 2, 3, 7, 1000] {
            let result = read(bytes, piece: piece)
            #expect(result.lines == expected)
            #expect(result.error == nil)
        }
    }

    @Test(arguments: [
        ("[1", "line 1, column 3: The file ends inside an array."),
        ("[1\n 2]", "line 2, column 2: A comma or ] should stand here."),
        ("[1,\n{\"a\":}]", "line 2, column 6: This is not a value."),
        ("{\"a\":1", "line 1, column 7: A comma or } should stand here."),
        ("{}\n  x", "line 2, column 3: This is not a value."),
        ("[1,]", "line 1, column 4: This is not a value."),
        ("]", "line 1, column 1: This is not a value."),
        ("{\"a\":\n\"b", "line 2, column 3: The file ends inside a string."),
    ])
    func anErrorSaysWhereInTheFileHoweverTheBytesCome(_ text: String, _ expected: String) {
        for piece in [1, 2, 5, 1000] { #expect(read(Array(text.utf8), piece: piece).error == expected) }
    }

    @Test func aStringWithoutEndIsAnErrorBeforeItFillsTheMemory() {
        var limits = JSONLimits()
        limits.bytes = 10_000
        let long = Array("[\n\"".utf8) + Array(repeating: UInt8(ascii: "a"), count: 50_000)
        #expect(
            read(long, piece: 4096, limits: limits).error
                == "line 2, column 1: A value has more than 10000 bytes.")
    }

    @Test func anEndlessFileOfBracketsIsAnError() {
        var limits = JSONLimits()
        limits.bytes = 10_000
        let endless = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(read(endless, piece: 1000, limits: limits).error?.contains("more than 10000 bytes") == true)
    }

    @Test func nothingComesBehindAnError() throws {
        var stream = JSONStream()
        stream.feed(Array("{}x {}".utf8))
        #expect(try stream.next()?.value == [:])
        #expect(throws: JSONError.self) { try stream.next() }
        stream.feed(Array("{}".utf8))
        #expect(throws: JSONError.self) { try stream.next() }
    }

    @Test func memoryHoldsOneElementOfAFileOfAnySize() throws {
        var stream = JSONStream()
        let card = Array("{\"name\":\"\(String(repeating: "a", count: 1000))\"},".utf8)
        stream.feed(Array("[".utf8))
        var count = 0
        for _ in 0..<5000 {
            stream.feed(card)
            while try stream.next() != nil { count += 1 }
        }
        #expect(count == 5000)
    }
}
