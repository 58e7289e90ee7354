import GRDBSQLite

/// The version of the SQLite that is used, such as `3.40.1`.
public var sqliteVersion: String { String(cString: sqlite3_libversion()) }
