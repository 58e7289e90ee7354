/// A form that contacts come in, told by what is in the file and not by its name.
public struct ContactSource: Sendable {
    /// As a person reads it, such as `vCard`.
    public let name: String
    /// What one contact stands in: `row`, `card` or `entry`.
    public let unit: String
    /// Whether it has columns that a person may map.
    public var isTable: Bool { unit == "row" }
    /// Whether the first bytes of a file are of this form.
    let isRecognised: @Sendable (FileHead) -> Bool
    let makeReader: @Sendable (ColumnChoices) -> any ContactReading

    /// Every form, the surest first: whatever is nothing else is a table. A new one is one more name in this list.
    static let all: [ContactSource] = [.vCard, .jCard, .jsContact, .ldif, .csv]

    /// For a sentence: `vCard and CSV`.
    static var names: String {
        let names = all.map(\.name)
        return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}

/// Reads contacts from bytes that come in pieces, one at a time.
protocol ContactReading {
    mutating func feed(_ bytes: [UInt8])
    mutating func finish()
    /// The next contact; nil where more bytes are needed, or after `finish()` where there is none.
    ///
    /// - Throws: `UnreadableContacts` where the file as a whole cannot be read.
    mutating func next() throws -> ImportedRow?
    /// How the columns of a table are understood, once that is known.
    var mapping: ColumnMapping? { get }
    /// Whether nothing that may still come can be read.
    var isOver: Bool { get }
}

extension ContactReading {
    var mapping: ColumnMapping? { nil }
    var isOver: Bool { false }
}

/// The first bytes of a file.
struct FileHead {
    /// How many bytes are looked at.
    static let length = 4096
    let bytes: [UInt8]
    /// In lower case, without a byte order mark, NULs and blanks at its start: readable whatever its character set is.
    let text: String

    init(_ bytes: [UInt8]) {
        self.bytes = Array(bytes.prefix(FileHead.length))
        var plain = self.bytes
        if plain.starts(with: [0xEF, 0xBB, 0xBF]) { plain.removeFirst(3) }
        if plain.starts(with: [0xFF, 0xFE]) || plain.starts(with: [0xFE, 0xFF]) { plain.removeFirst(2) }
        text = String(decoding: plain.filter { $0 != 0 }.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    }

    /// Whether it begins with a byte order mark of UTF-16.
    var hasMark: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
}

/// Reads contacts of any form from bytes that come in pieces.
///
///     var reader = ContactFileReader()
///     reader.feed(piece)
///     while let row = try reader.next() { use(row) }
///     reader.finish()
///     while let row = try reader.next() { use(row) }
public struct ContactFileReader {
    /// The form of the file, once it is known.
    public private(set) var source: ContactSource?
    private let choices: ColumnChoices
    private var pending: [UInt8] = []
    private var isFinished = false
    private var reader: (any ContactReading)?

    /// `choices` say what a person has said of columns, where the file is a table.
    public init(_ choices: ColumnChoices = ColumnChoices()) { self.choices = choices }

    /// How the columns of a table are understood; nil for other forms, and as long as too little was read to tell.
    public var mapping: ColumnMapping? { reader?.mapping }

    /// Whether nothing that may still come can be read, as behind a quotation mark that is never closed.
    public var isOver: Bool { reader?.isOver ?? false }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: [UInt8]) {
        if reader == nil { pending += bytes } else { reader?.feed(bytes) }
    }

    /// Says that no more bytes come.
    public mutating func finish() {
        isFinished = true
        reader?.finish()
    }

    /// The next contact; nil where more bytes are needed, or after `finish()` where there is none.
    ///
    /// - Throws: `UnreadableContacts`.
    public mutating func next() throws -> ImportedRow? {
        if reader == nil {
            guard isFinished || pending.count >= FileHead.length else { return nil }
            try begin()
        }
        return try reader?.next()
    }

    private mutating func begin() throws {
        let head = FileHead(pending)
        if head.bytes.isEmpty || head.text.isEmpty && !head.bytes.contains(0) { throw UnreadableContacts.empty }
        guard let source = ContactSource.all.first(where: { $0.isRecognised(head) }) else {
            throw UnreadableContacts.notContacts(UnreadableContacts.other(head) ?? "a file of another kind")
        }
        if !choices.isEmpty, !source.isTable { throw UnreadableContacts.notOfTable }
        self.source = source
        reader = source.makeReader(choices)
        reader?.feed(pending)
        pending = []
        if isFinished { reader?.finish() }
    }
}
