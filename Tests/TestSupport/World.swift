import Catalogue
import Foundation

// A small world of invented people: the press office of the River Trust.

extension UUID {
    /// The identity of the n-th thing in a test, the same every time.
    public static func numbered(_ number: UInt16) -> UUID {
        let (high, low) = (UInt8(number >> 8), UInt8(truncatingIfNeeded: number))
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, high, low))
    }
}

extension Slug {
    /// A slug that a test has spelt; one that is no slug shows up as `not-a-slug`.
    public static func spelt(_ text: String) -> Slug { Slug(text) ?? Slug(from: "not a slug") }
}

extension CalendarDate {
    /// A day that a test has spelt; one that is no day shows up as the day on which tests happen.
    public static func spelt(_ text: String) -> CalendarDate { CalendarDate(text) ?? Instant.noon.day }
}

extension Instant {
    /// 2031-05-20, twelve o'clock in UTC: when tests happen.
    public static let noon = Instant(milliseconds: 1_937_044_800_000)

    public func plus(seconds: Double) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds * 1000)) }
}

extension Organisation {
    public static let riverTrust = Organisation(
        id: .numbered(1), slug: .spelt("river-trust"), name: "River Trust", url: "https://rivertrust.example/")
}

extension Contact {
    /// A press officer with an address and a number.
    public static let jane = Contact(
        id: .numbered(10), slug: .spelt("jane-doe"), role: .pressOfficer, name: "Jane Doe", title: "Press officer",
        organisationID: Organisation.riverTrust.id, language: "en")
    /// A desk that has only a telephone number (law 6).
    public static let desk = Contact(
        id: .numbered(11), slug: .spelt("news-desk"), role: .desk, name: "News desk",
        organisationID: Organisation.riverTrust.id)
    /// A spokesperson without a name.
    public static let spokesperson = Contact(
        id: .numbered(12), slug: .spelt("river-trust-spokesperson"), role: .spokesperson,
        organisationID: Organisation.riverTrust.id, availableForInterview: true)
}

extension ContactPoint {
    public static let janeEmail = ContactPoint(
        id: .numbered(20), slug: .spelt("jane-doe-email"), contactID: Contact.jane.id, kind: .email,
        asGiven: "jane.doe@rivertrust.example", normalised: "jane.doe@rivertrust.example")
    public static let janeVoice = ContactPoint(
        id: .numbered(21), slug: .spelt("jane-doe-voice"), contactID: Contact.jane.id, kind: .voice,
        asGiven: "+ 44 20 7946 0018", normalised: "+442079460018", usage: "office hours")
    public static let janeMobile = ContactPoint(
        id: .numbered(22), slug: .spelt("jane-doe-mobile"), contactID: Contact.jane.id, kind: .mobile,
        asGiven: "07700 900 123", normalised: "+447700900123", usage: "out of hours")
    public static let deskVoice = ContactPoint(
        id: .numbered(23), slug: .spelt("news-desk-voice"), contactID: Contact.desk.id, kind: .voice,
        asGiven: "+44 20 7946 0100", normalised: "+442079460100")
}

extension ContactEntry {
    public static let jane = ContactEntry(
        contact: .jane, organisation: .riverTrust, points: [.janeEmail, .janeVoice, .janeMobile])
    public static let desk = ContactEntry(contact: .desk, organisation: .riverTrust, points: [.deskVoice])
    public static let spokesperson = ContactEntry(contact: .spokesperson, organisation: .riverTrust)
}

extension Asset {
    public static let weir = Asset(
        id: .numbered(30), slug: .spelt("the-weir-at-dawn"), kind: .image, linkKind: .album,
        url: "https://pictures.rivertrust.example/albums/weir",
        asGiven: "https://pictures.rivertrust.example/albums/weir",
        description: "The weir at dawn", creditLine: "River Trust / A. Photographer")
}

extension Statement {
    public static let onDams = Statement(
        id: .numbered(40), slug: .spelt("old-dams-must-go"), title: "Old dams must go",
        organisationID: Organisation.riverTrust.id, date: .spelt("2031-03-02"),
        url: "https://rivertrust.example/news/old-dams-must-go-2031-03-02",
        asGiven: "https://rivertrust.example/news/old-dams-must-go-2031-03-02")
}

extension Release {
    public static let salmon = Release(
        id: .numbered(50), slug: .spelt("salmon-return-to-the-weir"), kind: .release,
        headline: "Salmon return to the weir", organisationID: Organisation.riverTrust.id, issued: .spelt("2031-05-19"),
        forImmediateRelease: true, dateline: "Millbridge", language: "en")
}

extension ReleaseEntry {
    public static let salmon = ReleaseEntry(
        release: .salmon, organisation: .riverTrust, contacts: [.jane], assets: [.weir], statements: [.onDams])
}

extension Kit {
    public static let salmon = Kit(id: .numbered(60), slug: .spelt("salmon"), title: "Salmon return to the weir")
}

extension KitContents {
    public static let salmon = KitContents(
        kit: .salmon, audience: .press, releases: [.salmon], contacts: [.jane], assets: [.weir],
        statements: [.onDams], statementOrganisations: [Organisation.riverTrust.id: .riverTrust])
}

/// The same record with something changed: `with(Contact.jane) { $0.name = nil }`.
public func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var changed = value
    change(&changed)
    return changed
}
