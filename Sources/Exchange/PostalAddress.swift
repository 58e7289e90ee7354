import Catalogue
import VCard

/// A postal address in its parts, as ADR has them (RFC 6350 section 6.3.1, RFC 9554 section 2.1).
struct PostalAddress {
    /// The components in their order.
    private static let components = [
        "box", "extended", "street", "city", "region", "postcode", "country", "room", "apartment", "floor", "number",
        "street name", "building", "block", "subdistrict", "district", "landmark", "direction",
    ]
    private static let labels =
        components + ["kind", "called", "printed", "country code", "place", "zone", "preference"]

    private var parts = LabelledParts()

    init(written: String) { parts = LabelledParts(reading: written, labels: PostalAddress.labels, plain: "street") }

    /// `extra` are what stands in the property's group besides, by their names in capitals.
    init(_ property: Property, label: String?, extra: [String: String]) {
        let kinds = property.types.filter { $0 != "pref" && $0 != "home" && $0 != "work" }
        if !kinds.isEmpty { parts.add("kind", kinds.joined(separator: ", ")) }
        for (name, texts) in zip(PostalAddress.components, property.components) {
            for text in texts { parts.add(name, text) }
        }
        parts.add("called", label)
        parts.add("printed", property.values(of: "LABEL").first)
        parts.add("country code", property.values(of: "CC").first ?? extra["X-ABADR"])
        parts.add("place", property.values(of: "GEO").first)
        parts.add("zone", property.values(of: "TZ").first)
        let isFirst = property.types.contains("pref")
        parts.add("preference", property.values(of: "PREF").first ?? (isFirst ? "1" : nil))
    }

    var isEmpty: Bool {
        parts.parts.allSatisfy { !PostalAddress.components.contains($0.label) && $0.label != "printed" }
    }
    var written: String { parts.text }

    /// ADR and what stands in its group.
    func properties(isHome: Bool) -> [Property] {
        var values = PostalAddress.components.map { Property("ADR", list: parts.texts(of: $0)).value }
        while values.count > 7, values.last?.isEmpty == true { values.removeLast() }
        var parameters: [Parameter] = [.type(isHome ? "HOME" : "WORK")]
        for kind in parts.texts(of: "kind").flatMap({ $0.split(separator: ",") }) {
            parameters.append(.type(trimmed(String(kind)).uppercased()))
        }
        for (label, name) in [("printed", "LABEL"), ("place", "GEO"), ("zone", "TZ")] {
            if let text = parts.text(of: label) { parameters.append(Parameter(name, text)) }
        }
        if let preference = parts.text(of: "preference") {
            parameters.append(preference == "1" ? .type("PREF") : Parameter("PREF", preference))
        }
        let joined = Array(values.joined(separator: [UInt8(ascii: ";")]))
        var address = Property("ADR", parameters: parameters, value: joined)
        var others: [Property] = []
        if let label = parts.text(of: "called") { others.append(Property("X-ABLabel", text: label, group: "a")) }
        if let code = parts.text(of: "country code") { others.append(Property("X-ABADR", text: code, group: "a")) }
        if !others.isEmpty { address.group = "a" }
        return [address] + others
    }
}
