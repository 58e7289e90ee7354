import Foundation

/// A line that is typed at the terminal and not shown.
struct HiddenLine {
    let screen: Screen
    /// The next byte that was typed; nil at the end of input.
    var read: () -> UInt8? = HiddenLine.byte

    /// Asks, and waits for Enter; nil at the end of input.
    ///
    /// - Throws: `KeyPlaceError.cancelled` at Ctrl-C: nothing ends the process while the terminal shows nothing.
    func ask(_ question: String) throws -> String? {
        screen.ask(question)
        var kept = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &kept) == 0
        if isTerminal {
            var hidden = kept
            hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        }
        defer {
            if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &kept) }
            screen.say("")
        }
        return try line()
    }

    /// What Enter ends: Backspace takes a character back, Ctrl-U all of them.
    func line() throws -> String? {
        var text: [UInt8] = []
        while let byte = read() {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return String(decoding: text, as: UTF8.self)
            case 3: throw KeyPlaceError.cancelled
            case 4: return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
            case 8, 127:
                // With all bytes of its last character.
                while let last = text.popLast(), last & 0xC0 == 0x80 {}
            case 21: text.removeAll()
            default: text.append(byte)
            }
        }
        return nil
    }

    private static func byte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = Foundation.read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            return count == 1 ? byte : nil
        }
    }
}
