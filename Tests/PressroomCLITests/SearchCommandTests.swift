import Testing

/// What a search says of what it found.
@Suite struct SearchCommandTests {
    @Test func aWordThatNoRecordHasIsABeginning() throws {
        let run = try Town.furnished()
        let beginning = try run("search", "nordl", "--kind", "organisation")
        #expect(
            beginning
                == .init(
                    code: 0,
                    output: """
                        organisation/nordlys-rail  Nordlys Rail
                            «Nordlys» Rail

                        """,
                    sentences: "No record has the word 'nordl'; these have words that begin so.\n"))
        #expect(try run("search", "nordl", "--kind", "organisation", "--json").sentences == beginning.sentences)
        #expect(try run("search", "nordl", "nothinglikeit").sentences == "Nothing was found.\n")
        #expect(try run("search", "nordlys", "--kind", "organisation").sentences == "")
    }

    @Test func whoIsWithdrawnIsMarked() throws {
        let run = try Town.furnished()
        _ = try run("contact", "add", "--name", "Paweł Łoś", "--role", "desk", "--email", "los@nordlys.example")
        #expect(try run("search", "los").output.hasPrefix("contact/pawel-los  Paweł Łoś\n    Paweł «Łoś»\n"))
        _ = try run("contact", "withdraw", "pawel-los")
        #expect(try run("search", "los").output.hasPrefix("contact/pawel-los  Paweł Łoś (withdrawn)\n"))
        #expect(try run("search", "los", "--json").output.contains("\"isWithdrawn\": true"))
    }
}
