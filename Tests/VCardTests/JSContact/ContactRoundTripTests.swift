import JSONText
import TestSupport
import Testing
import VCard

@Suite struct ContactRoundTripTests {
    @Test func nothingOfAGeneratedCardIsLost() throws {
        var source = ContactSource(random: SplitMix(state: 9555))
        for _ in 0..<600 {
            let card = source.card()
            let json = card.jsContact
            let back = try JSContactReader.read(json.bytes()).cards
            try #require(back.count == 1)
            #expect(back[0].warnings == [])
            let (given, got) = (Set(saidInAnyOrder(card)), Set(saidInAnyOrder(back[0].card)))
            // The language that most properties have is the card's.
            #expect(given.symmetricDifference(got).subtracting(["LANGUAGE;:en", "LANGUAGE;:fr"]) == [])
            #expect(lost(json, in: back[0].card.jsContact) == [])
            #expect(lost(back[0].card.jsContact, in: json) == [])
        }
    }

    @Test func nothingOfAGeneratedContactIsLost() throws {
        var source = JSContactSource(json: JSONSource(random: SplitMix(state: 9553)))
        for _ in 0..<800 {
            let json = source.card()
            let read = Card.read(jsContact: json)
            let card = try #require(read.card)
            let written = try #require(CardReader.read(card.written(.v4)).cards.first?.card)
            let lost = lost(meaning(json), in: meaning(written.jsContact))
            #expect(lost == [], "\(String(decoding: card.written(.v4), as: UTF8.self))")
            #expect(read.warnings.allSatisfy { $0.code == .leftOut })
        }
    }
}

/// Where the first value says something that the second does not. What is new in the second is not told: groups that tie labels
/// to numbers.
private func lost(_ first: JSON, in second: JSON?, at pointer: String = "") -> [String] {
    guard let members = first.members, let second, second.members != nil, !members.isEmpty else {
        return first == second ? [] : [pointer + " " + String(decoding: (second ?? .null).bytes(), as: UTF8.self)]
    }
    return members.flatMap { lost($0.value, in: second[$0.name], at: pointer + "/" + $0.name) }
}

/// The Card with what `localizations` says in its place, and components whose order says nothing in that of their kinds.
private func meaning(_ card: JSON) -> JSON {
    var members = (sorted(card).members ?? []).filter { $0.name != "localizations" }
    for language in card["localizations"]?.members ?? [] {
        var said: JSON = .object(members.filter { $0.name != "vCardProps" })
        for patch in language.value.members ?? [] {
            let names = JSONPointer(text: patch.name).names
            said = set(patch.value, in: said, at: names[...]) ?? said
            // It ties properties together, and says nothing.
            for entry in ["notes", "titles"] {
                said = set(.null, in: said, at: [entry, "k1", "vCardParams", "altid"]) ?? said
            }
        }
        members.append(JSON.Member("in " + language.name, sorted(said)))
    }
    return .object(members)
}

private func set(_ value: JSON, in whole: JSON, at names: ArraySlice<String>) -> JSON? {
    guard let name = names.first else { return value }
    guard var members = whole.members else { return nil }
    let inner = members[name] ?? (names.count > 1 ? [:] : .null)
    members[name] = set(value, in: inner, at: names.dropFirst())
    return .object(members)
}

private func sorted(_ value: JSON) -> JSON {
    guard let members = value.members else { return value }
    return .object(
        members.map { member in
            guard member.name == "components", value["isOrdered"] != true, let parts = member.value.elements else {
                return JSON.Member(member.name, sorted(member.value))
            }
            let kinds = parts.map { $0["kind"]?.text ?? "" }
            let order = parts.indices.sorted { (kinds[$0], $0) < (kinds[$1], $1) }
            return JSON.Member("components", .array(order.map { parts[$0] }))
        })
}

/// Makes Cards of JSContact, right ones with members that nobody knows, the same for the same seed.
struct JSContactSource {
    var json: JSONSource

    init(json: JSONSource) { self.json = json }

    private mutating func text() -> String {
        // What no line can hold stands in a value, never in a name.
        "t" + json.text()
    }

    private mutating func maybe(_ name: String, _ value: JSON) -> [JSON.Member] {
        json.next(3) == 0 ? [JSON.Member(name, value)] : []
    }

    private mutating func set(_ words: [String]) -> JSON {
        .object(words.filter { _ in json.next(2) == 0 }.map { JSON.Member($0, true) })
    }

    private mutating func unknown() -> [JSON.Member] { maybe("a.example:x/y~\(json.next(3))", json.value(2)) }

    private mutating func usual() -> [JSON.Member] {
        var members = maybe("contexts", set(["work", "private", "odd"])) + maybe("pref", .number(json.next(120)))
        members += maybe("label", .string(text())) + unknown()
        return members + maybe("vCardParams", ["x-a": .string(text()), "altid": "1"])
    }

    private mutating func map(_ make: (inout JSContactSource) -> [JSON.Member]) -> JSON {
        .object(
            (0..<json.next(4)).map { number in
                let id = json.next(2) == 0 ? "k\(number + 1)" : "i\(number)"
                return JSON.Member(id, .object(make(&self)))
            })
    }

    private mutating func component(_ kinds: [String]) -> JSON {
        var members = [
            JSON.Member("kind", .string(kinds[json.next(kinds.count)])),
            JSON.Member("value", .string(text())),
        ]
        members += maybe("phonetic", .string(text()))
        return .object(members)
    }

    private mutating func named(_ kinds: [String]) -> [JSON.Member] {
        let components = (0..<json.next(5)).map { _ in component(kinds) }
        var members = [JSON.Member("components", .array(components))] + maybe("full", .string(text()))
        members += maybe("isOrdered", true) + maybe("defaultSeparator", .string(json.text()))
        return members + maybe("phoneticSystem", "ipa") + unknown()
    }

    private mutating func date() -> JSON {
        switch json.next(3) {
        case 0: ["@type": "Timestamp", "utc": "1953-10-15T23:10:00Z"]
        case 1: ["utc": "1953-10-15T23:10:00.25Z"]
        default:
            .object(maybe("year", 1985) + maybe("month", 4) + maybe("day", 12) + maybe("calendarScale", "gregorian"))
        }
    }

    mutating func card() -> JSON {
        var members = [
            JSON.Member("@type", "Card"), JSON.Member("version", "1.0"),
            JSON.Member("uid", .string(text())),
        ]
        members += maybe("kind", .string(["individual", "org", "Odd"][json.next(3)]))
        members += maybe("updated", .string(["2012-01-10T14:45:00Z", "2012-01-10T14:45:00.5Z", "soon"][json.next(3)]))
        members +=
            maybe("prodId", .string(text())) + maybe("language", "de-AT") + unknown()
            + maybe("futureMember", json.value(3))
        let name = named([
            "surname", "given", "given2", "title", "credential", "surname2", "generation", "separator", "odd",
        ])
        members += maybe("name", .object(name + maybe("sortAs", ["surname": .string(text())])))
        members += maybe("nicknames", map { [JSON.Member("name", .string($0.text()))] + $0.usual() })
        members += maybe(
            "organizations",
            map { source in
                [JSON.Member("name", .string(source.text()))]
                    + source.maybe("units", [["name": .string(source.text())]]) + source.unknown()
            })
        members += maybe(
            "titles",
            map { source in
                [
                    JSON.Member("kind", .string(["title", "role", "odd"][source.json.next(3)])),
                    JSON.Member("name", .string(source.text())),
                ]
                    + source.maybe("organizationId", "k1")
            })
        for (map, member) in [
            ("emails", "address"), ("phones", "number"), ("onlineServices", "uri"), ("schedulingAddresses", "uri"),
            ("links", "uri"), ("preferredLanguages", "language"), ("cryptoKeys", "uri"), ("notes", "note"),
        ] {
            members += maybe(map, self.map { [JSON.Member(member, .string($0.text()))] + $0.usual() })
        }
        members += maybe(
            "media",
            map { source in
                [
                    JSON.Member("kind", .string(["photo", "logo", "odd"][source.json.next(3)])),
                    JSON.Member("uri", "https://a.example/p"),
                ] + source.usual()
            })
        members += maybe(
            "addresses", map { $0.named(["number", "name", "locality", "country", "room", "separator", "odd"]) })
        members += maybe(
            "anniversaries",
            map { source in
                [
                    JSON.Member("kind", .string(["birth", "death", "wedding", "odd"][source.json.next(4)])),
                    JSON.Member("date", source.date()),
                ]
                    + source.maybe("place", ["full": .string(source.text())])
            })
        members += maybe(
            "personalInfo",
            map { source in
                [
                    JSON.Member("kind", .string(["hobby", "expertise"][source.json.next(2)])),
                    JSON.Member("value", .string(source.text())),
                ]
                    + source.maybe("level", .string(["high", "odd"][source.json.next(2)]))
                    + source.maybe("listAs", .number(source.json.next(3)))
            })
        members += maybe("keywords", set([text(), "a,b", "c"])) + maybe("members", set(["urn:uuid:1", text() + "m"]))
        members += maybe("relatedTo", [text(): ["relation": set(["friend", "Odd"])], "urn:uuid:2": ["relation": [:]]])
        members += maybe(
            "speakToAs",
            .object(
                maybe("grammaticalGender", "neuter")
                    + maybe("pronouns", map { [JSON.Member("pronouns", .string($0.text()))] + $0.usual() })))
        members += maybe(
            "localizations",
            [
                "fr": [
                    "titles/k1/name": .string(text()), "name": ["full": "x"],
                    "notes/k1": ["note": "y", "vCardParams": ["altid": "1"]],
                ]
            ])
        return .object(members)
    }
}
