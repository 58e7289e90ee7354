import Catalogue

extension Gate {
    /// That a record of one kind is seen, or how, may hang on one of another: where the two stand together, the column that
    /// names the first, and the one that names the dependent.
    struct Dependence: Sendable {
        let of: RecordKind
        let dependent: RecordKind
        let table: String
        let key: String
        let column: String

        /// The points that were read from a release's document.
        fileprivate static let printedPoints = """
            (SELECT l.id AS releaseID, f.recordID AS pointID FROM release AS l
            JOIN fact AS f ON f.documentID = l.documentID WHERE f.field = 'asGiven')
            """

        fileprivate init(_ of: RecordKind, _ dependent: RecordKind, in table: String, _ key: String, _ column: String) {
            self.of = of
            self.dependent = dependent
            self.table = table
            self.key = key
            self.column = column
        }
    }

    /// What the conditions above look at, the other way round; no kind stands behind one that hangs on it.
    static let dependents: [Dependence] =
        [
            Dependence(.release, .contact, in: "releaseMember", "releaseID", "contactID"),
            Dependence(.release, .asset, in: "releaseMember", "releaseID", "assetID"),
            Dependence(.release, .statement, in: "releaseMember", "releaseID", "statementID"),
            Dependence(.release, .kit, in: "kitMember", "releaseID", "kitID"),
            Dependence(.contact, .kit, in: "kitMember", "contactID", "kitID"),
            Dependence(.asset, .kit, in: "kitMember", "assetID", "kitID"),
            Dependence(.statement, .kit, in: "kitMember", "statementID", "kitID"),
            Dependence(.release, .coverage, in: "coverage", "releaseID", "id"),
            Dependence(.release, .organisation, in: "release", "id", "organisationID"),
            Dependence(.release, .contactPoint, in: Dependence.printedPoints, "releaseID", "pointID"),
            Dependence(.contact, .contactPoint, in: "contactPoint", "contactID", "id"),
            Dependence(.contact, .organisation, in: "contact", "id", "organisationID"),
            Dependence(.statement, .organisation, in: "statement", "id", "organisationID"),
            Dependence(.coverage, .outlet, in: "coverage", "id", "outletID"),
        ]
        + [RecordKind.event, .quote, .reference].flatMap { kind in
            [
                Dependence(.release, kind, in: kind.rawValue, "releaseID", "id"),
                Dependence(.coverage, kind, in: kind.rawValue, "coverageID", "id"),
            ]
        }
        + naming.filter { $0.of == $0.dependent }

    /// Records that name another one, which they do to who sees both.
    static let naming = [
        Dependence(.release, .coverage, in: "coverage", "releaseID", "id"),
        Dependence(.release, .release, in: "release", "correctsID", "id"),
        Dependence(.statement, .statement, in: "statement", "supersededByID", "id"),
    ]
}
