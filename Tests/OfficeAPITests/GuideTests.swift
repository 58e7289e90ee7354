import Catalogue
import Foundation
import JSONText
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// docs/api.md is run: each of its calls, one after another, in one office.
@Suite struct GuideTests {
    /// A call of curl, as much of it as the guide uses.
    private struct Call {
        var method = "GET"
        var path = ""
        var headers: [(name: String, value: String)] = []
        var bytes: [UInt8] = []

        init(_ line: String, tag: String) {
            var words = Call.words(of: line).dropFirst().makeIterator()
            while let word = words.next() {
                switch word {
                case "-X": method = words.next() ?? ""
                case "-H":
                    let parts = (words.next() ?? "").split(separator: ":", maxSplits: 1)
                    let value = parts[1].dropFirst().replacing("$ETAG", with: tag)
                    headers.append((name: String(parts[0]), value: String(value)))
                case "-d": bytes = Array((words.next() ?? "").utf8)
                case "--data-binary":
                    _ = words.next()
                    bytes =
                        line.contains("/files?") || line.contains("/photo?")
                        ? SamplePNG(width: 40, height: 30).bytes
                        : Array("Eels return\n\nMillbridge, 20 May 2031. Eels are back.\n".utf8)
                default: path = String(word.trimmingPrefix("$API"))
                }
            }
        }

        /// As a shell parts them; nothing in the guide is quoted within quotes.
        private static func words(of line: String) -> [String] {
            var (words, word, quote): ([String], String, Character?) = ([], "", nil)
            for character in line {
                if let open = quote {
                    if character == open { quote = nil } else { word.append(character) }
                } else if "'\"".contains(character) {
                    quote = character
                } else if character == " " {
                    words.append(word)
                    word = ""
                } else {
                    word.append(character)
                }
            }
            return words + [word]
        }
    }

    private func calls() throws -> [String] {
        try Project.text("docs/api.md").split(separator: "\n").map(String.init).filter { $0.hasPrefix("curl ") }
    }

    @Test func everyCallOfTheGuideDoesWhatItSays() throws {
        let room = try ProgramRoom()
        var statuses: [Int] = []
        for line in try calls() {
            let seen = try room.ask("GET", "/contacts/jane-doe").tag
            let call = Call(line, tag: seen)
            let isKnown = call.headers.contains { $0.name == "Authorization" && $0.value == "Bearer $TOKEN" }
            let answered = try room.ask(
                call.method, call.path, bytes: call.bytes, by: isKnown ? ProgramRoom.visitor(.editor) : nil,
                with: call.headers)
            statuses.append(answered.status)
            #expect(answered.status < 300, "\(line): \(answered.text)")
        }
        #expect(statuses == [200, 200, 200, 200, 201, 200, 200, 201, 200, 200, 200, 201, 200])
    }

    /// What the guide says in tables is what the interface does.
    @Test func theGuideNamesEveryListRightAndStatus() throws {
        let guide = try Project.text("docs/api.md")
        for kind in servedKinds { #expect(guide.contains("`/\(kind.plural)`"), "\(kind.plural)") }
        for right in Right.allCases { #expect(guide.contains("| \(right.rawValue) |"), "\(right)") }
        for kind in Problem.Kind.allCases where kind.status != 500 {
            #expect(guide.contains("\(kind.status)"), "\(kind)")
        }
        for route in OfficeAPI.routes {
            guard case .name(let word)? = route.path.parts.last, route.path.places.count == 1, route.method == .post
            else {
                continue
            }
            #expect(guide.contains(word), "\(route.path)")
        }
    }
}
