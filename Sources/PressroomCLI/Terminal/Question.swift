/// A question to the person at the terminal.
struct Question {
    let screen: Screen
    /// The next line that was typed, without its end; nil at the end of input.
    var read: () -> String? = { readLine() }

    /// Asks for a line of words; nil where none are typed.
    func words(_ question: String) -> String? {
        screen.ask(question)
        let words = PointText.trimmed(read() ?? "")
        return words.isEmpty ? nil : words
    }

    /// Asks until the answer is yes or no; an empty line, or the end of input, is `otherwise` and no.
    func yes(_ question: String, otherwise: Bool = false) -> Bool {
        while true {
            screen.ask(question)
            guard let line = read() else {
                screen.say("")
                return false
            }
            switch PointText.trimmed(line).lowercased() {
            case "": return otherwise
            case "y", "yes": return true
            case "n", "no": return false
            default: screen.say("Answer yes or no.")
            }
        }
    }
}
