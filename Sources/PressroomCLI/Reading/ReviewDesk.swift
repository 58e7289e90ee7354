import Catalogue
import PressOffice

/// A person at a terminal, asked about what is doubtful in documents before they are taken in.
struct ReviewDesk {
    let office: Office
    let screen: Screen
    /// Whether `--yes` answers what need not be answered by a person.
    let answersYes: Bool
    /// The next line that was typed, without its end; nil at the end of input.
    var read: () -> String? = { readLine() }
    /// What becomes of an answer at once, before the next is asked for.
    var keep: (Submission, _ document: Int) -> Void = { _, _ in }

    private enum Reply {
        case answer(Doubt.Answer)
        case oneByOne, rest, quit
    }

    /// Asks about every doubt, document by document; false where the person had enough of it.
    func settle(_ submission: inout Submission) throws -> Bool {
        var takesRest = answersYes
        for index in submission.reviews.indices {
            defer { if takesRest, !answersYes { keep(submission, index) } }
            var open = submission.previews[index].doubts[...]
            var (number, total, isChanged) = (0, open.count, false)
            while let next = open.popFirst() {
                number += 1
                guard let doubt = submission.reviews[index].open(next) else { continue }
                if takesRest, let taken = doubt.taken {
                    office.settle(doubt, with: taken, inDocument: index, of: &submission)
                    continue
                }
                show(doubt, in: submission.reviews[index], "\(number) of \(total)")
                switch try reply(to: doubt, in: submission.reviews[index]) {
                case .answer(let answer):
                    office.settle(doubt, with: answer, inDocument: index, of: &submission)
                    isChanged = isChanged || answer != doubt.taken
                    keep(submission, index)
                case .oneByOne:
                    open = doubt.parts + open
                    (number, total) = (number - 1, total + doubt.parts.count - 1)
                case .rest:
                    takesRest = true
                    if let taken = doubt.taken { office.settle(doubt, with: taken, inDocument: index, of: &submission) }
                case .quit: return false
                }
            }
            // Who was left out of one document is not there to be met in the next.
            if isChanged, index + 1 < submission.reviews.count { submission = try office.lookedAt(submission) }
        }
        return true
    }

    private func show(_ doubt: Doubt, in review: Review, _ count: String) {
        let page = DoubtPage(doubt: doubt, draft: review.draft)
        let head = "\(spoken(path: review.draft.document.path, quoted: false)), \(count): "
        screen.say(styled: "\n" + page.text(after: head, width: screen.errorWidth, ink: screen.errorInk))
    }

    private func reply(to doubt: Doubt, in review: Review) throws -> Reply {
        if doubt.isTypedAtOnce {
            return written(doubt, in: review) ?? .quit
        }
        let isGroup = doubt.items.count > 1
        var offers = doubt.choices.map { (letter: $0.letter, words: $0.words(for: doubt)) }
        if isGroup { offers.append(("o", "[o]ne by one")) }
        // What nobody but a person can answer is not read in one way.
        let mayBeTaken = doubt.taken != nil
        if mayBeTaken { offers.append(("a", "[a]ll the rest as read")) }
        offers.append(("q", "[q]uit"))
        while true {
            ask(offers.map(\.words).joined(separator: ", ") + ":")
            guard let line = read() else {
                screen.say("")
                return .quit
            }
            let letter = PointText.trimmed(line).lowercased()
            switch letter {
            case "q", "quit": return .quit
            case "a" where mayBeTaken: return .rest
            case "o" where isGroup: return .oneByOne
            default: break
            }
            guard let choice = doubt.choices.first(where: { $0.letter == letter }) else {
                screen.say("Answer with one of the letters \(listed(offers.map(\.letter))).")
                continue
            }
            if choice == .write {
                if let reply = written(doubt, in: review) { return reply }
            } else if choice == .leaveOut, doubt.matter == .embargo {
                if let reply = noEmbargo(doubt, in: review) { return reply }
            } else {
                return .answer(try office.answer(choice, to: doubt, in: review))
            }
        }
    }

    /// A question that may take several lines; the answer is typed behind the last one.
    private func ask(_ question: String) {
        var lines = wrapped(question, width: screen.errorWidth.map { $0 - 4 }).split(separator: "\n").map(String.init)
        let last = lines.popLast() ?? ""
        if !lines.isEmpty { screen.say(styled: lines.joined(separator: "\n")) }
        screen.ask(last)
    }

    /// That there is none, with the reason; nil where the person gives none.
    private func noEmbargo(_ doubt: Doubt, in review: Review) -> Reply? {
        guard let reason = Question(screen: screen, read: read).words("Why is it under no embargo?") else { return nil }
        guard let answer = try? office.answer(.leaveOut, typed: reason, to: doubt, in: review) else { return nil }
        screen.say("Under no embargo.")
        return .answer(answer)
    }

    /// What the person types instead; nil where they type nothing.
    private func written(_ doubt: Doubt, in review: Review) -> Reply? {
        while true {
            ask(doubt.prompt(in: review))
            guard let line = read() else {
                screen.say("")
                return .quit
            }
            let text = PointText.trimmed(line)
            if text.lowercased() == "q" { return .quit }
            if doubt.matter == .embargo, AcceptingDesk.isNone(text) {
                if let reply = noEmbargo(doubt, in: review) { return reply }
                continue
            }
            if text.isEmpty, !doubt.isTypedAtOnce { return nil }
            do {
                let answer = try office.answer(.write, typed: text, to: doubt, in: review)
                if case .embargo(let embargo) = answer { screen.say("Under embargo \(embargo.words).") }
                return .answer(answer)
            } catch { screen.say(sentence(for: error)) }
        }
    }
}

extension Doubt.Choice {
    /// What is typed for it.
    var letter: String {
        switch self {
        case .take: "t"
        case .leaveOut: "l"
        case .write: "w"
        case .spokesperson, .same: "s"
        case .update: "u"
        case .apart: "n"
        }
    }

    func words(for doubt: Doubt) -> String {
        switch self {
        case .take: doubt.matter == .role ? "[t]ake as press officer" : "[t]ake"
        case .leaveOut:
            switch doubt.matter {
            case .number: "[l]eave as printed"
            case .corrects: "[l]eave open"
            case .owner: "[l]eave out of this contact"
            case .embargo: "[l]eave out: no embargo"
            default: "[l]eave out"
            }
        case .write:
            switch doubt.matter {
            case .number: "[w]rite another region"
            case .corrects: "[w]rite which"
            default: "[w]rite another"
            }
        case .spokesperson: "take as [s]pokesperson"
        case .update: "[u]pdate the contact"
        case .same: "the [s]ame, but its values stay"
        case .apart: "a [n]ew contact"
        }
    }
}

extension Doubt {
    /// Whether nothing is to be chosen before something is typed.
    fileprivate var isTypedAtOnce: Bool { taken == nil && [.headline, .embargo].contains(matter) }

    /// What asks for words.
    fileprivate func prompt(in review: Review) -> String {
        switch matter {
        case .embargo:
            if let day = review.draft.embargo?.day {
                "Until when on \(day.inWords)? Type none, or the time and the zone, such as 00:01 Europe/London ([q]uit):"
            } else {
                "Until when? Type none, or the day, the time and the zone, such as 2012-02-01T00:01 Europe/London ([q]uit):"
            }
        case .issued: "The date of issue, such as 2012-02-01:"
        case .number: "The region, such as GB:"
        case .corrects: "The slug of the release that it puts right:"
        default: taken == nil ? "The headline ([q]uit):" : "The headline:"
        }
    }
}
