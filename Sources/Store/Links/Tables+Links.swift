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
                endedAt: try row.optionalInstant(), alive: try row.count(), failing: try row.count(),
                unknown: try row.count(), looksOffline: try row.flag())
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
    static let link = Mapping<LinkRecord>(
        table: "link",
        columns: [
            "state", "since", "firstAsked", "lastAsked", "lastFound", "failures", "failingSince", "lastFailure",
            "failingFor", "movedTo", "baselineTitle", "baselineMediaType", "baselineSizeClass", "baselineText",
            "baselineHits",
        ],
        read: { row in
            var record = LinkRecord(url: "")
            record.state = try row.choice()
            record.since = try row.optionalInstant()
            record.firstAsked = try row.optionalInstant()
            record.lastAsked = try row.optionalInstant()
            record.lastFound = try row.optionalInstant()
            record.failures = try row.count()
            record.failingSince = try row.optionalInstant()
            record.lastFailure = try row.optionalInstant()
            record.failingFor = min(try row.integer(), 1 << 60)
            record.movedTo = try row.optionalText()
            record.baseline = try row.linkPrint()
            return record
        },
        write: { record, row in
            row.choice(record.state)
            row.instant(record.since)
            row.instant(record.firstAsked)
            row.instant(record.lastAsked)
            row.instant(record.lastFound)
            row.number(record.failures)
            row.instant(record.failingSince)
            row.instant(record.lastFailure)
            row.number(Int(clamping: record.failingFor))
            row.text(record.movedTo)
            row.linkPrint(record.baseline)
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
