import Catalogue
import Testing

/// The fields of every kind of record as the store, people and other programs know them: the name of the column, the
/// label, the kind of value with its bound, the member in JSON, and the word that a person types to edit it.
@Suite struct FieldTablesTests {
    @Test func organisationsAndOutlets() {
        let table = """
            name | name | line to 200 | name | needed | name
            url | address | url to 2000 | url | optional | url
            audience | audience | audience | audience | needed | audience
            isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
            """
        #expect(told(Organisation.self) == table)
        #expect(told(Outlet.self) == table)
    }

    @Test func contacts() {
        #expect(
            told(Contact.self) == """
                role | role | choice | role | needed | role
                name | name | line to 200 | name | optional | name
                pronouns | pronouns | line to 100 | pronouns | optional | pronouns
                title | title | line to 200 | title | optional | title
                organisationID | organisation | organisation to 200 | organisation | optional | organisation
                language | language | language to 35 | language | optional | language
                availableForInterview | available for interview | flag | availableForInterview | needed | interviews
                spokenLanguages | speaks | list to 35 | spokenLanguages | optional | speaks
                topics | topics | list to 60 | topics | optional | topic
                nameParts | parts of the name | list to 200 | nameParts | optional | name-part
                nicknames | nicknames | list to 100 | nicknames | optional | nickname
                pronunciation | said as | list to 200 | pronunciation | optional | said-as
                departments | department | list to 200 | departments | optional | department
                affiliations | other affiliations | list to 1000 | affiliations | optional | affiliation
                interests | interests | list to 200 | interests | optional | interest
                categories | categories | list to 200 | categories | optional | category
                timeZone | time zone | line to 100 | timeZone | optional | time-zone
                birthday | birthday | line to 100 | birthday | optional | birthday
                birthdayAudience | birthday for | audience | birthdayAudience | needed | birthday-audience
                photo | photo | line to 200 | photo | optional | photo
                photoAudience | photo for | audience | photoAudience | needed | photo-audience
                webAddresses | web addresses | list to 2000 | webAddresses | optional | web
                profiles | profiles | list to 2000 | profiles | optional | profile
                postalAddresses | postal addresses | list to 2000 | postalAddresses | optional | postal-address
                homeAddresses | home addresses | list to 2000 | homeAddresses | optional | home-address
                homeAudience | home addresses for | audience | homeAudience | needed | home-audience
                relatedPeople | related people | list to 400 | relatedPeople | optional | related
                identifiers | identifiers | list to 500 | identifiers | optional | identifier
                keptProperties | kept of a card | list to 65536 | keptProperties | optional | kept
                keptAudience | kept of a card for | audience | keptAudience | needed | kept-audience
                note | note | text to 4000 | note | optional | note
                lawfulBasis | lawful basis | line to 200 | lawfulBasis | optional | basis
                consent | consent | line to 1000 | consent | optional | consent
                keepUntil | keep until | date | keepUntil | optional | keep-until
                accreditedUntil | accredited until | date | accreditedUntil | optional | accredited-until
                noteAudience | note for | audience | noteAudience | needed | note-audience
                audience | audience | audience | audience | needed | audience
                isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
                mergedIntoID | merged into | contact to 200 | mergedInto | optional | -
                """)
    }

    @Test func contactPoints() {
        #expect(
            told(ContactPoint.self) == """
                kind | kind | choice | kind | needed | kind
                asGiven | as given | printed to 2000 | asGiven | needed | address
                normalised | normalised | line to 1000 | normalised | optional | -
                extension | extension | line to 12 | extension | optional | extension
                usage | usage | line to 100 | usage | optional | usage
                audience | audience | audience | audience | needed | audience
                preference | preference | number 1 to 99 | preference | optional | preference
                confirmedAt | confirmed at | instant | confirmedAt | optional | -
                contactID | contact | contact | contact | needed | -
                """)
    }

    @Test func releases() {
        #expect(
            told(Release.self) == """
                kind | kind | choice | kind | needed | kind
                headline | headline | line to 1000 | headline | needed | headline
                organisationID | organisation | organisation to 200 | organisation | optional | organisation
                documentID | document | document | document | optional | -
                number | number | line to 100 | number | optional | number
                issued | issued | date | issued | optional | issued
                embargoUntil embargoZone | embargo | embargo | embargo | optional | embargo
                embargoAudience | opened to | choice | embargoAudience | needed | opened-to
                embargoTerms | embargo terms | line to 1000 | embargoTerms | optional | embargo-terms
                embargoBroken embargoBrokenZone | embargo broken | moment | embargoBroken | optional | embargo-broken
                embargoBrokenBy | broken by | line to 200 | embargoBrokenBy | optional | embargo-broken-by
                forImmediateRelease | for immediate release | flag | forImmediateRelease | needed | immediate
                dateline | dateline | line to 1000 | dateline | optional | dateline
                notes | notes | text to 100000 | notes | optional | notes
                boilerplate | boilerplate | text to 100000 | boilerplate | optional | boilerplate
                topics | topics | list to 60 | topics | optional | topic
                language | language | language to 35 | language | optional | language
                pubStatus | status | choice | pubStatus | needed | status
                correctsID | corrects | release to 200 | corrects | optional | corrects
                audience | audience | audience | audience | needed | audience
                """)
    }

    @Test func assets() {
        #expect(
            told(Asset.self) == """
                kind | kind | choice | kind | needed | kind
                linkKind | link | choice | linkKind | needed | link
                url | address | url to 2000 | url | needed | url
                asGiven | as given | printed | asGiven | needed | -
                description | description | line to 1000 | description | optional | description
                alternativeText | alternative text | line to 1000 | alternativeText | optional | alt
                creditLine | credit line | line to 1000 | creditLine | optional | credit
                created | made on | date | created | optional | created
                place | place | line to 1000 | place | optional | place
                copyrightNotice | copyright | line to 1000 | copyrightNotice | optional | copyright
                usageTerms | usage terms | line to 1000 | usageTerms | optional | terms
                usageBegins | terms begin | date | usageBegins | optional | terms-begin
                usageEnds | terms end | date | usageEnds | optional | terms-end
                media | media | list to 1000 | media | optional | medium
                territories | territories | list to 1000 | territories | optional | territory
                uses | uses | list to 1000 | uses | optional | use
                creditRequired | credit required | flag | creditRequired | needed | credit-required
                consent | consent | line to 1000 | consent | optional | consent
                consentEnds | consent ends | date | consentEnds | optional | consent-ends
                fileSHA256 | checksum | line to 1000 | fileSHA256 | optional | -
                fileBytes | bytes | number 1 to 2147483647 | fileBytes | optional | -
                mediaType | media type | line to 1000 | mediaType | optional | -
                width | width | number 1 to 2147483647 | width | optional | -
                height | height | number 1 to 2147483647 | height | optional | -
                audience | audience | audience | audience | needed | audience
                isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
                """)
    }

    @Test func statements() {
        #expect(
            told(Statement.self) == """
                title | title | line to 1000 | title | optional | title
                words | words | text to 100000 | words | optional | words
                speaker | speaker | line to 200 | speaker | optional | speaker
                organisationID | organisation | organisation to 200 | organisation | optional | organisation
                date | date | date | date | optional | date
                url | address | url to 2000 | url | optional | url
                asGiven | as given | printed | asGiven | optional | -
                supersededByID | superseded by | statement to 200 | supersededBy | optional | superseded-by
                audience | audience | audience | audience | needed | audience
                isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
                """)
    }

    @Test func whatStandsInATextOfItsOwner() {
        let owners = """
            releaseID | release | release to 200 | release | optional | release
            coverageID | coverage | coverage to 200 | coverage | optional | coverage
            audience | audience | audience | audience | needed | audience
            isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
            """
        #expect(
            told(Event.self) == """
                what | what | line to 1000 | what | needed | what
                date | date | date | date | optional | date
                place | place | line to 500 | place | optional | place
                starts startsZone | start | moment | starts | optional | start
                ends endsZone | end | moment | ends | optional | end
                registration registrationZone | registration until | moment | registration | optional | registration
                accreditation accreditationZone | accreditation until | moment | accreditation | optional | accreditation
                \(owners)
                """)
        #expect(
            told(Quote.self) == """
                words | words | text to 100000 | words | needed | words
                speaker | speaker | line to 200 | speaker | optional | speaker
                speakerTitle | speaker title | line to 200 | speakerTitle | optional | speaker-title
                \(owners)
                """)
        #expect(
            told(Reference.self) == """
                kind | kind | line to 40 | kind | needed | kind
                url | address | url to 2000 | url | needed | url
                asGiven | as given | printed | asGiven | needed | -
                \(owners)
                """)
    }

    @Test func coverage() {
        #expect(
            told(Coverage.self) == """
                headline | headline | line to 1000 | headline | needed | headline
                outletID | outlet | outlet to 200 | outlet | optional | outlet
                byline | byline | line to 200 | byline | optional | byline
                contributors | contributors | list to 1000 | contributors | optional | contributor
                updated | updated | instant | updated | optional | updated
                updatedZone | updated zone | line to 100 | updatedZone | optional | zone
                dateline | dateline | line to 1000 | dateline | optional | dateline
                url | address | url to 2000 | url | optional | url
                highlights | highlights | list to 1000 | highlights | optional | highlight
                captions | captions | list to 1000 | captions | optional | caption
                sources | sources | list to 1000 | sources | optional | source
                documentID | document | document | document | optional | -
                releaseID | release | release to 200 | release | optional | release
                audience | audience | audience | audience | needed | audience
                isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
                """)
    }

    @Test func kits() {
        #expect(
            told(Kit.self) == """
                title | title | line to 200 | title | needed | title
                edNote | note | text to 4000 | edNote | optional | note
                edNoteAudience | note for | audience | edNoteAudience | needed | note-audience
                audience | audience | audience | audience | needed | audience
                isWithdrawn | is withdrawn | flag | isWithdrawn | needed | -
                """)
    }

    @Test func requests() {
        #expect(
            told(PressRequest.self) == """
                subject | subject | line to 200 | subject | needed | subject
                kind | kind | choice | kind | needed | kind
                words | words | text to 20000 | words | optional | words
                journalistID | journalist | contact to 200 | journalist | optional | journalist
                outletID | outlet | outlet to 200 | outlet | optional | outlet
                channel | channel | choice | channel | needed | channel
                asGiven | answer to | text to 2000 | asGiven | optional | reply-to
                normalised | read as | line to 1000 | normalised | optional | -
                received | received | instant | received | optional | received
                deadline deadlineZone | deadline | moment | deadline | optional | deadline
                media | media | list to 1000 | media | optional | medium
                territories | territories | list to 1000 | territories | optional | territory
                uses | uses | list to 1000 | uses | optional | use
                language | language | language to 35 | language | optional | language
                kitID | kit | kit to 200 | kit | optional | kit
                assignedTo | assigned to | line to 200 | assignedTo | optional | assigned-to
                state | state | choice | state | needed | -
                given | given | text to 20000 | given | optional | -
                settled | settled | instant | settled | optional | -
                """)
    }

    private func told<R: Record>(_ type: R.Type) -> String {
        R.fields.map { field in
            let bound = field.longest.map { " to \($0)" } ?? ""
            return [
                field.columns.joined(separator: " "), field.label, word(field.kind) + bound, field.member,
                field.isNeeded ? "needed" : "optional", field.editing?.word ?? "-",
            ].joined(separator: " | ")
        }.joined(separator: "\n")
    }

    private func word(_ kind: FieldKind) -> String {
        switch kind {
        case .choice: "choice"
        case .number(let range): "number \(range.lowerBound) to \(range.upperBound)"
        case .reference(let kind): kind.rawValue
        default: "\(kind)"
        }
    }
}

/// What each list leaves out: who is handed what, and what a person is asked for.
@Suite struct FieldListsTests {
    @Test(
        arguments: [
            (.explain, .contactPoint, "contactID"), (.explain, .release, "documentID"),
            (.explain, .coverage, "documentID"), (.explain, .quote, "releaseID coverageID"),
            (.explain, .contact, "mergedIntoID"), (.explain, .organisation, ""),
            (.edit, .contact, "isWithdrawn mergedIntoID"), (.edit, .contactPoint, "normalised confirmedAt contactID"),
            (.edit, .release, "documentID"),
            (.edit, .asset, "asGiven fileSHA256 fileBytes mediaType width height isWithdrawn"),
            (.edit, .statement, "asGiven isWithdrawn"), (.edit, .event, "isWithdrawn"), (.edit, .quote, "isWithdrawn"),
            (.edit, .reference, "asGiven isWithdrawn"), (.edit, .coverage, "documentID isWithdrawn"),
            (.edit, .kit, "isWithdrawn"), (.edit, .organisation, "isWithdrawn"), (.edit, .outlet, "isWithdrawn"),
            (.sheet, .contact, "name"), (.sheet, .contactPoint, "contactID"), (.sheet, .release, "headline"),
            (.sheet, .asset, "asGiven"), (.sheet, .statement, "asGiven"), (.sheet, .coverage, "headline updatedZone"),
            (.sheet, .kit, "title"), (.sheet, .reference, "asGiven releaseID coverageID"),
            (.json, .contact, ""), (.json, .contactPoint, "contactID"), (.json, .release, "documentID"),
            (.json, .coverage, "documentID"), (.json, .event, "releaseID coverageID"), (.json, .asset, ""),
            (
                .bundle, .contact,
                "nameParts nicknames pronunciation departments affiliations interests categories "
                    + "timeZone birthday birthdayAudience photo photoAudience webAddresses profiles postalAddresses "
                    + "homeAddresses homeAudience relatedPeople identifiers keptProperties keptAudience "
                    + "lawfulBasis consent keepUntil accreditedUntil noteAudience audience isWithdrawn mergedIntoID"
            ),
            (.bundle, .contactPoint, "audience contactID"),
            (
                .bundle, .release,
                "documentID embargoAudience embargoTerms embargoBroken embargoBrokenBy correctsID audience"
            ),
            (.bundle, .asset, "asGiven consent consentEnds audience isWithdrawn"),
            (.bundle, .statement, "asGiven supersededByID audience isWithdrawn"),
            (.bundle, .kit, "edNoteAudience audience isWithdrawn"),
            (.bundle, .coverage, "highlights captions documentID audience isWithdrawn"),
            (.bundle, .reference, "kind url asGiven releaseID coverageID audience isWithdrawn"),
            (.bundle, .event, "releaseID coverageID audience isWithdrawn"),
            (.bundle, .organisation, "audience isWithdrawn"),
            (
                .table, .contact,
                "nameParts pronunciation affiliations interests categories timeZone birthday "
                    + "birthdayAudience photo photoAudience webAddresses profiles postalAddresses homeAddresses homeAudience "
                    + "relatedPeople identifiers keptProperties keptAudience "
                    + "lawfulBasis consent keepUntil accreditedUntil noteAudience audience isWithdrawn mergedIntoID"
            ),
            (.edit, .request, "normalised state given settled"), (.sheet, .request, "subject"), (.json, .request, ""),
            (.table, .contactPoint, "audience confirmedAt contactID"),
        ] as [(FieldList, RecordKind, String)])
    func leavesOut(_ list: FieldList, _ kind: RecordKind, _ names: String) {
        #expect(missing(list, kind.type) == names)
    }

    @Test(arguments: RecordKind.allCases)
    func theHistoryTellsOfEverything(_ kind: RecordKind) { #expect(missing(.history, kind.type).isEmpty) }

    private func missing<R: Record>(_ list: FieldList, _ type: R.Type) -> String {
        R.fields.filter { !$0.isIn(list) }.map(\.name).joined(separator: " ")
    }

    @Test func aTableOfContactsHasTheseColumns() throws {
        #expect(
            Contact.fields.compactMap(\.heading) == [
                "Role", "Name", "Pronouns", "Title", "Organisation", "Language", "Interviews", "Speaks",
                "Topics", "Nickname", "Department", "Note",
            ])
        let pronouns = try #require(Contact.field("pronouns"))
        #expect(
            pronouns.otherHeadings == [
                "preferred pronouns", "pronomen", "pronoms", "pronombres", "pronomi", "pronomes",
            ])
        #expect(try #require(Contact.field("audience")).otherHeadings.isEmpty)
    }
}
