import ReleaseReader
import Testing

/// What is no text for the press is told, and not taken for a release.
@Suite struct NoReleaseTests {
    private func refusal(_ text: String) -> String? {
        do {
            _ = try SourceDocument(path: "a", bytes: Array(text.utf8))
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        (
            "Name,Email,Phone\nJane Roe,jane@a.example,1\nTomas Holm,t@a.example,2\nAnna Roe,a@a.example,3\n",
            "a table of values"
        ),
        ("a;b;c\n1;2;3\n4;5;6\n7;8;9\n", "a table of values"), ("a\tb\n1\t2\n3\t4\n5\t6\n", "a table of values"),
        (
            "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/:/bin/sh\njane:x:1000:1000::/home/jane:/bin/sh\n",
            "a list of accounts"
        ),
        ("#!/bin/sh\necho hello\n", "a program"),
        ("import Foundation\n\nstruct A {\n    let b = 1;\n    func c() {\n        return b\n    }\n}\n", "a program"),
        ("{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": null\n}\n", "JSON"),
        ("HOST=a.example\nPORT=80\n# where it is\nUSER=jane\n", "a list of settings"),
        ("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n", "a key or a certificate"),
        ("2031-05-12 09:00:00 a\n2031-05-12 09:00:01 b\n2031-05-12 09:00:02 c\n", "a log"),
    ])
    func isTold(_ text: String, _ kind: String) {
        #expect(refusal(text)?.contains("is \(kind), and no text for the press") == true)
    }

    @Test(arguments: [
        "Harbour ferries return\n\nNorthport, 12 May 2031\n\nThe ferries, boats, and ships return.\n\nContact: Jane Roe, press officer, Northport\n",
        "Harbour ferries return\n\n2031-05-12\n\nThe Harbour Alliance will run ferries to the northern islands again from June.\n",
        "Contact:\nJane Roe\nTel: 020 7946 0018\nMail: jane@harbour.example\n",
        "+++\ntitle = \"Harbour ferries return\"\ndate = 2031-05-12\ntags = [\"a\"]\n+++\n",
        "When: 12 May 2031\nWhere: Northport\nWho: Jane Roe\nWhat: the first boat\n",
        "[Press release]\n\n{Harbour} ferries return to the islands after two long years of repairs.\n",
        "Jane Roe, director, Harbour Alliance\nTomas Holm, mayor, Northport\nAnna Roe, captain, Falvik\nIda Holm, pilot, Falvik\n",
    ])
    func whatMayBeOneIsRead(_ text: String) { #expect(refusal(text) == nil) }
}
