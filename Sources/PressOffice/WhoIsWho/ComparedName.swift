import Catalogue

/// A person's name as it is compared: in plain Latin letters, without titles and what stands behind a name, the given names before
/// the family name however they were written.
struct ComparedName: Hashable, Sendable {
    /// One at least, or none where only one word is known; an initial is one letter.
    let given: [String]
    let family: String
    /// Of a father or a son, where it stands behind the name: they are two.
    let generation: String?
    /// The family name's last word as it is written in plain letters: what a search looks for.
    let word: String

    /// Nil where nothing is left that could be a name.
    init?(_ text: String) {
        let plain = ComparedName.plainWords(text)
        let halves = plain.map { [$0] } ?? text.split(separator: ",", maxSplits: 1).map { ComparedName.words($0) }
        var words = ComparedName.bare(halves.first ?? [])
        var generation = words.generation
        if plain != nil {
            // The family's name is where it should be.
        } else if halves.count == 2 {
            let behind = ComparedName.bare(halves[1])
            generation = generation ?? behind.generation
            // "Roe, Jane", and not "Jane Roe, PhD".
            if !behind.words.isEmpty { words.words = behind.words + words.words }
        } else {
            words.words = ComparedName.familyLast(words.words, in: text)
        }
        guard let last = words.words.popLast() else { return nil }
        var family = last
        while let particle = words.words.last, words.words.count > 1, ComparedName.particles.contains(particle) {
            family = particle + family
            words.words.removeLast()
        }
        given = words.words
        self.family = ComparedName.loose(family)
        self.generation = generation
        word = last
    }

    /// What is the same where two names are one, however they are written.
    var key: String {
        (given.map(ComparedName.loose) + [family] + (generation.map { [$0] } ?? [])).joined(separator: " ")
    }

    /// The small words of a name of plain letters and figures, as most are: one blank between them, and none in capitals alone. Nil for any other.
    private static func plainWords(_ text: String) -> [String]? {
        var (words, word): ([String], [UInt8]) = ([], [])
        var isSmall = false
        for byte in text.utf8 {
            switch byte {
            case 0x61...0x7A:
                word.append(byte)
                isSmall = true
            case 0x41...0x5A: word.append(byte | 0x20)
            case 0x30...0x39: word.append(byte)
            case 0x20 where isSmall && word.count <= 30:
                words.append(String(decoding: word, as: UTF8.self))
                (isSmall, word) = (false, [])
            default: return nil
            }
        }
        guard isSmall, word.count <= 30 else { return nil }
        return words + [String(decoding: word, as: UTF8.self)]
    }

    /// Small words in plain letters; what is said in short is one word, with or without its dots.
    private static func words(_ text: some StringProtocol) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            // Most words have plain letters and figures alone, and are spelt in no other way.
            if word.utf8.count <= 30,
                word.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) })
            {
                return [String(word).lowercased()]
            }
            let joined = String(word).filter { $0 != "." && $0 != "," }.lowercased()
            if word.contains("."), titles.contains(joined) || suffixes.contains(joined) { return [joined] }
            let parted = String(word).replacing(".", with: " ").replacing("’", with: "").replacing("'", with: "")
            return Slug.spelt(parted)?.split(separator: "-").map(String.init) ?? []
        }
    }

    /// Without what stands before a name and behind it.
    private static func bare(_ words: [String]) -> (words: [String], generation: String?) {
        var words = words[...]
        while let first = words.first, titles.contains(first) {
            words.removeFirst()
            while let subject = words.first, subjects.contains(subject) { words.removeFirst() }
        }
        var generation: String?
        while let last = words.last, suffixes.contains(last) {
            generation = generations[last] ?? generation
            words.removeLast()
        }
        return (Array(words), generation)
    }

    /// "DUPONT Marie": where the first word alone is in capitals it is the family's.
    private static func familyLast(_ words: [String], in text: String) -> [String] {
        let printed = text.split(whereSeparator: \.isWhitespace)
        guard words.count == printed.count, words.count > 1, let first = printed.first, first.count > 2,
            first.allSatisfy(\.isUppercase), printed.dropFirst().allSatisfy({ $0.contains(where: \.isLowercase) })
        else { return words }
        return Array(words.dropFirst()) + words.prefix(1)
    }

    /// Müller, Mueller and Muller are one.
    private static func loose(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.contains(UInt8(ascii: "e")) else { return word }
        var loose: [UInt8] = []
        for byte in word.utf8 {
            if byte == UInt8(ascii: "e"), let last = loose.last, "aou".utf8.contains(last) { continue }
            loose.append(byte)
        }
        return String(decoding: loose, as: UTF8.self)
    }

    /// The ways in which a family name of that form may be written in plain letters; a few.
    static func spellings(of word: String) -> [String] {
        loose(word).reduce(into: [""]) { spellings, letter in
            let longer = "aou".contains(letter) && spellings.count < 32 ? spellings.map { "\($0)\(letter)e" } : []
            spellings = spellings.map { "\($0)\(letter)" } + longer
        }
    }

    /// How one name is like another; the first that is so.
    enum Likeness: Comparable, Sendable {
        case another, spelling, initials, nickname, otherForm, same
    }

    func likeness(to other: ComparedName) -> Likeness {
        guard family == other.family else {
            let isSpelling = given == other.given && !given.isEmpty && family.count > 4
            return isSpelling && editDistance(Array(family), Array(other.family), atMost: 1) != nil
                ? .spelling : .another
        }
        if let mine = generation, let theirs = other.generation, mine != theirs { return .another }
        if given == other.given, generation == other.generation { return given.isEmpty ? .initials : .same }
        guard let mine = given.first, let theirs = other.given.first else { return .initials }
        let (mineRest, theirRest) = (given.dropFirst(), other.given.dropFirst())
        let restAgrees =
            mineRest.isEmpty || theirRest.isEmpty
            || zip(mineRest, theirRest).allSatisfy { $0.first == $1.first }
        guard restAgrees else { return .another }
        if mine == theirs || ComparedName.loose(mine) == ComparedName.loose(theirs) { return .otherForm }
        if mine.count == 1 || theirs.count == 1 { return mine.first == theirs.first ? .initials : .another }
        if ComparedName.areNicknames(mine, theirs) { return .nickname }
        let isSpelling = mine.count > 3 && editDistance(Array(mine), Array(theirs), atMost: 1) != nil
        return isSpelling ? .spelling : .another
    }

    private static func areNicknames(_ one: String, _ other: String) -> Bool {
        guard let sets = nicknames[one] else { return false }
        return sets.contains { sameName[$0].contains(other) }
    }

    /// By a name the places in `sameName` where it stands.
    private static let nicknames: [String: [Int]] = sameName.indices.reduce(into: [:]) { places, index in
        for name in sameName[index] { places[name, default: []].append(index) }
    }

    /// What one person may be called by turns, in plain letters.
    private static let sameName: [Set<String>] = [
        "robert bob rob bobby robbie bert", "william bill will billy willy liam", "richard rick dick ricky rich",
        "elizabeth liz lizzie beth betty eliza lisa elisabeth", "margaret maggie peggy meg marge greta",
        "james jim jimmy jamie",
        "john jack johnny", "jonathan jon jonny johnny", "katherine kate katie kathy kathryn catherine cathy katharina",
        "michael mike mick mickey micha", "thomas tom tommy", "alexander alex sasha sascha aleksandr aleksander xander",
        "alexandra alex sandra sasha", "christopher chris kit christoph", "christina chris tina christine",
        "daniel dan danny",
        "david dave", "edward ed eddie ted ned", "andrew andy drew", "anthony tony antony anton antonio",
        "benjamin ben benny",
        "charles charlie chuck carlos", "matthew matt", "nicholas nick nicky nicolas niklas klaus", "patrick pat paddy",
        "patricia pat patty trish tricia", "peter pete pieter", "samuel sam sammy", "samantha sam",
        "stephen steve steven",
        "susan sue susie suzanne", "victoria vicky tori", "joseph joe joey josef", "joshua josh", "jennifer jen jenny",
        "jessica jess", "rebecca becky becca", "deborah debbie debra", "gregory greg",
        "frederick fred freddy friedrich fritz",
        "philip phil phillip", "timothy tim", "gerald gerry jerry", "dorothy dot dolly", "theodore ted theo teddy",
        "johannes hans johann jan", "josef sepp", "margarete grete gretel", "franziska franzi", "maximilian max",
        "sebastian basti", "jose pepe", "francisco paco pancho fran", "ignacio nacho", "dolores lola", "enrique quique",
        "manuel manolo", "guillermo memo", "giuseppe beppe peppe", "francesco franco checco", "luigi gigi",
        "giovanni gianni",
        "maria mia marie mary mariya masha", "mikhail misha", "dmitri dima dmitry", "ivan vanya",
        "yekaterina katya ekaterina",
        "natalia natasha natalya", "anastasia nastya", "vladimir volodya vova", "oleksandr sasha aleksandr",
        "piotr piotrek",
        "malgorzata gosia", "katarzyna kasia", "aleksandra ola", "joanna asia", "francois franck", "cornelis kees cees",
        "hendrik henk", "wilhelm willi", "guglielmo memo",
    ].map { Set($0.split(separator: " ").map(String.init)) }

    /// Of a family name, and not of what is before it.
    private static let particles: Set<String> = [
        "von", "van", "de", "der", "den", "ter", "ten", "zu", "zur", "zum", "vom", "la", "le", "du", "des", "di", "da",
        "do",
        "dos", "das", "del", "della", "dello", "bin", "ibn", "al", "el", "mac", "mc", "st", "san", "af", "av", "y", "e",
    ]

    /// What stands before a name, without dots, in plain letters.
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame", "lord", "lady", "rev",
        "reverend",
        "hon", "cllr", "sen", "senator", "rep", "gov", "capt", "col", "gen", "lt", "sgt", "herr", "frau", "dipl", "ing",
        "mag",
        "monsieur", "madame", "mme", "mlle", "maitre", "sr", "sra", "srta", "don", "dona", "dott", "dottssa", "avv",
        "onorevole",
        "drs", "dhr", "mevr", "mw", "ir", "mgr", "pan", "pani", "hr", "fr", "fru", "dn",
    ]

    /// Of what somebody is a doctor: `Dr. rer. nat.`
    private static let subjects: Set<String> = [
        "med", "dent", "vet", "rer", "nat", "phil", "jur", "iur", "habil", "oec", "pol", "ing", "hc", "theol",
    ]

    private static let generations = [
        "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
    ]

    /// What stands behind one.
    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "ma", "ba", "bsc", "esq", "obe", "cbe", "mbe", "kc",
        "qc", "mp",
        "mep", "frs", "llm", "junior", "senior", "pr", "dphil",
    ]
}
