import Catalogue

/// An address that is to be asked, with what whoever keeps the answer has to know.
public struct LinkToAsk: Sendable {
    public var url: String
    /// The kinds of record that hold it, each once, in the order of `RecordKind`.
    public var kinds: [RecordKind]
    /// What an asset that holds it says is there.
    public var assetKind: Asset.Kind?
    public var linkKind: Asset.LinkKind?
    /// What the catalogue knows of it; nil where it was never asked.
    public var known: KnownLink?
}

/// What the catalogue knew of an address when it was read: what is answered is kept on top of it without another look, unless
/// somebody else learned something meanwhile.
public final class KnownLink: Sendable {
    /// Without a person's word, which stands beside.
    public let health: LinkHealth
    let row: Int64
    let lastRound: Int?
    /// The answer that came to the state.
    let lastAnswer: Int64?
    /// The answer that came last, whether it came to a state or not.
    let newest: Newest?
    /// Whether it waits for the end of its round.
    let isWaiting: Bool

    struct Newest {
        let number: Int64
        let digest: Int64?
        let times: Int64
        let at: Instant
    }

    init(row: Int64, health: LinkHealth) {
        (self.row, self.health) = (row, health)
        (lastRound, lastAnswer, newest, isWaiting) = (nil, nil, nil, false)
    }

    static let columns = """
        r.rowNumber, r.lastRound, r.lastAnswer, r.newest, r.newestDigest, r.newestTimes, r.newestAt, r.waitingRound, \
        \(Tables.link.columnsOfR)
        """

    init(_ row: inout RowReader, of url: String) throws {
        self.row = try row.integer()
        (lastRound, lastAnswer) = (try row.optionalNumber(), try row.optionalInteger())
        let (number, digest) = (try row.optionalInteger(), try row.optionalInteger())
        let (times, at) = (try row.integer(), try row.optionalInstant())
        newest = number.flatMap { number in at.map { Newest(number: number, digest: digest, times: times, at: $0) } }
        isWaiting = try row.optionalInteger() != nil
        var health = try Tables.link.read(&row)
        health.url = url
        self.health = health
    }
}
