import Catalogue
import TestSupport
import Testing
import Validation

@Suite struct LinkRuleTests {
    private let url = "https://rivertrust.example/weir"

    private func findings(_ change: (inout LinkEntry) -> Void) throws -> [Finding] {
        var entry = LinkEntry(health: LinkHealth(url: url))
        change(&entry)
        return try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21")).findings(in: entry)
    }

    private func finding(_ rule: String, _ severity: Finding.Severity, _ message: String, _ remedies: Remedy...)
        -> Finding
    {
        Finding(rule: rule, severity: severity, subject: .link(url), message: message, remedies: remedies)
    }

    @Test func aLinkThatWasNeverAskedIsInOrder() throws {
        #expect(try findings { _ in }.isEmpty)
    }

    @Test func aDeadLink() throws {
        let found = try findings {
            $0.health.state = .dead
            $0.health.failingSince = Instant("2031-03-03T09:00:00Z")
            $0.answer = LinkAnswer(verdict: .silent, evidence: "There is no such host.")
        }
        #expect(
            found == [
                finding(
                    "link.dead", .error, "This link has failed since 3 March 2031. There is no such host.",
                    .replaceLink(url), .acceptLink(url))
            ])
    }

    @Test func anAilingLink() throws {
        let found = try findings {
            $0.health.state = .failing
            $0.health.failingSince = Instant("2031-03-03T09:00:00Z")
        }
        #expect(
            found == [
                finding(
                    "link.failing", .warning, "This link has been failing since 3 March 2031.",
                    .askLinksAgain)
            ])
    }

    @Test func aLinkThatHasMoved() throws {
        let found = try findings {
            ($0.health.state, $0.health.movedTo) = (.moved, "https://new.example/weir")
        }
        #expect(
            found == [
                finding(
                    "link.moved", .warning, "This link has moved to https://new.example/weir.",
                    .replaceLink(url))
            ])
    }

    @Test func anEmptySearchAndWhatChanged() throws {
        let found = try findings {
            $0.health.state = .alive
            $0.health.baseline = LinkPrint(title: "Search", hits: 12)
            $0.answer = LinkAnswer(
                verdict: .emptySearch, evidence: "The search finds nothing.", print: LinkPrint(title: "Search", hits: 0)
            )
        }
        #expect(
            found == [
                finding(
                    "link.emptySearch", .warning, "This search finds nothing.",
                    .advice("Widen the search."), .replaceLink(url)),
                finding(
                    "link.drift", .warning, "Since it was catalogued, the search had 12 hits and has none.",
                    .advice("Look at it, and take it in again if it still says what is meant.")),
            ])
    }

    @Test func aLinkThatCouldNotBeLookedAt() throws {
        let found = try findings {
            $0.answer = LinkAnswer(verdict: .turnedAway, evidence: "Cloudflare turns programs away (status 403).")
        }
        #expect(
            found == [
                finding(
                    "link.unseen", .note, "Cloudflare turns programs away (status 403).",
                    .acceptLink(url))
            ])
    }

    @Test func aLinkThatIsNotHandedOutIsLeftAlone() throws {
        #expect(
            try findings {
                $0.health.state = .dead
                $0.isHandedOut = false
            }.isEmpty)
    }
}
