import Catalogue
import Foundation
import Newsroom
import PressOffice

/// One request at the desk: who asks for what, at which instant, and the office as they act in it.
struct DeskRoom {
    let desk: PressDesk
    let address: DeskAddress
    let visitor: Visitor
    let instant: Instant
    /// What stands behind the question mark.
    let asked: TypedForm
    /// What was sent; empty where a page is looked at.
    var form = TypedForm()
    let office: Office
    let view: OfficeView
    let own: OfficeSettings

    init(
        _ desk: PressDesk, at address: DeskAddress, for request: WebRequest, by visitor: Visitor, _ instant: Instant
    ) throws {
        self.desk = desk
        self.address = address
        self.visitor = visitor
        self.instant = instant
        asked = TypedForm(Array((request.query ?? "").utf8)) ?? TypedForm()
        office = desk.office.acting(as: visitor.account.name.text)
        view = office.view(for: .internal, at: instant)
        own = try office.settings()
    }

    /// The page at the address.
    func page() throws -> NewsroomAnswer {
        switch address {
        case .today: try todayPage()
        case .styleSheet: .kept(PressDesk.style, as: "text/css; charset=utf-8")
        case .script: .kept(PressDesk.program, as: "text/javascript; charset=utf-8")
        case .search(let words): try searchPage(words)
        case .list(let kind, let filter): try listPage(of: kind, filter)
        case .add(let kind): try addPage(of: kind)
        case .record(let kind, let slug): try recordPage(of: kind, slug)
        case .step(let step, let kind, let slug): try stepPage(step, of: kind, slug)
        case .history(let before): try historyPage(before: before)
        case .undo(let change): try undoPage(of: change)
        case .inbox(let inbox): try inboxPage(inbox)
        case .kitOf(let slug): try kitOfPage(slug)
        case .archive(let kit, let name): try archivePage(kit, name)
        case .file(let asset, let form): try assetFilePage(asset, form)
        case .photo(let contact, let isWhole): try photoFile(of: contact, isWhole: isWhole)
        case .disclosed(let contact): try disclosedFile(contact)
        case .exports(let filter): try exportsPage(filter)
        case .exported(let audience, let format, let filter): try exported(audience, format, filter)
        case .links(let state): try linksPage(state)
        case .link(let url): try linkPage(url)
        case .mail: try mailPage()
        case .duplicates: try duplicatesPage()
        case .importing: try importPage()
        case .settings: try settingsPage()
        case .read: try readPage()
        case .review(let id): try reviewPage(id)
        }
    }

    /// What becomes of a form that was sent to the address.
    func sent() throws -> NewsroomAnswer {
        switch address {
        case .add(let kind): try added(kind)
        case .step(let step, let kind, let slug): try stepTaken(step, of: kind, slug)
        case .undo(let change): try undone(change)
        case .kitOf(let slug): try kitMade(slug)
        case .read: try documentRead()
        case .review(let id): try reviewSent(id)
        case .link(let url): try linkChanged(url)
        case .mail: try mailChanged()
        case .importing: try imported()
        case .settings: try settingsChanged()
        default: try notThatWay()
        }
    }

    var name: String { own.name ?? "Press office" }

    func link(_ address: DeskAddress, _ more: (name: String, value: String)...) -> String {
        var link = desk.settings.root + address.link()
        for (name, value) in more { link += (link.contains("?") ? "&" : "?") + "\(name)=\(value)" }
        return link
    }

    /// So many of what is listed, behind the first `skipped`.
    func some<Row>(_ count: Int, after skipped: Int = 0, of forEach: ((Row) throws -> Void) throws -> Void) throws
        -> [Row]
    {
        var rows: [Row] = []
        var seen = 0
        do {
            try forEach { row in
                seen += 1
                if seen > skipped { rows.append(row) }
                if rows.count == count { throw Enough() }
            }
        } catch is Enough {}
        return rows
    }

    private struct Enough: Error {}

    /// A time in the office's zone, where it is known.
    func words(_ instant: Instant) -> String { words(Moment(instant, zone: own.zone ?? "UTC")) }

    func words(_ moment: Moment) -> String {
        let zone = TimeZone(identifier: moment.zone) ?? TimeZone(identifier: moment.zone.replacing("UTC", with: "GMT"))
        guard let zone else { return moment.inWords }
        let wall = Instant(
            milliseconds: moment.at.milliseconds &+ Int64(zone.secondsFromGMT(for: moment.at.date)) * 1000)
        return "\(wall.day.inWords), \(wall.description.dropFirst(11).prefix(5)) \(spoken(zone: moment.zone))"
    }

    func name(_ kind: RecordKind, _ slug: Slug) -> RecordName { RecordName(kind: kind, slug: slug) }
}
