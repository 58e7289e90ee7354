import Catalogue
import JSONText
import Newsroom
import PressOffice

// Issues of kits as they were signed, whole and file by file: for the office itself.
extension OfficeAPI {
    private static let one = "/kits/{kit}/issues/{issue}"

    static let issues: [Route] = [
        Route(
            method: .get, path: RoutePath("\(one)/archive"), right: .look, summary: "Give issue of kit in one file",
            handsOut: "application/zip"
        ) { asked in
            let issue = try asked.issue()
            let (office, name) = (asked.office, issue.number.fileName)
            // What is missing is said before anything is sent.
            for file in try asked.view.files(of: issue) { _ = try asked.view.file(at: file.path, of: issue) }
            return RouteAnswer(
                HandedFile(
                    .pieces { take in _ = try office.issueArchive(issue, to: take) }, type: "application/zip",
                    name: "\(name).zip"))
        },
        Route(
            method: .get, path: RoutePath("\(one)/files"), right: .look, summary: "List files of issue",
            gives: JSONSchema.object([
                "items": JSONSchema.list(
                    JSONSchema.object([
                        "path": JSONSchema.text, "bytes": JSONSchema.count, "sha256": JSONSchema.text,
                        "href": JSONSchema.text,
                    ])), "next": ["type": "null"],
            ])
        ) { asked in
            let issue = try asked.issue()
            let (kit, number) = (asked.place("kit"), asked.place("issue"))
            return RouteAnswer([
                "items": JSON(try asked.view.files(of: issue)) { file in
                    let link = asked.api.link("/kits/\(kit)/issues/\(number)/file?path=\(file.path.spelt)")
                    return [
                        "path": .string(file.path), "bytes": .number(file.count), "sha256": .string(file.sha256),
                        "href": .string(link),
                    ]
                }, "next": .null,
            ])
        },
        Route(
            method: .get, path: RoutePath("\(one)/file"), right: .look, summary: "Give file of issue",
            query: [QueryMember(name: "path", summary: "Its path in the issue.", isNeeded: true)], handsOut: "*/*"
        ) { asked in
            let issue = try asked.issue()
            guard let file = try asked.view.file(at: asked.query.text("path") ?? "", of: issue) else {
                throw Problem.nothing
            }
            // Whatever it is, it is kept: a page of a kit is no page of this site.
            let name = (file.path.split(separator: "/").last ?? "").filter {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
            }
            return RouteAnswer(HandedFile(file, type: "application/octet-stream", name: name.isEmpty ? "file" : name))
        },
    ]
}

extension Asked {
    /// The issue that the path names: its number as files have it, in small letters.
    fileprivate func issue() throws -> KitIssue {
        let issues = try view.ledger(of: name(.kit)).issues
        guard let issue = issues.first(where: { $0.number.fileName.lowercased() == place("issue") }) else {
            throw Problem.nothing
        }
        return issue
    }
}

extension String {
    /// As it stands behind a question mark.
    fileprivate var spelt: String {
        utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
            if isPlain { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
