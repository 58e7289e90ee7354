import Catalogue
import Exchange
import PressOffice

/// What somebody who is invited agrees to, before they see the kit.
struct InvitedContent: PageModel {
    var frame: PageFrame
    var title: String
    var notice: String
    var intro: String
    var rule: String
    var terms: [String]
    var recorded: String
    var until: String?
    var action: String
    var agree: String
}

extension NewsroomSite {
    /// What a personal link shows, by the SHA-256 of its secret; nil where it opens nothing, or nothing of it is called so.
    /// `wanted` are the languages that the reader's browser asks for (`Accept-Language`).
    public func invited(
        _ secret: Slug, _ part: NewsroomAddress.InvitedPart, digest: String, wanted: String?, at instant: Instant
    ) throws -> NewsroomAnswer? {
        let room = try NewsroomView(self, at: instant)
        switch try room.view.kit(behindInvitation: digest) {
        case nil: return nil
        case .published(let kit): return part == .page ? .elsewhere(settings.url(of: .kit(kit))) : nil
        case .waiting(let shown): return part == .page ? try room.terms(of: shown, secret, wanted) : nil
        case .open(let shown):
            switch part {
            case .page: return try room.kit(of: shown, secret)
            case .archive: return shown.answer
            case .file(let path):
                guard let file = try shown.files().first(where: { $0.path == path }) else { return nil }
                return NewsroomAnswer.found(file, named: NewsroomView.name(ofFile: path)).forOneReader
            }
        }
    }

    /// Records that whoever holds a link agrees to the terms; false where it opens nothing.
    public func agree(behindLink digest: String) throws -> Bool { try office.agree(behindLink: digest) != nil }
}

extension NewsroomView {
    fileprivate func terms(
        of shown: InvitedKit.Shown, _ secret: Slug, _ wanted: String?
    ) throws -> NewsroomAnswer {
        let words = FormWords.of(nil, wanted: wanted, office: office.languages.first)
        let until = shown.until.map { KitTongue(words.language).moment(Moment($0, zone: office.zone ?? "UTC")) }
        let title = words["invited.for"].replacing("{recipient}", with: shown.recipient)
        let page = InvitedContent(
            frame: frame(words, words["invited.early"]), title: title,
            notice: embargoNotice(shown.embargo, in: words.language), intro: words["invited.intro"],
            rule: words["invited.rule"], terms: shown.terms, recorded: words["invited.recorded"],
            until: until.map { words["invited.until"].replacing("{moment}", with: $0) },
            action: link(.invited(secret, .page)), agree: words["invited.agree"])
        // A browser that says nothing of where a form came from could not say that it is ours.
        return .personal(try templates.page("invited", page), language: words.language)
    }

    fileprivate func kit(of shown: InvitedKit.Shown, _ secret: Slug) throws -> NewsroomAnswer {
        let contents = shown.contents
        let language = contents.releases.lazy.compactMap(\.release.language).first
        let (words, tongue) = (NewsroomWords.of(language ?? words.language), KitTongue(language ?? self.words.language))
        let files = try shown.files()
        let page = KitContent(
            frame: frame(nil, contents.kit.title, in: words),
            body: PageParts(contents, at: places(files, secret), in: tongue).kit,
            filesTitle: words.files, archive: link(.invited(secret, .archive)), archiveLabel: words.wholeKit,
            files: files.map { file in
                KitContent.File(
                    address: link(.invited(secret, .file(file.path))), label: file.path, size: tongue.size(file.count))
            })
        return .behindSecret(try templates.page("kit", page), language: words.language)
    }

    /// Everything of it is behind the same secret.
    private func places(_ files: [PageFile], _ secret: Slug) -> PagePlaces {
        let (settings, paths) = (settings, Set(files.map(\.path)))
        @Sendable func link(_ path: String) -> String { settings.link(to: .invited(secret, .file(path))) }
        @Sendable func known(_ path: String) -> String? { paths.contains(path) ? link(path) : nil }
        return PagePlaces(
            card: { known("contacts/\($0.contact.slug).vcf") }, everyCard: known("contacts.vcf"),
            file: { link($0.url) }, rendition: { link(kitPath(of: $0, ofFileOf: $1.slug)) })
    }
}

extension InvitedKit.Shown {
    fileprivate var answer: NewsroomAnswer {
        let shown = self
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", "application/zip"),
                ("Content-Disposition", "attachment; filename=\"\(contents.kit.slug).zip\""),
            ],
            body: .pieces { try shown.archive(to: $0) }
        ).forOneReader
    }
}

extension NewsroomAnswer {
    /// The same where nobody but its reader keeps it.
    fileprivate var forOneReader: NewsroomAnswer {
        var answer = self
        answer.headers.removeAll { $0.name.lowercased() == "cache-control" }
        answer.headers += NewsroomAnswer.personalHeaders + [("Referrer-Policy", "no-referrer")]
        return answer
    }

    /// What it was is now at an address that everybody has.
    fileprivate static func elsewhere(_ url: String) -> NewsroomAnswer {
        NewsroomAnswer(status: 303, headers: [("Location", url)] + personalHeaders, body: .none)
    }
}
