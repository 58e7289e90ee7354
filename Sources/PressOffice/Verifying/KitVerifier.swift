import Catalogue
import Exchange
import Foundation
import Signatures

/// Looks at a kit that somebody has: without a catalogue, without a network, and without writing anything.
public struct KitVerifier: Sendable {
    private let key: PublicKey
    private let now: Instant
    private let feed: IssueFeed?

    /// `feed` is the office's signed list of issues, where it is at hand.
    public init(key: PublicKey, now: Instant, feed: IssueFeed? = nil) {
        self.key = key
        self.now = now
        self.feed = feed
    }

    /// A folder or a ZIP archive. However large it is, memory holds a piece of it.
    ///
    /// - Throws: `VerifyingProblem`; `SignatureProblem.noLibrary`.
    public func verdict(onKitAt path: String) throws -> KitVerdict {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw VerifyingProblem.unreadable(path: path, because: String(cString: strerror(errno)).lowercased())
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return try verdict(on: FolderHolder(path), at: path)
        case S_IFREG: return try verdict(on: ArchiveHolder(path), at: path)
        default: throw VerifyingProblem.unreadable(path: path, because: "it is no file")
        }
    }

    private func verdict(on holder: some KitHolder, at path: String) throws -> KitVerdict {
        let tags = try KitTags(holder)
        guard tags.hasAny || holder.isBroken else { throw VerifyingProblem.noIssue(path: path) }
        let information = IssueManifest.information(tags.text(IssueBag.informationPath)) ?? [:]
        let signature = Signature(tags.text(IssueBag.signaturePath))
        var verdict = KitVerdict(
            state: .genuine, number: information["External-Identifier"], issued: information["Pressroom-Issued"],
            audience: information["Pressroom-Audience"], key: signature?.keyName)
        var altered = try holder.alterations() + tags.alterations()
        altered += try KitPayload(tags, holder).alterations()
        let isOfKey = signature?.keyID == key.id
        if let signature, isOfKey, try !signature.isOf(tags.bytes(IssueBag.signedPath), by: key) {
            altered.append(Alteration(IssueBag.signedPath, .badSignature))
        }
        if let number = verdict.number, let known = feed?.manifest(of: number),
            known != tags.sum(IssueBag.signedPath)
        {
            altered.append(Alteration(IssueBag.signedPath, .changed))
        }
        if !altered.isEmpty {
            verdict.state = .altered(KitVerifier.sorted(altered))
        } else if !isOfKey {
            verdict.state = .unknownKey
        } else {
            verdict.state = state(information)
        }
        return verdict
    }

    /// Of a kit that is genuine.
    private func state(_ information: [String: String]) -> KitVerdict.State {
        if let number = information["External-Identifier"] {
            switch feed?.standing(of: number) {
            case .withdrawn?: return .withdrawn
            case .replaced(let later)?: return .superseded(by: later)
            case .current?, nil: break
            }
        }
        if let text = information["Pressroom-Not-Before"], let until = Instant(text) {
            let embargo = Embargo(until: until, zone: information["Pressroom-Not-Before-Zone"] ?? "UTC")
            if embargo.holds(at: now) { return .notYetValid(embargo) }
        }
        return .genuine
    }

    /// Each once, by path.
    private static func sorted(_ alterations: [Alteration]) -> [Alteration] {
        var seen: Set<Alteration> = []
        return alterations.filter { seen.insert($0).inserted }
            .enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(\.element)
    }
}

/// The files of a kit that describe it.
struct KitTags {
    static let names = [
        IssueBag.declarationPath, IssueBag.informationPath, IssueBag.manifestPath("sha256"),
        IssueBag.manifestPath("sha512"), IssueBag.signedPath, IssueBag.signaturePath,
    ]
    /// Those whose sums are in the manifest that is signed.
    private static let described = names.dropLast(2)
    private static let largest = 64 << 20

    private var contents: [String: [UInt8]] = [:]
    private var unreadable: Set<String> = []
    /// The SHA-256 of each.
    private let sums: [String: String]
    /// What the manifests say, by their paths; nothing for those that cannot be read.
    private let told: [String: [String: String]]

    init(_ holder: some KitHolder) throws {
        var (contents, unreadable): ([String: [UInt8]], Set<String>) = ([:], [])
        try holder.read(
            wanting: { KitTags.names.contains($0) },
            take: { path, piece in
                // More than any kit's: it is told as changed.
                if contents[path, default: []].count <= KitTags.largest { contents[path, default: []] += piece }
            },
            end: { path, isWhole in
                contents[path, default: []] += []
                if !isWhole { unreadable.insert(path) }
            })
        (self.contents, self.unreadable) = (contents, unreadable)
        sums = try contents.mapValues { try RunningDigest.sum($0, .sha256).hexadecimal }
        told = [
            (IssueBag.signedPath, 64), (IssueBag.manifestPath("sha256"), 64), (IssueBag.manifestPath("sha512"), 128),
        ]
        .reduce(into: [:]) { told, manifest in
            let text = String(decoding: contents[manifest.0] ?? [], as: UTF8.self)
            told[manifest.0] = IssueManifest.sums(in: text, digits: manifest.1)
        }
    }

    /// Whether it was issued at all, as far as can be seen.
    var hasAny: Bool {
        [IssueBag.signedPath, IssueBag.signaturePath, IssueBag.manifestPath("sha256")].contains { contents[$0] != nil }
    }

    func bytes(_ path: String) -> [UInt8] { contents[path] ?? [] }
    func sum(_ path: String) -> String { sums[path] ?? "" }
    func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

    /// The sums of the payload, as far as both manifests can be read.
    func manifest(_ algorithm: String) -> [String: String]? {
        told[IssueBag.manifestPath(algorithm)]
    }

    /// Whether the manifest is the one whose sum is in the manifest that is signed.
    func isManifestAsSigned(_ algorithm: String) -> Bool {
        let path = IssueBag.manifestPath(algorithm)
        return contents[path] != nil && told[IssueBag.signedPath]?[path] == sum(path)
    }

    func alterations() throws -> [Alteration] {
        var altered = KitTags.names.filter { contents[$0] == nil }.map { Alteration($0, .missing) }
        altered += unreadable.map { Alteration($0, .unreadable) }
        if contents[IssueBag.signaturePath] != nil, Signature(text(IssueBag.signaturePath)) == nil {
            altered.append(Alteration(IssueBag.signaturePath, .changed))
        }
        guard contents[IssueBag.signedPath] != nil else { return altered }
        guard let sums = told[IssueBag.signedPath], Set(sums.keys) == Set(KitTags.described)
        else { return altered + [Alteration(IssueBag.signedPath, .changed)] }
        for path in KitTags.described where contents[path] != nil && sum(path) != sums[path] {
            altered.append(Alteration(path, .changed))
        }
        for algorithm in ["sha256", "sha512"] where manifest(algorithm) == nil {
            altered.append(Alteration(IssueBag.manifestPath(algorithm), .changed))
        }
        return altered
    }
}

/// The files of the kit itself, against their sums.
struct KitPayload {
    private let short: [String: String]
    private let long: [String: String]
    private let holder: any KitHolder

    /// A manifest that is not the one that was signed says nothing about the files, unless there is no other.
    init(_ tags: KitTags, _ holder: some KitHolder) {
        let signed = ["sha256", "sha512"].filter(tags.isManifestAsSigned)
        func sums(_ algorithm: String) -> [String: String] {
            signed.isEmpty || signed.contains(algorithm) ? tags.manifest(algorithm) ?? [:] : [:]
        }
        (short, long) = (sums("sha256"), sums("sha512"))
        self.holder = holder
    }

    private func isKnown(_ path: String, _ sums: (short: String, long: String)) -> Bool {
        (short.isEmpty || short[path] == sums.short) && (long.isEmpty || long[path] == sums.long)
    }

    func alterations() throws -> [Alteration] {
        let known = Set(short.keys).union(long.keys)
        guard !known.isEmpty else { return [] }
        let there = holder.pathsOrNone()
        let missing = known.subtracting(there)
        let added = Set(there).subtracting(known).subtracting(KitTags.names)
        var found: [String: (short: String, long: String)] = [:]
        var unreadable: Set<String> = []
        // What was added is read only where it may be what is missing.
        let wanted = missing.isEmpty ? known : known.union(added)
        let sums = TwoSums()
        try holder.read(
            wanting: { wanted.contains($0) },
            take: { _, piece in try sums.take(piece) },
            end: { path, isWhole in
                if isWhole { found[path] = try sums.end() } else { unreadable.insert(path) }
                try sums.begin()
            })
        return told(known, missing: missing, added: added, found, unreadable)
    }

    private func told(
        _ known: Set<String>, missing: Set<String>, added: Set<String>,
        _ found: [String: (short: String, long: String)], _ unreadable: Set<String>
    ) -> [Alteration] {
        var (altered, gone): ([Alteration], Set<String>) = ([], missing)
        for path in known.subtracting(missing).sorted() {
            guard let sums = found[path] else {
                altered.append(Alteration(path, .unreadable))
                continue
            }
            if !isKnown(path, sums) { altered.append(Alteration(path, .changed)) }
        }
        for path in added.sorted() {
            let former = found[path].flatMap { sums in gone.sorted().first { isKnown($0, sums) } }
            if let former { gone.remove(former) }
            altered.append(Alteration(path, former.map { .renamed(from: $0) } ?? .added))
        }
        return altered + gone.sorted().map { Alteration($0, .missing) }
    }
}

extension KitHolder {
    fileprivate func pathsOrNone() -> [String] { (try? paths()) ?? [] }
}

/// SHA-256 and SHA-512 of the same bytes.
private final class TwoSums {
    private var short: RunningDigest?
    private var long: RunningDigest?

    func begin() throws { (short, long) = (try RunningDigest(.sha256), try RunningDigest(.sha512)) }

    func take(_ piece: [UInt8]) throws {
        if short == nil { try begin() }
        short?.take(piece)
        long?.take(piece)
    }

    func end() throws -> (short: String, long: String) {
        // A file of no bytes has sums too.
        if short == nil { try begin() }
        return (short?.end().hexadecimal ?? "", long?.end().hexadecimal ?? "")
    }
}
