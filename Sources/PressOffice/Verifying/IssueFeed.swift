import Catalogue
import Foundation
import Signatures
import Store

/// The office's signed list of its issues: which stand, which were replaced, which withdrawn. It names no kit and nobody, and no issue
/// whose embargo has not ended.
public struct IssueFeed: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        case current
        case replaced(by: IssueNumber)
        case withdrawn
    }

    private struct Entry: Codable, Hashable {
        var number: String
        var issued: String
        var manifest: String
        var replacedBy: String?
        var isWithdrawn: Bool?
    }

    private struct List: Codable, Hashable {
        var feed = "pressroom-issues"
        var version = 1
        var made: String
        var issues: [Entry]
    }

    private let list: List

    /// Reads a list and its signature, which must be of the key; nil for anything else.
    ///
    /// - Throws: `SignatureProblem.noLibrary`, `.noMemory`.
    public init?(_ bytes: [UInt8], signature: String, by key: PublicKey) throws {
        guard let signature = Signature(signature), try signature.isOf(bytes, by: key),
            let list = try? JSONDecoder().decode(List.self, from: Data(bytes)), list.feed == "pressroom-issues",
            list.version == 1
        else { return nil }
        self.list = list
    }

    fileprivate init(_ issues: [(issue: KitIssue, standing: Standing)], at now: Instant) {
        list = List(
            made: now.description,
            issues: issues.map { issue, standing in
                var entry = Entry(
                    number: issue.number.description, issued: issue.at.description, manifest: issue.manifest)
                switch standing {
                case .current: break
                case .replaced(let later): entry.replacedBy = later.description
                case .withdrawn: entry.isWithdrawn = true
                }
                return entry
            })
    }

    /// When it was made.
    public var made: String { list.made }

    /// The bytes that are signed.
    public var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(list)).map { [UInt8]($0) } ?? []) + [UInt8(ascii: "\n")]
    }

    func standing(of number: String) -> Standing? {
        guard let entry = list.issues.first(where: { $0.number == number }) else { return nil }
        if entry.isWithdrawn == true { return .withdrawn }
        return entry.replacedBy.flatMap(IssueNumber.init).map { .replaced(by: $0) } ?? .current
    }

    /// The SHA-256 of the manifest that was signed.
    func manifest(of number: String) -> String? { list.issues.first { $0.number == number }?.manifest }
}

extension OfficeView {
    /// The list of all issues, as it stands at the instant.
    public func feed() throws -> IssueFeed {
        let now = instant
        return try read { view in
            let issues = try view.issues().filter { $0.embargo?.holds(at: now) != true }
            return IssueFeed(
                try issues.map { issue in
                    if try view.find(Kit.self, id: issue.kitID)?.isWithdrawn == true { return (issue, .withdrawn) }
                    let later = issues.last { $0.isForTheSame(as: issue) }
                    return (issue, later.flatMap { $0.id == issue.id ? nil : .replaced(by: $0.number) } ?? .current)
                }, at: now)
        }
    }
}
