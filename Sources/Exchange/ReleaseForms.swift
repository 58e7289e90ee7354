import Catalogue
import Foundation
import JSONText

// A release by itself, in the forms that programs and editors read: of what was read as if it were a kit of its own.

/// As the command line shows it, with its text, and what stands under embargo left out.
public func releaseJSON(_ contents: KitContents) -> [UInt8] {
    guard var entry = contents.releases.first else { return [] }
    entry.contacts = contents.handedOut
    let told: JSON = ["text": JSON(entry.release.pubStatus == .usable ? entry.document?.text : nil)]
    return JSON(entry).adding(told).bytes(pretty: true) + [UInt8(ascii: "\n")]
}

/// Markdown (CommonMark): the headline, what puts it right, the text, and whom to call.
public func releaseMarkdown(_ contents: KitContents) -> [UInt8] {
    guard let entry = contents.releases.first else { return [] }
    var page = MarkdownPage(tongue: KitTongue(contents))
    page.heading(1, entry.release.headline)
    page.paragraph(page.tongue.standing(of: entry).joined(separator: " · "))
    for (notice, _) in page.tongue.notices(contents) { page.notice(notice) }
    for paragraph in (entry.document?.text ?? "").paragraphs { page.paragraph(paragraph) }
    page.quotes(entry.quotes)
    page.materials(contents.assets)
    page.contacts(contents.handedOut)
    page.passages(contents.apart(\.notes), page.tongue.words.notes)
    page.passages(contents.apart(\.boilerplate), page.tongue.words.about)
    page.statements(contents)
    return Array(page.text.utf8)
}

private struct MarkdownPage {
    let tongue: KitTongue
    private(set) var text = ""

    init(tongue: KitTongue) { self.tongue = tongue }

    mutating func heading(_ level: Int, _ words: String) {
        add(String(repeating: "#", count: level) + " " + escaped(onOneLine(words)))
    }

    mutating func paragraph(_ words: String) {
        guard !words.isEmpty else { return }
        // A break inside a paragraph is one where it is printed.
        let lines = words.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        add(lines.filter { !$0.isEmpty }.map(escaped).joined(separator: "\\\n"))
    }

    mutating func notice(_ words: String) { add("> **\(escaped(onOneLine(words)))**") }

    mutating func list(_ title: String, _ items: [String]) {
        guard !items.isEmpty else { return }
        heading(2, title)
        add(items.map { "- \($0)" }.joined(separator: "\n"))
    }

    mutating func quotes(_ quotes: [Quote]) {
        list(
            tongue.words.quotes,
            quotes.map { quote in
                let speaker = [quote.speaker, quote.speakerTitle].compactMap(\.self).joined(separator: ", ")
                return escaped(onOneLine("\u{201C}\(quote.words)\u{201D}" + (speaker.isEmpty ? "" : " – \(speaker)")))
            })
    }

    mutating func materials(_ assets: [Asset]) {
        list(
            tongue.words.pressMaterials,
            assets.map { asset in
                let rights = tongue.rights(of: asset).map { "\($0.label): \($0.text)" }
                let told = [asset.description ?? tongue.name(of: asset.kind)] + rights
                let place = asset.fileSHA256 == nil ? " \(address(asset.url))" : ""
                return escaped(onOneLine(told.joined(separator: "; "))) + place
            })
    }

    mutating func contacts(_ contacts: [ContactEntry]) {
        list(
            tongue.words.contacts,
            contacts.filter { !$0.points.isEmpty }.map { entry in
                let ways = entry.points.map { point in
                    point.printed(tongue.words) + (point.usage.map { " (\($0))" } ?? "")
                }
                return escaped(onOneLine("\(tongue.introduction(of: entry)): \(ways.joined(separator: ", "))"))
            })
    }

    mutating func passages(_ passages: [(release: Release, text: String)], _ title: String) {
        for (_, passage) in passages {
            heading(2, title)
            for words in passage.paragraphs { paragraph(words) }
        }
    }

    mutating func statements(_ contents: KitContents) {
        list(
            tongue.words.statements,
            contents.statements.map { statement in
                let organisation = statement.organisationID.flatMap { contents.statementOrganisations[$0]?.name }
                let told = escaped(onOneLine(tongue.told(statement, by: organisation)))
                return told + (statement.url.map { " \(address($0))" } ?? "")
            })
    }

    private mutating func add(_ block: String) { text += (text.isEmpty ? "" : "\n") + block + "\n" }

    /// A link where the address is one of the web.
    private func address(_ url: String) -> String {
        guard let url = webAddress(url), !url.contains(where: { "<>".contains($0) }) else {
            return escaped(onOneLine(url))
        }
        return "<\(url)>"
    }

    /// CommonMark section 2.4: a mark with a backslash before it is only that mark. A number with a dot would begin a list.
    private func escaped(_ words: String) -> String {
        var made = ""
        for (place, character) in words.enumerated() {
            let isListed = place < 10 && ".)".contains(character) && !made.isEmpty && made.allSatisfy(\.isNumber)
            if "\\`*_{}[]<>#|~&".contains(character) || isListed || (place == 0 && "+-=".contains(character)) {
                made += "\\"
            }
            made.append(character)
        }
        return made
    }
}
