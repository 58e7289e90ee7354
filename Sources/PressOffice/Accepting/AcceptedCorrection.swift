import Catalogue
import Foundation
import ReleaseReader
import Validation

extension Acceptance {
    /// Settles which release a correction puts right: the one that a person said, else the one that it plainly names. Where
    /// several may be meant only a person can say which; what is known already stays.
    ///
    /// - Throws: `PressOfficeError.circle`; `StoreError.noSuchRecord` where the release that was answered with is not there.
    func takeCorrected(into release: inout Release) throws {
        guard draft.kind.value == .correction else { return }
        if review.isCorrectionTold { return try takeToldCorrected(into: &release) }
        let clues = CorrectionClues(draft)
        let fits = try self.fits(clues, with: release)
        let plain = clues.plain(among: fits)
        if release.correctsID != nil, release.correctsID != plain?.release.id { return }
        if let plain {
            let isKnown = release.correctsID != nil
            let rule = draft.corrects?.rule ?? "corrects.title"
            try take(
                plain.release, into: &release, FactSource(span: placeOfCorrection, rule: rule, inferred: plain.why))
            if !isKnown { doubts.append(doubt(about: [plain], taken: .take)) }
        } else if fits.isEmpty {
            remarks.append(
                Remark(
                    "Release \(release.slug) is a correction, and the catalogue has no release that it says it corrects.",
                    .edit(copy.name(of: release), field: "correctsID")))
        } else {
            doubts.append(doubt(about: fits, taken: nil))
        }
    }

    /// What a person said that it puts right: whatever was known before gives way.
    func takeToldCorrected(into release: inout Release) throws {
        guard review.isCorrectionTold, let name = review.corrects else { return }
        let wasUpdating = isUpdating
        isUpdating = true
        defer { isUpdating = wasUpdating }
        let other = try copy.release(named: name)
        if release.correctsID != nil, release.correctsID != other.id {
            try copy.clearFact(of: release.id, "correctsID")
        }
        try take(
            other, into: &release,
            FactSource(span: placeOfCorrection, rule: "corrects.told", inferred: "said by the person who took it in"))
        try copy.refuseCircle(release, through: \.correctsID, "corrects")
    }

    private func take(_ other: Release, into release: inout Release, _ source: FactSource) throws {
        try takeReference(to: (other.id, source), as: "correctsID", at: \.correctsID, of: &release) {
            try copy.find(Release.self, id: $0)?.slug.text
        }
    }

    /// Where the document says what it corrects, else what it is.
    private var placeOfCorrection: Span? { draft.corrects?.span ?? draft.kind.span ?? draft.headline?.span }

    /// The releases that may be meant, the likeliest first: none that would come back to the correction itself.
    private func fits(_ clues: CorrectionClues, with correction: Release) throws -> [CorrectionClues.Fit] {
        var fits: [CorrectionClues.Fit] = []
        func weigh(_ release: Release) throws {
            guard release.id != correction.id, try !copy.comesBack(from: release, to: correction) else { return }
            if let fit = clues.fit(release, by: try release.organisationID.flatMap(organisationName)) {
                fits.append(fit)
            }
        }
        for release in copy.madeRecords(Release.self) { try weigh(release) }
        try copy.view.forEach(Release.self) { release in
            if let current = copy.current(release) { try weigh(current) }
        }
        return fits.sorted { ($1.score, $0.release.slug) < ($0.score, $1.release.slug) }
    }

    private func doubt(about fits: [CorrectionClues.Fit], taken: Doubt.Answer?) -> Doubt {
        let shown = fits.prefix(CorrectionClues.shown).map { fit in
            let day = fit.release.issued.map { ", \($0.inWords)" } ?? ""
            return "\(fit.release.slug) (\(fit.release.headline)\(day))"
        }
        let only = fits.count == 1 ? fits.first : nil
        let item = Doubt.Item(.corrects, joined(shown, by: "or"), why: only?.why, span: placeOfCorrection)
        let statement =
            taken == .take
            ? "It puts release \(item.value) right: \(only?.why ?? "")."
            : "It may put release \(item.value) right\(only.map { ": \($0.why)" } ?? "")."
        let choices: [Doubt.Choice] = only == nil ? [.write, .leaveOut] : [.take, .write, .leaveOut]
        return Doubt(
            .corrects, statement, [item], choices, taken: taken,
            candidate: only.map { copy.name(of: $0.release) })
    }
}

extension CorrectionClues {
    /// No more releases are named in a question.
    static let shown = 5
}

extension WorkingCopy {
    /// The release that a person named, which may be made here.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.wrongKind`.
    func release(named name: RecordName) throws -> Release {
        let made = madeRecords(Release.self).first {
            $0.slug.text == name.slug && name.kind ?? .release == .release
        }
        if let made { return made }
        guard let release = try view.record(.release, name) as? Release else {
            throw PressOfficeError.wrongKind(name, wanted: .release)
        }
        return current(release) ?? release
    }

    /// - Throws: `PressOfficeError.circle` where a record would come back to itself by what it names.
    func refuseCircle<R: Record>(_ record: R, through path: KeyPath<R, UUID?>, _ field: String) throws {
        var seen: Set<UUID> = [record.id]
        var next = record[keyPath: path]
        while let id = next {
            guard seen.insert(id).inserted else { throw PressOfficeError.circle(name(of: record), field: field) }
            next = try find(R.self, id: id)?[keyPath: path]
        }
    }

    /// Whether what a release corrects, or that one, and so on, is the other.
    fileprivate func comesBack(from release: Release, to other: Release) throws -> Bool {
        var seen: Set<UUID> = []
        var next = release.correctsID
        while let id = next, seen.insert(id).inserted {
            if id == other.id { return true }
            next = try find(Release.self, id: id)?.correctsID
        }
        return false
    }
}
