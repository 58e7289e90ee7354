import Newsroom
import Testing

/// What browsers send of a form.
@Suite struct TypedFormTests {
    private static let forms: [(String, [String: String])] = [
        ("a=1&b=2", ["a": "1", "b": "2"]), ("a=1+2%2B3", ["a": "1 2+3"]), ("a=%C3%A9", ["a": "é"]), ("a", ["a": ""]),
        ("a=", ["a": ""]), ("a=1=2", ["a": "1=2"]), ("", [:]), ("&&a=1&", ["a": "1"]), ("a=1&a=2", ["a": "1"]),
        ("a=x%0D%0Ay", ["a": "x\ny"]),
    ]

    @Test(arguments: forms)
    func isReadAsBrowsersSendIt(_ text: String, _ fields: [String: String]) throws {
        #expect(try #require(TypedForm(Array(text.utf8))).fields == fields)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%ff=a"])
    func whatIsNoTextIsTurnedDown(_ text: String) { #expect(TypedForm(Array(text.utf8)) == nil) }

    @Test func thousandsOfFieldsAreNoForm() {
        #expect(TypedForm(Array((0..<101).map { "f\($0)=a" }.joined(separator: "&").utf8)) == nil)
        #expect(TypedForm(Array((0..<100).map { "f\($0)=a" }.joined(separator: "&").utf8)) != nil)
    }
}

/// Forms with files in them.
@Suite struct MultipartFormTests {
    private func form(_ body: String, _ type: String = "multipart/form-data; boundary=XyZ", most: Int = 100)
        -> TypedForm?
    {
        TypedForm(Array(body.replacing("\n", with: "\r\n").utf8), ofType: type, most: most)
    }

    private static let whole = """
        --XyZ
        Content-Disposition: form-data; name="title"

        Salmon & trout
        in two lines
        --XyZ
        Content-Disposition: form-data; name="document"; filename="C:\\files\\salmon.txt"
        Content-Type: text/plain

        For <immediate> release
        --XyZ--

        """

    @Test func fieldsAndFilesAreReadAsBrowsersSendThem() throws {
        let read = try #require(form(Self.whole))
        #expect(read.fields == ["title": "Salmon & trout\nin two lines"])
        #expect(read.files["document"]?.name == "salmon.txt")
        #expect(read.files["document"]?.bytes == Array("For <immediate> release".utf8))
    }

    @Test func whatStandsBeforeTheFirstPartIsPassedOver() {
        #expect(form("For old programs.\n" + Self.whole)?.fields.count == 1)
    }

    @Test(arguments: [
        "", "--XyZ", "--XyZ\n", "--XyZ\n--XyZ--", "--XyZ\nContent-Disposition: form-data\n\na\n--XyZ--",
        "--XyZ\nContent-Disposition: attachment; name=a\n\na\n--XyZ--", "--XyZ\nname: a\n\na\n--XyZ--",
        "--XyZ\nContent-Disposition: form-data; name=a\n\na", "--other\n\na\n--other--",
        "--XyZ\nContent-Disposition: form-data; name=a\n\na\n--XyZ", "--XyZ-",
    ])
    func whatIsNotWholeIsTurnedDown(_ body: String) { #expect(form(body) == nil) }

    @Test func aFileThatWasNotChosenIsNone() throws {
        let read = try #require(
            form("--XyZ\nContent-Disposition: form-data; name=a; filename=\"\"\nContent-Type: a/b\n\n\n--XyZ--"))
        #expect(read == TypedForm())
    }

    @Test func anEmptyFormIsOne() { #expect(form("--XyZ--") == TypedForm()) }

    @Test(arguments: [
        ("a%22b.txt", "a\"b.txt"), ("../../etc/passwd", "passwd"), ("a\u{202E}b.txt", "a b.txt"), ("é.pdf", "é.pdf"),
    ])
    func namesOfFilesAreOneHarmlessLine(_ name: String, _ read: String) {
        let body = "--XyZ\nContent-Disposition: form-data; name=\"f\"; filename=\"\(name)\"\n\nx\n--XyZ--"
        #expect(form(body)?.files["f"]?.name == read)
    }

    @Test func bytesStayAsTheyAreAndAMarkWithoutALineIsNone() throws {
        var body = Array("--XyZ\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\n".utf8)
        let bytes: [UInt8] = [0, 255, 13, 10, 13] + Array("--XyZ x".utf8)
        body += bytes + Array("\r\n--XyZ--".utf8)
        let form = try #require(TypedForm(body, ofType: "multipart/form-data; boundary=\"XyZ\""))
        #expect(form.files["f"]?.bytes == bytes)
    }

    @Test func thousandsOfPartsAreNoForm() {
        let part = "--XyZ\nContent-Disposition: form-data; name=a\n\na\n"
        #expect(form(String(repeating: part, count: 4) + "--XyZ--", most: 4) != nil)
        #expect(form(String(repeating: part, count: 5) + "--XyZ--", most: 4) == nil)
    }

    @Test func everyPrefixOfAFormIsReadWithoutHarm() {
        let bytes = Array(Self.whole.replacing("\n", with: "\r\n").utf8)
        for count in bytes.indices {
            let cut = TypedForm(Array(bytes[..<count]), ofType: "multipart/form-data; boundary=XyZ")
            #expect(cut == nil || count >= bytes.count - 2)
        }
    }

    @Test(
        arguments: [
            (nil, false), ("text/plain", false), ("application/x-www-form-urlencoded; charset=utf-8", true),
            ("Application/X-WWW-Form-Urlencoded", true), ("multipart/form-data", false),
        ] as [(String?, Bool)])
    func onlyFormsAreForms(_ type: String?, _ isOne: Bool) {
        #expect((TypedForm(Array("a=1".utf8), ofType: type) != nil) == isOne)
    }
}
