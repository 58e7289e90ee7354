import Foundation
import JSONText
import VCard

/// How files that Pressroom wrote are known again, by their beginning (docs/decisions/0025-what-may-be-overwritten.md). A
/// form that carries nothing to know it by, such as plain text, is never recognised.
enum EarlierOutput {
    /// The mark that our cards carry, in every form of them: PRODID, a formal public identifier (RFC 6350 section 6.7.3).
    static let product = "-//Pressroom//Pressroom//EN"

    /// vCards, each of which is ours.
    static func isOurCards(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        guard text.hasPrefix("BEGIN:VCARD\r\n") else { return false }
        let cards = text.components(separatedBy: "END:VCARD\r\n")
        return !cards.dropLast().isEmpty && cards.dropLast().allSatisfy { $0.contains("\r\nPRODID:\(product)\r\n") }
    }

    /// An array with an element on each line, each of which has all of the marks in it.
    static func isOurLines(_ head: [UInt8], with marks: String...) -> Bool {
        guard head.starts(with: "[".utf8) else { return false }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
        // What was cut off at the end of the head says nothing, unless it is all that there is.
        let whole = lines.filter { $0 != "[" && $0 != "]" }
        let told = whole.count > 1 && lines.last != "]" ? whole.dropLast() : whole[...]
        return told.allSatisfy { line in marks.allSatisfy { line.contains($0) } }
    }
}

extension SavedMapping {
    /// Whether a file holds what a mapping does, whoever wrote it.
    public static func isRecognised(_ head: [UInt8]) -> Bool {
        head.count < largest && (try? SavedMapping(bytes: head)) != nil
    }
}

extension LinkReport {
    /// Whether a file that begins so is an earlier report of this kind, written at that door.
    public func recognises(_ head: [UInt8], _ door: ReportingDoor) -> Bool {
        let empty = write([], door)
        guard let end = Data(empty).range(of: Data(mark.utf8))?.upperBound else { return false }
        return head.starts(with: empty[..<end])
    }
}
