import Catalogue

extension [any Record] {
    /// What is referred to before what refers to it.
    var byReference: [any Record] {
        let order: [RecordKind] = [
            .organisation, .outlet, .release, .coverage, .contact, .contactPoint, .asset, .statement, .event, .quote,
            .reference, .kit, .request,
        ]
        return order.flatMap { kind in filter { type(of: $0).kind == kind } }
    }
}
