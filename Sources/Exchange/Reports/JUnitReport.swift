import Catalogue

extension LinkReport {
    /// JUnit's XML, as build servers read it: a test case a link, a failure where it is dead, skipped where nobody knows.
    public static let junit = LinkReport(
        name: "junit", summary: "JUnit XML, for build servers", mark: " tests="
    ) { links, door in
        var xml = XMLWriter()
        let dead = links.filter { $0.state == .dead }.count
        let unknown = links.filter { $0.state == .unknown }.count
        let counts = [("tests", "\(links.count)"), ("failures", "\(dead)"), ("errors", "0"), ("skipped", "\(unknown)")]
        xml.declare()
        xml.open("testsuites", [("name", door.name)] + counts)
        xml.open("testsuite", [("name", "links")] + counts)
        for link in links { xml.testCase(link, door) }
        xml.close("testsuite")
        xml.close("testsuites")
        return xml.bytes
    }
}

extension XMLWriter {
    fileprivate mutating func testCase(_ link: ReportedLink, _ door: ReportingDoor) {
        open("testcase", [("name", link.url), ("classname", link.uses.first?.name.description ?? "link")])
        let evidence = link.answer?.evidence
        switch link.state {
        case .dead:
            let message = link.findings.first { $0.rule == "link.dead" }?.message ?? "The link is dead."
            element(
                "failure", [("type", link.answer?.verdict.rawValue ?? "dead"), ("message", message)], evidence ?? "")
        case .unknown: element("skipped", [("message", evidence ?? "It was never asked.")])
        case .alive, .moved, .failing: break
        }
        let remarks = link.findings.filter { $0.rule != "link.dead" }.map {
            "\($0.rule): \(door.words(for: $0))"
        }
        if !remarks.isEmpty { element("system-out", [], remarks.joined(separator: "\n")) }
        close("testcase")
    }
}

/// Writes XML 1.0, what stands in it escaped; characters that XML cannot hold are left out.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    mutating func declare() { bytes += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        bytes += Array(">\n".utf8)
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        indent()
        bytes += Array("</\(name)>\n".utf8)
    }

    mutating func element(_ name: String, _ attributes: [(String, String)], _ text: String = "") {
        start(name, attributes)
        if text.isEmpty {
            bytes += Array("/>\n".utf8)
        } else {
            bytes += Array(">\(XMLWriter.escaped(text))</\(name)>\n".utf8)
        }
    }

    private mutating func start(_ name: String, _ attributes: [(String, String)]) {
        indent()
        bytes += Array("<\(name)".utf8)
        for (name, value) in attributes { bytes += Array(" \(name)=\"\(XMLWriter.escaped(value))\"".utf8) }
    }

    private mutating func indent() { bytes += Array(repeating: 0x20, count: 2 * depth) }

    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\n": escaped.append(contentsOf: "&#10;".unicodeScalars)
            case _ where isAllowed(scalar): escaped.append(scalar)
            default: break
            }
        }
        return String(escaped)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
