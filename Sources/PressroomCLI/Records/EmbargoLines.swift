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
