import JSONText

// Members of JSContact that no property stands for, as JSPROP (RFC 9555 section 3.2.1).
extension ContactMaking.Patch {
    /// So deep, and where a pointer leads, that the card can be read again (`JSONLimits.depth`).
    static let limits: JSONLimits = {
        var limits = JSONLimits()
        limits.depth = 48
        return limits
    }()

    /// What says what the card is cannot be set so.
    var isAllowed: Bool {
        let names = pointer.names
        return names.count <= 12 && !names.contains("")
            && !["@type", "version", "vCardProps"].contains(names.first ?? "")
    }
}

extension [JSON.Member] {
    /// Sets a member deep inside; objects that are missing on the way are made. False where something else is in the way.
    mutating func set(_ value: JSON, at names: ArraySlice<String>) -> Bool {
        guard let name = names.first else { return false }
        guard names.count > 1 else {
            self[name] = value
            return true
        }
        var inner: [JSON.Member] = []
        if let there = self[name] {
            guard let members = there.members else { return false }
            inner = members
        }
        guard inner.set(value, at: names.dropFirst()) else { return false }
        self[name] = .object(inner)
        return true
    }
}

/// Whether two values are the same; the order of an object's members says nothing.
func isSame(_ first: JSON, _ second: JSON) -> Bool {
    switch (first, second) {
    case (.object(let one), .object(let other)):
        guard one.count == other.count else { return false }
        if zip(one, other).allSatisfy({ $0.name == $1.name && isSame($0.value, $1.value) }) { return true }
        let found = MemberIndex(other)
        return one.allSatisfy { member in found[member.name].map { isSame(member.value, $0) } == true }
    case (.array(let one), .array(let other)):
        return one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
    default: return first == second
    }
}

/// Components whose order says nothing (RFC 9553 section 2.2.1), in one that is always the same: that of their kinds, and of one kind as
/// they stand.
func inOrderOfKinds(_ components: JSON) -> JSON {
    guard let elements = components.elements else { return components }
    let kinds = elements.map { $0["kind"]?.text ?? "" }
    return .array(elements.indices.sorted { (kinds[$0], $0) < (kinds[$1], $1) }.map { elements[$0] })
}

/// Finds members by name, many of them too.
struct MemberIndex {
    private let members: [JSON.Member]
    private var places: [String: Int] = [:]

    init(_ members: [JSON.Member]) {
        self.members = members
        if members.count > 12 {
            for (index, member) in members.enumerated() { places[member.name] = index }
        }
    }

    subscript(name: String) -> JSON? {
        if members.count > 12 { return places[name].map { members[$0].value } }
        return members.first { $0.name == name }?.value
    }
}

/// What of a JSContact Card a card does not say.
struct ContactDifference {
    var patches: [(pointer: JSONPointer, value: JSON)] = []
    var findings: JSONFindings
    private static let mostPatches = 2_000

    init(_ findings: JSONFindings) { self.findings = findings }

    /// Compares what was read with what the card that was made of it gives. What is of the wrong type is told and left.
    mutating func compare(
        _ given: [JSON.Member], _ made: [JSON.Member], shape: String, at pointer: JSONPointer = JSONPointer()
    ) {
        let found = MemberIndex(made)
        if !pointer.text.isEmpty, given.contains(where: { !isKeptWhole($0.name) && found[$0.name] == nil }) {
            // The whole object, because no pointer leads to its member.
            let right = given.filter { member in
                ContactShape.kind(of: member.name, in: shape).map { ContactShape.fits(member.value, $0) } ?? true
            }
            return patch(.object(right), pointer)
        }
        for member in given {
            if let there = found[member.name], isSame(there, member.value) { continue }
            if member.name == "components", ["Name", "Address"].contains(shape), given["isOrdered"] != true,
                let there = found["components"], isSame(inOrderOfKinds(there), inOrderOfKinds(member.value))
            {
                continue
            }
            var member = member
            if shape == "Card", member.name == "localizations", let languages = member.value.members {
                let left = LocalisedUnits(given).left(languages, besides: made)
                if left.isEmpty, !languages.isEmpty { continue }
                member.value = .object(left)
            }
            let pointer = pointer.adding(member.name)
            guard let kind = ContactShape.kind(of: member.name, in: shape) else {
                if let right = ContactShape.known(member.name, in: shape) { findings.misspelt(pointer, right) }
                patch(member.value, pointer)
                continue
            }
            guard ContactShape.fits(member.value, kind) else {
                findings.wrongType(pointer, ContactShape.name(kind))
                continue
            }
            if shape == "Card", ["@type", "version", "vCardProps"].contains(member.name) { continue }
            compare(member.value, found[member.name], kind, pointer)
        }
    }

    private mutating func compare(
        _ given: JSON, _ made: JSON?, _ kind: ContactShape.Kind, _ pointer: JSONPointer
    ) {
        guard let members = given.members, !members.isEmpty else { return patch(given, pointer) }
        switch kind {
        case .object(let shape):
            // Of an object that no property made, what is right is set at once.
            compare(members, made?.members ?? [], shape: shape, at: pointer)
        case .map(let shape):
            let found = MemberIndex(made?.members ?? [])
            if members.contains(where: { !isKeptWhole($0.name) && found[$0.name] == nil }) {
                return patch(.object(members.filter { $0.value.members != nil }), pointer)
            }
            for entry in members {
                if let there = found[entry.name], isSame(there, entry.value) { continue }
                let pointer = pointer.adding(entry.name)
                guard let inner = entry.value.members else {
                    findings.wrongType(pointer, "not an object")
                    continue
                }
                if let there = found[entry.name]?.members, !inner.isEmpty {
                    compare(inner, there, shape: shape, at: pointer)
                } else if inner.isEmpty {
                    if found[entry.name] == nil { patch(entry.value, pointer) }
                } else {
                    compare(inner, [], shape: shape, at: pointer)
                }
            }
        default: patch(given, pointer)
        }
    }

    private mutating func patch(_ value: JSON, _ pointer: JSONPointer) {
        let isKept = isKeptWhole(pointer.text)
        if isKept, patches.count < ContactDifference.mostPatches {
            patches.append((pointer, value))
        } else {
            findings.add(
                .leftOut,
                isKept
                    ? "There are more members that no property stands for than a card can hold; the rest was left out."
                    : "The name of the member at \(pointer) holds what no property can hold; it was left out.")
        }
    }
}

/// Whether a parameter can hold the text as it is: without controls, and with no line break but a line feed.
private func isKeptWhole(_ text: String) -> Bool { text.utf8.allSatisfy { !isLineControl($0) || $0 == 0x0A } }
