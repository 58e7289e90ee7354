import Foundation

/// One step of the schema.
public struct Migration: Hashable, Sendable {
    public let name: String
    public let sql: String
}
