extension SiteCase {
    /// Redirects of each status to each kind of place.
    static let redirects: [SiteCase] = [301, 302, 303, 307, 308].flatMap { status in
        targets.map { target in
            SiteCase(
                "redirect-\(status)-\(target.name)",
                verdict: target.isFollowed
                    ? (status == 301 || status == 308 ? "moved" : "movedForNow") : target.verdict,
                SiteAnswer(status, target.location.map { [("Location", $0)] } ?? []))
        }
    }

    private struct Target {
        let name: String
        let location: String?
        var verdict: String?
        var isFollowed: Bool { verdict == "followed" }

        init(_ name: String, _ location: String?, _ verdict: String? = nil) {
            (self.name, self.location, self.verdict) = (name, location, verdict)
        }
    }

    private static let targets = [
        Target("path", "/kind-html", "followed"), Target("relative", "kind-html", "followed"),
        Target("dots", "./a/../kind-html", "followed"), Target("fragment", "/kind-html#films", "followed"),
        Target("query", "?page=2"), Target("space", "/kind-html?q=two words", "followed"),
        Target("letters", "/kind-html?q=für", "followed"),
        Target("private", "http://10.0.0.1/", "notAsked"),
        Target("metadata", "http://169.254.169.254/latest/meta-data/", "notAsked"),
        Target("number", "http://2130706433/", "notAsked"), Target("mapped", "http://[::ffff:10.0.0.1]/", "notAsked"),
        Target("file", "file:///etc/passwd", "notAsked"), Target("script", "javascript:alert(1)", "notAsked"),
        Target("mail", "mailto:press@rivertrust.example", "notAsked"),
        Target("user", "http://name:word@rivertrust.example/", "notAsked"),
        Target("port-0", "http://rivertrust.example:0/", "notAsked"), Target("empty", ""), Target("nowhere", nil),
        Target("host-without-scheme", "//10.0.0.2", "notAsked"),
    ]

    /// Redirects that go round in circles of 1, 2 and 11, and that lead somewhere after 10 and after 11.
    static let chains: [SiteCase] = [1, 2, 11].flatMap(loop) + [10, 11].flatMap(chain)

    private static func loop(of length: Int) -> [SiteCase] {
        (0..<length).map { hop("loop-\(length)-\($0)", to: "loop-\(length)-\(($0 + 1) % length)", "silent") }
    }

    private static func chain(of length: Int) -> [SiteCase] {
        (0..<length).map { step in
            let next = step + 1 == length ? "kind-html" : "chain-\(length)-\(step + 1)"
            return hop("chain-\(length)-\(step)", to: next, length - step > 10 ? "silent" : "movedForNow")
        }
    }

    private static func hop(_ name: String, to next: String, _ verdict: String) -> SiteCase {
        SiteCase(name, verdict: verdict, SiteAnswer(302, [("Location", "/\(next)")]))
    }
}
