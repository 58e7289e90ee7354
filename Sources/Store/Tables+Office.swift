import Catalogue

extension Tables {
    static let office = Mapping<OfficeSettings>(
        table: "office",
        columns: [
            "id", "name", "region", "zone", "languages", "url", "email", "number", "normalisedNumber", "issuePrefix",
            "smtp", "smtpSecurity", "smtpUser", "smtpFrom", "groundFor",
        ],
        read: { row in
            row.skip()
            var settings = OfficeSettings()
            settings.name = try row.optionalText()
            settings.region = try row.optionalText()
            settings.zone = try row.optionalText()
            settings.languages = try row.list()
            settings.url = try row.optionalText()
            settings.email = try row.optionalText()
            settings.number = try row.optionalText()
            settings.normalisedNumber = try row.optionalText()
            settings.issuePrefix = try row.optionalText()
            settings.smtp = try row.optionalText()
            settings.smtpSecurity = try row.optionalText()
            settings.smtpUser = try row.optionalText()
            settings.smtpFrom = try row.optionalText()
            settings.groundFor = try row.optionalText()
            return settings
        },
        write: { settings, row in
            row.identity(OfficeSettings.id)
            row.text(settings.name)
            row.text(settings.region)
            row.text(settings.zone)
            row.list(settings.languages)
            row.text(settings.url)
            row.text(settings.email)
            row.text(settings.number)
            row.text(settings.normalisedNumber)
            row.text(settings.issuePrefix)
            row.text(settings.smtp)
            row.text(settings.smtpSecurity)
            row.text(settings.smtpUser)
            row.text(settings.smtpFrom)
            row.text(settings.groundFor)
        })
}

extension CatalogueView {
    /// What the office says of itself; nothing where nobody has said anything.
    public func office() throws -> OfficeSettings {
        let statement = try db.cachedStatement(sql: "SELECT \(Tables.office.columnsOfR) FROM office AS r")
        return try db.first(statement, [], Tables.office.read) ?? OfficeSettings()
    }
}
