import Catalogue
import Foundation
import Testing

/// Until when a personal link opens anything.
@Suite struct InvitationStandingTests {
    private let noon = Instant(milliseconds: 1_649_764_800_000)
    private var invitation: Invitation {
        Invitation(id: UUID(), kitID: UUID(), recipient: "Ed Itor, The Paper", digest: "", at: noon)
    }

    @Test func withoutATimeItStandsUntilItIsTakenBack() {
        var invitation = invitation
        #expect(invitation.stands(at: noon.plus(seconds: 864_000_000)))
        invitation.ended = noon
        #expect(!invitation.stands(at: noon))
        #expect(!invitation.stands(at: noon.plus(seconds: -86_400)), "a clock that goes back opens nothing again")
    }

    @Test func onItsInstantItIsOver() {
        var invitation = invitation
        invitation.until = noon
        #expect(invitation.stands(at: Instant(milliseconds: noon.milliseconds - 1)))
        #expect(!invitation.stands(at: noon))
    }
}
