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
    private var known: Set<Leak> = []
    /// How many fields had a word planted in them, and how many of them somebody may not see.
    public private(set) var planted = 0
    public private(set) var kept = 0
    public private(set) var instants: [Instant] = []

    mutating func note(_ call: String, _ audience: Audience) {
        if answers[call] == nil { calls.append(call) }
        answers[call, default: [:]][audience, default: 0] += 1
    }

    mutating func note(_ leak: Leak) { if known.insert(leak).inserted { leaks.append(leak) } }

    mutating func began(planted: Int, kept: Int, instants: [Instant]) {
        (self.planted, self.kept, self.instants) = (planted, kept, instants)
    }
}

/// What a door shows to the press besides, made of the office alone: it asks for everything that is there at an instant, and by
/// name for what may be kept back, and tells each answer with what was asked for.
public typealias ShownToThePress = (
    _ copy: Office, _ instant: Instant, _ asked: [RecordName],
    _ tell: (_ call: String, _ asked: String, _ bytes: [UInt8]) throws -> Void
) throws -> Void

extension Office {
    /// Plants a word of its own in every field of a copy of the catalogue and in the files of its assets, asks for everything that
    /// can be asked as everybody outside the office, now and just before, when and just after each embargo ends, and looks for
    /// the words that they may not read.
    ///
    /// The catalogue itself is only read; the copy and what is exported stand in a folder of their own in `place` meanwhile,
    /// which only its owner may read. `tell` is told after each answer. At most `most` records that are kept back are asked
    /// for one by one; all of them are looked for by what they are called begins with. What is `shown` to the press besides is
    /// read too.
    ///
    /// - Throws: `PressOfficeError.cannotWrite` where no folder can be made in `place`.
    public func prove(
        in place: String, most: Int = 500, and shown: ShownToThePress? = nil, tell: () -> Void = {}
    ) throws -> Proof {
        try prove(in: place, most: most, reading: { $0 }, and: shown, tell: tell)
    }

    /// The same where each audience is let in as another, which is what a gate that stands open would let out; and where the copy
    /// is made otherwise than it is thought to be, which is what a gate without one of its filters would let out. `spoil` is
    /// given what is planted first, and later in its place; nil leaves it out.
    func prove(
        in place: String, most: Int, reading admitted: (Audience) -> Audience,
        spoiling spoil: (_ edit: Edit, _ isLater: Bool) -> Edit? = { edit, _ in edit },
        and shown: ShownToThePress? = nil, tell: () -> Void = {}
    ) throws -> Proof {
        let scratch: Unfinished
        do {
            scratch = try Unfinished(folderIn: place, mark: makeID(), mode: 0o700)
        } catch {
            throw PressOfficeError.cannotWrite(path: place, because: String(cString: strerror(error.number)))
        }
        defer { scratch.abandon() }
        let folder = scratch.path
        let copied = try copy(into: folder, place)
        let planting = try copied.read { try Planting($0) }
        let (first, later) = (
            planting.edits.compactMap { spoil($0, false) }, planting.later.compactMap { spoil($0, true) }
        )
        _ = try copied.store.change(stamp("prove", nil)) { _ in first }
        _ = try copied.store.change(stamp("prove", nil)) { _ in later }
        for mail in planting.mail {
            try copied.store.moveMail(mail.number, at: now()) { _, _ in mail }
        }
        let made = RenditionFolder(of: copied.store)
        try copied.write(planting.files, in: AssetFolder(of: copied.store).path, place) {
            AssetFolder(of: copied.store).place(of: $0)
        }
        try copied.write(planting.smaller, in: made.path, place) { made.place(of: .thumb, of: $0) }
        let present = now()
        let ends = planting.instants.filter { present < $0 }.sorted { $0.milliseconds < $1.milliseconds }.prefix(5)
        let around = ends.flatMap { end in [-1, 0, 1000].map { Instant(milliseconds: end.milliseconds + $0) } }
        let outside = Audience.allCases.filter { $0 != .internal }
        let secrets = planting.words.secrets
        var proof = Proof()
        proof.began(
            planted: secrets.count,
            kept: secrets.count { secret in outside.contains { secret.rule.keeps(from: $0, at: present) } },
            instants: [present] + around)
        for instant in [present] + around {
            for audience in outside {
                let every = EveryOutput(
                    planting, hiddenFrom: audience, in: copied.view(for: admitted(audience), at: instant), folder,
                    most: instant == present ? most : min(most, 50))
                try proof.read(every, planting, audience, instant, tell)
                guard audience == .press, let shown else { continue }
                let texts = planting.texts.kept(from: audience, at: instant)
                try shown(copied, instant, every.asked) { call, asked, bytes in
                    proof.look(into: bytes, of: call, asked, planting, texts, audience, instant)
                    tell()
                }
            }
        }
        return proof
    }

    /// An office with a copy of the catalogue. Who writes to a catalogue locks its folder, and this one is locked already.
    private func copy(into folder: String, _ place: String) throws -> Office {
        guard mkdir("\(folder)/catalogue", 0o700) == 0 else {
            throw PressOfficeError.cannotWrite(path: place, because: String(cString: strerror(errno)))
        }
        let path = "\(folder)/catalogue/copy.sqlite"
        try store.copy(to: path)
        return Office(store: try CatalogueStore(at: path), phones: phones, actor: actor, now: now, makeID: makeID)
    }

    private func write(
        _ files: [String: [UInt8]], in folder: String, _ place: String, called path: (String) -> String
    ) throws {
        guard files.isEmpty || mkdir(folder, 0o700) == 0 else {
            throw PressOfficeError.cannotWrite(path: place, because: String(cString: strerror(errno)))
        }
        for (sum, bytes) in files {
            guard FileManager.default.createFile(atPath: path(sum), contents: Data(bytes)) else {
                throw PressOfficeError.cannotWrite(path: place, because: "a file cannot be made")
            }
        }
    }
}

extension Proof {
    /// Reads everything that an audience is told at an instant.
    fileprivate mutating func read(
        _ every: EveryOutput, _ planting: Planting, _ audience: Audience, _ instant: Instant, _ tell: () -> Void
    ) throws {
        let texts = planting.texts.kept(from: audience, at: instant)
        try every.forEach { _, call, asked, bytes in
            look(into: bytes, of: call, asked, planting, texts, audience, instant)
            tell()
        }
    }

    fileprivate mutating func look(
        into bytes: [UInt8], of call: String, _ asked: String, _ planting: Planting, _ texts: PhraseFinder,
        _ audience: Audience, _ instant: Instant
    ) {
        let secrets = planting.words.secrets
        note(call, audience)
        for secret in texts.found(in: bytes) { note(Proof.Leak(audience, instant, call, secret)) }
        // What somebody asked for stands in the sentence that it is not there.
        let own = planting.words.found(in: Array(asked.utf8))
        for index in planting.words.found(in: bytes).subtracting(own)
        where secrets[index].rule.keeps(from: audience, at: instant) {
            note(Proof.Leak(audience, instant, call, secrets[index]))
        }
    }
}

extension EveryOutput {
    fileprivate init(
        _ planting: Planting, hiddenFrom audience: Audience, in view: OfficeView, _ folder: String, most: Int
    ) {
        let hidden = planting.names.values.filter { $0.rule.keeps(from: audience, at: view.instant) }.map(\.planted)
            .sorted { $0.slug < $1.slug }.prefix(most)
        let kits = planting.names.values.map(\.planted).filter { $0.kind == .kit }.sorted { $0.slug < $1.slug }
        self.init(
            view: view, scratch: folder, asked: hidden + [RecordName("nobody")], kits: kits,
            words: planting.words.beginnings.map { "\($0)*" } + ["79473*", "prove"],
            beginnings: planting.words.beginnings, links: planting.links, messages: min(planting.mail.count, 50) + 1,
            photos: Array(planting.photos.prefix(most)))
    }
}
