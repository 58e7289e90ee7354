import Catalogue
import Foundation
import Testing

/// How long what lets in without a password does so.
@Suite struct AccountSessionTests {
    private let now = Instant(milliseconds: 1_649_764_800_000)

    private func before(_ milliseconds: Int64) -> Instant { Instant(milliseconds: now.milliseconds - milliseconds) }

    @Test(
        arguments: [
            (0, 0, true), (-300_000, 0, true), (-300_001, 0, false), (43_200_000, 0, true), (43_200_001, 0, false),
            (5_000_000, 3_600_000, true), (5_000_000, 3_600_001, false), (0, -300_001, false),
        ] as [(Int64, Int64, Bool)])
    func aSessionEndsByItself(age: Int64, idle: Int64, isGood: Bool) {
        let session = AccountSession(number: 1, accountID: UUID(), began: before(age), seen: before(idle))
        #expect(session.isGood(at: now) == isGood)
    }

    @Test(arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
    func aTokenEndsOnTheInstant(_ age: Int64, isGood: Bool) {
        let token = AccessToken(
            number: 1, accountID: UUID(), label: "the website", scopes: [.look], made: before(86_400_000),
            expires: before(age))
        #expect(token.isGood(at: now) == isGood)
    }

    /// What is written down is spelt as it is, and never anew.
    @Test func whatIsNotedHasAWordOfItsOwn() {
        let words = AccountEvent.What.allCases.map(\.rawValue)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLetter } })
    }
}
