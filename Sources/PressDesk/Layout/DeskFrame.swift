import Catalogue
import Newsroom
import PressOffice

/// What stands around every page of the desk.
struct DeskFrame {
    var title: String
    var officeName: String
    var style: String
    var script: String
    var today: String
    var menu: [DeskLink]
    /// The lists that are looked at less.
    var more: [DeskLink]
    /// Where the server looks after passwords and sessions.
    var account: String
    /// Where the search goes, and what was searched for.
    var search: String
    var found: String
    var who: String
    /// What was just done.
    var saved: Saved?

    struct Saved {
        var sentence: String
        var undo: String?
    }
}

struct DeskLink {
    var address: String
    var label: String
    var isHere = false
}

extension DeskRoom {
    func frame(_ title: String) throws -> DeskFrame {
        let role = visitor.account.role.rawValue
        var frame = DeskFrame(
            title: "\(title) – \(name)", officeName: name, style: link(.styleSheet), script: link(.script),
            today: link(.today), menu: menu, more: more, account: desk.settings.root + InsideAddress.account.rawValue,
            search: link(.search("")), found: "",
            who: "You are \(visitor.account.name), \(role == "reader" ? "who reads" : article(role)).")
        if case .search(let words) = address { frame.found = words }
        frame.saved = try saved()
        return frame
    }

    private func article(_ role: String) -> String { ("aeo".contains(role.prefix(1)) ? "an " : "a ") + role }

    private var menu: [DeskLink] {
        var places: [(DeskAddress, String)] = [
            (.today, "Today"), (.inbox(), "Inbox"), (.list(.release), "Releases"), (.list(.kit), "Kits"),
            (.list(.contact), "Contacts"), (.list(.asset), "Pictures and files"), (.list(.statement), "Statements"),
            (.list(.event), "Events"), (.list(.coverage), "Coverage"), (.links(), "Links"), (.mail, "Mail"),
            (.history(), "History"),
        ]
        if visitor.may(.change) { places.insert((.read, "Read a document"), at: 2) }
        return places.map { place, label in
            DeskLink(address: link(place), label: label, isHere: place.path == address.path)
        }
    }

    private var more: [DeskLink] {
        let kinds: [RecordKind] = [.request, .organisation, .outlet, .quote, .reference]
        var places = kinds.map { DeskLink(address: link(.list($0)), label: $0.heading) }
        places.append(DeskLink(address: link(.duplicates), label: "Who may be one"))
        if visitor.may(.change) { places.append(DeskLink(address: link(.importing), label: "Import contacts")) }
        if visitor.may(.administer) { places.append(DeskLink(address: link(.settings), label: "Settings")) }
        return places
    }

    /// What an address says that was just saved, where it was.
    private func saved() throws -> DeskFrame.Saved? {
        let told = asked["saved"]
        if told == "0" { return DeskFrame.Saved(sentence: "Nothing was different, so nothing was saved.") }
        guard let number = DeskAddress.number(told), number < .max,
            let change = try view.history(before: number + 1, limit: 1).first?.change, change.id == number
        else { return nil }
        return DeskFrame.Saved(
            sentence: "Saved: \(change.action), by \(change.actor) (change \(number)).",
            undo: visitor.may(.change) ? link(.undo(number)) : nil)
    }

    /// Back to a page, which says what was saved.
    func back(to address: DeskAddress, _ change: Change?) -> NewsroomAnswer {
        .elsewhere(link(address, ("saved", "\(change?.id ?? 0)")))
    }
}

extension PressDesk {
    /// The name of a page's template is that of its file.
    static let pages: [(name: String, source: [UInt8])] = [
        ("desk", PackageResources.desk_mustache), ("problem", PackageResources.problem_mustache),
        ("form", PackageResources.form_mustache), ("formpage", PackageResources.formpage_mustache),
        ("rows", PackageResources.rows_mustache), ("today", PackageResources.today_mustache),
        ("list", PackageResources.list_mustache),
        ("record", PackageResources.record_mustache), ("history", PackageResources.history_mustache),
        ("kit", PackageResources.kit_mustache), ("answer", PackageResources.answer_mustache),
        ("review", PackageResources.review_mustache), ("pairs", PackageResources.pairs_mustache),
    ]

    /// The one style sheet: the newsroom's, and behind it the desk's own.
    static let style = newsroomStyle + PackageResources.desk_css
    static let program = PackageResources.desk_js
}

extension DeskAddress {
    /// With the sum of what stands in it, so that it may be kept for ever.
    static let styleName = "style-\(sha256(PressDesk.style).prefix(12)).css"
    static let scriptName = "desk-\(sha256(PressDesk.program).prefix(12)).js"
}
