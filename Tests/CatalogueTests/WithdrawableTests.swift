import Catalogue
import Foundation
import TestSupport
import Testing

/// What is kept and no longer handed out, and the day that a record is of.
@Suite struct WithdrawableTests {
    /// All but points, which go with their contact.
    @Test(arguments: RecordKind.allCases)
    func everyKindCanBeWithdrawn(_ kind: RecordKind) {
        #expect((kind.type is any Withdrawable.Type) == (kind != .contactPoint))
    }

    @Test func aReleaseIsWithdrawnByItsStatus() {
        var release = Release(blank: FieldSamples.id(of: .release), slug: Slug(from: "gala"))
        #expect(!release.isWithdrawn)
        release.pubStatus = .withheld
        #expect(!release.isWithdrawn)
        release.isWithdrawn = true
        #expect(release.pubStatus == .canceled)
        release.isWithdrawn = false
        #expect(release.pubStatus == .usable)
    }

    @Test func aRecordIsOfADayWhereItHasOneOfItsOwn() {
        let day = CalendarDate("2024-02-29")
        #expect(FieldSamples.record(of: Release.self).day == day)
        #expect(FieldSamples.record(of: Statement.self).day == day)
        #expect(FieldSamples.record(of: Event.self).day == day)
        #expect(FieldSamples.record(of: Coverage.self).day == CalendarDate("2012-01-01"))
        #expect(FieldSamples.record(of: Asset.self).day == nil)
    }

    @Test func aMomentIsSaidWithItsZone() {
        let moment = Moment(FieldSamples.instant, zone: "Europe/London")
        #expect(moment.inWords == "1 January 2012 at 12:00 UTC (Europe/London)")
        #expect(Moment(FieldSamples.instant, zone: "Etc/GMT").inWords == "1 January 2012 at 12:00 UTC (GMT)")
    }
}
