import Catalogue
import Validation

/// What servers answer: status, header and body by the input. Every link is answered once, with evidence of one line.
extension Fuzz {
    static func links(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
        let status = 100 + Int(bytes.first ?? 0) * 4
        let head = parts.count > 1 ? parts[0] : []
        let body = parts.last ?? []
        var questions: [LinkQuestion] = [
            LinkQuestion(url: "http://a.example/x", use: .statement, needsPrint: true),
            LinkQuestion(url: "http://b.example/search?q=x", use: .image, linkKind: .search),
            LinkQuestion(url: String(decoding: head.prefix(200), as: UTF8.self), use: .reference),
        ]
        let asked = questions.count
        var answers = 0
        let round = LinkRound(
            manners: .withoutPauses, phones: NoPhones(), random: { 7 }, questions: { questions.popLast() }
        ) { _, answer in
            answers += 1
            check(answer.evidence.unicodeScalars.count <= 200, "the evidence is too long")
            check(!answer.evidence.utf8.contains { $0 < 0x20 }, "the evidence has several lines")
        }
        let response = ProbeResponse(status: status, headers: fields(of: head), body: body, isCut: false)
        var now = 0.0
        for _ in 0..<2_000 {
            switch round.next(at: now) {
            case .send(let ticket, _): round.take(.success(response), of: ticket, at: now)
            case .wait(let until): now = max(now, until)
            case .idle: return check(false, "nobody is asked, and there is nothing to wait for")
            case .done: return check(answers == asked, "a link was not answered")
            }
        }
        check(false, "the round does not end")
    }

    private static func fields(of head: [UInt8]) -> [HeaderField] {
        head.split(separator: 0x0A).prefix(50).compactMap { line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            return HeaderField(name: name, value: String(decoding: line[(colon + 1)...], as: UTF8.self))
        }
    }
}

private struct NoPhones: PhoneNumberReader {
    func read(_ text: String, region: String?) -> PhoneNumber? { nil }
    func callingCode(of region: String) -> Int? { nil }
}
