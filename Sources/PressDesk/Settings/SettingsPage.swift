import Catalogue
import Newsroom
import PressOffice

// What the office says of itself: an administrator's.
extension DeskRoom {
    func settingsPage() throws -> NewsroomAnswer { try settingsPage(refused: nil) }

    private func settingsPage(
        refused: String?, problem: (OfficeSetting, String)? = nil, theirs: Set<OfficeSetting> = []
    ) throws -> NewsroomAnswer {
        func group(_ legend: String?, _ isOfMail: Bool) -> DeskForm.Group {
            DeskForm.Group(
                legend,
                OfficeSetting.allCases.filter { $0.isOfMail == isOfMail }.map { setting in
                    let now = own[setting] ?? ""
                    var line = FormLine(setting.rawValue, begun(setting.label), form.fields[setting.rawValue] ?? now)
                    if problem?.0 == setting { line.problem = problem?.1 }
                    if theirs.contains(setting) {
                        line.theirs = "Somebody else has made it \(FormFaults.quoted(now)) in the meantime."
                    }
                    return line
                })
        }
        return try formPage(
            "Settings", intro: "What the office says of itself. What is left empty is not said.",
            [group(nil, false), group("Mail", true), DeskForm.Group("For the history", [whyLine])],
            hidden: OfficeSetting.allCases.map { (DeskForm.before + $0.rawValue, own[$0] ?? "") },
            buttons: [DeskForm.Button("Save")], cancel: .today, refused: refused)
    }

    func settingsChanged() throws -> NewsroomAnswer {
        var typed: [OfficeSetting: String] = [:]
        var theirs: Set<OfficeSetting> = []
        for setting in OfficeSetting.allCases {
            guard let text = form.fields[setting.rawValue] else { continue }
            let (now, was) = (own[setting] ?? "", form.fields[DeskForm.before + setting.rawValue] ?? "")
            guard text.trimmed != was.trimmed else { continue }
            typed[setting] = text
            if now != was, now != text.trimmed { theirs.insert(setting) }
        }
        guard theirs.isEmpty else {
            return try settingsPage(refused: "Nothing is saved yet: look at it, and save it.", theirs: theirs)
        }
        do {
            return back(to: .settings, try office.set(typed, reason: why).change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            let wrong = OfficeSetting.allCases.first { typed[$0] != nil && isAbout($0, typed, error) }
            return try settingsPage(
                refused: wrong == nil ? error.refusal.atTheDesk : nil,
                problem: wrong.map { ($0, error.refusal.atTheDesk) })
        }
    }

    /// Whether an error is about that setting: it alone is turned down as well.
    private func isAbout(
        _ setting: OfficeSetting, _ typed: [OfficeSetting: String], _ error: any RefusalError
    ) -> Bool {
        switch error {
        case PressOfficeError.badAnswer(let text, _, _): typed[setting]?.trimmed == text
        default: error.refusal.subject == .field(setting.label)
        }
    }
}
