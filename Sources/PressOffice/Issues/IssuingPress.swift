import Catalogue
import Exchange
import Foundation
import Signatures
import Store

/// Makes an issue of a kit, and takes no number: that is done when it is whole.
final class IssuingPress {
    private let office: Office
    private let kit: RecordName
    private let audience: Audience
    private let isEarly: Bool
    private let key: SigningKey
    private let prefix: String?
    /// What it is made for: what its terms keep back is left out; nil for whoever is of the audience.
    private let request: UUID?
    /// The sums of assets' files that were read already, by the SHA-256 that they should have.
    private var sums: [String: Sums] = [:]

    init(
        office: Office, kit: RecordName, audience: Audience, isEarly: Bool, key: SigningKey, prefix: String?,
        request: UUID? = nil
    ) {
        self.office = office
        self.kit = kit
        self.audience = audience
        self.isEarly = isEarly
        self.key = key
        self.prefix = prefix
        self.request = request
    }

    struct Sums {
        var count: Int
        var sha256: String
        var sha512: String
    }

    /// An issue that could be kept, if nothing has changed since.
    struct Draft {
        /// The last one, where the kit has not changed since it.
        var same: KitIssue?
        var kit: Kit
        var frozen: FrozenIssue
        var latestChange: Int
    }

    /// What the office knows before the kit is read.
    private struct Ground {
        var kit: Kit
        var embargo: Embargo?
        /// What it keeps back.
        var releases: [UUID]
        var latestChange: Int
        var settings: OfficeSettings
        var request: PressRequest?
        var earlier: [KitIssue]
        /// What was delivered for the request before.
        var given: UUID?
        /// What a new number begins with, and how many kits it has had in the year.
        var prefix: String
        var year: Int
        var lastOrdinal: Int
    }

    func draft(at now: Instant) throws -> Draft {
        // What changes from here on is seen by the number of the latest change.
        let ground = try ground(at: now)
        guard audience != .internal else { throw IssueProblem.forTheOffice(ground.kit.slug) }
        let view = OfficeView(audience: audience, instant: ground.embargo?.until ?? now, office: office)
        var contents = try view.kit(kit)
        let kept = office.withheld(ground.request, on: (ground.embargo?.until ?? now).day, contents)
        contents = contents.without(kept)
        let request = kept.isEmpty ? nil : ground.request?.id
        contents.notice = ground.embargo.map { EmbargoNotice($0, for: nil) }
        contents.notice?.terms = try view.embargoTerms(of: ground.releases)
        let bare = try payload(contents, view)
        let content = sha256(Array(IssueBag.manifest(bare.map { ($0.path, $0.sums.sha256) }).utf8))
        let last =
            ground.earlier.last { $0.audience == audience && $0.requestID == request }
            ?? (request == nil ? nil : ground.earlier.first { $0.id == ground.given && $0.audience == audience })
        let number = number(on: ground)
        var notice = IssueNotice(
            number: number, at: now, zone: ground.settings.zone ?? "UTC", publicKey: key.publicKey.text,
            fingerprint: try key.publicKey.fingerprint())
        notice.replaces = last?.number
        if let last, let old = try office.read({ try $0.bundle(of: last) }),
            let new = bare.first(where: { $0.path == IssueBag.payload + "kit.json" })?.content
        {
            notice.changes = issueChanges(from: old, to: new)
        }
        contents.issue = notice
        let files = try bag(contents, notice, try payload(contents, view), office: ground.settings.name)
        let signed = files.first { $0.path == IssueBag.signedPath }?.sha256 ?? ""
        var issue = KitIssue(
            id: office.makeID(), kitID: ground.kit.id, number: number, at: now, audience: audience,
            embargo: ground.embargo, content: content, manifest: signed, keyName: key.publicKey.name,
            fingerprint: notice.fingerprint)
        issue.requestID = request
        let isSame = last?.content == content && last?.embargo == ground.embargo
        return Draft(
            same: isSame ? last : nil, kit: ground.kit,
            frozen: FrozenIssue(issue, files: files, members: try members(of: contents)),
            latestChange: ground.latestChange)
    }

    private func ground(at now: Instant) throws -> Ground {
        try office.read { view in
            let settings = try view.office()
            let early = isEarly ? try view.underEmbargo(kit) : nil
            let kit = try early?.0 ?? view.the(Kit.self, kit)
            let zone = settings.zone.flatMap { TimeZone(identifier: $0) } ?? .gmt
            let there = now.milliseconds + Int64(zone.secondsFromGMT(for: now.date)) * 1000
            let year = Instant(milliseconds: there).day.year
            let prefix = prefix ?? settings.issuePrefix ?? "PR"
            let request = try self.request.flatMap { try view.find(PressRequest.self, id: $0) }
            let given = try view.deliveries(of: kit.id).last { $0.requestID != nil && $0.requestID == request?.id }
            return Ground(
                kit: kit, embargo: early?.1, releases: early?.releases ?? [], latestChange: try view.latestChange(),
                settings: settings, request: request, earlier: try view.issues(of: kit.id), given: given?.issueID,
                prefix: prefix, year: year,
                lastOrdinal: try view.lastOrdinal(of: prefix, in: year))
        }
    }

    /// A kit keeps its number, and its issues are counted; a new prefix makes it a new one.
    private func number(on ground: Ground) -> IssueNumber {
        if let last = ground.earlier.last(where: { prefix == nil || $0.number.prefix == prefix })?.number {
            let issues = ground.earlier.map(\.number).filter {
                ($0.prefix, $0.year, $0.ordinal) == (last.prefix, last.year, last.ordinal)
            }
            let issue = (issues.map(\.issue).max() ?? 0) + 1
            return IssueNumber(prefix: last.prefix, year: last.year, ordinal: last.ordinal, issue: issue)
        }
        return IssueNumber(prefix: ground.prefix, year: ground.year, ordinal: ground.lastOrdinal + 1, issue: 1)
    }

    // MARK: Files

    private struct Payload {
        var path: String
        var sums: Sums
        var content: [UInt8]?
    }

    /// The files of the kit with their sums: those of assets are read through, the others are held.
    private func payload(_ contents: KitContents, _ view: OfficeView) throws -> [Payload] {
        let assets = Dictionary(
            contents.assets.filter { $0.fileSHA256 != nil }.map { ($0.url, $0) },
            uniquingKeysWith: { first, _ in first })
        return try view.kitFiles(of: contents, nil).map { file in
            let path = IssueBag.payload + file.path
            if let asset = assets[file.path], let sum = asset.fileSHA256 {
                return Payload(path: path, sums: try sums(of: asset, sum, file.count), content: nil)
            }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(file.count)
            try file.pieces { bytes += $0 }
            return Payload(path: path, sums: try IssuingPress.sums(of: bytes), content: bytes)
        }
    }

    private func sums(of asset: Asset, _ wanted: String, _ count: Int) throws -> Sums {
        if let known = sums[wanted] { return known }
        let folder = AssetFolder(of: office.store)
        let (short, long) = (try RunningDigest(.sha256), try RunningDigest(.sha512))
        let isRead = try folder.forEachPiece(of: folder.place(of: wanted)) { piece in
            short.take(piece)
            long.take(piece)
        }
        guard isRead else { throw AssetFileProblem.missing(asset.slug) }
        let found = Sums(count: count, sha256: short.end().hexadecimal, sha512: long.end().hexadecimal)
        guard found.sha256 == wanted else { throw AssetFileProblem.changed(asset.slug) }
        sums[wanted] = found
        return found
    }

    private static func sums(of bytes: [UInt8]) throws -> Sums {
        Sums(
            count: bytes.count, sha256: try RunningDigest.sum(bytes, .sha256).hexadecimal,
            sha512: try RunningDigest.sum(bytes, .sha512).hexadecimal)
    }

    /// Everything that is in the folder of the issue.
    private func bag(
        _ contents: KitContents, _ notice: IssueNotice, _ payload: [Payload], office: String?
    ) throws -> [IssueFile] {
        let bytes = payload.reduce(0) { $0 + $1.sums.count }
        let texts = [
            (IssueBag.declarationPath, IssueBag.declaration),
            (
                IssueBag.informationPath,
                IssueBag.information(contents, notice, office: office, count: payload.count, bytes: bytes)
            ),
            (IssueBag.manifestPath("sha256"), IssueBag.manifest(payload.map { ($0.path, $0.sums.sha256) })),
            (IssueBag.manifestPath("sha512"), IssueBag.manifest(payload.map { ($0.path, $0.sums.sha512) })),
        ]
        var files = payload.map {
            IssueFile(path: $0.path, sha256: $0.sums.sha256, count: $0.sums.count, content: $0.content)
        }
        let described = try texts.map { try IssuingPress.file($0.0, $0.1) }
        let signed = IssueBag.manifest(described.map { ($0.path, $0.sha256) })
        let signature = try key.sign(
            Array(signed.utf8), comment: IssueBag.comment(notice, embargo: contents.notice?.embargo))
        files += described
        files.append(try IssuingPress.file(IssueBag.signedPath, signed))
        files.append(try IssuingPress.file(IssueBag.signaturePath, signature.file))
        return files
    }

    private static func file(_ path: String, _ text: String) throws -> IssueFile {
        let bytes = Array(text.utf8)
        return IssueFile(
            path: path, sha256: try RunningDigest.sum(bytes, .sha256).hexadecimal, count: bytes.count, content: bytes)
    }

    // MARK: Members

    /// Every record that the issue tells of, with the sum of what it says of it.
    private func members(of contents: KitContents) throws -> [IssueMember] {
        var records: [any Record] = [contents.kit]
        for entry in contents.releases {
            if let organisation = entry.organisation { records.append(organisation) }
            records += [entry.release] as [any Record] + entry.quotes as [any Record] + entry.events as [any Record]
            records += entry.references as [any Record] + entry.coverage as [any Record]
        }
        for entry in contents.everyContact {
            if let organisation = entry.organisation { records.append(organisation) }
            records += [entry.contact] as [any Record] + entry.points as [any Record]
        }
        records += contents.everyAsset as [any Record] + contents.everyStatement as [any Record]
        records += contents.coverage.map(\.coverage) as [any Record]
        var seen: Set<UUID> = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try records.filter { seen.insert($0.id).inserted }.map { record in
            IssueMember(
                kind: type(of: record).kind, recordID: record.id, slug: record.slug,
                version: sha256(try encoder.encode(record)))
        }
    }
}
