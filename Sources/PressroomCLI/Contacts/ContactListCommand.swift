import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct ContactListCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List every contact, by slug, withdrawn ones included.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @OptionGroup var filters: OrganisedFilterOptions
    @Option(help: "Only contacts of this role.")
    var role: Contact.Role?

    func run(at door: Door) throws {
        let (view, screen) = (try catalogue.office(at: door).view(for: .internal), door.screen)
        var filter = filters.filter
        filter.role = role
        if showing.asJSON {
            var list = JSONList(pretty: true)
            let output = PiecewiseOutput(screen)
            list.begin()
            try view.forEachContact(filter) { entry in
                list.write(JSON(entry))
                try output.add(list.take())
            }
            list.end()
            try output.add(list.take())
            return try output.end()
        }
        var table = Table(contacts: [])
        try view.forEachContact(filter) { table.rows.append(Table.row(of: $0)) }
        if table.rows.isEmpty {
            return screen.say(
                filter == ListFilter()
                    ? "There are no contacts yet. Run 'pressroom contact add' to add one."
                    : "There is nothing of that kind.")
        }
        try screen.show(table)
    }
}

extension Table {
    init(contacts entries: [ContactEntry]) {
        self.init(
            [
                Column(title: "Contact", isName: true), Column(title: "Name"),
                Column(title: "Reached at", least: 28), Column(title: "Role"), Column(title: "Organisation"),
            ],
            rows: entries.map(Table.row))
    }

    static func row(of entry: ContactEntry) -> [Cell] {
        let contact = entry.contact
        return [
            Cell(contact.slug.text), Cell(contact.name), Cell(entry.points.first?.asGiven),
            Cell(contact.role.words + (contact.isWithdrawn ? " (withdrawn)" : "")), Cell(entry.organisation?.name),
        ]
    }
}
