import Store

/// The version of the SQLite that keeps the catalogue, such as `3.40.1`.
public var sqliteVersion: String { Store.sqliteVersion }
