import Catalogue
import Exchange
import Foundation
import Signatures
import Testing

@testable import PressOffice

/// Kits that somebody has changed, by accident or not: every one is told altered, with each file named.
@Suite struct DamagedKitTests {
    /// A kit, a later issue of it, and the key that signed both.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        /// The paths that are named, at the least.
        let named: [String]
        let damage: @Sendable (inout Kit) throws -> Void
        var testDescription: String { name }

        init(_ name: String, _ named: [String], _ damage: @escaping @Sendable (inout Kit) throws -> Void) {
            (self.name, self.named, self.damage) = (name, named, damage)
        }
    }

    /// What is damaged: the files of the kit, then the folder or the archive that they are in.
    struct Kit {
        var files: [String: [UInt8]]
        let other: [String: [UInt8]]
        /// Done to the folder when the files are in it.
        var onFolder: ((String) throws -> Void)?
        /// Where it is an archive.
        var onArchive: ((inout PlainZIP) -> Void)?
        var onBytes: ((inout [UInt8]) -> Void)?

        mutating func bend(_ path: String, at place: Double = 0.5) {
            guard let count = files[path]?.count, count > 0 else { return }
            files[path]?[min(count - 1, Int(Double(count) * place))] ^= 1
        }

        /// What somebody without the key can do: all sums are right again.
        mutating func sumAgain() throws {
            let payload = files.filter { $0.key.hasPrefix("data/") }
            for (algorithm, kind) in [("sha256", RunningDigest.Kind.sha256), ("sha512", .sha512)] {
                let sums = try payload.map { ($0.key, try RunningDigest.sum($0.value, kind).hexadecimal) }
                files["manifest-\(algorithm).txt"] = Array(IssueBag.manifest(sums.map { (path: $0.0, sum: $0.1) }).utf8)
            }
            let tags = files.filter { !$0.key.hasPrefix("data/") && !$0.key.hasPrefix("tagmanifest") }
            files[IssueBag.signedPath] = Array(
                IssueBag.manifest(tags.map { (path: $0.key, sum: sha256($0.value)) }).utf8)
        }
    }

    private static let all = [
        "bag-info.txt", "bagit.txt", "data/README.txt", "data/contacts.vcf", "data/contacts/jane.vcf",
        "data/files/tower.jpg", "data/index.html", "data/kit.json", "manifest-sha256.txt", "manifest-sha512.txt",
        "tagmanifest-sha256.txt", "tagmanifest-sha256.txt.minisig",
    ]

    static let onFiles: [Case] =
        all.map { path in Case("a bit of \(path)", [path]) { $0.bend(path) } }
        + all.map { path in Case("\(path) is gone", [path]) { $0.files[path] = nil } }
        + ["data/README.txt", "data/files/tower.jpg", "bag-info.txt"].map { path in
            Case("\(path) is cut off", [path]) { $0.files[path]?.removeLast(3) }
        }
        + ["data/index.html", "data/files/tower.jpg", "manifest-sha512.txt", "bagit.txt"].map { path in
            Case("\(path) is longer", [path]) { $0.files[path]? += Array("\n".utf8) }
        }
        + [Case("a file is emptied", ["data/kit.json"]) { $0.files["data/kit.json"] = [] }]
        + ["data/more.txt", "more.txt", "data/contacts/june.vcf", "data/deep/er/more.txt", "README.txt", ".hidden"].map
    { path in
        Case("\(path) is added", [path]) { $0.files[path] = [1, 2, 3] }
    }
        + [
            Case("a picture has another name", ["data/files/light.jpg"]) { kit in
                kit.files["data/files/light.jpg"] = kit.files.removeValue(forKey: "data/files/tower.jpg")
            },
            Case("the case of a name", ["data/Index.html"]) { kit in
                kit.files["data/Index.html"] = kit.files.removeValue(forKey: "data/index.html")
            },
            Case("two files have changed places", ["data/index.html", "data/README.txt"]) { kit in
                let page = kit.files["data/index.html"]
                kit.files["data/index.html"] = kit.files["data/README.txt"]
                kit.files["data/README.txt"] = page
            },
        ]
        + ["data/README.txt", "data/kit.json", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"].map {
            path in
            Case("\(path) of another issue", [path]) { $0.files[path] = $0.other[path] }
        }
        + [
            Case("the signature of another issue", ["tagmanifest-sha256.txt"]) { kit in
                kit.files[IssueBag.signaturePath] = kit.other[IssueBag.signaturePath]
            },
            Case("all that describes another issue", ["data/README.txt", "data/index.html", "data/kit.json"]) { kit in
                for path in kit.other.keys where !path.hasPrefix("data/") { kit.files[path] = kit.other[path] }
            },
            Case("changed, and summed up again", ["tagmanifest-sha256.txt"]) { kit in
                kit.bend("data/index.html")
                try kit.sumAgain()
            },
            Case("added, and summed up again", ["tagmanifest-sha256.txt"]) { kit in
                kit.files["data/more.txt"] = [1]
                try kit.sumAgain()
            },
            Case("a second signature beside it", ["manifest-sha256.txt.minisig"]) { kit in
                kit.files["manifest-sha256.txt.minisig"] = kit.files[IssueBag.signaturePath]
            },
            Case("a second signature in one file", [IssueBag.signaturePath]) { kit in
                kit.files[IssueBag.signaturePath]? += kit.other[IssueBag.signaturePath] ?? []
            },
            Case("a comment of the signature that is not signed", [IssueBag.signaturePath]) { kit in
                let text = String(decoding: kit.files[IssueBag.signaturePath] ?? [], as: UTF8.self)
                kit.files[IssueBag.signaturePath] = Array(
                    text.replacing("untrusted comment: signature", with: "untrusted comment: Signature").utf8)
            },
            Case("a manifest that leads out", ["manifest-sha256.txt"]) { kit in
                let text = String(decoding: kit.files["manifest-sha256.txt"] ?? [], as: UTF8.self)
                kit.files["manifest-sha256.txt"] = Array(text.replacing("data/kit.json", with: "../../kit.json").utf8)
            },
            Case("a manifest with a line twice", ["manifest-sha512.txt"]) { kit in
                let text = String(decoding: kit.files["manifest-sha512.txt"] ?? [], as: UTF8.self)
                kit.files["manifest-sha512.txt"] = Array((text + (text.split(separator: "\n").first ?? "") + "\n").utf8)
            },
        ]

    static let onFolders: [Case] = [
        Case("a link in the place of a file", ["data/README.txt"]) { kit in
            kit.onFolder = { folder in
                try FileManager.default.moveItem(atPath: "\(folder)/data/README.txt", toPath: "\(folder).away")
                symlink("\(folder).away", "\(folder)/data/README.txt")
            }
        },
        Case("a link in the place of a folder", ["data/contacts"]) { kit in
            kit.onFolder = { folder in
                try FileManager.default.moveItem(atPath: "\(folder)/data/contacts", toPath: "\(folder).away")
                symlink("\(folder).away", "\(folder)/data/contacts")
            }
        },
        Case("a link that leads nowhere", ["data/more"]) { kit in
            kit.onFolder = { symlink("/nowhere", "\($0)/data/more") }
        },
        Case("a pipe", ["data/pipe"]) { kit in kit.onFolder = { mkfifo("\($0)/data/pipe", 0o600) } },
        Case("a folder of nothing", ["data/empty"]) { kit in kit.onFolder = { mkdir("\($0)/data/empty", 0o700) } },
        Case("a name with a line break", ["data/a\nb"]) { kit in
            kit.onFolder = { try Data().write(to: URL(fileURLWithPath: "\($0)/data/a\nb")) }
        },
    ]

    static let onArchives: [Case] = [
        Case("a file twice, the right one first", ["data/index.html"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("kit/data/index.html", [1])) }
        },
        Case("a file twice, the right one last", ["data/index.html"]) { kit in
            kit.onArchive = { $0.entries.insert(PlainZIP.Entry("kit/data/index.html", [1]), at: 0) }
        },
        Case("a file twice, the same", ["data/index.html"]) { kit in
            kit.onArchive = { zip in
                zip.entries += zip.entries.filter { $0.name == Array("kit/data/index.html".utf8) }
            }
        },
        Case("an absolute path", ["/etc/passwd"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("/etc/passwd", [1])) }
        },
        Case("a path that leads out", ["kit/../../x"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("kit/../../x", [1])) }
        },
        Case("a path of Windows", ["kit\\data\\x"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("kit\\data\\x", [1])) }
        },
        Case("a path with a drive", ["C:/x"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("C:/x", [1])) }
        },
        Case("a file beside the folder", ["x"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("x", [1])) }
        },
        Case("a second folder", ["other/x"]) { kit in
            kit.onArchive = { $0.entries.append(PlainZIP.Entry("other/x", [1])) }
        },
        Case("a link", ["data/README.txt"]) { kit in
            kit.onArchive = { zip in
                for index in zip.entries.indices where zip.entries[index].name == Array("kit/data/README.txt".utf8) {
                    zip.entries[index].mode = 0o120777
                    zip.entries[index].bytes = Array("/etc/passwd".utf8)
                }
            }
        },
        Case("a device", ["data/device"]) { kit in
            kit.onArchive = { zip in
                var entry = PlainZIP.Entry("kit/data/device", [])
                entry.mode = 0o020666
                zip.entries.append(entry)
            }
        },
        Case("a folder of nothing", ["data/empty"]) { kit in
            kit.onArchive = { zip in
                var entry = PlainZIP.Entry("kit/data/empty/", [])
                entry.mode = 0o040755
                zip.entries.append(entry)
            }
        },
        Case("a file that the list does not have", ["kit.zip"]) { kit in
            kit.onArchive = { zip in
                var entry = PlainZIP.Entry("kit/data/index.html", [1])
                entry.isListed = false
                zip.entries.insert(entry, at: 3)
            }
        },
        Case("two names of one file", ["kit/data/index.html"]) { kit in
            kit.onArchive = { zip in
                for index in zip.entries.indices where zip.entries[index].name == Array("kit/data/index.html".utf8) {
                    zip.entries[index].localName = Array("kit/data/other.html".utf8)
                }
            }
        },
        Case("bytes before it", ["kit.zip"]) { kit in kit.onArchive = { $0.before = Array("#!/bin/sh\n".utf8) } },
        Case("bytes before the list", ["kit.zip"]) { kit in
            kit.onArchive = { $0.beforeList = [UInt8](repeating: 65, count: 40) }
        },
        Case("bytes behind it", ["kit.zip"]) { kit in kit.onArchive = { $0.behind = [1, 2, 3] } },
        Case("a sum that is not right", ["data/index.html"]) { kit in
            kit.onArchive = { zip in
                for index in zip.entries.indices where zip.entries[index].name == Array("kit/data/index.html".utf8) {
                    zip.entries[index].crc = 7
                }
            }
        },
        Case("a file that is encrypted", ["data/index.html"]) { kit in
            kit.onArchive = { zip in
                for index in zip.entries.indices where zip.entries[index].name == Array("kit/data/index.html".utf8) {
                    zip.entries[index].flags |= 1
                }
            }
        },
        Case("cut off", ["kit.zip"]) { kit in kit.onBytes = { $0.removeLast(300) } },
    ]

    @Test func thereAreAtLeastSixty() {
        #expect(Self.onFiles.count + Self.onFolders.count + Self.onArchives.count >= 60)
    }

    @Test(arguments: onFiles + onFolders) func aDamagedFolderIsToldAltered(_ damaged: Case) throws {
        let bench = try Bench()
        var kit = bench.kit
        try damaged.damage(&kit)
        let folder = "\(bench.folder)/kit"
        for (path, bytes) in kit.files {
            let place = URL(fileURLWithPath: "\(folder)/\(path)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: place)
        }
        try kit.onFolder?(folder)
        try bench.expectAltered(folder, damaged)
    }

    @Test(arguments: onFiles + onArchives) func aDamagedArchiveIsToldAltered(_ damaged: Case) throws {
        let bench = try Bench()
        var kit = bench.kit
        try damaged.damage(&kit)
        var zip = PlainZIP(kit.files)
        kit.onArchive?(&zip)
        var bytes = zip.bytes
        kit.onBytes?(&bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(bench.folder)/kit.zip"))
        try bench.expectAltered("\(bench.folder)/kit.zip", damaged)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder) == ["kit.zip"], "nothing is unpacked")
    }

    /// A bit of what is of no file (of all of it in ZIPLayoutTests), and of each file: it is told altered, and which file it is of.
    @Test func whateverBitOfAnArchiveIsBentIsTold() throws {
        let bench = try Bench()
        let path = "\(bench.folder)/kit.zip"
        try Data(bench.archive).write(to: URL(fileURLWithPath: path))
        let verifier = KitVerifier(key: bench.key.publicKey, now: bench.now)
        #expect(try verifier.verdict(onKitAt: path).state == .genuine)
        let file = open(path, O_WRONLY)
        defer { close(file) }
        let inside = try bench.places()
        let outside = Set(bench.archive.indices).subtracting(inside.flatMap { Array($0.value) })
        let some = inside.flatMap { path, place in
            stride(from: place.lowerBound, to: place.upperBound, by: place.count / 3 + 1).map { ($0, path) }
        }
        // The heads begin and end the archive; between them every eleventh byte.
        let ends = outside.filter { $0 < 30 || $0 >= bench.archive.count - 22 || $0 % 11 == 0 }
        let all = ends.sorted().map { ($0, nil as String?) } + some.map { ($0.0, $0.1) }
        for (at, owner) in all {
            var (bent, before) = (bench.archive[at] ^ (1 << UInt8(at % 8)), bench.archive[at])
            try #require(pwrite(file, &bent, 1, off_t(at)) == 1)
            defer { pwrite(file, &before, 1, off_t(at)) }
            guard case .altered(let alterations) = try verifier.verdict(onKitAt: path).state else {
                Issue.record("byte \(at) of \(owner ?? "no file")")
                continue
            }
            if let owner { #expect(alterations.contains { $0.path == owner }, "byte \(at): \(alterations)") }
        }
        #expect(outside.count > 2000)
        #expect(try verifier.verdict(onKitAt: path).state == .genuine)
    }

    /// Of a date, a flag or an owner it is said of which file it is.
    @Test(arguments: [8, 10, 14, 18, 50]) func aBentEntryIsNamed(_ offset: Int) throws {
        let bench = try Bench()
        let path = "\(bench.folder)/kit.zip"
        var bent = bench.archive
        let name = Array("PR-2022-001-1/data/README.txt".utf8)
        let start = try #require(bent.firstRange(of: name)).lowerBound - 30
        bent[start + (offset < 30 ? offset : offset - 20 + name.count)] ^= 0x40
        try Data(bent).write(to: URL(fileURLWithPath: path))
        let verdict = try KitVerifier(key: bench.key.publicKey, now: bench.now).verdict(onKitAt: path)
        guard case .altered(let alterations) = verdict.state else {
            Issue.record("\(verdict.state)")
            return
        }
        #expect(alterations.contains(Alteration("data/README.txt", .badEntry)), "\(alterations)")
    }

    /// A kit and where it is damaged.
    final class Bench {
        let kit: Kit
        let archive: [UInt8]
        let key: SigningKey
        let now: Instant
        let folder: String

        init() throws {
            let made = try Bench.made.get()
            (kit, archive, key, now) = (Kit(files: made.files, other: made.other), made.archive, made.key, made.now)
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("damaged-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func expectAltered(_ path: String, _ damaged: Case) throws {
            let verdict = try KitVerifier(key: key.publicKey, now: now).verdict(onKitAt: path)
            guard case .altered(let alterations) = verdict.state else {
                Issue.record("\(damaged.name): \(verdict.state)")
                return
            }
            let named = Set(alterations.map(\.path))
            #expect(Set(damaged.named).isSubset(of: named), "\(damaged.name): \(alterations)")
        }

        /// Where the bytes of each file are in the archive, which has them as they are.
        func places() throws -> [String: Range<Int>] {
            var places: [String: Range<Int>] = [:]
            for (path, bytes) in kit.files {
                // Behind the name stands what libarchive says of the time and the owner.
                let start = try #require(archive.firstRange(of: Array("PR-2022-001-1/\(path)".utf8))).upperBound + 20
                #expect(Array(archive[start..<(start + bytes.count)]) == bytes, "\(path)")
                places[path] = start..<(start + bytes.count)
            }
            return places
        }

        static func files(in archive: String) throws -> [String: [UInt8]] {
            let holder = try ArchiveHolder(archive)
            var files: [String: [UInt8]] = [:]
            try holder.read(wanting: { _ in true }, take: { files[$0, default: []] += $1 }, end: { _, _ in })
            return files
        }

        private struct Made: Sendable {
            var files: [String: [UInt8]]
            var other: [String: [UInt8]]
            var archive: [UInt8]
            var key: SigningKey
            var now: Instant
        }

        /// Made once for all of them.
        private static let made = Result { () throws -> Made in
            let room = try IssueRoom()
            let first = try room.issue().value
            let files = try room.written(first).files
            let archive = try room.archive(first)
            room.quote.words = "It shines far."
            try room.change(.update(room.quote))
            return Made(
                files: files, other: try room.written(room.issue().value).files, archive: archive, key: room.key,
                now: room.room.noon)
        }
    }
}
