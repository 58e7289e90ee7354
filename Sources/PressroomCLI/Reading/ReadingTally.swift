import PressOffice

/// What became of the files that `read` was asked for.
struct ReadingTally: Equatable {
    var read = 0
    var failed = 0
    var passedOver: [NoDocument: Int] = [:]
    /// The folders among the arguments, and those with a document in them, read or not.
    private let folders: [(place: Int, name: String)]
    private var withDocuments: Set<Int> = []

    init(folders: [(place: Int, name: String)] = []) { self.folders = folders }

    static func == (a: ReadingTally, b: ReadingTally) -> Bool {
        (a.read, a.failed, a.passedOver, a.withDocuments) == (b.read, b.failed, b.passedOver, b.withDocuments)
    }

    mutating func note(read isRead: Bool, in folder: Int?) {
        if isRead { read += 1 } else { failed += 1 }
        if let folder { withDocuments.insert(folder) }
    }

    mutating func note(_ what: NoDocument) { passedOver[what, default: 0] += 1 }

    /// The folders that no document was found in.
    var emptyFolders: [String] { folders.filter { !withDocuments.contains($0.place) }.map(\.name) }

    /// Whether everything that was asked for was read.
    var isWhole: Bool { failed == 0 && emptyFolders.isEmpty }

    /// What a person should know at the end: a sentence a line; none where only files were named, each of which has been
    /// told of.
    var sentences: [String] {
        guard !folders.isEmpty else { return [] }
        var sentences = emptyFolders.map { "No documents were found in '\($0)'." }
        let all = read + failed
        if read == 0, failed > 0 {
            sentences.append("\(ReadingTally.counted(failed, "document", "documents")) could not be read.")
        } else if failed > 0 {
            sentences.append(
                "\(grouped(read)) of \(ReadingTally.counted(all, "document", "documents")) \(read == 1 ? "was" : "were") read; "
                    + "\(grouped(failed)) could not be.")
        } else if all > 0 {
            sentences.append("\(ReadingTally.counted(all, "document", "documents")) \(all == 1 ? "was" : "were") read.")
        }
        let others = NoDocument.allCases.compactMap { what in
            passedOver[what].map { ReadingTally.counted($0, what.rawValue, what.plural) }
        }
        if !others.isEmpty {
            let number = passedOver.values.reduce(0, +)
            sentences.append(
                "Skipped \(listed(others)): \(number == 1 ? "it is not a document" : "they are not documents").")
        }
        return sentences
    }

    private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(grouped(number)) \(number == 1 ? one : many)"
    }
}
