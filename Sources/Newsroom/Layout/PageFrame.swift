import Catalogue
import Exchange

/// What stands around every page: its head, and what leads to the others.
struct PageFrame {
    var language: String
    var title: String
    var name: String
    var description: String?
    /// Where it is for whoever found it elsewhere; nil for what is not to be found.
    var canonical: String?
    var style: String
    var front: String
    var skip: String
    var alternates: [Alternate] = []

    /// The same in another form.
    struct Alternate {
        var address: String
        var type: String
    }
}

extension NewsroomView {
    /// The frame of a page; without a title it is the newsroom's own.
    func frame(_ address: NewsroomAddress?, _ title: String? = nil, description: String? = nil) -> PageFrame {
        PageFrame(
            language: words.language, title: title.map { "\($0) – \(name)" } ?? name, name: name,
            description: description.map(PageFrame.shortened), canonical: address.map(settings.url),
            style: link(.styleSheet), front: link(.front), skip: words.skip)
    }
}

extension PageFrame {
    /// What a search engine shows: one line, cut at a word.
    static func shortened(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        var line = ""
        for word in words {
            if line.count + word.count > 200 { return line + " …" }
            line += line.isEmpty ? "\(word)" : " \(word)"
        }
        return line
    }
}
