import Catalogue
import Foundation
import JSONText
import PressOffice

/// What the interface says of a kind of record; its routes and its schemas are made of it.
protocol ServedRecord: Withdrawable {
    /// What stands in addresses: `contacts`.
    static var plural: String { get }
    /// What its list can be narrowed by, beside the limit and the cursor.
    static var filters: [QueryMember] { get }
    /// A line of its list, where that is less than the whole; its members are those of the record.
    static var rowMembers: JSON { get }
    /// What it is told with when it is told for itself.
    static var pageMembers: JSON { get }
    /// Of those, what only the office itself is told.
    static var membersInside: Set<String> { get }

    /// Each with its identity, by which the list is gone on with.
    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (UUID, JSON) throws -> Void) throws
    static func page(in view: OfficeView, _ name: RecordName) throws -> JSON
    static func listed(_ asked: Asked) throws -> RouteAnswer
    /// What the document calls its pages and the lines of its list.
    static var pageName: String { get }
    static var rowName: String { get }

    /// What is sent to make one, and what to change one; a record's own fields where nothing else is said.
    static var sentToAdd: JSON { get }
    static var sentToEdit: JSON { get }
    static func add(_ asked: Asked) throws -> Outcome<RecordName>
    static func edit(_ asked: Asked, _ name: RecordName) throws -> Outcome<RecordName>

    /// What says what leaves the house: it is changed by who may publish.
    static var membersOfPublishing: Set<String> { get }

    /// What may be done with one beside what every kind has.
    static var ownRoutes: [Route] { get }
}

/// Every kind that is served, in the order of the document. A new one is one more name in this list.
let servedKinds: [any ServedRecord.Type] = [
    Release.self, Contact.self, Asset.self, Statement.self, Event.self, Kit.self, Coverage.self, Quote.self,
    Reference.self, Organisation.self, Outlet.self, PressRequest.self,
]

extension ServedRecord {
    static var filters: [QueryMember] { [.withdrawn, .since] }
    static var rowMembers: JSON { .object([]) }
    static var pageMembers: JSON { rowMembers }
    static var membersInside: Set<String> { [] }
    static var membersOfPublishing: Set<String> { [] }
    static var ownRoutes: [Route] { [] }
    static var plural: String { "\(kind.rawValue)s" }

    /// `Release`, and `ListedRelease` where a line of its list is less.
    static var pageName: String { "\(self)" }
    static var rowName: String { rowMembers == pageMembers ? pageName : "Listed\(self)" }

    static var schemas: [(name: String, schema: JSON)] {
        let page = JSONSchema.object(wholeMembers.adding(pageMembers), optional: membersInside)
        let outcome = JSONSchema.object(
            ["change": JSONSchema.orNull(JSONSchema.named("Change")), "record": JSONSchema.named(pageName)])
        let row = JSONSchema.object(wholeMembers.adding(rowMembers))
        return [(pageName, page)] + (rowName == pageName ? [] : [(rowName, row)]) + [("Changed\(pageName)", outcome)]
    }

    static var sentToAdd: JSON {
        let asked = Set(fields.filter(\.isAskedFor).map(\.member))
        let members = sentMembers.adding(sentBeside)
        let names = (members.members ?? []).map(\.name)
        return JSONSchema.object(members, optional: Set(names).subtracting(asked))
    }

    static var sentToEdit: JSON { JSONSchema.patch(sentMembers.adding(sentBeside)) }

    /// What may be said beside the fields of any record.
    static var sentBeside: JSON {
        [
            "slug": JSONSchema.described(
                JSONSchema.text, "The readable name; made from its words where it is new and none is given."),
            "reason": JSONSchema.described(JSONSchema.text, "Why, for the history."),
            "isMeant": JSONSchema.described(JSONSchema.flag, "What looks like a slip is meant so."),
        ]
    }

    static func add(_ asked: Asked) throws -> Outcome<RecordName> {
        var form = RecordForm<Self>()
        try form.take(asked.sent)
        return try asked.office.telling(form, asked) {
            try $0.add(form, slug: asked["slug"]?.text, reason: asked.reason)
        }
    }

    static func edit(_ asked: Asked, _ name: RecordName) throws -> Outcome<RecordName> {
        let original = try asked.office.form(of: Self.self, name)
        var form = original
        try form.take(asked.sent)
        let slug = asked["slug"]?.text.flatMap { $0 == name.slug ? nil : $0 }
        return try asked.office.telling(form, asked, of: name, unlike: original) { office in
            try office.edit(
                name, from: original, to: form, slug: slug, isMeant: asked["isMeant"]?.isTrue ?? false,
                reason: asked.reason)
        }
    }
}

extension Office {
    /// What is wrong with a form is told all at once, each at the member that it is about.
    func telling<R: ServedRecord, Value>(
        _ form: RecordForm<R>, _ asked: Asked, of name: RecordName? = nil, unlike present: RecordForm<R>? = nil,
        _ change: (Office) throws -> Value
    ) throws -> Value {
        do {
            return try change(self)
        } catch let error as any RefusalError where error.refusal.kind == .badInput {
            var problem = Problem(error.refusal)
            let faults = try faults(
                in: form, of: name, unlike: present, slug: name == nil ? asked["slug"]?.text : nil, reason: asked.reason
            )
            problem.faults = faults.map { Problem.Fault($0, of: R.self) }
            throw problem
        }
    }
}

extension Problem.Fault {
    init<R: Record>(_ fault: FormFault, of type: R.Type) {
        let pointer =
            switch fault.place {
            case .field(let name): "/\(R.member(ofField: name))"
            case .point(let index): "/points/\(index)"
            case nil: nil as String?
            }
        self.init(pointer: pointer, detail: fault.refusal.description)
    }
}
