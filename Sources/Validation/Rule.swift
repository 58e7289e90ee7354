import Catalogue

/// One check: a stable name and a pure function from a subject to findings.
public struct Rule<Subject>: Sendable {
    public let name: String
}
