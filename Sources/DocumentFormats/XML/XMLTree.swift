import CMarkup
import HTMLScanning
import ReleaseReader

/// Why bytes are no XML that we read.
enum XMLFault: Error, Equatable {
    case malformed(line: Int)
    case documentType
    case tooDeep
    case tooManyAttributes
    case tooManyElements
    case noLibrary

    /// The sentence for a person; `part` names the piece of an archive, `""` the whole file.
    func unreadable(path: String, part: String = "") -> UnreadableDocument {
        let subject = part.isEmpty ? "" : "holds a part (\(part)) that "
        let text = "Save the text of the release in a file of its own, and read that."
        return switch self {
        case .malformed(let line):
            .unusable(
                path: path, why: "\(subject)is not well-formed XML (line \(line))",
                remedy: "Save it again from the program that it comes from, or save its text, and read that.")
        case .documentType where part.isEmpty:
            .unusable(
                path: path, why: "has a document type (<!DOCTYPE …>), which may name files and define entities",
                remedy: "Take it out of the file, and read it again.")
        case .documentType:
            .unusable(path: path, why: "\(subject)has a document type, which no file of this kind needs", remedy: text)
        case .tooDeep:
            .unusable(
                path: path, why: "\(subject)nests its elements more than \(CMARKUP_DEEPEST) deep", remedy: text)
        case .tooManyAttributes:
            .unusable(
                path: path, why: "\(subject)has a tag with more than \(CMARKUP_MOST_ATTRIBUTES) attributes",
                remedy: text)
        case .tooManyElements:
            .unusable(
                path: path, why: "\(subject)has more than \(MarkupTree.mostNodes / 1_000_000) million elements",
                remedy: text)
        case .noLibrary:
            .unusable(
                path: path, why: "\(subject)is XML, which libxml2 reads, and that is not there",
                remedy: "Install it with 'apt-get install libxml2', then try again.")
        }
    }
}

/// XML as a ``MarkupTree``, through libxml2: no document type, nothing fetched, bounded depth and size.
///
/// Names are local ones; an attribute keeps a prefix where it is one of XML's own (`xml:lang`) or of OOXML's relations
/// (`r:id`). Elements are given HTML's tags where they are XHTML's, or NITF's of the same meaning.
enum XMLTree {
    /// - Parameter bytes: in UTF-8.
    static func tree(of bytes: [UInt8]) throws(XMLFault) -> MarkupTree {
        let builder = Builder()
        var line = 0
        let outcome = withExtendedLifetime(builder) {
            var reader = pressroom_xml_reader(
                context: Unmanaged.passUnretained(builder).toOpaque(),
                start: { context, name, space, attributes, count in
                    Builder.of(context)?.start(name, space, attributes, count) ?? false
                },
                end: { Builder.of($0)?.end() ?? false },
                text: { Builder.of($0)?.text($1, $2) ?? false })
            return pressroom_xml_read(bytes, bytes.count, &reader, &line)
        }
        switch outcome {
        case CMARKUP_READ: return builder.finished()
        case CMARKUP_DOCTYPE: throw .documentType
        case CMARKUP_TOO_DEEP: throw .tooDeep
        case CMARKUP_TOO_MANY: throw .tooManyAttributes
        case CMARKUP_STOPPED: throw .tooManyElements
        case CMARKUP_NO_LIBRARY: throw .noLibrary
        default: throw .malformed(line: line)
        }
    }

    private final class Builder {
        private var tree = MarkupTree()
        private var open: [Int32] = []
        private var isNITF = false

        init() { open.append(tree.add(.root, name: tree.number(of: "#root"), parent: -1, firstAttribute: 0)) }

        static func of(_ context: UnsafeMutableRawPointer?) -> Builder? {
            context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
        }

        func start(
            _ name: UnsafePointer<CChar>?, _ space: UnsafePointer<CChar>?,
            _ attributes: UnsafePointer<pressroom_xml_attribute>?, _ count: Int
        ) -> Bool {
            guard let name, !tree.isFull else { return false }
            let first = tree.attributes.count
            for attribute in UnsafeBufferPointer(start: attributes, count: count) { add(attribute) }
            let words = String(cString: name)
            if open.count == 1, words == "nitf" { isNITF = true }
            let tag = tag(words, space: space.map { String(cString: $0) })
            open.append(tree.add(tag, name: tree.number(of: words), parent: open.last ?? 0, firstAttribute: first))
            return true
        }

        private func tag(_ name: String, space: String?) -> HTMLTag {
            if let space, space.contains("NITF") { return NITF.tag(name) }
            if space == nil || space?.isEmpty == true { return isNITF ? NITF.tag(name) : .unknown }
            return space == "http://www.w3.org/1999/xhtml" ? HTMLTag(name: name) : .unknown
        }

        private func add(_ attribute: pressroom_xml_attribute) {
            guard let name = attribute.name, let value = attribute.value else { return }
            var words = String(cString: name)
            let space = attribute.name_space.map { String(cString: $0) } ?? ""
            if space.hasSuffix("/relationships") { words = "r:" + words }
            if space == "http://www.w3.org/XML/1998/namespace" { words = "xml:" + words }
            let low = tree.text.count
            value.withMemoryRebound(to: UInt8.self, capacity: attribute.length) {
                tree.text.append(contentsOf: UnsafeBufferPointer(start: $0, count: attribute.length))
            }
            tree.addAttribute(NITF.attributes[words] ?? words, from: low)
        }

        func end() -> Bool {
            guard open.count > 1, let last = open.popLast() else { return false }
            tree.close(last)
            return true
        }

        func text(_ text: UnsafePointer<CChar>?, _ length: Int) -> Bool {
            guard let text, !tree.isFull else { return false }
            let low = tree.text.count
            text.withMemoryRebound(to: UInt8.self, capacity: length) {
                tree.text.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
            }
            tree.addText(from: low, parent: open.last ?? 0)
            return true
        }

        func finished() -> MarkupTree {
            while let last = open.popLast() { tree.close(last) }
            return tree
        }
    }
}

/// NITF's elements (IPTC, NITF 3.6) that mean what HTML's do.
enum NITF {
    static func tag(_ name: String) -> HTMLTag {
        switch name {
        case "hl1": .h1
        case "hl2": .h2
        case "body.head", "body.content", "body.end", "hedline", "block", "note": .div
        case "byline", "dateline", "distributor", "tagline", "abstract", "copyrite": .p
        case "media": .figure
        case "media-caption": .figcaption
        case "media-reference": .img
        case "nitf-table": .table
        case "nitf": .html
        case "revision-history", "tobject", "docdata", "pubdata", "media-metadata", "media-object": .meta
        default: HTMLTag(name: name)
        }
    }

    static let attributes = ["source": "src", "alternate-text": "alt"]
}

extension MarkupTree {
    /// The first element of that name within another, itself aside.
    func first(_ name: String, in index: Int = 0) -> Int? {
        guard nodes.indices.contains(index) else { return nil }
        return (index + 1..<max(index + 1, Int(nodes[index].end))).first {
            !nodes[$0].isText && self.name(at: $0) == name
        }
    }

    /// The elements of that name within another, but none that lies in one of them: what is written of each is written once,
    /// however deep they are nested.
    func all(_ name: String, in index: Int = 0) -> [Int] {
        guard nodes.indices.contains(index) else { return [] }
        var found: [Int] = []
        var inner = index + 1
        while inner < Int(nodes[index].end) {
            if !nodes[inner].isText, self.name(at: inner) == name {
                found.append(inner)
                inner = Int(nodes[inner].end)
            } else {
                inner += 1
            }
        }
        return found
    }

    func child(_ name: String, of index: Int) -> Int? {
        children(of: index).first { !nodes[$0].isText && self.name(at: $0) == name }
    }

    /// The document's own element; 0 where there is none.
    var documentElement: Int { children(of: 0).first { !nodes[$0].isText } ?? 0 }
}
