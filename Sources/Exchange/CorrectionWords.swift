import Catalogue
import JSONText

extension Correction {
    /// "CORRECTED on 5 March 2020 by “Night trains come back once a day”."
    public var words: String { words(of: nil) }

    /// The same with the headline of what is corrected, where several releases stand beside each other.
    func words(of headline: String?) -> String {
        let what = headline.map { ": “\(onOneLine($0))”," } ?? ""
        return "CORRECTED on \(day.inWords)\(what) by “\(onOneLine(by.headline))”\(standing)."
    }

    /// Why only the office knows of it; nothing where others do.
    private var standing: String {
        if by.pubStatus == .withheld { return " (on hold)" }
        return by.embargo.map { since == $0.until ? " (under embargo until \($0.onItsClock))" : "" } ?? ""
    }
}

extension KitContents {
    /// What stands on top of the kit where a release in it was put right: a sentence for each correction.
    var correctionNotices: [String] {
        releases.flatMap { entry in
            entry.corrections.map { $0.words(of: releases.count == 1 ? nil : entry.release.headline) }
        }
    }
}

extension JSON {
    /// The release that puts another one right, as that one names it.
    public init(_ correction: Correction) {
        self = JSON(named: correction.by).adding(["issued": JSON(correction.by.issued?.description)])
    }
}
