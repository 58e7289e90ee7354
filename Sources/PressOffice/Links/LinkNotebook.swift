import Catalogue
import Store

/// Takes down what is answered, and hands it on in batches: nothing that was learned is lost because somebody else is
/// writing.
final class LinkNotebook {
    private let keeper: AnswerKeeper
    private let now: () -> Instant
    private var page: [DatedAnswer] = []
    private var handedOver: Instant
    private var kept = AnswerKeeper.Kept()

    /// The milliseconds after which a batch is handed over that is not full.
    private static let patience: Int64 = 5_000

    init(_ keeper: AnswerKeeper, now: @escaping () -> Instant) {
        self.keeper = keeper
        self.now = now
        handedOver = now()
    }

    /// Answers that are not in the catalogue yet.
    var count: Int { page.count + keeper.count }
    /// What stopped it.
    var failure: (any Error)? { keeper.failure }
    /// How many links came to each state anew.
    var changes: [LinkState: Int] { kept.changes }

    func take(_ answer: LinkAnswer, of link: LinkToAsk) {
        let at = now()
        page.append(DatedAnswer(url: link.url, at: at, answer: answer, known: link.known))
        // A clock that jumps brings a batch early or late, and nothing else.
        if page.count >= AnswerKeeper.batch || !(0..<LinkNotebook.patience).contains(since(at)) { handOver(at) }
    }

    /// Keeps what is not kept yet; throws what stopped it.
    func close() throws {
        if !page.isEmpty { handOver(now()) }
        kept = try keeper.close()
    }

    /// The place in its round of the answer of this place, from 0, among those that were taken down here; nil for one that is
    /// not kept.
    func placeInRound(of place: Int) -> Int? {
        kept.batches.last { $0.place <= place }.map { $0.placeInRound + place - $0.place }
    }

    private func handOver(_ at: Instant) {
        handedOver = at
        keeper.take(page)
        page.removeAll(keepingCapacity: true)
    }

    private func since(_ at: Instant) -> Int64 {
        at.milliseconds.subtractingReportingOverflow(handedOver.milliseconds).partialValue
    }
}
