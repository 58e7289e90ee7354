import Catalogue
import Exchange
import Foundation
import Store

/// A file that a page hands out: made now, or kept beside the catalogue, where a server sends it from.
public struct PageFile: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case made([UInt8])
        /// The path on this disk.
        case kept(at: String)
    }

    /// In the folder of a kit, such as `files/weir.jpg`.
    public var path: String
    /// Of its bytes.
    public var sha256: String
    public var count: Int
    public var content: Content
}

extension OfficeView {
    /// The files of a kit's folder without its page, by their paths: of a kit that was read for its page.
    ///
    /// A file that is missing, or is not what was taken in, is left out.
    public func files(ofKit contents: KitContents) throws -> [PageFile] {
        let made = kitFolder(contents).filter { $0.path != "index.html" }.map { file in
            PageFile(path: file.path, sha256: sha256(file.bytes), count: file.bytes.count, content: .made(file.bytes))
        }
        return (made + contents.assets.flatMap { files(of: $0, contents.renditions[$0.id] ?? []) })
            .sorted { $0.path < $1.path }
    }

    /// The file of an asset and the renditions of it that there are.
    public func files(of asset: Asset, _ renditions: [Rendition]) -> [PageFile] {
        guard let sum = asset.fileSHA256, let count = asset.fileBytes else { return [] }
        let (folder, made) = (AssetFolder(of: office.store), RenditionFolder(of: office.store))
        guard folder.size(of: folder.place(of: sum)) == count else { return [] }
        let original = PageFile(path: asset.url, sha256: sum, count: count, content: .kept(at: folder.place(of: sum)))
        return [original]
            + renditions.compactMap { rendition in
                let place = made.place(of: rendition.form, of: sum)
                guard let found = try? folder.sum(of: place) else { return nil }
                return PageFile(
                    path: kitPath(of: rendition.form, ofFileOf: asset.slug), sha256: found.sum, count: found.count,
                    content: .kept(at: place))
            }
    }

    /// A kit in one: its current issue, signed, as it was issued; else its folder as it is now, without what is missing.
    ///
    /// - Throws: `PressOfficeError.noMemoryForArchive`; `AssetFileProblem`, `IssueProblem`; what `sink` throws.
    public func archive(ofKit contents: KitContents, to sink: ([UInt8]) throws -> Void) throws {
        if contents.issue != nil, let issue = try currentIssue(ofKit: contents.kit.slug) {
            _ = try office.issueArchive(issue, to: sink)
            return
        }
        var whole = contents
        whole.assets.removeAll { $0.fileSHA256 != nil && files(of: $0, []).isEmpty }
        do {
            try KitArchive.write(try kitFiles(of: whole, nil), to: sink)
        } catch is KitArchive.NoMemory {
            throw PressOfficeError.noMemoryForArchive
        }
    }

    /// The issue that a kit's page offers; nil where it has none, or is not any more what was issued.
    private func currentIssue(ofKit slug: Slug) throws -> KitIssue? {
        guard let bare = try read({ view in try view.find(Kit.self, slug: slug).map { try view.contents(of: $0) } })
        else { return nil }
        return try currentIssue(of: bare)
    }

    /// The last issue for everybody of the audience, where its content is that of the kit now: what was withdrawn since is in no
    /// file that is handed out.
    func currentIssue(of contents: KitContents) throws -> KitIssue? {
        let (instant, audience) = (instant, audience)
        let last = try office.read { view in
            try view.issues(of: contents.kit.id).last {
                $0.audience == audience && $0.requestID == nil && $0.embargo?.holds(at: instant) != true
            }
        }
        guard let last, last.at <= instant else { return nil }
        // A file that is missing is no reason for a page to be: it offers no issue then.
        return (try? content(of: contents)) == last.content ? last : nil
    }

    /// The sum of what is in a kit, as an issue has it.
    private func content(of contents: KitContents) throws -> String {
        let known = Dictionary(
            contents.assets.compactMap { asset in asset.fileSHA256.map { (asset.url, $0) } },
            uniquingKeysWith: { first, _ in first })
        let sums = try kitFiles(of: contents, nil).map { file -> (path: String, sum: String) in
            if let sum = known[file.path] { return (IssueBag.payload + file.path, sum) }
            var sum = RunningSHA256()
            try file.pieces { piece in piece.withUnsafeBufferPointer { sum.take($0) } }
            return (IssueBag.payload + file.path, sum.digits)
        }
        return sha256(Array(IssueBag.manifest(sums).utf8))
    }

    /// What an issue says of itself, as its bag has it.
    func notice(of issue: KitIssue) throws -> IssueNotice? {
        let (about, settings) = try office.read { view in
            (
                try view.files(ofIssue: issue.id, withContent: true)
                    .first { $0.path == IssueBag.informationPath }?.content ?? [], try view.office()
            )
        }
        func line(_ name: String) -> String? {
            String(decoding: about, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("\(name): ") }
                .map { String($0.dropFirst(name.count + 2)) }
        }
        guard let key = line("Pressroom-Key") else { return nil }
        return IssueNotice(
            number: issue.number, at: issue.at, zone: settings.zone ?? "UTC", publicKey: key,
            fingerprint: issue.fingerprint, replaces: line("Pressroom-Replaces").flatMap(IssueNumber.init))
    }
}
