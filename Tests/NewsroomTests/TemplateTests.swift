import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// What stands in the files that pages are made of.
@Suite struct TemplateTests {
    private let templates = Project.files(under: "Sources/Newsroom", endingIn: [".mustache"])

    @Test func eachEscapesAsKitsPagesDo() throws {
        #expect(templates.count > 8)
        for path in templates {
            #expect(try Project.text(path).hasPrefix("{{% CONTENT_TYPE:PAGE}}"), "\(path)")
        }
    }

    /// What is escaped already, in the page that has it.
    @Test func onlyWhatIsHTMLAlreadyStandsAsItIs() throws {
        let allowed = ["body", "contacts", "."]
        for path in templates {
            for bare in try Project.text(path).matches(of: /\{\{\{\s*([^}]*?)\s*\}\}\}|\{\{&/) {
                #expect(allowed.contains(String(bare.output.1 ?? "&")), "\(path): \(bare.output.0)")
            }
        }
    }

    @Test func noneHasALinkOfItsOwn() throws {
        for path in templates {
            for link in try Project.text(path).matches(of: /(?:href|src|action)="([^"]*)"/) {
                let place = String(link.output.1)
                #expect(place.hasPrefix("{{") || place == "#content", "\(path): \(place)")
            }
        }
    }

    @Test func everyLanguageHasWordsOfItsOwn() {
        #expect(Set(NewsroomWords.all.map(\.language)).count == 7)
        for words in NewsroomWords.all {
            for (name, value) in Mirror(reflecting: words).children {
                #expect((value as? String)?.isEmpty == false, "\(words.language) \(name ?? "")")
            }
            #expect(NewsroomWords.of("\(words.language)-XX").language == words.language)
        }
        #expect(NewsroomWords.of("ja").language == "en" && NewsroomWords.of(nil).language == "en")
    }

    @Test(arguments: [
        ("", 10, ""), ("one two", 10, "one two"), ("one\n\n two", 10, "one two"), ("one two three", 8, "one two …"),
        ("abcdefghij", 4, "abcd …"),
    ])
    func aTextIsCutAtAWord(_ text: String, _ most: Int, _ cut: String) {
        #expect(PageFrame.shortened(text, to: most) == cut)
    }
}
