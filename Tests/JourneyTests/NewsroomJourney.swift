import Foundation
import Testing

/// Ana puts the newsroom on a web server that knows nothing of Pressroom.
@Suite struct NewsroomJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        for (number, text) in [Papers.release(number: 1), Papers.release(number: 2)].enumerated() {
            try session.write(text, to: "\(number).txt")
            let outcome = try session.pressroom("read", "\(number).txt", "--accept", "--yes")
            try #require(outcome.code == 0, "\(outcome.errors)")
        }
    }

    private func export(_ others: String...) throws -> Session.Outcome {
        try session.run(["newsroom", "export", "--to", "site", "--base-url", "https://press.example"] + others)
    }

    private func slugs() throws -> [String] {
        let list = try session.pressroom("release", "list", "--json").output
        let releases = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]] ?? []
        return releases.compactMap { $0["slug"] as? String }
    }

    @Test func itIsWrittenOnceAndThenOnlyWhatChanged() throws {
        let first = try export()
        #expect(first.code == 0)
        #expect(first.output.hasPrefix("site/index.html\n"))
        let slug = try #require(try slugs().first)
        #expect(try session.text(of: "site/index.html").contains("href=\"/releases/\(slug)/\""))
        #expect(try session.text(of: "site/releases/\(slug)/index.html").contains("https://press.example/releases/"))
        let sums = try session.shell("cd site && find . -type f | sort | xargs sha256sum").output
        let second = try export()
        #expect(second.output == "" && second.errors.contains("0 files written, "))
        #expect(try session.shell("cd site && find . -type f | sort | xargs sha256sum").output == sums)
        _ = try session.pressroom("release", "withdraw", slug)
        let third = try export()
        #expect(third.code == 0 && third.errors.contains("taken away"))
        #expect(try session.shell("grep -rl '\(slug)' site; ls -d site/releases/\(slug)*").output == "")
    }

    @Test func whatIsUnderEmbargoIsNotThereUntilItEnds() throws {
        let slug = try #require(try slugs().first)
        let held = try session.pressroom(
            "release", "edit", slug, "--embargo", "2099-01-01 09:00 Europe/London", "--why", "agreed")
        #expect(held.code == 0, "\(held.errors)")
        let today = try export()
        #expect(today.errors.contains("The next embargo ends at 2099-01-01T09:00:00Z: write it again then."))
        #expect(try session.shell("grep -rl '\(slug)' site").output == "")
        let mixed = try export("--at", "2099-01-01T09:00:00Z")
        #expect(mixed.code == 1 && mixed.errors.contains("this is a look ahead"))
        let ahead = try session.pressroom(
            "newsroom", "export", "--to", "ahead", "--base-url", "https://press.example", "--at",
            "2099-01-01T09:00:00Z")
        #expect(ahead.code == 0 && ahead.errors.contains("It shows what will be"))
        #expect(try session.text(of: "ahead/index.html").contains(slug))
        #expect(try session.shell("stat -c %a ahead").output == "700\n")
    }

    @Test func aFileServerServesItAsItIs() throws {
        _ = try export()
        let outcome = try session.shell(
            """
            cd site
            for page in $(find . -name index.html); do
              for link in $(grep -oE '(href|src)="/[^"?#]*' "$page" | cut -d'"' -f2 | sort -u); do
                case $link in */) file=.$link"index.html" ;; *) file=.$link ;; esac
                [ -f "$file" ] || echo "$page has $link"
              done
            done
            """)
        #expect(outcome.output == "")
    }

    @Test func whatCannotBeDoneIsSaid() throws {
        #expect(try session.pressroom("newsroom", "export", "--to", "x").code == 64)
        for url in ["press.example", "ftp://press.example"] {
            let outcome = try session.pressroom("newsroom", "export", "--to", "x", "--base-url", url)
            #expect(outcome.code == 64 && outcome.errors.contains("is no place for a newsroom"))
        }
        #expect(try export("--at", "tomorrow").code == 64)
        try session.write("mine", to: "site")
        let outcome = try export()
        #expect(outcome.code == 1 && outcome.errors.contains("it is no folder"))
        #expect(try session.text(of: "site") == "mine")
    }
}
