import Catalogue
import Newsroom
import TestSupport
import Testing

@testable import PressDesk

/// Every place of the desk is printed as a link, and read back from it.
@Suite struct DeskAddressTests {
    private static let filter = with(DeskFilter()) {
        $0.words = "weir & dam+1"
        $0.isWithdrawn = true
        $0.since = .spelt("2031-05-01")
        $0.organisation = "Ré Trust"
        $0.role = .desk
        $0.page = 3
    }

    static let places: [DeskAddress] =
        [
            .today, .styleSheet, .script, .search(""), .search("a b%"), .list(.release, filter), .history(),
            .history(before: 7), .undo(12), .read, .duplicates, .importing, .settings, .review(.spelt("0a1b-2c")),
            .links(), .links(.dead),
            .link("https://a.example/?b=c&d=é#f"), .mail, .kitOf(.spelt("salmon")),
            .archive(.spelt("salmon"), "RT-2031-0001-2"), .photo(.spelt("jane-doe"), isWhole: false),
            .photo(.spelt("jane-doe"), isWhole: true),
        ] + DeskInbox.allCases.map { .inbox($0) }
        + RecordKind.ofTheDesk.flatMap { kind in
            [.list(kind), .add(kind), .record(kind, .spelt("history"))]
                + RecordStep.allCases.filter { $0.isOf(kind) }.map { .step($0, kind, .spelt("new")) }
        }

    private func read(_ link: String) -> DeskAddress? {
        let parts = link.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return DeskAddress(path: parts[0], query: parts.count > 1 ? parts[1] : nil)
    }

    @Test(arguments: places) func isReadAsItIsPrinted(_ place: DeskAddress) {
        #expect(read(place.link()) == place, "\(place.link())")
        #expect(read(place.link() + (place.link().contains("?") ? "&" : "?") + "saved=4&x=y") == place)
    }

    @Test func noTwoPlacesHaveOneAddress() { #expect(Set(Self.places.map { $0.link() }).count == Self.places.count) }

    @Test(arguments: [
        "", "/", "/desk", "/releases/", "/desk//", "/desk/nothing/", "/desk/releases/A/", "/desk/releases/a/nothing/",
        "/desk/releases/a/doctor/", "/desk/requests/a/withdraw/", "/desk/contactPoints/", "/desk/history/x/undo/",
        "/desk/history/1/", "/desk/history/01/undo/", "/desk/history/0/undo/", "/desk/links/one/", "/desk/new/",
        "/desk/releases/../", "/desk/kits/a/b.txt", "/desk/releases/a/photo-small",
        "/desk/contacts/a/photo-", "/desk/contacts/a/photo", "/desk/kits/a/.zip", "/desk/kits/a/b%2F.zip",
        "/desk/style.css",
        "/desk/releases/a/edit", "/desk/" + String(repeating: "a", count: 600) + "/",
    ])
    func whatIsNowhereIsNotRead(_ link: String) { #expect(read(link) == nil) }

    @Test func everyStepOfARecordIsForOneWhoMayChangeItOrOnlyLooks() {
        for step in RecordStep.allCases {
            // What is held of a person is read, by few.
            #expect(step.takesForms == (step.least != .look && step != .disclose), "\(step)")
            #expect(!step.label.isEmpty)
            #expect(RecordKind.ofTheDesk.contains(where: step.isOf))
        }
    }

    @Test func folders() {
        #expect(RecordKind.ofTheDesk.map(\.folder).prefix(3) == ["organisations", "contacts", "releases"])
        #expect(RecordKind(folder: "coverage") == .coverage && RecordKind(folder: "contactPoints") == nil)
    }
}
