import Catalogue
import Exchange
import JSONText
import PressOffice

extension Sheet {
    /// `moved  until …; by ana on 3 March 2031, change 12: the minister asked`
    static func line(_ step: EmbargoStep) -> Line {
        let why = step.change.reason.map { ": \($0)" } ?? ""
        return Line(
            step.what.word, step.what.words,
            remarks: ["by \(step.change.actor) on \(step.change.at.day.inWords), change \(step.change.id)\(why)"])
    }
}

extension EmbargoStep.What {
    /// What was done with it, in a word.
    fileprivate var word: String {
        switch self {
        case .set: "set"
        case .moved: "moved"
        case .lifted: "lifted"
        case .opened(.internal): "closed"
        case .opened: "opened"
        case .broken: "broken"
        case .notBroken: "not broken"
        }
    }

    fileprivate var words: String {
        switch self {
        case .set(let embargo), .moved(let embargo): embargo.words
        case .lifted: "before it ended"
        case .opened(.internal): "to everybody outside the office"
        case .opened(let audience): "to \(audience.rawValue)"
        case .broken(let moment, let who): "\(moment.inWords) by \(who)"
        case .notBroken: "after all"
        }
    }
}

extension JSON {
    init(_ step: EmbargoStep) {
        var until: JSON = .null
        var others: JSON = .object([])
        switch step.what {
        case .set(let embargo), .moved(let embargo): until = JSON(embargo)
        case .opened(let audience): others = ["audience": .string(audience.rawValue)]
        case .broken(let moment, let who): others = ["broken": JSON(FieldValue.moment(moment)), "by": .string(who)]
        case .lifted, .notBroken: break
        }
        self = JSON.object([]).adding([
            "what": .string(step.what.word), "embargo": until, "at": JSON(step.change.at),
            "actor": .string(step.change.actor), "change": .number(step.change.id), "why": JSON(step.change.reason),
        ]).adding(others)
    }
}
