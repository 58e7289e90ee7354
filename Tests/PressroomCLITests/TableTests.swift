import Exchange
import Testing

@testable import PressroomCLI

@Suite struct TableTests {
    let table = Table(
        [.init(title: "Contact", isName: true), .init(title: "Name"), .init(title: "Organisation")],
        rows: [
            [.init("jane-doe"), .init("Jane Doe"), .init("Riverside Flood Relief Alliance")],
            [.init("jin"), .init("진 김"), .init(nil)],
        ])
    let plain = Ink(isOn: false)

    @Test func isWholeAndAlignedInAPipe() {
        #expect(
            table.text(width: nil, ink: plain) == """
                CONTACT   NAME      ORGANISATION
                jane-doe  Jane Doe  Riverside Flood Relief Alliance
                jin       진 김     -

                """)
    }

    @Test func fitsTheTerminal() {
        #expect(
            table.text(width: 40, ink: plain) == """
                CONTACT   NAME      ORGANISATION
                jane-doe  Jane Doe  Riverside Flood Rel…
                jin       진 김     -

                """)
    }

    @Test(arguments: [200, 80, 60, 40, 30, 20])
    func noLineIsWiderThanTheTerminal(_ width: Int) {
        for line in table.text(width: width, ink: plain).split(separator: "\n") {
            #expect(displayWidth(line) <= width)
        }
    }

    @Test func namesThatPeopleTypeGiveWayLast() {
        let long = Table(
            [.init(title: "Contact", isName: true), .init(title: "Note")],
            rows: [[.init("a-slug-of-some-length"), .init("A note that goes on and on and on")]])
        #expect(long.text(width: 34, ink: plain).contains("a-slug-of-some-length  A note tha…\n"))
    }

    @Test func onANarrowTerminalTheLastColumnsAreLeftOut() {
        let wide = Table(
            [.init(title: "Asset", isName: true)] + ["Kind", "Date", "Address"].map { .init(title: $0) },
            rows: [[.init("a-slug-of-some-length"), .init("image"), .init("2014-05-07"), .init("https://a.example/")]])
        #expect(
            wide.text(width: 45, ink: plain) == """
                ASSET                  KIND   DATE
                a-slug-of-some-length  image  2014-05-07

                """)
    }

    @Test func aColumnMayAskForMoreRoom() {
        let wide = Table(
            [.init(title: "Contact", isName: true), .init(title: "At", least: 20), .init(title: "Organisation")],
            rows: [[.init("jane-doe"), .init("jane.doe@flood.example"), .init("Riverside Flood Relief")]])
        #expect(
            wide.text(width: 44, ink: plain) == """
                CONTACT   AT                    ORGANISATION
                jane-doe  jane.doe@flood.exam…  Riverside F…

                """)
    }

    @Test func oneVeryLongCellCostsNothing() {
        let long = Table([.init(title: "Text")], rows: [[.init(String(repeating: "x", count: 100_000))]])
        #expect(long.text(width: 20, ink: plain) == "TEXT\nxxxxxxxxxxxxxxxxxxx…\n")
    }

    @Test func coloursDoNotCountAsWidth() {
        let coloured = Table(
            [.init(title: "A"), .init(title: "B")], rows: [[.init("error", .red), .init("x")]])
        #expect(
            coloured.text(width: 80, ink: Ink(isOn: true))
                == "\u{1B}[2mA\u{1B}[0m      \u{1B}[2mB\u{1B}[0m\n\u{1B}[31merror\u{1B}[0m  x\n")
    }

    @Test func cellsAreHarmlessAndOnOneLine() {
        let sly = Table([.init(title: "A")], rows: [[.init("x\n\u{1B}[2Jy")]])
        #expect(sly.text(width: nil, ink: plain) == "A\nx ␛[2Jy\n")
    }
}
