import Catalogue
import Exchange
import PressOffice
import ReleaseReader

/// A person at a terminal who is shown what a document was read into, and corrects any line of it by its number.
struct CorrectingDesk {
    let office: Office
    let screen: Screen
    /// The next line that was typed, without its end; nil at the end of input.
    var read: () -> String? = { readLine() }
    /// What becomes of a correction at once, before the next is asked for.
    var keep: (Submission, _ document: Int) -> Void = { _, _ in }

    private enum Reply {
        case goOn, rest, quit
    }

    /// Shows every document that is taken in; false where the person had enough of it.
    func correct(_ submission: inout Submission) throws -> Bool {
        var takesRest = false
        for index in submission.reviews.indices where !submission.previews[index].isKnown {
            let sheet = numbered(submission, index).sheet
            screen.say(styled: sheet.text(width: screen.errorWidth, ink: screen.errorInk))
            if takesRest { continue }
            switch try correct(document: index, of: &submission) {
            case .goOn: continue
            case .rest: takesRest = true
            case .quit: return false
            }
        }
        return true
    }

    private func correct(document index: Int, of submission: inout Submission) throws -> Reply {
        let isAlone = submission.previews.filter { !$0.isKnown }.count == 1
        let rest = isAlone ? "" : " [a]ll the rest as read,"
        while true {
            screen.ask("Enter goes on, a number corrects its line,\(rest) [q]uit:")
            guard let line = read() else {
                screen.say("")
                return .quit
            }
            let text = PointText.trimmed(line).lowercased()
            switch text {
            case "": return .goOn
            case "q", "quit": return .quit
            case "a" where !isAlone: return .rest
            default: break
            }
            let groups = numbered(submission, index).groups
            guard let number = Int(text), number >= 1, number <= groups.count else {
                screen.say("Type a number from 1 to \(groups.count).")
                continue
            }
            for id in groups[number - 1] {
                guard try correct(line: id, document: index, of: &submission) else { return .quit }
            }
        }
    }

    /// Asks for one value until it is right, or left as it is; false at the end of input.
    private func correct(line id: String, document index: Int, of submission: inout Submission) throws -> Bool {
        while true {
            guard let line = submission.lines(ofDocument: index).first(where: { $0.id == id }) else { return true }
            screen.say("\(line.label): \(line.value.map(CorrectingDesk.shortened) ?? "nothing")")
            screen.ask("What is right? Enter leaves it\(line.value == nil ? "" : ", - takes it away"):")
            guard let typed = read() else {
                screen.say("")
                return false
            }
            let text = PointText.trimmed(typed)
            if text.isEmpty { return true }
            let isNone = text == "-" || id == "embargo" && AcceptingDesk.isNone(text)
            // That there is none is said with a reason.
            let isPrinted = id == "embargo" && submission.reviews[index].draft.embargo != nil
            let reason =
                isNone && isPrinted
                ? Question(screen: screen, read: read).words("Why is it under no embargo?") : nil
            do {
                let correction = LineCorrection(document: index, line: id, text: isNone ? "" : text, reason: reason)
                submission = try office.correct([correction], in: submission)
                keep(submission, index)
                return true
            } catch { screen.say(sentence(for: error)) }
        }
    }

    private func numbered(_ submission: Submission, _ index: Int) -> (sheet: Sheet, groups: [[String]]) {
        Sheet(submission.reviews[index].draft).numbered(by: submission.lines(ofDocument: index))
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }
}

extension Sheet {
    /// With a number before each line that may be corrected, what was corrected beneath it, and what each number stands for.
    func numbered(by lines: [DraftLine]) -> (sheet: Sheet, groups: [[String]]) {
        let known = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var (sheet, groups) = (self, [[String]]())
        sheet.addWhatWasNotFound(known: lines)
        for group in sheet.groups.indices {
            for index in sheet.groups[group].lines.indices {
                let line = sheet.groups[group].lines[index]
                let all = line.corrects.compactMap { known[$0] }
                guard !all.isEmpty else { continue }
                groups.append(all.map(\.id))
                sheet.groups[group].lines[index].place = ["[\(groups.count)]", line.place].compactMap { $0 }
                    .joined(separator: " ")
                let missing = all.count > 1 ? all.filter { $0.value == nil && !$0.isCorrected }.map(\.label) : []
                if !missing.isEmpty {
                    sheet.groups[group].lines[index].remarks.append("not found: \(missing.joined(separator: ", "))")
                }
                sheet.groups[group].lines[index].remarks += all.filter(\.isCorrected).map {
                    "corrected: \($0.label) \($0.value.map { "“\($0)”" } ?? "taken away")"
                }
            }
        }
        return (sheet, groups)
    }

    /// What of the whole document no line shows: nothing was found, and it may be typed all the same.
    private mutating func addWhatWasNotFound(known lines: [DraftLine]) {
        let shown = Set(groups.flatMap(\.lines).flatMap(\.corrects))
        for line in lines where line.item.isEmpty && !shown.contains(line.id) {
            var missing = Line(line.label, line.isCorrected ? "" : line.value ?? "not found")
            missing.corrects = [line.id]
            groups[0].lines.append(missing)
        }
    }
}
