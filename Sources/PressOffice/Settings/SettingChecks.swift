import Catalogue
import Exchange
import Foundation
import Validation

extension OfficeSettings {
    /// These settings with what a person typed laid over them: nothing, or blanks, take a setting away.
    ///
    /// A national number is read in the region that stands when it is typed; typed again, it is read anew.
    ///
    /// - Throws: `PressOfficeError.badAnswer`, `.form`: which setting is wrong, and how it is written.
    public func with(
        _ typed: [OfficeSetting: String], phones: any PhoneNumberReader
    ) throws(PressOfficeError) -> OfficeSettings {
        var settings = self
        // In their order: the number is read in the region.
        for setting in OfficeSetting.allCases {
            if let text = typed[setting] { try settings.set(setting, text, phones) }
        }
        return settings
    }

    private mutating func set(
        _ setting: OfficeSetting, _ text: String, _ phones: any PhoneNumberReader
    ) throws(PressOfficeError) {
        let text = try checked(setting, text)
        switch setting {
        case .name: name = text
        case .region: region = try text.map { text throws(PressOfficeError) in try OfficeSettings.region(text, phones) }
        case .zone: zone = try text.map(OfficeSettings.zone)
        case .languages: languages = try OfficeSettings.languages(text ?? "")
        case .url: url = try text.map(OfficeSettings.url)
        case .email: email = try text.map(OfficeSettings.email)
        case .number:
            let read = text.flatMap { phones.read($0, region: region)?.e164 }
            if let text, read == nil { throw .badAnswer(text, setting.label, "+44 20 7946 0018") }
            (number, normalisedNumber) = (text, read)
        case .issuePrefix:
            if let text, !IssueNumber.isPrefix(text) { throw .badAnswer(text, setting.label, "AI") }
            issuePrefix = text
        case .smtp: smtp = try text.map(OfficeSettings.mailServer)
        case .smtpSecurity:
            if let text, MailSecurity(rawValue: text.lowercased()) == nil {
                throw .badAnswer(text, "way to keep mail safe", "tls, starttls or none")
            }
            smtpSecurity = text?.lowercased()
        case .smtpUser: smtpUser = text
        case .smtpFrom: smtpFrom = try text.map(OfficeSettings.email)
        case .groundFor:
            let word = text?.lowercased() ?? "nobody"
            guard word == "everybody" || word == "nobody" else {
                throw .badAnswer(text ?? "", "word for whose data needs a basis", "everybody or nobody")
            }
            groundFor = word == "everybody" ? word : nil
        }
    }

    /// `mail.example.org` or `mail.example.org:587`, with the port that is usual where none is typed.
    private static func mailServer(_ text: String) throws(PressOfficeError) -> String {
        guard let server = MailServer(typed: text) else {
            throw .badAnswer(text, "mail server", "mail.example.org or mail.example.org:587")
        }
        return server.place
    }

    /// One line, trimmed and bounded; nil where nothing is left.
    private func checked(_ setting: OfficeSetting, _ text: String) throws(PressOfficeError) -> String? {
        do { return try checkedLine(text, setting.label, 200) } catch { throw .form(error) }
    }

    private static func region(_ text: String, _ phones: any PhoneNumberReader) throws(PressOfficeError) -> String {
        let region = text.uppercased()
        guard region.utf8.count == 2, phones.callingCode(of: region) != nil else {
            throw .badAnswer(text, "region", "GB")
        }
        return region
    }

    private static func zone(_ text: String) throws(PressOfficeError) -> String {
        guard let zone = Embargo.zone(text) else { throw .badAnswer(text, "zone", "Europe/London") }
        return zone.0
    }

    private static func languages(_ text: String) throws(PressOfficeError) -> [String] {
        let tags = text.split { $0 == ";" || $0 == "," }.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
        for tag in tags where !isLanguageTag(tag) { throw .badAnswer(tag, "language", "en or pt-BR") }
        return tags
    }

    private static func url(_ text: String) throws(PressOfficeError) -> String {
        if let problem = WebAddress.problem(with: text) {
            throw .form(.address(field: OfficeSetting.url.label, because: problem))
        }
        return text
    }

    private static func email(_ text: String) throws(PressOfficeError) -> String {
        if EmailAddress.problem(with: text) != nil {
            throw .badAnswer(text, "press e-mail address", "press@example.org")
        }
        return text
    }
}

extension OfficeSetting {
    /// The value in a row as the history keeps it.
    func words(kept row: [String: String?]?) -> String? {
        guard let text = row?[rawValue] ?? nil else { return nil }
        guard self == .languages else { return text }
        let list = (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [text]
        return list.isEmpty ? nil : list.joined(separator: "; ")
    }
}
