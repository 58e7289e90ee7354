import Catalogue

extension [Rule<Statement>] {
    /// Every rule for statements. A new rule is one more name in this list.
    public static var statementRules: Self { [.noSource, .malformedURL] }
}

extension Rule<Statement> {
    /// A position that nobody can look up.
    public static var noSource: Self {
        Rule("statement.noSource", .warning, "A statement without the address where it was published.") { statement in
            guard statement.url.isBlank else { return [] }
            return [
                Remark(
                    "Nothing says where this statement was published.", field: "url",
                    .edit(statement.recordName, field: "url"))
            ]
        }
    }

    /// A link that no browser would open.
    public static var malformedURL: Self {
        Rule("statement.malformedURL", .error, "A statement whose web address cannot be one.") { statement in
            guard let url = statement.url, !statement.url.isBlank, let problem = WebAddress.problem(with: url) else {
                return []
            }
            return [
                Remark(
                    "'\(url)' is not a web address: \(problem).", field: "url",
                    .edit(statement.recordName, field: "url"))
            ]
        }
    }
}
