import Foundation

/// That two contacts who look like one are two, as a person has said.
public struct Distinction: Hashable, Sendable, Identifiable {
    public let id: UUID
    /// The one whose identity comes first as it is written.
    public let firstID: UUID
    public let secondID: UUID

    /// Of two in either order.
    public init(id: UUID, _ one: UUID, _ other: UUID) {
        let isInOrder = one.uuidString < other.uuidString
        self.id = id
        firstID = isInOrder ? one : other
        secondID = isInOrder ? other : one
    }

    public func isOf(_ one: UUID, _ other: UUID) -> Bool { Distinction(id: id, one, other) == self }
}
