import Catalogue
import PressOffice

/// What is kept back from an audience, as our own people at the command line are told.
extension [KeptBack] {
    /// No more are named.
    static var longest: Int { 5 }

    /// A sentence each, with what to type; the rest is counted.
    var sentences: [String] {
        let shown = prefix(Self.longest).map(\.refusal.inWords)
        return shown + (count > shown.count ? ["And \(counted(count - shown.count, "more", "more")) kept back."] : [])
    }

    /// `2 contacts are kept back from the audience 'press': 1 meant for others and 1 withdrawn.`
    func summary(of noun: String) -> String? {
        guard let first else { return nil }
        var counts: [(words: String, count: Int)] = []
        for words in map(\.reason.summary) {
            if let index = counts.firstIndex(where: { $0.words == words }) {
                counts[index].count += 1
            } else {
                counts.append((words, 1))
            }
        }
        let parts = listed(counts.map { "\($0.count) \($0.words)" })
        return "\(counted(count, noun)) \(count == 1 ? "is" : "are") kept back from the audience "
            + "'\(first.audience.rawValue)': \(parts). --audience internal writes \(count == 1 ? "it" : "them") too."
    }
}

extension KeptBack.Reason {
    fileprivate var summary: String {
        switch self {
        case .audience: "meant for others"
        case .withdrawn: "withdrawn"
        case .onHold: "on hold"
        case .embargo: "under embargo"
        case .standsIn: "named only in what is kept back"
        }
    }
}

extension Office {
    /// What `read` gives; where the audience may not see what was named, our own people are told why, and what to type.
    func telling<Value>(
        _ names: [RecordName], of kind: RecordKind, for audience: Audience, _ read: () throws -> Value
    ) throws -> Value {
        do { return try read() } catch {
            guard audience != .internal, (error as? any RefusalError)?.refusal.kind == .notFound else { throw error }
            for name in names {
                // A kit may have the slug of its release.
                let known = name.kind == nil ? RecordName("\(kind.rawValue)/\(name.slug)") : name
                if let kept = try view(for: .internal).keptBack(known, from: audience) { throw kept }
            }
            throw error
        }
    }
}
