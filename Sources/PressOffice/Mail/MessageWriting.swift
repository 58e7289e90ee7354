import Catalogue
import Exchange
import Foundation
import Store

extension OfficeSettings {
    /// Whom messages come from.
    var sender: OutgoingMail.Address { OutgoingMail.Address(smtpFrom ?? email ?? "", name: name) }

    /// How the office is reached.
    var contactLines: String { [email, number, url].compactMap(\.self).joined(separator: "\n") }
}

extension Office {
    /// A message of a kind, in the language that is wanted or else in English, of the office's own text where it has one.
    ///
    /// - Throws: `PressOfficeError.badTemplate`.
    func message(
        _ kind: MessageTemplate.Kind, in wanted: String?, to address: OutgoingMail.Address?, at now: Instant,
        _ settings: OfficeSettings, filledWith values: (_ language: String) -> [MessageTemplate.Place: String]
    ) throws -> OutgoingMail {
        let own = MessageTemplate.own(kind, in: wanted)
        let path = templatePath(kind, own.language)
        let filled = try parsed(try ownTemplate(at: path) ?? own.text, path).filled(with: values(own.language))
        return OutgoingMail(
            from: settings.sender, to: address, subject: filled.subject, date: now, zone: settings.zone ?? "UTC",
            id: makeID(), language: own.language, text: filled.body)
    }

    /// What goes to somebody who has not asked: an issue, what has changed in it, or that a kit was withdrawn.
    func letter(
        _ kind: MessageTemplate.Kind, to recipient: Recipient, about kit: Kit, with issue: KitIssue?,
        _ settings: OfficeSettings, _ view: CatalogueView, changes: [IssueChange] = []
    ) throws -> OutgoingMail {
        let name = recipient.contact?.label ?? recipient.words
        let request = try recipient.requestID.flatMap { try view.find(PressRequest.self, id: $0) }
        let language = request?.language ?? recipient.contact?.language ?? settings.languages.first
        return try message(kind, in: language, to: try view.mailAddress(of: recipient), at: view.now, settings) {
            language in
            var values: [MessageTemplate.Place: String] = [
                .journalist: name, .kit: kit.title, .contacts: settings.contactLines, .signature: settings.name ?? "",
            ]
            values[.issue] = issue?.number.description
            values[.changes] = changes.map { "- \($0.inWords(language))" }.joined(separator: "\n")
            values[.embargo] = issue?.embargo.flatMap { embargo in
                embargo.holds(at: view.now) ? embargoNotice(embargo, in: language) : nil
            }
            return values
        }
    }

    /// The office's own text, which lies beside the catalogue; nil where there is none.
    private func ownTemplate(at path: String) throws -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        let bytes = (try? file.read(upToCount: Office.longestTemplate + 1)) ?? Data()
        guard bytes.count <= Office.longestTemplate, let text = String(data: bytes, encoding: .utf8) else {
            throw PressOfficeError.badTemplate(path: path, because: "it is no UTF-8 text of at most 64 kB")
        }
        return text
    }

    private static let longestTemplate = 1 << 16

    private func templatePath(_ kind: MessageTemplate.Kind, _ language: String) -> String {
        let folder = store.filesFolder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder + ["templates", "\(kind.rawValue)-\(language).txt"]).joined(separator: "/")
    }

    private func parsed(_ text: String, _ path: String) throws -> MessageTemplate {
        do {
            return try MessageTemplate(text)
        } catch .noSubject {
            throw PressOfficeError.badTemplate(path: path, because: "its first line does not begin with 'Subject:'")
        } catch .unknownPlace(let place) {
            let known = MessageTemplate.Place.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
            throw PressOfficeError.badTemplate(path: path, because: "it has {\(place)}, and there are only \(known)")
        }
    }
}
