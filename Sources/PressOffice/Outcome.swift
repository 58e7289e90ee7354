import Catalogue

/// What a call that changes the catalogue did: every one of them returns its own change, so that no door looks for it
/// afterwards. Taking in documents and importing contacts have more to tell, and say the same (`Accepted`, `Import`).
public struct Outcome<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What it was about, as it is now.
    public var value: Value
    /// Nil where nothing differed, and nothing was written.
    public var change: Change?

    public init(_ value: Value, change: Change?) {
        self.value = value
        self.change = change
    }
}
