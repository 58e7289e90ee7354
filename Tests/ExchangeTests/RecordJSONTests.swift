import Catalogue
import Foundation
import JSONText
import TestSupport
import Testing

@testable import Exchange

/// The members of each record, as docs/cli.md writes them down.
@Suite struct RecordJSONTests {
    private let entry = Sample.kit.releases[0]

    private func members(_ json: JSON) -> [String] { json.members?.map(\.name) ?? [] }

    /// The names in code of a row, those in brackets behind another aside; and those behind the name of one.
    private func written(_ command: String, in name: String? = nil) throws -> [String] {
        let rows = table(headed: ["command", "prints"], in: try Project.text("docs/cli.md"))
        let row = try #require(rows.first { $0[0].contains("`\(command)`") })[1]
        let inside = name.flatMap { row.firstRange(of: "`\($0)` (") }.map { String(row[$0.upperBound...]) }
        var depth = 0
        let text = (inside ?? row).filter { character in
            if character == "(" { depth += 1 }
            defer { if character == ")" { depth -= 1 } }
            return depth == 0
        }
        let list = inside == nil ? text : String(text.prefix { $0 != ")" })
        return list.matches(of: #/`(\w+)`/#).map { String($0.output.1) }
    }

    @Test func everyMemberIsInTheContractInItsOrder() throws {
        let release = JSON(entry)
        #expect(members(JSON(entry.release, organisation: nil)) == (try written("release list")))
        // What was done with its embargo is the history's, and the office adds it.
        let shown = Set(members(release) + ["embargoSteps"])
        #expect(shown == Set(try written("release list") + written("release show")))
        #expect(members(JSON(Sample.ana)) == (try written("contact list")))
        #expect(members(JSON(Sample.kit.assets[0], releases: [])) == (try written("asset list")))
        let statement = Sample.kit.statements[0]
        #expect(
            members(JSON(statement, organisation: nil, releases: [])) == (try written("statement list")))
        let article = Sample.kit.coverage[0]
        #expect(
            members(JSON(article.coverage, outlet: article.outlet, release: nil))
                == (try written("coverage list")).filter {
                    !["show", "document", "quotes", "events", "links"].contains($0)
                })
        #expect(members(JSON(Sample.kit)) == (try written("kit show")))
    }

    @Test func everyPartIsInTheContractInItsOrder() throws {
        let release = JSON(entry)
        for part in ["document", "events", "links", "quotes"] {
            let value = try #require(release[part])
            guard let first = value.elements == nil ? value : value.elements?.first else { continue }
            #expect(members(first) == (try written("release show", in: part)), "\(part)")
        }
        let point = try #require(JSON(Sample.ana)["points"]?.elements?.first)
        #expect(members(point) == (try written("contact list", in: "points")))
    }

    /// A field is in JSON, and in the bundle, or says why not: whatever the record.
    @Test(arguments: RecordKind.allCases)
    func everyFieldIsTold(_ kind: RecordKind) { check(kind.type) }

    private func check<R: Record>(_ type: R.Type) {
        var record = R(blank: UUID(), slug: Slug(from: "one"))
        for field in R.fields { field.set(value(of: field), in: &record) }
        let facts = Set(record.facts.map(\.name))
        for field in R.fields {
            // That a record is withdrawn is told where it is, which only the office itself sees.
            let isTold = field.leftOut[.bundle] == nil || field.name == "isWithdrawn"
            #expect(facts.contains(field.member) == isTold, "\(R.kind.words) \(field.name) in the bundle")
        }
    }

    private func value<R: Record>(of field: Field<R>) -> FieldValue? {
        switch field.kind {
        case .line, .text, .printed, .url, .language: .text("en")
        case .choice(let choices): choices.first.map { .text($0.name) }
        case .audience: .text("press")
        case .flag: .flag(true)
        case .number: .number(1)
        case .date: CalendarDate("2031-03-04").map { .date($0) }
        case .instant: .instant(Instant(milliseconds: 0))
        case .embargo: .embargo(Embargo(until: Instant(milliseconds: 0), zone: "UTC"))
        case .moment: .moment(Moment(Instant(milliseconds: 0), zone: "UTC"))
        case .reference, .document: .reference(UUID())
        case .list: .list(["one"])
        }
    }

    /// What a record has not is written as `null`, and one that it names by slug and label.
    @Test func whatIsNotThereIsNull() {
        let asset = Asset(
            id: UUID(), slug: Slug(from: "gates"), kind: .image, linkKind: .item, url: "https://a.example/1",
            asGiven: "https://a.example/1")
        let json = JSON(asset, releases: [entry.release])
        #expect(json["description"] == .null)
        #expect(json["creditLine"] == .null)
        #expect(json["audience"] == "press")
        #expect(
            json["releases"]
                == [["slug": .string(entry.release.slug.text), "label": .string(entry.release.headline)]])
        #expect(JSON(entry.release, organisation: nil)["organisation"] == .null)
        #expect(JSON(entry.release, organisation: entry.organisation)["organisation"]?["label"] == "Harbour Watch")
    }

    @Test func aLinkIsToldWithWhatIsRememberedOfIt() throws {
        var health = LinkHealth(url: "https://a.example/1")
        (health.state, health.since, health.failures) = (.dead, Instant(milliseconds: 0), 3)
        var memory = LinkMemory(health: health)
        memory.lastAnswer = LinkAnswer(verdict: .gone, status: 410, evidence: "It is gone.")
        memory.archive = ArchiveCopy(url: "https://archive.example/1", at: Instant(milliseconds: 0))
        let link = CataloguedLink(url: health.url, kinds: [.asset], memory: memory)
        let json = JSON(link, state: .dead, drift: ["its title"], uses: [RecordName("asset/gates")])
        #expect(
            members(json)
                == (try written("link list")).filter {
                    $0 != "history" && $0 != "answers" && !["at", "round", "times", "lastAt"].contains($0)
                })
        #expect(json["answer"]?["status"] == 410)
        #expect(json["archive"]?["at"] == "1970-01-01T00:00:00Z")
        #expect(json["uses"] == ["asset/gates"])
        #expect(members(try #require(json["answer"])) == (try written("check links", in: "answer")))
        let kept = KeptAnswer(
            number: 9, url: health.url, at: Instant(milliseconds: 0), round: 2,
            answer: memory.lastAnswer ?? LinkAnswer(verdict: .found, evidence: ""))
        #expect(members(JSON(kept)).suffix(4) == ["at", "round", "times", "lastAt"])
        let unasked = JSON(CataloguedLink(url: health.url), state: .unknown, drift: [], uses: [])
        #expect(unasked["answer"] == .null)
        #expect(unasked["failures"] == 0)
    }
}
