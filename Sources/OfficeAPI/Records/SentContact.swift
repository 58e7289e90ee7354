import Catalogue
import JSONText
import PressOffice

// A contact is sent with the ways to reach it, all of them at once.
extension Contact {
    private static var points: JSON {
        let kept = ContactPoint.fields.filter { $0.isIn(.json) && !$0.isIn(.edit) }.map { field in
            JSON.Member(
                field.member,
                JSONSchema.described(field.readMember.value, "What is sent is passed over.").adding(["readOnly": true]))
        }
        let members = ContactPoint.sentMembers.adding(.object(kept))
        let names = Set((members.members ?? []).map(\.name))
        let all = JSONSchema.list(JSONSchema.object(members, optional: names.subtracting(["kind", "asGiven"])))
        return JSONSchema.described(all, "Every way to reach the contact: one that is not sent is taken out.")
    }

    private static var sentWithPoints: JSON {
        sentMembers.adding(["points": points]).adding(sentBeside.without("isMeant")).adding([
            "region": JSONSchema.described(JSONSchema.text, "The region that national numbers are read in, such as GB.")
        ])
    }

    static var sentToAdd: JSON { JSONSchema.patch(sentWithPoints) }
    static var sentToEdit: JSON { JSONSchema.patch(sentWithPoints) }

    static func add(_ asked: Asked) throws -> Outcome<RecordName> {
        var form = ContactForm()
        try form.take(asked.sent)
        if asked["audience"] == nil { form.audience = ContactForm(role: form.role).audience }
        let (slug, region) = (asked["slug"]?.text, asked["region"]?.text)
        return try asked.telling(form, region: region, slug: slug) { office in
            let added = try office.addContact(form, slug: slug, region: region, reason: asked.reason)
            return Outcome(added.value.contact.recordName, change: added.change)
        }
    }

    static func edit(_ asked: Asked, _ name: RecordName) throws -> Outcome<RecordName> {
        let original = try asked.office.contactForm(name)
        var form = original
        try form.take(asked.sent)
        let region = asked["region"]?.text
        let slug = asked["slug"]?.text.flatMap { $0 == name.slug ? nil : $0 }
        return try asked.telling(form, of: name, region: region) { office in
            try office.editContact(
                name, from: original, to: form, region: region, isAudienceTold: asked["audience"] != nil, slug: slug,
                reason: asked.reason)
        }
    }
}

extension Contact {
    static var ownRoutes: [Route] {
        [
            // It is withdrawn, and leads to the other from then on.
            step(
                onePath, "merge", "Merge contact", .publish,
                sending: [
                    "into": JSONSchema.described(JSONSchema.text, "The contact that is kept."),
                    "taking": JSONSchema.described(
                        JSONSchema.list(JSONSchema.text), "Fields in which what this one says stands."),
                ], optional: ["taking"]
            ) { asked, name in
                let kept = RecordName("\(RecordKind.contact.rawValue)/\(asked["into"]?.text ?? "")")
                let taking = Set((asked["taking"]?.elements ?? []).compactMap(\.text))
                let merged = try asked.office.mergeContacts(name, into: kept, taking: taking, reason: asked.reason)
                return Outcome(merged.value.kept, change: merged.change)
            },
            step(
                onePath, "confirm", "Confirm ways to reach contact", .change,
                sending: [
                    "points": JSONSchema.described(
                        JSONSchema.list(JSONSchema.text), "Those that somebody has tried today, as they are given.")
                ]
            ) { asked, name in
                let known = try asked.view.contact(name).points
                let tried = try (asked["points"]?.elements ?? []).enumerated().map { index, sent throws(Problem) in
                    guard let text = sent.text,
                        let point = known.first(where: { [$0.asGiven, $0.normalised].contains(text) })
                    else { throw Problem(fault: "The contact has no such address or number.", at: "/points/\(index)") }
                    return point.slug
                }
                return Outcome(name, change: try asked.office.confirm(tried, of: name).change)
            },
            // They are proposed as likely duplicates no more.
            step(
                onePath, "tell-apart", "Say that contacts are two", .change,
                sending: ["from": JSONSchema.described(JSONSchema.text, "The contact that is another.")]
            ) { asked, name in
                let other = RecordName("\(RecordKind.contact.rawValue)/\(asked["from"]?.text ?? "")")
                return Outcome(name, change: try asked.office.tellApart(name, other, reason: asked.reason).change)
            },
        ]
    }
}

extension Problem {
    /// One thing is wrong with what was sent.
    fileprivate init(fault: String, at pointer: String) {
        self.init(
            .badInput, "What was sent is not what is taken here. Nothing was changed.",
            faults: [Fault(pointer: pointer, detail: fault)])
    }
}

extension OfficeAPI {
    /// Contacts that may be one.
    static let duplicates = Route(
        method: .get, path: "/duplicates", right: .look, summary: "List likely duplicates",
        query: [
            QueryMember(
                name: "least", summary: "The least score that is listed; 50 where nothing is said.",
                schema: ["type": "integer", "minimum": 1, "maximum": 100])
        ],
        gives: JSONSchema.object([
            "items": JSONSchema.list(
                JSONSchema.object([
                    "score": JSONSchema.count, "contacts": JSONSchema.list(JSONSchema.named("Contact")),
                    "reasons": JSONSchema.list(JSONSchema.choice(LikelyPair.Reason.self)),
                ])), "next": ["type": "null"],
        ])
    ) { asked in
        let pairs = try asked.view.duplicates(least: try asked.query.number("least", in: 1...100) ?? 50)
        return RouteAnswer(["items": JSON(pairs) { JSON($0) }, "next": .null])
    }
}

extension ContactForm {
    fileprivate mutating func take(_ sent: [JSON.Member]) throws(Problem) {
        try fields.take(sent)
        guard let all = sent["points"]?.elements else { return }
        var points: [Point] = []
        for (index, value) in all.enumerated() { points.append(try Point(value, at: "/points/\(index)")) }
        self.points = points
    }
}

extension ContactForm.Point {
    fileprivate init(_ value: JSON, at pointer: String) throws(Problem) {
        let kind = value["kind"]?.text.flatMap { ContactPoint.Kind(rawValue: $0) } ?? .voice
        self.init(kind, value["asGiven"]?.text ?? "", usage: value["usage"]?.text)
        for member in value.members ?? [] {
            guard let field = ContactPoint.fields.first(where: { $0.member == member.name && $0.isIn(.edit) }) else {
                continue
            }
            form[field] = try field.value(sent: member.value, at: "\(pointer)/\(member.name)")
        }
    }
}

extension Asked {
    /// What is wrong with a contact is told all at once, each at the member that it is about.
    fileprivate func telling<Value>(
        _ form: ContactForm, of name: RecordName? = nil, region: String?, slug: String? = nil,
        _ change: (Office) throws -> Value
    ) throws -> Value {
        do {
            return try change(office)
        } catch let error as any RefusalError where error.refusal.kind == .badInput {
            var problem = Problem(error.refusal)
            problem.faults = try office.faults(in: form, of: name, region: region, slug: slug).map {
                Problem.Fault($0, of: Contact.self)
            }
            throw problem
        }
    }
}

extension JSON {
    /// The object without a member.
    func without(_ name: String) -> JSON { .object((members ?? []).filter { $0.name != name }) }
}
