import Catalogue
import VCard

/// The parts of a name as somebody stated them, each part with one value or several: `family: García Márquez`.
struct StatedName: Equatable {
    /// In the order of N (RFC 6350 section 6.2.2, RFC 9554 section 2.2).
    static let labels = ["family", "given", "additional", "prefix", "suffix", "secondary", "generation"]

    private var components: [[String]]

    init(_ entries: [String]) {
        components = StatedName.labels.map { _ in [] }
        for pair in entries.map(WrittenPair.init(reading:)) {
            guard let label = pair.label?.lowercased(), let place = StatedName.labels.firstIndex(of: label) else {
                continue
            }
            components[place].append(pair.text)
        }
    }

    /// Of a property with the components of N.
    init(_ property: Property) {
        let stated = property.components.prefix(StatedName.labels.count).map { $0.compactMap(filled).map(onOneLine) }
        components = stated + Array(repeating: [], count: StatedName.labels.count - stated.count)
    }

    init(_ name: PersonName) { self.init(.name(name)) }

    /// By their labels.
    init(_ parts: [String: String]) {
        components = StatedName.labels.map { parts[$0].flatMap(filled).map { [onOneLine($0)] } ?? [] }
    }

    var isEmpty: Bool { components.allSatisfy(\.isEmpty) }
    var isPerson: Bool { !components[0].isEmpty || !components[1].isEmpty }

    /// A line each, as a contact has them.
    var entries: [String] {
        zip(StatedName.labels, components).flatMap { label, texts in texts.map { WrittenPair(label, $0).written } }
    }

    func text(of label: String) -> String {
        StatedName.labels.firstIndex(of: label).map { components[$0].joined(separator: " ") } ?? ""
    }

    /// In the order in which it is said.
    var whole: String {
        ["prefix", "given", "additional", "family", "secondary", "suffix"].map(text(of:)).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// N, with the two parts of RFC 9554 only where there is something in them.
    func property(parameters: [Parameter] = []) -> Property {
        let said = components[5].isEmpty && components[6].isEmpty ? components.prefix(5) : components[...]
        let values = said.map { texts in Property("N", list: texts).value }
        return Property("N", parameters: parameters, value: Array(values.joined(separator: [UInt8(ascii: ";")])))
    }
}

extension Contact {
    /// What is stated of the name, else what it is split into.
    var statedName: StatedName {
        let stated = StatedName(nameParts)
        return stated.isPerson ? stated : StatedName(PersonName(splitting: onOneLine(name ?? "")))
    }
}
