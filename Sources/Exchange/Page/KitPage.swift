import Catalogue
import Foundation

extension KitFormat {
    /// One page for any browser: without its folder it has no pictures and no cards beside it.
    public static let page = KitFormat(
        name: "html", fileExtension: "html", mediaType: "text/html; charset=utf-8",
        summary: "a page for a browser, on a phone or a desk, or for paper"
    ) { contents in
        kitPage(contents)
    }
}

/// The kit as a page that opens from disk, without a script or a request to anybody else; in the language of its release.
///
/// In a folder it links to its files: `cards` are those that stand there.
func kitPage(_ contents: KitContents, beside cards: KitCards? = nil) -> [UInt8] {
    KitPage(contents, beside: cards).written()
}

/// What a kit's page says.
struct KitPage {
    let contents: KitContents
    /// Where its files are; nil where it stands alone.
    let places: PagePlaces?
    /// As the audience gets them.
    let contacts: [ContactEntry]
    let tongue: KitTongue
    var words: KitPageWords { tongue.words }
    var dates: PageDates { tongue.dates }

    init(_ contents: KitContents, beside cards: KitCards?) {
        self.init(contents, at: cards.map { .folder($0, of: contents.audience) })
    }

    init(_ contents: KitContents, at places: PagePlaces?, in tongue: KitTongue? = nil) {
        self.contents = contents
        self.places = places
        contacts = contents.handedOut
        self.tongue = tongue ?? KitTongue(contents)
    }

    func written() -> [UInt8] {
        var html = PageMarkup()
        html.verbatim("<!DOCTYPE html>")
        // The first line says it too, to whoever opens the file in something else.
        if let notice = contents.audience.notice { html.comment(notice) }
        html.verbatim("\n")
        html.element("html", ["lang": words.language]) { html in
            html.element("head") { head(&$0) }
            html.element("body") { body(&$0) }
        }
        return Array(html.html.utf8)
    }

    private func head(_ html: inout PageMarkup) {
        html.void("meta", ["charset": "utf-8"])
        html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.void("meta", ["name": "color-scheme", "content": "light dark"])
        // Whatever a catalogue holds, the page runs nothing and asks nobody.
        html.void(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:",
            ])
        html.void("meta", ["name": "robots", "content": "noindex"])
        html.void("meta", ["name": "referrer", "content": "no-referrer"])
        html.element("title", title)
        html.element("style") { $0.verbatim("\n" + String(decoding: PackageResources.kit_css, as: UTF8.self)) }
    }

    private var title: String {
        contents.releases.count == 1 ? contents.releases[0].release.headline : contents.kit.title
    }

    private func body(_ html: inout PageMarkup) {
        html.element("header") { top(&$0) }
        html.element("main") { parts(&$0) }
        if places != nil { html.element("footer") { files(&$0) } }
    }

    func top(_ html: inout PageMarkup) {
        issueLine(&html)
        notices(&html)
        stories(&html)
    }

    /// Whom to call first, then what to print.
    func parts(_ html: inout PageMarkup) {
        pressContacts(&html)
        interviews(&html)
        quotes(&html)
        materials(&html)
        statements(&html)
        diary(&html)
        coverage(&html)
        texts(&html)
        passages(\.notes, words.notes, &html)
        passages(\.boilerplate, words.about, &html)
        links(&html)
        issue(&html)
    }

    /// As a release is read.
    func partsOfRelease(_ html: inout PageMarkup) {
        runningText(&html)
        quotes(&html)
        materials(&html)
        pressContacts(&html)
        interviews(&html)
        diary(&html)
        passages(\.notes, words.notes, &html)
        passages(\.boilerplate, words.about, &html)
        statements(&html)
        coverage(&html)
        links(&html)
    }

    /// What stands on top: in the page's language as far as there are words for it, else in English, and said to be.
    private func notices(_ html: inout PageMarkup) {
        for (text, isEnglish) in tongue.notices(contents) {
            let language = isEnglish && !tongue.isEnglish ? KitPageWords.english.language : nil
            html.element("p", ["class": "notice", "role": "note", "lang": language], text)
        }
    }

    private func stories(_ html: inout PageMarkup) {
        if contents.releases.count != 1 { html.element("h1", ["dir": "auto"], contents.kit.title) }
        for entry in contents.releases {
            let release = entry.release
            html.element("p", ["class": "quiet"], tongue.standing(of: entry).joined(separator: " · "))
            html.element(contents.releases.count == 1 ? "h1" : "h2", inTongue(release.language), release.headline)
            if let embargo = release.embargo, embargo != contents.notice?.embargo {
                let until = dates.instant(embargo.until, in: embargo.zone)
                html.element("p", ["class": "notice"], "\(words.notForPublicationBefore) \(until)")
            } else if release.forImmediateRelease {
                html.element("p", words.immediate)
            }
        }
        if let note = contents.kit.edNote {
            html.element("p", ["dir": "auto"], "\(words.noteToEditors): \(note)")
        }
        if let standing = tongue.standing(of: contents, dates.instant) {
            html.element("p", ["class": "quiet"], standing)
        }
    }

    /// Of a text that is not in the page's language: which it is in, and whence it is read.
    func inTongue(_ tongue: String?) -> KeyValuePairs<String, String?> {
        ["lang": tongue == words.language ? nil : tongue, "dir": "auto"]
    }

    func section(_ title: String, _ html: inout PageMarkup, _ content: (inout PageMarkup) -> Void) {
        html.element("section") { html in
            html.element("h2", title)
            content(&html)
        }
    }

    private func texts(_ html: inout PageMarkup) {
        for entry in contents.releases where entry.release.pubStatus == .usable {
            guard let text = entry.document?.text else { continue }
            section(words.fullText, &html) { html in
                if contents.releases.count > 1 { html.element("h3", ["dir": "auto"], entry.release.headline) }
                html.element("div", ["lang": inTongue(entry.release.language).first?.value]) { html in
                    for paragraph in text.paragraphs { html.element("p", ["class": "text", "dir": "auto"], paragraph) }
                }
            }
        }
    }

    /// The text of a release on its own page: without the headline, which stands above it, and without the breaks of lines that
    /// are full.
    private func runningText(_ html: inout PageMarkup) {
        for entry in contents.releases where entry.release.pubStatus == .usable {
            guard let text = entry.document?.text else { continue }
            let headline = onOneLine(entry.release.headline)
            html.element("div", ["class": "story", "lang": inTongue(entry.release.language).first?.value]) { html in
                for paragraph in text.paragraphs where onOneLine(paragraph) != headline {
                    html.element("p", ["class": paragraph.isWrapped ? "text full" : "text", "dir": "auto"], paragraph)
                }
            }
        }
    }

    /// What releases say beside their texts.
    private func passages(_ part: KeyPath<Release, String?>, _ title: String, _ html: inout PageMarkup) {
        let passages = contents.apart(part)
        guard !passages.isEmpty else { return }
        section(title, &html) { html in
            for (release, text) in passages {
                if contents.releases.count > 1 { html.element("h3", inTongue(release.language), release.headline) }
                html.element("div", ["lang": inTongue(release.language).first?.value]) { html in
                    for paragraph in text.paragraphs { html.element("p", ["class": "text", "dir": "auto"], paragraph) }
                }
            }
        }
    }

    private func files(_ html: inout PageMarkup) {
        section(words.files, &html) { html in
            html.element("ul") { html in
                let captions = contents.captionCards.isEmpty ? [] : [("captions.csv", words.asCaptions)]
                for (name, what) in [("README.txt", words.asText), ("kit.json", words.asJSON)] + captions {
                    let name = contents.audience.marked(name)
                    html.element("li") { html in
                        html.element("a", ["href": name], name)
                        html.text(" (\(what))")
                    }
                }
            }
        }
    }
}
