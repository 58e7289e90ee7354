import JSONText
import Testing

/// Values that are made of their bytes, and those that are read, in one stream and in one list.
@Suite struct PlainElementTests {
    @Test func whoKnowsTheBytesIsAskedFirst() throws {
        var stream = JSONStream()
        stream.feed(Array("[\n1,{\"a\":1},\n\"x\" , {\"b\":2}]".utf8))
        stream.finish()
        var told: [String] = []
        while let found = try stream.next(plain: { bytes in
            bytes[0] == UInt8(ascii: "{") ? bytes.count : nil
        }) {
            switch found {
            case .plain(let count, let line): told.append("line \(line): \(count) bytes")
            case .element(let element): told.append("line \(element.line): \(element.value)")
            }
        }
        #expect(
            told == [
                "line 2: number(\"1\")", "line 2: 7 bytes", "line 3: string(\"x\")", "line 3: 7 bytes",
            ])
    }

    @Test func whatStandsBehindAPlainValueIsStillJSON() throws {
        var stream = JSONStream()
        stream.feed(Array("[{\"a\":1} {\"b\":2}]".utf8))
        stream.finish()
        _ = try stream.next { _ in true }
        let error = #expect(throws: JSONError.self) { _ = try stream.next { _ in true } }
        #expect(error?.description == "line 1, column 10: A comma or ] should stand here.")
    }

    @Test func aListHasValuesAndWhatIsWrittenForThem() {
        var list = JSONList(pretty: false)
        list.begin()
        list.write { $0 += Array("{\"a\":1}".utf8) }
        list.write(["b": 2])
        list.write { $0 += Array("3".utf8) }
        list.end()
        #expect(String(decoding: list.take(), as: UTF8.self) == "[\n{\"a\":1},\n{\"b\":2},\n3\n]\n")
    }
}
