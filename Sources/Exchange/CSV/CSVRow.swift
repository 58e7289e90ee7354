/// A row of a CSV file (RFC 4180).
public struct CSVRow: Hashable, Sendable {
    /// From 1, empty rows counted, as a spreadsheet numbers them.
    public var number: Int
    public var fields: [String]
    /// What is wrong with the row as a whole; its fields are then not to be trusted.
    public var fault: CSVFault?

    public init(number: Int, fields: [String], fault: CSVFault? = nil) {
        self.number = number
        self.fields = fields
        self.fault = fault
    }
}

/// Why a row cannot be taken apart.
public enum CSVFault: Hashable, Sendable {
    /// A quotation mark is opened in this row and never closed: nothing behind it can be told apart.
    case openQuote
    /// Columns are counted from 1.
    case fieldTooLong(column: Int)
    case rowTooLong
    case tooManyColumns
}

/// The bounds of what is held of a file.
public struct CSVLimits: Hashable, Sendable {
    /// Bytes of a field.
    public var field = 1 << 20
    /// Bytes of a row.
    public var row = 4 << 20
    public var columns = 1000
    /// Bytes that are looked at to tell commas from semicolons and tabs.
    public var sample = 1 << 16

    public init() {}
}
