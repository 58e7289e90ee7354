import Catalogue
import Foundation

extension Tables {
    static let linkAcceptance = Mapping<LinkAcceptance>(
        table: "linkAcceptance", columns: ["id", "url", "acceptedUntil", "acceptedBy"],
        read: { row in
            LinkAcceptance(id: try row.identity(), url: try row.text(), until: try row.instant(), by: try row.text())
        },
        write: { acceptance, row in
            row.identity(acceptance.id)
            row.text(acceptance.url)
            row.instant(acceptance.until)
            row.text(acceptance.by)
        })

    static let linkRound = Mapping<KeptRound>(
        table: "linkRound",
        columns: ["number", "scope", "startedAt", "endedAt", "alive", "failing", "unknown", "looksOffline"],
        read: { row in
            KeptRound(
                id: try row.number(), scope: try row.text(), startedAt: try row.instant(),
                endedAt: try row.optionalInstant(), alive: try row.number(), failing: try row.number(),
                unknown: try row.number(), looksOffline: try row.flag())
        },
        write: { round, row in
            row.number(round.id)
            row.text(round.scope)
            row.instant(round.startedAt)
            row.instant(round.endedAt)
            row.number(round.alive)
            row.number(round.failing)
            row.number(round.unknown)
            row.flag(round.looksOffline)
        })

    /// What a link's own row says, but for its address.
    static let link = Mapping<LinkHealth>(
        table: "link",
        columns: [
            "state", "since", "firstAsked", "lastAsked", "lastFound", "failures", "failingSince", "lastFailure",
            "failingFor", "movedTo", "baselineTitle", "baselineMediaType", "baselineSizeClass", "baselineText",
            "baselineHits",
        ],
        read: { row in
            var health = LinkHealth(url: "")
            guard let state = LinkState(kept: try row.text()) else { throw row.damage }
            health.state = state
            health.since = try row.optionalInstant()
            health.firstAsked = try row.optionalInstant()
            health.lastAsked = try row.optionalInstant()
            health.lastFound = try row.optionalInstant()
            health.failures = try row.number()
            health.failingSince = try row.optionalInstant()
            health.lastFailure = try row.optionalInstant()
            health.failingFor = try row.integer()
            health.movedTo = try row.optionalText()
            health.baseline = try row.linkPrint()
            return health
        },
        write: { health, row in
            row.text(health.state.kept)
            row.instant(health.since)
            row.instant(health.firstAsked)
            row.instant(health.lastAsked)
            row.instant(health.lastFound)
            row.number(health.failures)
            row.instant(health.failingSince)
            row.instant(health.lastFailure)
            row.number(Int(clamping: health.failingFor))
            row.text(health.movedTo)
            row.linkPrint(health.baseline)
        })

    /// What was answered, but for of what, when, and in which round.
    static let linkAnswer = Mapping<LinkAnswer>(
        table: "linkAnswer",
        columns: [
            "verdict", "status", "movedTo", "evidence", "hops", "hasPrint", "title", "mediaType", "sizeClass",
            "textFingerprint", "hits",
        ],
        read: { row in
            let (verdict, status) = (try row.choice() as LinkVerdict, try row.optionalNumber())
            let (movedTo, evidence, hops) = (try row.optionalText(), try row.text(), try row.number())
            let hasPrint = try row.flag()
            let print = try row.linkPrint()
            return LinkAnswer(
                verdict: verdict, movedTo: movedTo, status: status, evidence: evidence,
                print: hasPrint ? print ?? LinkPrint() : nil, hops: hops)
        },
        write: { answer, row in
            row.choice(answer.verdict)
            row.number(answer.status)
            row.text(answer.movedTo)
            row.text(answer.evidence)
            row.number(answer.hops)
            row.flag(answer.print != nil)
            row.linkPrint(answer.print)
        })
}

extension RowReader {
    /// Five columns; nil where nothing is in them.
    fileprivate mutating func linkPrint() throws -> LinkPrint? {
        let print = LinkPrint(
            title: try optionalText(), mediaType: try optionalText(), sizeClass: try optionalNumber(),
            textFingerprint: try optionalText(), hits: try optionalNumber())
        return print == LinkPrint() ? nil : print
    }
}

extension RowWriter {
    fileprivate mutating func linkPrint(_ print: LinkPrint?) {
        text(print?.title)
        text(print?.mediaType)
        number(print?.sizeClass)
        text(print?.textFingerprint)
        number(print?.hits)
    }
}

extension LinkState {
    /// The word that migrations/sql/v03-links.sql has for a state: its condition is never changed, and what is told says
    /// "failing" (docs/decisions/0020-failing-links.md).
    fileprivate var kept: String { self == .failing ? "ailing" : rawValue }

    fileprivate init?(kept: String) {
        if kept == "ailing" { self = .failing } else { self.init(rawValue: kept) }
    }
}
