import Catalogue
import JSONText
import Store

extension JSON {
    /// What erasing somebody comes to, counted: without their name, and without their addresses.
    public init(_ plan: ErasingPlan) {
        let erased = plan.erased
        self = [
            "contact": .string(plan.contact.slug), "merged": JSON(plan.merged) { .string($0.slug) },
            "points": .number(erased.points), "places": .number(erased.places), "requests": .number(erased.requests),
            "messages": .number(erased.messages), "lines": .number(erased.lines),
            "deliveries": .number(erased.deliveries), "invitations": .number(erased.invitations),
            "documents": .number(plan.documents.count), "issues": .number(erased.issues),
            "waiting": .number(plan.waiting.count), "accounts": JSON(plan.accounts) { .string($0) },
        ]
    }
}
