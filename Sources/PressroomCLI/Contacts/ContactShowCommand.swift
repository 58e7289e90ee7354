import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct ContactShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a contact and every way to reach it.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @OptionGroup var contact: NamedRecord<Contact>

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        let entry = try view.contact(contact.settled(in: view))
        try showing.show(JSON(entry), on: door.screen) { screen in
            try screen.show(Sheet(entry).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension ContactEntry {
    /// `assistant: Mara Holt (contact/mara-holt)`.
    fileprivate var relatedWords: String {
        listed(
            contact.relatedPeople.map { line in
                let person = RelatedPerson(reading: line)
                guard let other = self.contact(meantBy: person) else { return RelatedPerson.words(line) }
                let words = RelatedPerson(person.relation, person.name ?? other.label).written
                return "\(words) (contact/\(other.slug)\(other.isWithdrawn ? ", withdrawn" : ""))"
            })
    }
}

extension Sheet {
    init(_ entry: ContactEntry) {
        let contact = entry.contact
        self.init(
            title: "\(contact.label) (contact/\(contact.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(
                        of: contact,
                        instead: [
                            "organisationID": Sheet.line("organisation", entry.organisation?.name),
                            "availableForInterview": contact.availableForInterview
                                ? Line("interviews", "available") : nil,
                            "relatedPeople": Sheet.line(
                                "related people", entry.contact.relatedPeople.isEmpty ? nil : entry.relatedWords),
                        ])),
                Group("Reached at", entry.points.map(Sheet.line)),
            ])
    }

    static func line(_ point: ContactPoint) -> Line {
        var remarks: [String] = []
        if let normalised = point.normalised, normalised != point.asGiven { remarks.append("dialled as \(normalised)") }
        if point.kind.isNumber, point.normalised == nil { remarks.append("cannot be dialled from abroad as it stands") }
        if point.audience != .press { remarks.append("for \(point.audience.rawValue)") }
        if let preference = point.preference { remarks.append("preference \(preference)") }
        if let confirmed = point.confirmedAt { remarks.append("confirmed \(confirmed.inWords)") }
        let number = point.asGiven + (point.extension.map { " ext. \($0)" } ?? "")
        return Line(point.kind.rawValue, number + (point.usage.map { " (\($0))" } ?? ""), remarks: remarks)
    }
}
