import PressOffice
import ReleaseReader

/// Shows drafts as pages for a person, a group at a time: each group is looked up in the catalogue at once, and an
/// article may be about a release beside it.
final class DraftPages {
    private let screen: Screen
    private let preview: ([Draft]) throws -> [String: Preview]
    private var group: [Draft] = []
    private var bytes = 0
    private var isFirst = true
    private var trouble: (any Error)?
    /// Whether the catalogue has all of them.
    private(set) var areKnown = true

    static let largestGroup = 64
    static let mostBytes = 1 << 20

    /// `preview` says what accepting a group would do, by path.
    init(on screen: Screen, preview: @escaping ([Draft]) throws -> [String: Preview]) {
        self.screen = screen
        self.preview = preview
    }

    func add(_ draft: Draft) throws {
        group.append(draft)
        bytes += draft.document.text.utf8.count
        if group.count == DraftPages.largestGroup || bytes > DraftPages.mostBytes { try showGroup() }
    }

    /// Shows what is left.
    ///
    /// - Throws: why the catalogue could not be asked: that keeps nobody from seeing what was read, and is told last.
    func end() throws {
        try showGroup()
        if let trouble { throw trouble }
    }

    private func showGroup() throws {
        let previews = previews()
        for draft in group {
            let preview = previews[draft.document.path]
            var page = isFirst ? "" : "\n"
            isFirst = false
            page += Sheet(draft).text(width: screen.width, ink: screen.ink)
            if let preview { page += PreviewPage(preview: preview).text(width: screen.width, ink: screen.ink) }
            try screen.show(page)
            if preview?.isKnown != true { areKnown = false }
        }
        group.removeAll(keepingCapacity: true)
        bytes = 0
    }

    /// Where the office turns down the group as a whole, such as for two editions of one release in it, each is looked
    /// up alone.
    private func previews() -> [String: Preview] {
        guard trouble == nil else { return [:] }
        do { return try preview(group) } catch {
            guard group.count > 1, error is PressOfficeError else {
                trouble = error
                return [:]
            }
        }
        var found: [String: Preview] = [:]
        for draft in group {
            do { found.merge(try preview([draft])) { first, _ in first } } catch { trouble = trouble ?? error }
        }
        return found
    }
}
