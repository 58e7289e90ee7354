import Catalogue
import Store

/// Takes down what is answered, and hands it to the catalogue in batches: nothing that was learned is lost because
/// somebody else is writing.
final class LinkNotebook {
    private let store: CatalogueStore
    private let round: Int
    private let now: () -> Instant
    private var waiting: [DatedAnswer] = []
    private var flushed: Instant
    private var taken = 0
    /// For each batch the place of its first answer among all, and the number that this one got.
    private var batches: [(place: Int, number: Int)] = []

    /// Answers in a batch, and the milliseconds after which a smaller one is kept.
    private static let batch = 500
    private static let patience: Int64 = 5_000
    /// Answers that may wait for the catalogue before everything waits, and the attempts at the end.
    private static let mostWaiting = 20_000
    private static let lastAttempts = 12

    init(_ store: CatalogueStore, round: Int, now: @escaping () -> Instant) {
        self.store = store
        self.round = round
        self.now = now
        flushed = now()
    }

    /// Answers that are not in the catalogue yet.
    var count: Int { waiting.count }

    func take(_ answer: LinkAnswer, of url: String) throws {
        let at = now()
        waiting.append(DatedAnswer(url: url, at: at, answer: answer))
        taken += 1
        // A clock that jumps brings a batch early or late, and nothing else.
        let isDue = waiting.count % LinkNotebook.batch == 0 || !(0..<LinkNotebook.patience).contains(since(at))
        guard isDue else { return }
        flushed = at
        do {
            try flush()
        } catch StoreError.busy where waiting.count < LinkNotebook.mostWaiting {
            // Somebody else is writing: with the next batch, then.
        }
    }

    /// Keeps what waits; other writers are waited for longer than while more is coming.
    func close() throws {
        for attempt in 1... {
            do {
                return try flush()
            } catch StoreError.busy where attempt < LinkNotebook.lastAttempts {
                continue
            }
        }
    }

    /// The number that the answer of this place, from 0, has in the catalogue; nil for one that is not there yet.
    func number(ofPlace place: Int) -> Int? {
        batches.last { $0.place <= place }.map { $0.number + place - $0.place }
    }

    private func flush() throws {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(LinkNotebook.batch))
            guard let numbers = try store.remember(batch, in: round) else { return }
            batches.append((taken - waiting.count, numbers.lowerBound))
            waiting.removeFirst(batch.count)
        }
    }

    private func since(_ at: Instant) -> Int64 {
        at.milliseconds.subtractingReportingOverflow(flushed.milliseconds).partialValue
    }
}
