import Catalogue

/// A person's name as it is compared: in plain Latin letters, without titles and what stands behind a name, the given names before
/// the family name however they were written.
struct ComparedName: Hashable, Sendable {
    /// One at least, or none where only one word is known; an initial is one letter.
    let given: [String]
    let family: String

    /// Nil where nothing is left that could be a name.
    init?(_ text: String) {
        let halves = text.split(separator: ",", maxSplits: 1).map { ComparedName.words($0) }
        var words = ComparedName.bare(halves.first ?? [])
        if halves.count == 2 {
            let behind = ComparedName.bare(halves[1])
            // "Roe, Jane", and not "Jane Roe, PhD".
            if !behind.isEmpty { words = behind + words }
        }
        guard let last = words.popLast() else { return nil }
        var family = last
        while let particle = words.last, words.count > 1, ComparedName.particles.contains(particle) {
            family = particle + family
            words.removeLast()
        }
        given = words
        self.family = ComparedName.loose(family)
    }

    /// Small words in plain letters.
    private static func words(_ text: some StringProtocol) -> [String] {
        guard
            let slug = Slug.spelt(
                String(text).replacing(".", with: " ").replacing("’", with: "").replacing("'", with: ""))
        else {
            return []
        }
        return slug.split(separator: "-").map(String.init)
    }

    /// Without what stands before a name and behind it.
    private static func bare(_ words: [String]) -> [String] {
        var words = words[...]
        while let first = words.first, titles.contains(first) {
            words.removeFirst()
            while let subject = words.first, subjects.contains(subject) { words.removeFirst() }
        }
        while let last = words.last, suffixes.contains(last) { words.removeLast() }
        return Array(words)
    }

    /// Müller, Mueller and Muller are one.
    private static func loose(_ word: String) -> String {
        var word = word
        for (two, one) in [("ae", "a"), ("oe", "o"), ("ue", "u")] where word.count > 3 {
            word = word.replacing(two, with: one)
        }
        return word
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
        if given == other.given { return given.isEmpty ? .initials : .same }
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

    /// What stands behind one.
    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "ma", "ba", "bsc", "esq", "obe", "cbe", "mbe", "kc",
        "qc", "mp",
        "mep", "frs", "llm", "junior", "senior", "pr", "dphil",
    ]
}
