import Catalogue
import Exchange
import Foundation
import Store

/// What was found when everything that leaves the office was read for what must not be in it.
public struct Proof: Sendable {
    /// A secret in what an audience was told.
    public struct Leak: Hashable, Sendable {
        public let audience: Audience
        public let instant: Instant
        /// What was asked for, such as `kit export json`.
        public let call: String
        public let record: RecordName
        public let field: String

        init(_ audience: Audience, _ instant: Instant, _ call: String, _ secret: Secret) {
            self.audience = audience
            self.instant = instant
            self.call = call
            record = secret.record
            field = secret.field
        }
    }

    /// How many answers were read, by what was asked and by whom.
    public private(set) var answers: [String: [Audience: Int]] = [:]
    /// What was asked, in the order of its first answer.
    public private(set) var calls: [String] = []
    public private(set) var leaks: [Leak] = []
    /// How many fields had a word planted in them, and how many of them somebody may not see.
    public private(set) var planted = 0
    public private(set) var kept = 0
    public private(set) var instants: [Instant] = []

    mutating func note(_ call: String, _ audience: Audience) {
        if answers[call] == nil { calls.append(call) }
        answers[call, default: [:]][audience, default: 0] += 1
    }

    mutating func note(_ leak: Leak) { if !leaks.contains(leak) { leaks.append(leak) } }

    mutating func began(planted: Int, kept: Int, instants: [Instant]) {
        (self.planted, self.kept, self.instants) = (planted, kept, instants)
    }
}

extension Office {
    /// Plants a word of its own in every field of a copy of the catalogue, asks for everything that can be asked as everybody
    /// outside the office, now and when each embargo ends, and looks for the words that they may not read.
    ///
    /// The catalogue itself is only read; the copy and what is exported stand in a folder of their own in `place` meanwhile,
    /// which only its owner may read. `tell` is told after each answer. At most `most` records that are kept back are asked
    /// for by name.
    ///
    /// - Throws: `PressOfficeError.cannotWrite` where no folder can be made in `place`.
    public func prove(in place: String, most: Int = 500, tell: () -> Void = {}) throws -> Proof {
        try prove(in: place, most: most, reading: { $0 }, tell: tell)
    }

    /// The same where each audience is let in as another: what a gate that stands open would let out.
    func prove(
        in place: String, most: Int, reading admitted: (Audience) -> Audience, tell: () -> Void = {}
    ) throws -> Proof {
        let scratch: Unfinished
        do {
            scratch = try Unfinished(folderIn: place, mark: makeID(), mode: 0o700)
        } catch {
            throw PressOfficeError.cannotWrite(path: place, because: String(cString: strerror(error.number)))
        }
        defer { scratch.abandon() }
        let folder = scratch.path
        // Who writes to a catalogue locks its folder, and this one is locked already.
        let path = "\(folder)/catalogue/copy.sqlite"
        guard mkdir("\(folder)/catalogue", 0o700) == 0 else {
            throw PressOfficeError.cannotWrite(path: place, because: String(cString: strerror(errno)))
        }
        try store.copy(to: path)
        let copied = Office(
            store: try CatalogueStore(at: path), phones: phones, actor: actor, now: now, makeID: makeID)
        let planting = try copied.read { try Planting($0) }
        _ = try copied.store.change(stamp("prove", nil)) { _ in planting.edits }
        let secrets = planting.words.secrets
        let present = now()
        let ends = planting.instants.filter { present < $0 }.sorted { $0.milliseconds < $1.milliseconds }.prefix(5)
        let instants = [present] + ends.flatMap { [Instant(milliseconds: $0.milliseconds - 1), $0] }
        let outside = Audience.allCases.filter { $0 != .internal }
        var proof = Proof()
        proof.began(
            planted: secrets.count,
            kept: secrets.count { secret in outside.contains { secret.rule.keeps(from: $0, at: present) } },
            instants: instants)
        for instant in instants {
            for audience in outside {
                let every = copied.everyOutput(
                    planting, for: audience, as: admitted(audience), at: instant, folder, most)
                let texts = planting.texts.kept(from: audience, at: instant)
                try every.forEach { call, asked, bytes in
                    proof.note(call, audience)
                    let plain = texts.isEmpty ? [] : KeptTexts.plain(bytes)
                    for (phrase, secret) in texts where plain.holds(phrase) {
                        proof.note(Proof.Leak(audience, instant, call, secret))
                    }
                    // What somebody asked for stands in the sentence that it is not there.
                    let own = planting.words.found(in: Array(asked.utf8))
                    for index in planting.words.found(in: bytes).subtracting(own)
                    where secrets[index].rule.keeps(from: audience, at: instant) {
                        proof.note(Proof.Leak(audience, instant, call, secrets[index]))
                    }
                    tell()
                }
            }
        }
        return proof
    }

    private func everyOutput(
        _ planting: Planting, for audience: Audience, as admitted: Audience, at instant: Instant, _ folder: String,
        _ most: Int
    ) -> EveryOutput {
        let hidden = planting.names.values.filter { $0.rule.keeps(from: audience, at: instant) }.map(\.planted)
            .sorted { $0.slug < $1.slug }.prefix(most)
        let kits = planting.names.values.map(\.planted).filter { $0.kind == .kit }.sorted { $0.slug < $1.slug }
        return EveryOutput(
            view: view(for: admitted, at: instant), scratch: folder, asked: hidden + [RecordName("nobody")], kits: kits,
            words: hidden.prefix(100).map(\.slug) + ["zqxz*", "prove"], links: Array(planting.links.prefix(most)))
    }
}
