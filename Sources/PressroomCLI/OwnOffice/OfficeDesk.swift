import Catalogue
import House
import PressOffice

/// A person at a terminal, asked what the office says of itself: each question has an answer that Enter takes.
struct OfficeDesk {
    let screen: Screen
    let surroundings: Surroundings
    /// The next line that was typed, without its end; nil at the end of input.
    var read: () -> String? = { readLine() }

    /// What was typed already, with the answers; at the end of input, those that were given so far.
    func answers(besides typed: [OfficeSetting: String]) -> [OfficeSetting: String] {
        var typed = typed
        screen.say("Some questions about your office. Enter takes what stands in brackets, and '-' leaves it open.")
        for setting in OfficeSetting.allCases where typed[setting] == nil && setting.isAskedAtFirst {
            guard isAnswered(setting, &typed) else {
                screen.say("")
                break
            }
        }
        return typed
    }

    /// Asks until the answer is right; false at the end of input.
    private func isAnswered(_ setting: OfficeSetting, _ typed: inout [OfficeSetting: String]) -> Bool {
        let usual = usual(setting, typed)
        while true {
            screen.ask("\(begun(setting.label)) [\(usual ?? "-")]:")
            guard let line = read() else { return false }
            let text = PointText.trimmed(line)
            if text == "-" || text.isEmpty && usual == nil { return true }
            var tried = typed
            tried[setting] = text.isEmpty ? usual : text
            do {
                _ = try OfficeSettings().with(tried, phones: Premises.phones)
                typed = tried
                return true
            } catch {
                screen.say(sentence(for: error))
            }
        }
    }

    /// What the machine knows: its language and region (`LC_ALL`, `LANG`), its zone.
    private func usual(_ setting: OfficeSetting, _ typed: [OfficeSetting: String]) -> String? {
        let locale = (surroundings["LC_ALL"] ?? surroundings["LANG"] ?? "").prefix { $0 != "." && $0 != "@" }
        let parts = locale.split(separator: "_").map(String.init)
        let guess: String? =
            switch setting {
            case .region: parts.count > 1 ? parts[1] : nil
            case .zone: surroundings.zone
            case .languages: parts.first.flatMap { $0.utf8.count == 2 ? $0 : nil }
            case .email: surroundings["PRESSROOM_CONTACT"]
            case .name, .url, .number, .issuePrefix, .smtp, .smtpSecurity, .smtpUser, .smtpFrom, .groundFor: nil
            }
        // A guess that would be turned down is none.
        return guess.flatMap { guess in
            (try? OfficeSettings().with([setting: guess], phones: Premises.phones)) == nil ? nil : guess
        }
    }
}
