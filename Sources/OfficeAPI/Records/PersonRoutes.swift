import Catalogue
import JSONText
import Newsroom
import PressOffice

// What is held of somebody, given to them, and taken out for good: for whoever administers the office.
extension OfficeAPI {
    private static let one = "/contacts/{contact}"

    private static let plan: JSON = [
        "contact": JSONSchema.text,
        "merged": JSONSchema.described(
            JSONSchema.list(JSONSchema.text), "Those who were merged into them, and go too."),
        "points": JSONSchema.count, "places": JSONSchema.count, "requests": JSONSchema.count,
        "messages": JSONSchema.count, "lines": JSONSchema.described(JSONSchema.count, "Lines of the history."),
        "deliveries": JSONSchema.described(JSONSchema.count, "What stays counted, without them."),
        "invitations": JSONSchema.count,
        "documents": JSONSchema.described(JSONSchema.count, "Those that name them, and go on doing so."),
        "issues": JSONSchema.described(JSONSchema.count, "Those that can be given out no more."),
        "waiting": JSONSchema.described(
            JSONSchema.count,
            "Documents that wait and have an address or a number of theirs: nobody is erased before they are gone."),
        "accounts": JSONSchema.described(
            JSONSchema.list(JSONSchema.text), "Accounts that are called like them, and stay."),
    ]

    static let persons: [Route] = [
        Route(
            method: .get, path: RoutePath("\(one)/disclosure"), right: .administer, summary: "Disclose contact",
            gives: JSONSchema.sealed
        ) { asked in RouteAnswer(try asked.view.disclosure(of: asked.name(.contact)).json) },
        Route(
            method: .get, path: RoutePath("\(one)/disclosure/archive"), right: .administer,
            summary: "Give disclosure of contact in one file", handsOut: "application/zip"
        ) { asked in
            let view = asked.view
            let disclosure = try view.disclosure(of: asked.name(.contact))
            return RouteAnswer(
                HandedFile(
                    .pieces { take in try view.writeDisclosure(disclosure, to: take) }, type: "application/zip",
                    name: "disclosure.zip"))
        },
        Route(
            method: .get, path: RoutePath("\(one)/erasure"), right: .administer,
            summary: "Show what erasing contact comes to", gives: JSONSchema.object(plan)
        ) { asked in RouteAnswer(JSON(try asked.office.erasing(asked.name(.contact)))) },
        Route(
            method: .post, path: RoutePath("\(one)/erase"), right: .administer, summary: "Erase contact",
            sent: .json(
                JSONSchema.object(
                    [
                        "contact": JSONSchema.described(
                            JSONSchema.text, "The slug once more: it cannot be undone."), "reason": JSONSchema.text,
                    ], optional: ["reason"])), isConditional: true,
            gives: JSONSchema.object(
                plan.adding([
                    "change": JSONSchema.named("Change"),
                    "isOverwritten": JSONSchema.described(
                        JSONSchema.flag,
                        "Nothing of it is left in the catalogue's file; somebody was reading where that is not so."),
                ])), answer: erased),
    ]

    @Sendable private static func erased(_ asked: Asked) throws -> RouteAnswer {
        let name = asked.name(.contact)
        let held = try asked.held { try Contact.checkUnchanged($0) }
        let plan = try held.office.erasing(name)
        guard asked["contact"]?.text == plan.contact.slug else {
            throw Problem(
                .badInput, "Nobody was erased: what was sent names another.",
                faults: [Problem.Fault(pointer: "/contact", detail: "It is to be '\(plan.contact.slug)'.")])
        }
        let made = try held.office.erase(name, reason: asked.reason)
        // What was answered before may tell of them.
        asked.api.outcomes.forget()
        return RouteAnswer(
            JSON(plan).adding(["change": JSON(made.change), "isOverwritten": .bool(made.isOverwritten)]))
    }
}
