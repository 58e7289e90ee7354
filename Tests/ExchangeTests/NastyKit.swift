import Catalogue
import Foundation

/// Text that would like to be more than text.
let nasties: [String] = [
    "\n", "\r", "\r\n", "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}", "\0", "\u{1B}[2J\u{1B}[31m", "\u{7F}", "\u{9B}",
    "\t",
    "\\", "\\n", ";", ",", "\"", "\u{202E}", "\u{202A}\u{202B}\u{202C}\u{202D}", "\u{2067}", "\u{2066}a\u{2069}",
    "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Evil\r\n", "\",\"evil\":\"", "../../etc/passwd", "\u{FEFF}", "é",
    "𝄞",
    "\r\n\u{301}", "", " ", String(repeating: "x", count: 300), String(repeating: "字", count: 100),
    String(repeating: "\u{202E}\r\nTEL:+1", count: 50),
]

extension KitContents {
    /// The same kit with `text` in the middle of every text of it.
    func saying(_ text: String) -> KitContents {
        var kit = self
        func say(_ old: String?) -> String { (old ?? "Old") + text + "new" }
        kit.kit.title = say(kit.kit.title)
        kit.kit.edNote = say(kit.kit.edNote)
        for index in kit.contacts.indices { kit.contacts[index] = kit.contacts[index].saying(text) }
        for index in kit.assets.indices {
            kit.assets[index].url += text
            kit.assets[index].description = say(kit.assets[index].description)
            kit.assets[index].creditLine = text
            kit.assets[index].copyrightNotice = say(nil)
            kit.assets[index].usageTerms = say(nil)
        }
        for index in kit.statements.indices {
            kit.statements[index].title = say(kit.statements[index].title)
            kit.statements[index].words = text
            kit.statements[index].speaker = say(nil)
            kit.statements[index].url = say("https://a.example/")
        }
        for index in kit.releases.indices {
            kit.releases[index].release.headline = say(kit.releases[index].release.headline)
            kit.releases[index].release.notes = text
            kit.releases[index].release.boilerplate = say(nil)
            kit.releases[index].release.dateline = text
            kit.releases[index].organisation?.name = say(nil)
            kit.releases[index].document?.text += text
            kit.releases[index].document?.name = say("name.txt")
            kit.releases[index].release.embargo = kit.releases[index].release.embargo.map {
                Embargo(until: $0.until, zone: say("Europe/"))
            }
            for event in kit.releases[index].events.indices { kit.releases[index].events[event].what = say(nil) }
        }
        for index in kit.coverage.indices {
            kit.coverage[index].coverage.headline = say(nil)
            kit.coverage[index].coverage.byline = text
            kit.coverage[index].coverage.contributors = [text, say(nil)]
            kit.coverage[index].coverage.url = text
            kit.coverage[index].outlet?.name = say(nil)
            for quote in kit.coverage[index].quotes.indices { kit.coverage[index].quotes[quote].words = say(nil) }
        }
        for index in kit.links.indices {
            kit.links[index].url = say("https://a.example/")
            kit.links[index].movedTo = text
            kit.links[index].archive = ArchiveCopy(url: say(nil), at: Instant(milliseconds: 0))
        }
        return kit
    }
}

extension ContactEntry {
    /// The same contact with `text` in every text of it.
    func saying(_ text: String) -> ContactEntry {
        var entry = self
        if let name = entry.contact.name { entry.contact.name = name + text + "new" }
        entry.contact.title = "Old" + text
        entry.contact.note = "Old" + text + "new"
        entry.organisation?.name += text + "new"
        entry.organisation?.url = "https://a.example/" + text + "new"
        for index in entry.points.indices {
            entry.points[index].asGiven += text + "new"
            entry.points[index].normalised = index % 2 == 0 ? "1" + text + "2" : nil
            entry.points[index].usage = "Old" + text + "new"
            entry.points[index].extension = "1" + text
        }
        return entry
    }
}
