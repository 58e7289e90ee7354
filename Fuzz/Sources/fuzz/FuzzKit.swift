import Catalogue
import Exchange
import Glibc
import PressOffice
import Signatures

/// What `kit verify` reads. An archive as it is; behind an `s` the files of an issue between form feeds, which is signed as it should
/// be; behind an `m` places and bits of a whole issue that are bent; else the files of one that nobody signed, and each by itself.
extension Fuzz {
    static func kit(_ bytes: [UInt8]) {
        texts(bytes)
        switch bytes.first {
        case UInt8(ascii: "P"): _ = verdict(on: bytes)
        case UInt8(ascii: "s"): signed(Array(bytes.dropFirst()))
        case UInt8(ascii: "m"): bent(by: Array(bytes.dropFirst()))
        default: unsigned(bytes)
        }
    }

    private static let key: SigningKey = {
        guard let key = try? SigningKey(seed: [UInt8](repeating: 7, count: 32), id: [UInt8](repeating: 7, count: 8))
        else { fatalError("there is no libsodium") }
        return key
    }()

    // MARK: Texts

    /// What is read is what would be written.
    private static func texts(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for digits in [64, 128] {
            guard let sums = IssueManifest.sums(in: text, digits: digits) else { continue }
            check(IssueBag.manifest(sums.map { ($0.key, $0.value) }) == text, "a manifest is read otherwise")
            check(sums.keys.allSatisfy(IssueManifest.isSafe), "a manifest leads out of its folder")
        }
        _ = IssueManifest.information(text)
        if let signature = Signature(text) {
            check(signature.file == text, "a signature is written otherwise")
            check((try? signature.isOf(Array("abc".utf8), by: key.publicKey)) == false, "it is of anything")
        }
        if let read = try? PublicKey(text) {
            check((try? PublicKey(read.text)) == read, "a key is read otherwise")
        }
        // A list of issues is looked at when it is signed, and not before.
        guard let signature = try? key.sign(bytes, comment: "issues"),
            let feed = try? IssueFeed(bytes, signature: signature.file, by: key.publicKey)
        else { return }
        let again = feed.bytes
        guard let second = try? key.sign(again, comment: "issues") else { return }
        check(
            (try? IssueFeed(again, signature: second.file, by: key.publicKey))?.bytes == again,
            "a list of issues is read otherwise")
    }

    // MARK: Issues

    /// A bag of these files, whose sums are right, and signed.
    private static func issue(_ information: [UInt8], _ payload: [(path: String, bytes: [UInt8])]) -> [UInt8] {
        func sums(_ kind: RunningDigest.Kind, _ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
            Array(
                IssueBag.manifest(
                    files.map { ($0.path, (try? RunningDigest.sum($0.bytes, kind).hexadecimal) ?? "") }
                ).utf8)
        }
        let tags = [
            (path: IssueBag.declarationPath, bytes: Array(IssueBag.declaration.utf8)),
            (path: IssueBag.informationPath, bytes: information),
            (path: IssueBag.manifestPath("sha256"), bytes: sums(.sha256, payload)),
            (path: IssueBag.manifestPath("sha512"), bytes: sums(.sha512, payload)),
        ]
        let manifest = sums(.sha256, tags)
        let signature = Array(((try? key.sign(manifest, comment: "issue").file) ?? "").utf8)
        let all =
            payload + tags + [
                (path: IssueBag.signedPath, bytes: manifest), (path: IssueBag.signaturePath, bytes: signature),
            ]
        var archive: [UInt8] = []
        try? KitArchive.write(
            bag: all.sorted { $0.path < $1.path }.map { StreamedFile(KitFile(path: $0.path, bytes: $0.bytes)) },
            named: "k", to: { archive += $0 })
        return archive
    }

    private static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map(Array.init)
    }

    private static func signed(_ bytes: [UInt8]) {
        let parts = parts(bytes)
        var payload = parts.dropFirst().prefix(20).enumerated().map { (path: "data/\($0.offset)", bytes: $0.element) }
        if payload.isEmpty { payload = [(path: "data/0", bytes: [])] }
        switch verdict(on: issue(parts[0], payload)) {
        case .altered(let alterations)?: check(false, "what is whole is told altered: \(alterations)")
        case .unknownKey?, nil: check(false, "what is signed is not of the key")
        default: break
        }
    }

    private static let whole = issue(
        Array("External-Identifier: PR/2026/001-1\n".utf8),
        [(path: "data/README.txt", bytes: Array("Hello.\n".utf8)), (path: "data/kit.json", bytes: Array("{}\n".utf8))])

    /// A place of two bytes and what is bent there, four times at the most.
    private static func bent(by bytes: [UInt8]) {
        var bent = whole
        for start in stride(from: 0, to: min(12, bytes.count - 2), by: 3) {
            bent[(Int(bytes[start]) << 8 | Int(bytes[start + 1])) % bent.count] ^= bytes[start + 2]
        }
        switch verdict(on: bent) {
        case .altered?, nil: break
        default: check(bent == whole, "what is bent is told whole")
        }
    }

    private static func unsigned(_ bytes: [UInt8]) {
        let names = [
            IssueBag.declarationPath, IssueBag.informationPath, IssueBag.manifestPath("sha256"),
            IssueBag.manifestPath("sha512"), IssueBag.signedPath, IssueBag.signaturePath, "data/0", "data/1",
        ]
        var archive = StoredArchive()
        for (name, part) in zip(names, parts(bytes)) { archive.add("k/\(name)", part) }
        switch verdict(on: archive.finished()) {
        case .altered?, .unknownKey?, nil: break
        default: check(false, "what nobody signed is told genuine")
        }
    }

    /// Nil where it is none that could be looked at.
    private static func verdict(on archive: [UInt8]) -> KitVerdict.State? {
        _ = try? ZIPLayout(size: UInt64(archive.count)) { offset, count in
            guard let start = Int(exactly: offset), start < archive.count else { return [] }
            return Array(archive[start..<min(archive.count, start + count)])
        }
        guard ftruncate(file, 0) == 0, pwrite(file, archive, archive.count, 0) == archive.count else { return nil }
        return try? KitVerifier(key: key.publicKey, now: Instant(milliseconds: 0)).verdict(
            onKitAt: "/proc/self/fd/\(file)"
        ).state
    }

    /// One without a name, in memory.
    private static let file: Int32 = {
        var path = Array("/dev/shm/pressroom-fuzz-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { fatalError("there is no place for archives") }
        unlink(path)
        return file
    }()
}
