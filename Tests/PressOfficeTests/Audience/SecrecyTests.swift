import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// What the proof takes for a secret, decided without the gate; and that the two are of one mind.
@Suite struct SecrecyTests {
    private let noon = Instant(milliseconds: 1_325_419_200_000)

    private func later(_ seconds: Int64) -> Instant { Instant(milliseconds: noon.milliseconds + seconds * 1000) }

    @Test func anEmbargoKeepsUntilItEnds() {
        let rule = Secrecy(hold: Secrecy.Hold(until: noon, openedTo: .accredited))
        for (seconds, isKept) in [(-1, true), (0, false), (1, false)] as [(Int64, Bool)] {
            #expect(rule.keeps(from: .press, at: later(seconds)) == isKept)
            #expect(!rule.keeps(from: .accredited, at: later(seconds)))
            #expect(!rule.keeps(from: .internal, at: later(seconds)))
        }
    }

    @Test func whatStandsInSeveralIsAsFreeAsTheFirst() {
        let (free, kept) = (Secrecy(), Secrecy(audience: .partner))
        #expect(Secrecy(places: [kept]).keeps(from: .press, at: noon))
        #expect(!Secrecy(places: [kept, free]).keeps(from: .press, at: noon))
        #expect(!Secrecy(places: []).keeps(from: .press, at: noon))
        #expect(Secrecy(around: [kept, free]).keeps(from: .press, at: noon))
    }

    @Test func aKitIsHeldUpByAnEmbargoAlone() {
        let embargo = Secrecy(hold: Secrecy.Hold(until: noon, openedTo: .internal))
        let withheld = Secrecy(isForTheOfficeAlone: true)
        func kit(_ asset: Secrecy) -> Bool { Secrecy(held: [asset]).keeps(from: .press, at: later(-1)) }
        #expect(kit(Secrecy(places: [embargo])))
        #expect(kit(Secrecy(places: [embargo, withheld])))
        #expect(!kit(Secrecy(places: [withheld])))
        #expect(!kit(Secrecy(audience: .partner, places: [embargo])))
        #expect(!kit(Secrecy()))
    }

    /// In a catalogue with some of everything: what the rules keep is not seen, and what they do not keep is.
    @Test(arguments: [Audience.public, .press, .accredited, .partner, .internal], [0, 1] as [Int64])
    func theGateIsOfOneMindWithTheRules(_ audience: Audience, _ milliseconds: Int64) throws {
        let catalogue = try CanaryCatalogue(isWhole: true)
        let now = Instant(milliseconds: catalogue.room.noon.milliseconds + milliseconds)
        let rules = try catalogue.office.read { view in
            let rules = try Secrecies(view)
            var kept: [UUID: Bool] = [:]
            func note<R: Record>(_ type: R.Type) throws {
                for record in try view.all(type) { kept[record.id] = rules[record].keeps(from: audience, at: now) }
            }
            for kind in RecordKind.allCases { try note(kind.type) }
            return kept
        }
        #expect(rules.count > 40)
        try catalogue.room.store.read(for: audience, at: now) { view in
            var seen: Set<UUID> = []
            func note<R: Record>(_ type: R.Type) throws { seen.formUnion(try view.all(type).map(\.id)) }
            for kind in RecordKind.allCases { try note(kind.type) }
            for (id, isKept) in rules { #expect(seen.contains(id) == !isKept, "\(id)") }
        }
    }
}
