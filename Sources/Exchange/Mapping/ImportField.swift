import Catalogue

/// What a column of a table may be, by the names that people type and mapping files hold: a field of a contact, a part of
/// its name, or an address.
public struct ImportField: RawRepresentable, CaseIterable, Hashable, Sendable {
    public let rawValue: String

    private init(_ name: String) { rawValue = name }

    /// Nil for a name that no column has.
    public init?(rawValue: String) {
        guard ImportField.allCases.contains(ImportField(rawValue)) else { return nil }
        self.rawValue = rawValue
    }

    static let given = ImportField("given")
    static let middle = ImportField("middle")
    static let family = ImportField("family")
    static let prefix = ImportField("prefix")
    static let suffix = ImportField("suffix")
    /// When or for what the address of another column may be used; a label such as `Mobile` says what it is.
    static let usage = ImportField("usage")
    /// What is dialled before the number of the next column, and behind that of the one before.
    static let areaCode = ImportField("areacode")
    static let dialExtension = ImportField("extension")
    /// Further points, a line each, as our own CSV has them.
    static let further = ImportField("further")
    /// The name of the column that is tried first.
    static let preferred = ImportField("preferred")
    // Parts of a postal address.
    static let street = ImportField("street")
    static let city = ImportField("city")
    static let region = ImportField("region")
    static let postcode = ImportField("postcode")
    static let country = ImportField("country")
    static let box = ImportField("box")
    static let extended = ImportField("extended")
    /// All of it, or its first lines.
    static let address = ImportField("address")
    static let id = ImportField("id")
    static let slug = ImportField("slug")

    // Fields of a contact that a row says in more than one way, or that tell who it is.
    static let name = ImportField("name")
    static let role = ImportField("role")
    static let title = ImportField("title")
    static let organisation = ImportField("organisation")
    static let language = ImportField("language")
    static let speaks = ImportField("speaks")
    static let note = ImportField("note")
    static let topic = ImportField("topic")

    static let email = ImportField(.email)
    static let voice = ImportField(.voice)
    static let mobile = ImportField(.mobile)
    static let fax = ImportField(.fax)
    static let sms = ImportField(.sms)
    static let form = ImportField(.form)
    static let messenger = ImportField(.messenger)

    private init(_ kind: ContactPoint.Kind) { self.init(kind.rawValue) }

    public static let allCases: [ImportField] = {
        var all: [ImportField] = [.name, .given, .middle, .family, .prefix, .suffix]
        all += contactFields.keys.filter { $0 != .name }.sorted { place($0) < place($1) }
        all += ContactPoint.Kind.allCases.map { ImportField($0) }
        all += [.usage, .areaCode, .dialExtension, .further, .preferred]
        return all + addressParts + [.id, .slug]
    }()

    static let addressParts: [ImportField] = [
        .address, .street, .extended, .box, .city, .region, .postcode, .country,
    ]

    /// The contact's fields that have a column of their own.
    private static let contactFields = Dictionary(
        Contact.fields.compactMap { field in
            field.heading.flatMap { _ in field.editing }.map { (ImportField($0.word), field) }
        }, uniquingKeysWith: { first, _ in first })

    private static func place(_ field: ImportField) -> Int {
        Contact.fields.firstIndex { $0.name == contactFields[field]?.name } ?? 0
    }

    /// All of them, for a sentence.
    static var names: [String] { allCases.map(\.rawValue) }

    /// What leaves a column out.
    public static let leftOut = "-"

    /// The contact's field that the column holds; nil where it holds something else.
    var contactField: Field<Contact>? { ImportField.contactFields[self] }

    /// The kind of point that a column of this field holds; nil for other fields.
    var kind: ContactPoint.Kind? { ContactPoint.Kind(rawValue: rawValue) }

    /// Whether several columns of it are each of use.
    var mayRepeat: Bool {
        [.prefix, .usage, .areaCode, .dialExtension, .topic, .speaks].contains(self) || isOfAddress
    }

    var isOfAddress: Bool { ImportField.addressParts.contains(self) }

    var names: Bool { [.name, .given, .family, .organisation, .title].contains(self) }
}
