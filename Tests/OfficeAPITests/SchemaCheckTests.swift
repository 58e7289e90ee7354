import Catalogue
import JSONText
import TestSupport
import Testing

@testable import OfficeAPI

/// What holds every answer is itself held: it finds what is wrong, where, and nothing else.
@Suite struct SchemaCheckTests {
    private func faults(_ text: String, _ schema: JSON) throws -> [String] {
        SchemaCheck.faults(in: try JSON(reading: Array(text.utf8)), as: schema).map {
            "\($0.pointer ?? "") \($0.detail)"
        }
    }

    private static let person = JSONSchema.object(
        [
            "name": JSONSchema.text.adding(["maxLength": 5, "minLength": 1]),
            "age": ["type": "integer", "minimum": 0, "maximum": 120],
            "born": JSONSchema.orNull(JSONSchema.day), "seen": JSONSchema.instant,
            "tags": JSONSchema.list(JSONSchema.choice(["a", "b"])),
            "other": JSONSchema.orNull(JSONSchema.named("Named")), "is": JSONSchema.flag,
        ], optional: ["age", "born", "seen", "tags", "other", "is"])

    @Test(arguments: [
        (#"{"name": "Jane"}"#, []),
        (
            #"{"name": "Jane", "age": 120, "born": null, "seen": "2031-05-20T12:00:00Z", "tags": [], "other": null, "is": true}"#,
            []
        ),
        (#"{"name": "Jané!", "born": "2031-05-20", "tags": ["a", "b"], "other": {"slug": "x", "label": "X"}}"#, []),
        ("{}", ["/name It is missing."]),
        (#"{"name": "Jane Doe"}"#, ["/name It is longer than 5 characters."]),
        (#"{"name": ""}"#, ["/name It is empty."]),
        (#"{"name": "J", "age": -1}"#, ["/age It is less than 0."]),
        (#"{"name": "J", "age": 121}"#, ["/age It is more than 120."]),
        (#"{"name": "J", "age": 1.0}"#, ["/age It is to be a whole number."]),
        (#"{"name": "J", "age": "1"}"#, ["/age It is to be a whole number."]),
        (#"{"name": "J", "born": "tomorrow"}"#, ["/born It is to be a day such as 2031-05-20."]),
        (#"{"name": "J", "seen": "2031-05-20"}"#, ["/seen It is to be a time such as 2031-05-20T12:00:00Z."]),
        (
            #"{"name": "J", "tags": ["a", "c", 1]}"#,
            ["/tags/1 It is to be one of a, b.", "/tags/2 It is to be one of a, b."]
        ),
        (#"{"name": "J", "other": {"slug": 1, "label": "X"}}"#, ["/other/slug It is to be a text."]),
        (#"{"name": "J", "other": {"slug": "x"}}"#, ["/other/label It is missing."]),
        (#"{"name": "J", "other": []}"#, ["/other It is to be an object."]),
        (#"{"name": "J", "is": "true"}"#, ["/is It is to be true or false."]),
        (#"{"name": "J", "a/b~c": 1}"#, ["/a~1b~0c It is no member that may stand here."]),
        ("[]", [" It is to be an object."]),
    ])
    func whatIsWrongIsFoundAndWhere(_ text: String, _ found: [String]) throws {
        #expect(try faults(text, SchemaCheckTests.person) == found)
    }

    @Test func noMoreIsToldThanSomebodyReads() throws {
        let text = "[" + Array(repeating: "1", count: 1000).joined(separator: ",") + "]"
        #expect(try faults(text, JSONSchema.list(JSONSchema.text)).count == 20)
    }

    @Test func oneOfSeveralFormsIsEnough() throws {
        let either: JSON = ["anyOf": .array([JSONSchema.text, JSONSchema.named("Named")])]
        #expect(try faults("\"x\"", either) == [])
        #expect(try faults(#"{"slug": "x", "label": "X"}"#, either) == [])
        #expect(try faults("1", either) == [" It is none of what may stand here."])
    }

    @Test func aNameThatNobodyKnowsFitsNothing() throws {
        #expect(try faults("1", JSONSchema.named("Nobody")) == [" It nobody knows what that is."])
    }
}
