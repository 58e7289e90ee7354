import Catalogue
import Exchange
import Foundation
import Signatures
import Store

extension Office {
    /// Makes a numbered, signed issue of a kit, as the audience sees it now, and keeps it: what it was made of stays as it
    /// is, whatever becomes of the records. It is written somewhere with `writeIssue` or `issueArchive`, as often as one likes.
    ///
    /// A kit that has not changed since its last issue for the audience is not issued again: the outcome is that issue, and no
    /// change. The number is taken when everything else is ready: what fails or is interrupted before has taken none. What is
    /// changed while the kit is being read is read again, so that nothing leaves that was withdrawn meanwhile.
    ///
    /// With a request, what its terms keep back is left out: the issue is then for that request alone, and no other takes its place.
    /// Where they keep nothing back it is that of everybody.
    ///
    /// `underEmbargo` makes an issue for the press before the embargo ends, with a notice on top of every form. `prefix` is what the
    /// number begins with; else what the office has set.
    ///
    /// - Throws: `IssueProblem`; `PressOfficeError.noKit`, `.notUnderEmbargo`; `HiddenKit`; `AssetFileProblem`; `SignatureProblem`.
    public func issueKit(
        _ name: RecordName, to audience: Audience = .press, for request: UUID? = nil, underEmbargo: Bool = false,
        prefix: String? = nil, signedBy key: SigningKey, reason: String? = nil
    ) throws -> Outcome<KitIssue> {
        if let prefix, !IssueNumber.isPrefix(prefix) { throw IssueProblem.badPrefix(prefix) }
        let press = IssuingPress(
            office: self, kit: name, audience: audience, isEarly: underEmbargo, key: key, prefix: prefix,
            request: request)
        // Another's change makes the kit be read again; the sums of large files are kept meanwhile.
        for _ in 0..<8 {
            let draft = try press.draft(at: now())
            if let same = draft.same { return Outcome(same, change: nil) }
            var isStale = false
            let change = try store.change(stamp("issue kit", reason)) { view in
                isStale = try view.latestChange() != draft.latestChange
                return isStale ? [] : [.insertIssue(draft.frozen)]
            }
            if let change {
                // It may leave the office from now on, and a correction that comes later is told.
                try store.remember(exportOf: draft.kit, for: audience, at: draft.frozen.issue.at)
                return Outcome(draft.frozen.issue, change: change)
            }
            if !isStale { break }
        }
        throw IssueProblem.busy(Slug(from: name.slug))
    }

    /// Writes an issue as a folder, which appears whole or not at all. Returns the paths of the files in it.
    ///
    /// - Throws: `PressOfficeError.folderInUse`, `.notOurFolder`, `.cannotWrite`, `.unconfirmed`; `IssueProblem`.
    public func writeIssue(_ issue: KitIssue, to directory: String) throws -> [String] {
        let files = try issueFiles(of: issue)
        try WholeFolder(at: directory).write(mark: makeID(), replacingKit: false) { write in try files.forEach(write) }
        return files.map(\.path)
    }

    /// Throws where the folder could not be written, before anything is issued.
    public func checkFolder(_ directory: String) throws { try WholeFolder(at: directory).checkIsFree() }

    /// An issue as a ZIP archive, piece by piece: its folder in one, the same bytes each time. Returns the paths of the files in it.
    ///
    /// - Throws: `PressOfficeError.noMemoryForArchive`; `IssueProblem`; what `sink` throws.
    public func issueArchive(_ issue: KitIssue, to sink: ([UInt8]) throws -> Void) throws -> [String] {
        let files = try issueFiles(of: issue)
        do {
            try KitArchive.write(bag: files, named: issue.number.fileName, to: sink)
        } catch is KitArchive.NoMemory {
            throw PressOfficeError.noMemoryForArchive
        }
        return files.map(\.path)
    }

    /// By their paths, as their bytes stand in them.
    private func issueFiles(of issue: KitIssue) throws -> [StreamedFile] {
        let folder = AssetFolder(of: store)
        return try read { try $0.files(ofIssue: issue.id, withContent: true) }
            .sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
            .map { file in
                if let content = file.content { return StreamedFile(KitFile(path: file.path, bytes: content)) }
                if file.path.hasPrefix("\(IssueFile.erasedFolder)/") { throw IssueProblem.erased(issue.number) }
                guard folder.size(of: folder.place(of: file.sha256)) == file.count else {
                    throw IssueProblem.fileMissing(file.path, issue.number)
                }
                return StreamedFile(path: file.path, count: file.count) { take in
                    let (sum, place) = (try RunningDigest(.sha256), folder.place(of: file.sha256))
                    var left = file.count
                    let isRead = try folder.forEachPiece(of: place) { piece in
                        left -= piece.count
                        guard left >= 0 else { throw IssueProblem.fileChanged(file.path, issue.number) }
                        sum.take(piece)
                        try take(piece)
                    }
                    guard isRead else { throw IssueProblem.fileMissing(file.path, issue.number) }
                    guard left == 0, sum.end().hexadecimal == file.sha256 else {
                        throw IssueProblem.fileChanged(file.path, issue.number)
                    }
                }
            }
    }
}

extension OfficeView {
    /// The issue of that number; to others than the office there is none.
    ///
    /// - Throws: `IssueProblem.noSuchIssue`.
    public func issue(_ number: IssueNumber) throws -> KitIssue {
        guard let issue = try read({ try $0.issue(number) }) else { throw IssueProblem.noSuchIssue("\(number)") }
        return issue
    }

    /// What an issue consists of, by the paths of its files, without their bytes.
    public func files(of issue: KitIssue) throws -> [IssueFile] {
        guard audience == .internal else { return [] }
        return try office.read { try $0.files(ofIssue: issue.id, withContent: false) }
            .sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    }

    /// A file of an issue as it was issued; nil where it has none of that path.
    ///
    /// - Throws: `IssueProblem.erased`, `.fileMissing`.
    public func file(at path: String, of issue: KitIssue) throws -> PageFile? {
        guard audience == .internal else { return nil }
        let files = try office.read { try $0.files(ofIssue: issue.id, withContent: true) }
        guard let file = files.first(where: { $0.path == path }) else { return nil }
        if let content = file.content {
            return PageFile(path: file.path, sha256: file.sha256, count: file.count, content: .made(content))
        }
        if file.path.hasPrefix("\(IssueFile.erasedFolder)/") { throw IssueProblem.erased(issue.number) }
        let folder = AssetFolder(of: office.store)
        guard folder.size(of: folder.place(of: file.sha256)) == file.count else {
            throw IssueProblem.fileMissing(file.path, issue.number)
        }
        return PageFile(
            path: file.path, sha256: file.sha256, count: file.count, content: .kept(at: folder.place(of: file.sha256)))
    }
}
