import Testing

@testable import PressroomCLI

@Suite struct HarmlessTests {
    @Test(arguments: [
        ("plain", "plain"), ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"), ("bell\u{7}", "bell␇"),
        ("del\u{7F}", "del␡"), ("\u{9B}2J", "\u{FFFD}2J"), ("\u{202E}gpj.exe", "\u{FFFD}gpj.exe"),
        ("\u{2066}x\u{2069}", "x"), ("a\u{0}b", "a␀b"), ("a \t b\r\nc", "a b c"), ("  a  ", "a"),
        ("a\u{A0}b", "a b"), ("e\u{301}", "e\u{301}"), ("\u{8}\u{8}x", "␈␈x"),
    ])
    func whatActsOnATerminalBecomesASign(_ text: String, shown: String) {
        #expect(harmless(text) == shown)
    }

    @Test(arguments: [
        ("\u{1B}[1mKit\u{1B}[0m\nx", "\u{1B}[1mKit\u{1B}[0m\nx"),
        ("\u{1B}[1;33mHit\u{1B}[0m", "\u{1B}[1;33mHit\u{1B}[0m"),
        ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("\u{1B}[2J\u{1B}[8mhidden", "␛[2J␛[8mhidden"), ("\u{1B}", "␛"),
        ("", ""),
        ("\u{1B}[31\u{7}m", "␛[31␇m"), ("\r\u{1B}[K", "\n␛[K"), ("\u{202E}x", "\u{FFFD}x"),
    ])
    func ofWhatActsOnATerminalOurColoursStay(_ text: String, shown: String) {
        #expect(harmless(inked: text) == shown)
    }

    @Test func linesMayBeKept() {
        #expect(harmless("a\r\nb\rc\n\u{1B}[2J", keepingLines: true) == "a\nb\nc\n␛[2J")
    }

    @Test func aMarkedWordKeepsItsSpaces() {
        let pieces = [("a ", false), ("b\n", true), ("c\u{1B}", false), (" ", false), ("d", true)]
        #expect(marked(pieces.map { ($0.0, $0.1) }, ink: Ink(isOn: false)) == "a «b» c␛ «d»")
    }

    @Test func colourIsForTerminalsThatWantIt() {
        var surroundings = Surroundings.test
        #expect(surroundings.ink(onTerminal: true).isOn)
        #expect(!surroundings.ink(onTerminal: false).isOn)
        surroundings.variables = ["NO_COLOR": ""]
        #expect(surroundings.ink(onTerminal: true).isOn, "no-color.org: present and not an empty string")
        surroundings.variables = ["NO_COLOR": "1"]
        #expect(!surroundings.ink(onTerminal: true).isOn)
        surroundings.variables = ["TERM": "dumb"]
        #expect(!surroundings.ink(onTerminal: true).isOn)
    }

    @Test(arguments: [("132", 132), ("0", 80), ("-5", 80), ("wide", 80), ("3", 20), ("99999999999999999999", 80)])
    func columnsSayTheWidth(_ columns: String, width: Int) {
        var surroundings = Surroundings.test
        surroundings.variables = ["COLUMNS": columns]
        #expect(surroundings.width == width)
    }

    @Test func whoChangesIsSaidByTheOptionThenTheVariableThenTheLogin() {
        var surroundings = Surroundings.test
        #expect(surroundings.actor(asked: nil) == "ana")
        surroundings.variables = ["PRESSROOM_USER": "ben"]
        #expect(surroundings.actor(asked: nil) == "ben")
        #expect(surroundings.actor(asked: "cleo") == "cleo")
        surroundings.variables = ["PRESSROOM_USER": ""]
        #expect(surroundings.actor(asked: nil) == "ana")
    }
}

extension Surroundings {
    /// Ana at a terminal of 80 columns.
    static let test = Surroundings(
        variables: [:], home: "/home/ana", loginName: "ana", inputIsTerminal: true, outputIsTerminal: true,
        errorIsTerminal: true, terminalWidth: nil)
}
