import Foundation
import Testing

@testable import House

@Suite struct OrderedIdentityTests {
    @Test func noTwoIdentitiesAreTheSameAndEachSaysItsVersion() {
        let made = (0..<10_000).map { _ in OrderedIdentity.make() }
        #expect(Set(made).count == 10_000)
        #expect(Set(made.map { tail(of: $0) }).count == 10_000, "no counter can be guessed on to another's identity")
        for id in made {
            #expect(id.uuid.6 >> 4 == 8 && id.uuid.8 >> 6 == 2)
        }
    }

    /// Other tests make identities at the same time: what is theirs lies between.
    @Test func identitiesRiseWithinARunAndRunsShareNothing() {
        let made = (0..<3 * Int(OrderedIdentity.length)).map { _ in OrderedIdentity.make().uuidString }
        let runs = Dictionary(grouping: made) { $0.prefix(13) }
        #expect((3...8).contains(runs.count))
        for run in runs.values {
            #expect(run == run.sorted())
        }
    }

    private func tail(of id: UUID) -> Substring { id.uuidString.suffix(17) }
}
