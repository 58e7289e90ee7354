import Catalogue
import Exchange
import JSONText
import PressOffice

/// What asking links came to, for a person.
struct CheckLinksPage {
    let check: LinkCheck
    var links: [ReportedLink]
    /// How many links there are in each state.
    let states: [LinkState: Int]
    /// Whether those that were asked lately were passed over without being told to.
    let isOnlyDue: Bool
    /// What there is to say beyond what `links` have.
    var left = 0

    /// So much is said of links to a person; what is for programs has everything.
    static let mostFindings = 1_000

    /// What is to be said of links, the gravest first.
    func show(on screen: Screen) throws {
        let found = links.indices.flatMap { link in links[link].findings.indices.map { (link, $0) } }
        let sorted = Finding.Severity.allCases.reversed().flatMap { severity in
            found.lazy.filter { links[$0].findings[$1].severity == severity }
        }
        for (place, number) in sorted.prefix(CheckLinksPage.mostFindings) {
            let (link, finding) = (links[place], links[place].findings[number])
            try screen.show(FindingPage.text(of: finding, screen.width, screen.ink))
            var places = link.uses.prefix(5).map(\.inWords).joined(separator: ", ")
            if link.uses.count > 5 { places += " and \(link.uses.count - 5) more" }
            if !places.isEmpty {
                try screen.show(wrapped(harmless("In \(places)."), width: screen.width, indent: 9) + "\n")
            }
            if let copy = link.archive, finding.rule == "link.dead" || finding.rule == "link.drift" {
                let text = "A copy of \(copy.at.inWords) is at \(copy.url)"
                try screen.show(wrapped(harmless(text), width: screen.width, indent: 9) + "\n")
            }
        }
    }

    /// The links for which somebody speaks, a line each.
    private var accepted: [String] {
        links.compactMap { link in
            link.acceptedUntil.map { "\(link.url) is \(acceptance(until: $0, by: link.acceptedBy))." }
        }
    }

    /// What the round came to.
    var sentences: [String] {
        var sentences: [String] = []
        if check.isResumed { sentences.append("This went on where it was interrupted.") }
        let progress = check.progress
        let count = states.values.reduce(0, +)
        if progress.total == 0, isOnlyDue, count > 0 {
            sentences.append("Every link was asked within the last hour. Ask them again with --all.")
        } else {
            sentences.append(
                "Asked \(counted(progress.asked, "link")): \(progress.alive) alive, \(progress.failing) failing, "
                    + "\(progress.unknown) unknown.")
        }
        if check.looksOffline {
            sentences.append(
                "Nearly all failed, so it was probably we who were offline: no link was marked. Try again with a network."
            )
        } else if check.doubtful > 0 {
            sentences.append(
                "\(counted(check.doubtful, "failure")) came when nothing else answered either, and marked no link.")
        }
        let unshown = left + max(0, links.reduce(0) { $0 + $1.findings.count } - CheckLinksPage.mostFindings)
        if unshown > 0 {
            sentences.append(
                "\(counted(unshown, "more finding")) not shown: 'pressroom link list --state failing' and its like list the "
                    + "links, and --json, --junit and --sarif have them all.")
        }
        if !check.isComplete {
            sentences.append(
                "\(grouped(progress.asked)) of \(grouped(progress.total)) links were asked; what was learned is kept, and "
                    + "'pressroom check links' goes on from there.")
        }
        let each = LinkState.allCases.compactMap { state in
            states[state].map { "\(grouped($0)) \(state.rawValue)" }
        }
        if !each.isEmpty { sentences.append("\(counted(count, "link")) in all: \(listed(each)).") }
        let most = 10
        sentences += accepted.prefix(most)
        if accepted.count > most {
            sentences.append(
                "\(counted(accepted.count - most, "more link")) accepted: 'pressroom link list' shows them.")
        }
        return sentences
    }

    static func sentence(of archive: ArchiveCheck) -> String {
        let reasons = archive.reasons.isEmpty ? "" : " " + archive.reasons.joined(separator: " ")
        return
            "The archive has copies of \(counted(archive.found, "link")), none of \(archive.missing), and did not say of "
            + "\(archive.unclear).\(reasons)"
    }

    var json: JSON {
        [
            "round": .number(check.round.id), "complete": .bool(check.isComplete), "resumed": .bool(check.isResumed),
            "offline": .bool(check.looksOffline), "asked": .number(check.progress.asked),
            "alive": .number(check.progress.alive), "failing": .number(check.progress.failing),
            "unknown": .number(check.progress.unknown), "links": JSON(links) { JSON($0, mending: \.inWords) },
        ]
    }
}
