import HTMLScanning

/// A document's elements and texts, in the order in which they stand, without pointers: walks need no recursion.
struct MarkupTree {
    /// An element, or a stretch of text.
    struct Node {
        let tag: HTMLTag
        /// Of the element, an index into ``MarkupTree/names``.
        let name: Int32
        let parent: Int32
        /// The index after the last node within.
        var end: Int32
        /// An element's attributes in ``MarkupTree/attributes``, or a text's bytes in ``MarkupTree/text``.
        var low: Int32
        var high: Int32

        var isText: Bool { tag == .text }
    }

    struct Attribute {
        let name: String
        let low: Int32
        let high: Int32
    }

    /// More than any page that people read; a page with more is turned down.
    static let mostNodes = 1_000_000

    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []
    /// Every text and every attribute's value, decoded to UTF-8.
    var text: [UInt8] = []
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    var isFull: Bool { nodes.count >= MarkupTree.mostNodes }

    mutating func number(of name: String) -> Int32 {
        if let number = numbers[name] { return number }
        // No page has so many kinds of element; the rest are not told apart.
        guard names.count < 4_096 else { return 1 }
        let number = Int32(truncatingIfNeeded: names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    /// Adds an element with the attributes that were added since `firstAttribute`. Its end is set when it is closed.
    mutating func add(_ tag: HTMLTag, name: Int32, parent: Int32, firstAttribute: Int) -> Int32 {
        let index = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(
            Node(
                tag: tag, name: name, parent: parent, end: index + 1, low: Int32(truncatingIfNeeded: firstAttribute),
                high: Int32(truncatingIfNeeded: attributes.count)))
        return index
    }

    mutating func addAttribute(_ name: String, from low: Int) {
        attributes.append(
            Attribute(
                name: name, low: Int32(truncatingIfNeeded: low), high: Int32(truncatingIfNeeded: text.count)))
    }

    /// Adds what stands in ``text`` since `low`; it joins a text before it in the same element.
    mutating func addText(from low: Int, parent: Int32) {
        guard text.count > low else { return }
        if let last = nodes.last, last.isText, last.parent == parent, Int(last.high) == low {
            nodes[nodes.count - 1].high = Int32(truncatingIfNeeded: text.count)
            return
        }
        let index = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(
            Node(
                tag: .text, name: -1, parent: parent, end: index + 1, low: Int32(truncatingIfNeeded: low),
                high: Int32(truncatingIfNeeded: text.count)))
    }

    /// An element ends before the next node that is added.
    mutating func close(_ index: Int32) {
        guard nodes.indices.contains(Int(index)) else { return }
        nodes[Int(index)].end = Int32(truncatingIfNeeded: nodes.count)
    }

    /// Attributes that a second tag brings for an element that is there already, such as a second `<html>`: left out.
    mutating func dropAttributes(from first: Int) {
        guard first <= attributes.count else { return }
        attributes.removeSubrange(first...)
    }
}

extension MarkupTree {
    /// An attribute's value, without white space around it; nil where the element has none.
    func value(_ name: String, at index: Int) -> String? {
        guard nodes.indices.contains(index), !nodes[index].isText else { return nil }
        let node = nodes[index]
        for attribute in attributes[Int(node.low)..<Int(node.high)] where attribute.name == name {
            return String(decoding: text[Int(attribute.low)..<Int(attribute.high)], as: UTF8.self)
                .trimmingWhiteSpace()
        }
        return nil
    }

    func has(_ name: String, at index: Int) -> Bool { value(name, at: index) != nil }

    /// The element's name as it was written, in lower case for HTML.
    func name(at index: Int) -> String {
        guard nodes.indices.contains(index), names.indices.contains(Int(nodes[index].name)) else { return "" }
        return names[Int(nodes[index].name)]
    }

    /// The bytes of a text node.
    func bytes(at index: Int) -> ArraySlice<UInt8> {
        let node = nodes[index]
        return node.isText ? text[Int(node.low)..<Int(node.high)] : []
    }

    /// All text within an element, white space collapsed, at most `limit` bytes of it.
    func words(in index: Int, limit: Int = 65_536) -> String {
        guard nodes.indices.contains(index) else { return "" }
        var collected: [UInt8] = []
        for inner in index..<Int(nodes[index].end) where nodes[inner].isText {
            collected.append(contentsOf: bytes(at: inner))
            if collected.count > limit { break }
        }
        return String(decoding: collected, as: UTF8.self).collapsingWhiteSpace()
    }

    /// The children of an element, first to last.
    func children(of index: Int) -> [Int] {
        guard nodes.indices.contains(index), !nodes[index].isText else { return [] }
        var found: [Int] = []
        var child = index + 1
        while child < Int(nodes[index].end) {
            found.append(child)
            child = max(child + 1, Int(nodes[child].end))
        }
        return found
    }
}

extension StringProtocol {
    /// Without white space at either end.
    func trimmingWhiteSpace() -> String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Its first Unicode scalars. A bound in characters is none: one may have a million accents.
    func cut(to scalars: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(scalars))) }

    /// Runs of white space and control characters become one space; none at either end.
    func collapsingWhiteSpace() -> String {
        var result = ""
        var isPending = false
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
                isPending = !result.isEmpty
            } else {
                if isPending { result.unicodeScalars.append(" ") }
                isPending = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
