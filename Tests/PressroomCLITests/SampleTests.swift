import Foundation
import PhoneNumbers
import ReleaseReader
import Testing

@testable import PressroomCLI

/// `catalog/` holds what must be read from each of its documents: every value there is in the draft, at that place.
@Suite struct SampleTests {
    @Test(arguments: ["advisory", "article"])
    func readsWhatTheRecordSays(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("catalog")
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(name).txt")))
        let document = try SourceDocument(path: "catalog/\(name).txt", bytes: bytes)
        let drafted = json(of: draft(from: document, phones: LibPhoneNumber()), mending: \.inWords)
        let got = try JSONSerialization.jsonObject(with: Data(drafted))
        let expected = try JSONSerialization.jsonObject(
            with: try Data(contentsOf: folder.appendingPathComponent("\(name).expected.json")))
        #expect(differences(expected, got, at: name) == [])
    }

    /// Where `got` has not what `expected` has: objects may have more fields, arrays may not have more items.
    private func differences(_ expected: Any, _ got: Any, at path: String) -> [String] {
        switch (expected, got) {
        case (let expected as [String: Any], let got as [String: Any]):
            return expected.keys.sorted().flatMap { key in
                differences(expected[key] ?? NSNull(), got[key] ?? "nothing", at: "\(path).\(key)")
            }
        case (let expected as [Any], let got as [Any]):
            guard expected.count == got.count else { return ["\(path): \(got.count) instead of \(expected.count)"] }
            return zip(expected, got).enumerated().flatMap { index, pair in
                differences(pair.0, pair.1, at: "\(path)[\(index)]")
            }
        default:
            let (left, right) = ("\(expected)", "\(got)")
            return left == right ? [] : ["\(path): '\(right)' instead of '\(left)'"]
        }
    }
}
