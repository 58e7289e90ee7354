import Catalogue
import JSONText

/// What the bundle says of a record, as the bytes of `facts`: what to write is decided once for each field, for a list of all
/// contacts writes a million of them.
struct FactBytes<R: Record>: Sendable {
    private typealias Write = @Sendable (R, inout [UInt8]) -> Void

    private let writes: [Write]
    /// That it is kept and no longer handed out (`Record.withdrawn`); a release says so by its status.
    private let withdrawn = R.self == Release.self ? nil : R.field("isWithdrawn")

    /// Of the fields that are facts, but for some by their names in JSON.
    init(without names: Set<String> = []) {
        writes = R.fields.filter { $0.isIn(.bundle) && !names.contains($0.member) }.map(FactBytes.write)
    }

    /// Appends each member that the record has, with a comma before it.
    func append(_ record: R, to bytes: inout [UInt8]) {
        for write in writes { write(record, &bytes) }
        if withdrawn?.value(of: record) == .flag(true) { bytes.append(contentsOf: ",\"isWithdrawn\":true".utf8) }
    }

    private static func write(_ field: Field<R>) -> Write {
        // `,"name":`
        let name = Array(",".utf8) + JSON.object([JSON.Member(field.member, .null)]).bytes().dropFirst().dropLast(5)
        return switch field.place {
        case .text(let path): write(name) { $0[keyPath: path] }
        case .optionalText(let path): write(name) { $0[keyPath: path] }
        case .choice(let choice): write(name) { choice.name($0) }
        default:
            { record, bytes in
                guard let value = field.value(of: record), !value.isEmpty else { return }
                bytes.append(contentsOf: name)
                bytes.append(JSON(value))
            }
        }
    }

    private static func write(_ name: [UInt8], _ text: @escaping @Sendable (R) -> String?) -> Write {
        { record, bytes in
            guard let text = text(record) else { return }
            bytes.append(contentsOf: name)
            bytes.append(quoted: text)
        }
    }
}
