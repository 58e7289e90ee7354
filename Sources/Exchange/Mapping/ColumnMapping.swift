/// How the columns of a table are understood.
public struct ColumnMapping: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// The title in the first row, or the column's number where there is no such row.
        public var name: String { didSet { (plainName, usage) = Column.words(of: name) } }
        /// The name as titles are compared.
        private(set) var plainName: String
        /// When or for what its addresses may be used, as its name says.
        private(set) var usage: String?
        /// Nil where the column is left out.
        public var field: ImportField?
        /// For a usage: the place of the column that it speaks of, from 0; for a part of an address: of the one that says whose it is.
        public internal(set) var of: Int?
        /// Which address a part is of.
        var address: AddressColumn?

        public init(_ name: String, _ field: ImportField?) {
            (self.name, self.field) = (name, field)
            (plainName, usage) = Column.words(of: name)
        }

        private static func words(of name: String) -> (plain: String, usage: String?) {
            (HeaderWords.plain(name), HeaderWords.usage(of: name))
        }
    }

    public var columns: [Column]
    /// Whether the first row holds titles.
    public var hasTitles: Bool
    /// By column, the place of the one that holds its label.
    private(set) var labels: [Int?] = []
    /// The place of the column that says which one is tried first.
    private(set) var preferred: Int?

    init(_ columns: [Column], hasTitles: Bool) {
        self.columns = columns
        self.hasTitles = hasTitles
        tieUsages()
        tieAddresses()
        labels = self.columns.indices.map { place in
            self.columns.firstIndex { $0.field == .usage && $0.of == place }
        }
        preferred = self.columns.firstIndex { $0.field == .preferred }
    }

    private mutating func tieAddresses() {
        for index in columns.indices {
            guard let field = columns[index].field, field.isOfAddress else { continue }
            let address = AddressColumn(field, of: columns[index].name)
            columns[index].address = address
            columns[index].of = columns.firstIndex { AddressColumn.isLabel($0.name, of: address.number) }
        }
    }

    /// Each usage goes with the column of an address that is called like it, else with the nearest before it, else with
    /// the nearest behind it (Google writes the label first).
    private mutating func tieUsages() {
        let points = columns.indices.filter { columns[$0].field?.kind != nil }
        for index in columns.indices where columns[index].field == .usage {
            let stem = HeaderWords.stem(columns[index].name)
            columns[index].of =
                points.first { !stem.isEmpty && HeaderWords.stem(columns[$0].name) == stem }
                ?? points.last { $0 < index } ?? points.first { $0 > index }
        }
    }

    /// Whether a row of it may name or reach somebody.
    var isUseful: Bool {
        columns.contains { column in column.field.map { $0.names || $0.kind != nil || $0 == .further } ?? false }
    }
}

/// What a person has said of columns, above what is guessed.
public struct ColumnChoices: Hashable, Sendable {
    /// A mapping that was saved: what it does not name is left out.
    public var saved: SavedMapping?
    /// `--map COLUMN=FIELD`, in the order in which they were given.
    public var single: [Choice]

    public struct Choice: Hashable, Sendable {
        public var column: String
        public var field: ImportField?

        /// `Surname=family`; `Surname=-` leaves it out.
        ///
        /// - Throws: `UnreadableContacts.noSuchField`, `.brokenMapping`.
        public init(_ text: String) throws {
            guard let mark = text.lastIndex(of: "="), mark > text.startIndex else {
                throw UnreadableContacts.brokenMapping(
                    "'\(text)' has no '='. Write COLUMN=FIELD, such as Surname=family")
            }
            (column, field) = (String(text[..<mark]), try fieldNamed(String(text[text.index(after: mark)...])))
        }
    }

    public init(saved: SavedMapping? = nil, single: [Choice] = []) { (self.saved, self.single) = (saved, single) }

    public var isEmpty: Bool { saved == nil && single.isEmpty }

    /// Whether a column is called so, in words.
    func name(_ title: String) -> Bool {
        let wanted = HeaderWords.plain(title)
        guard !wanted.isEmpty, Int(title) == nil else { return false }
        let names = single.map(\.column) + (saved?.columns.map(\.name) ?? [])
        return names.contains { HeaderWords.plain($0) == wanted }
    }

    /// The guess with what was chosen laid over it.
    ///
    /// - Throws: `UnreadableContacts.noSuchColumn` for a column that the file does not have.
    func applied(to guess: ColumnMapping) throws -> ColumnMapping {
        var columns = guess.columns
        if let saved { columns = try saved.applied(to: columns) }
        for choice in single {
            let places = places(of: choice.column, in: columns)
            if places.isEmpty { throw UnreadableContacts.noSuchColumn(choice.column, known: columns.map(\.name)) }
            for place in places { columns[place].field = choice.field }
        }
        return ColumnMapping(columns, hasTitles: guess.hasTitles)
    }

    /// The columns of that title, else the one of that number.
    private func places(of name: String, in columns: [ColumnMapping.Column]) -> [Int] {
        let wanted = HeaderWords.plain(name)
        let titled = columns.indices.filter { HeaderWords.plain(columns[$0].name) == wanted }
        if !titled.isEmpty { return titled }
        guard let number = Int(name), columns.indices.contains(number - 1) else { return [] }
        return [number - 1]
    }
}

/// The field of that name; nil for `-`.
///
/// - Throws: `UnreadableContacts.noSuchField`.
func fieldNamed(_ name: String) throws -> ImportField? {
    if name == ImportField.leftOut { return nil }
    guard let field = ImportField(rawValue: name.lowercased()) else { throw UnreadableContacts.noSuchField(name) }
    return field
}
