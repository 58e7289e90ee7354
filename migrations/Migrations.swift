/// One step of the schema: SQL that brings a catalogue from the step before to this one.
///
/// A step that has landed is never edited; a change to the schema is a new file and one more line in the list.
public struct Migration: Hashable, Sendable {
    /// The file's name without its ending, such as `v01-catalogue`.
    public let name: String
    public let sql: String

    public init(name: String, sql: String) {
        (self.name, self.sql) = (name, sql)
    }

    init(_ name: String, _ bytes: [UInt8]) {
        self.init(name: name, sql: String(decoding: bytes, as: UTF8.self))
    }

    /// Every step, oldest first. A catalogue's `user_version` is how many of them it has been through.
    public static let all: [Migration] = [
        Migration("v01-catalogue", PackageResources.v01_catalogue_sql),
        Migration("v02-references", PackageResources.v02_references_sql),
        Migration("v03-links", PackageResources.v03_links_sql),
        Migration("v04-pronouns", PackageResources.v04_pronouns_sql),
    ]
}
