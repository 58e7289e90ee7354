/// The people whom a text names.
extension Page {
    /// Somebody who is named, with what the text says they are.
    struct Person {
        var name: Range<Int>
        /// What the text says they are, such as "president of Daily NK".
        var title: Range<Int>?
        /// The words of the name in lower case.
        let key: [String]
        /// Whether words are said to be theirs together with somebody else, whom the quotation names first.
        var isCompanion = false
        /// Whether it is named once, without a title, where a sentence begins: its first word may be a word.
        var onlyBegins = false
        /// The best that spoke for their having said something.
        var signs: Set<SpeakerSign> = []
    }

    /// Everybody whom a text names with two names or more, to be found again by a surname.
    struct People {
        private(set) var all: [Person] = []
        private var byWord: [String: [Int]] = [:]
        /// Names that are the dateline's place.
        private let nobody: Set<[String]>
        private static let limit = 400

        init(without nobody: Set<[String]> = []) { self.nobody = nobody }

        func isNobody(_ key: [String]) -> Bool { nobody.contains(key) }

        var isFull: Bool { all.count >= People.limit }

        mutating func add(_ person: Person) -> Int? {
            guard !isNobody(person.key) else { return nil }
            if let known = index(of: person.key) {
                all[known].title = all[known].title ?? person.title
                all[known].onlyBegins = false
                return known
            }
            guard !isFull else { return nil }
            for word in Set(person.key) where word.utf8.count > 1 { byWord[word, default: []].append(all.count) }
            all.append(person)
            return all.count - 1
        }

        /// Prints a name as it stands here, such as in letters that are not all capitals.
        mutating func rename(_ index: Int, _ name: Range<Int>) { all[index].name = name }

        mutating func hear(_ index: Int, _ signs: Set<SpeakerSign>) {
            if all[index].signs.isEmpty || signs.sum > all[index].signs.sum { all[index].signs = signs }
        }

        /// Without what stands before a name and is none of it.
        mutating func shortenNames(_ shorter: (Range<Int>) -> Range<Int>) {
            for index in all.indices where !all[index].signs.isEmpty { all[index].name = shorter(all[index].name) }
        }

        mutating func setCompanion(_ index: Int) { all[index].isCompanion = true }

        /// Who has this first and this last name: initials between them come and go.
        func index(of key: [String]) -> Int? {
            guard let last = key.last, let first = key.first else { return nil }
            let namesakes = byWord[last]?.filter { all[$0].key.last == last } ?? []
            return namesakes.first { all[$0].key.first == first }
                // "Senator Stott Despoja" is Natasha Stott Despoja.
                ?? (key.count > 1
                    ? namesakes.first { all[$0].key.count > key.count && all[$0].key.suffix(key.count) == key[...] }
                    : nil)
        }

        /// Whose name ends in these words, or begins with the only one of them; whoever of several was named last.
        func index(called words: [String], before token: Int) -> Int? {
            guard let last = words.last, let candidates = byWord[last] else { return nil }
            let surname = candidates.filter {
                all[$0].key.count > words.count && all[$0].key.suffix(words.count) == words[...]
            }
            let matching =
                !surname.isEmpty || words.count > 1
                ? surname : candidates.filter { all[$0].key.first == last || all[$0].key.dropFirst().contains(last) }
            let likely = matching.contains { !all[$0].onlyBegins } ? matching.filter { !all[$0].onlyBegins } : matching
            return likely.last { all[$0].name.lowerBound < token } ?? likely.first
        }
    }

    /// Everybody who is named in the document proper.
    func people() -> People {
        var people = People(without: Set([dateline()?.place].compactMap { $0 }.map(nameKey)))
        for block in blocks where !block.part.isOutside && block.part != .navigation && block.part != .otherStories {
            for sentence in sentences(in: block.tokens) where !people.isFull {
                for name in names(in: sentence, allowsCapitals: block.part == .head) {
                    var person = person(name, in: sentence)
                    person.onlyBegins = name.lowerBound == sentence.lowerBound && person.title == nil
                    guard let index = people.add(person) else { continue }
                    if isAllCapitals(people.all[index].name), !isAllCapitals(name) { people.rename(index, name) }
                }
            }
        }
        return people
    }

    func person(_ name: Range<Int>, in sentence: Range<Int>) -> Person {
        Person(name: name, title: title(around: name, in: sentence), key: nameKey(name))
    }

    func nameKey(_ name: Range<Int>) -> [String] {
        name.lazy.filter { tokens[$0].kind == .word }.map { tokens[$0].folded.withoutPossessive }
    }

    private func isAllCapitals(_ name: Range<Int>) -> Bool { name.allSatisfy { tokens[$0].isAllCapitals } }
}
