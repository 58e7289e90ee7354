import Catalogue

extension Tables {
    static let release = Mapping<Release>(
        table: "release",
        columns: [
            "id", "slug", "kind", "headline", "organisationID", "documentID", "issued", "embargoUntil", "embargoZone",
            "forImmediateRelease", "dateline", "notes", "boilerplate", "language", "pubStatus", "audience",
        ],
        read: { row in
            Release(
                id: try row.identity(), slug: try row.slug(), kind: try row.choice(), headline: try row.text(),
                organisationID: try row.optionalIdentity(), documentID: try row.optionalIdentity(),
                issued: try row.optionalDate(), embargo: try row.optionalEmbargo(),
                forImmediateRelease: try row.flag(), dateline: try row.optionalText(), notes: try row.optionalText(),
                boilerplate: try row.optionalText(), language: try row.optionalText(), pubStatus: try row.choice(),
                audience: try row.audience())
        },
        write: { release, row in
            row.identity(release.id)
            row.slug(release.slug)
            row.choice(release.kind)
            row.text(release.headline)
            row.identity(release.organisationID)
            row.identity(release.documentID)
            row.date(release.issued)
            row.instant(release.embargo?.until)
            row.text(release.embargo?.zone)
            row.flag(release.forImmediateRelease)
            row.text(release.dateline)
            row.text(release.notes)
            row.text(release.boilerplate)
            row.text(release.language)
            row.choice(release.pubStatus)
            row.choice(release.audience)
        })

    static let asset = Mapping<Asset>(
        table: "asset",
        columns: [
            "id", "slug", "kind", "linkKind", "url", "asGiven", "description", "creditLine", "copyrightNotice",
            "usageTerms", "audience",
        ],
        read: { row in
            Asset(
                id: try row.identity(), slug: try row.slug(), kind: try row.choice(), linkKind: try row.choice(),
                url: try row.text(), asGiven: try row.text(), description: try row.optionalText(),
                creditLine: try row.optionalText(), copyrightNotice: try row.optionalText(),
                usageTerms: try row.optionalText(), audience: try row.audience())
        },
        write: { asset, row in
            row.identity(asset.id)
            row.slug(asset.slug)
            row.choice(asset.kind)
            row.choice(asset.linkKind)
            row.text(asset.url)
            row.text(asset.asGiven)
            row.text(asset.description)
            row.text(asset.creditLine)
            row.text(asset.copyrightNotice)
            row.text(asset.usageTerms)
            row.choice(asset.audience)
        })

    static let statement = Mapping<Catalogue.Statement>(
        table: "statement",
        columns: [
            "id", "slug", "title", "words", "speaker", "organisationID", "date", "url", "asGiven", "audience",
        ],
        read: { row in
            Statement(
                id: try row.identity(), slug: try row.slug(), title: try row.optionalText(),
                words: try row.optionalText(), speaker: try row.optionalText(),
                organisationID: try row.optionalIdentity(), date: try row.optionalDate(), url: try row.optionalText(),
                asGiven: try row.optionalText(), audience: try row.audience())
        },
        write: { statement, row in
            row.identity(statement.id)
            row.slug(statement.slug)
            row.text(statement.title)
            row.text(statement.words)
            row.text(statement.speaker)
            row.identity(statement.organisationID)
            row.date(statement.date)
            row.text(statement.url)
            row.text(statement.asGiven)
            row.choice(statement.audience)
        })

    static let coverage = Mapping<Coverage>(
        table: "coverage",
        columns: [
            "id", "slug", "headline", "outletID", "byline", "contributors", "updated", "updatedZone", "dateline", "url",
            "highlights", "captions", "sources", "documentID", "releaseID", "audience",
        ],
        read: { row in
            Coverage(
                id: try row.identity(), slug: try row.slug(), headline: try row.text(),
                outletID: try row.optionalIdentity(), byline: try row.optionalText(), contributors: try row.list(),
                updated: try row.optionalInstant(), updatedZone: try row.optionalText(),
                dateline: try row.optionalText(), url: try row.optionalText(), highlights: try row.list(),
                captions: try row.list(), sources: try row.list(), documentID: try row.optionalIdentity(),
                releaseID: try row.optionalIdentity(), audience: try row.audience())
        },
        write: { coverage, row in
            row.identity(coverage.id)
            row.slug(coverage.slug)
            row.text(coverage.headline)
            row.identity(coverage.outletID)
            row.text(coverage.byline)
            row.list(coverage.contributors)
            row.instant(coverage.updated)
            row.text(coverage.updatedZone)
            row.text(coverage.dateline)
            row.text(coverage.url)
            row.list(coverage.highlights)
            row.list(coverage.captions)
            row.list(coverage.sources)
            row.identity(coverage.documentID)
            row.identity(coverage.releaseID)
            row.choice(coverage.audience)
        })

    static let event = Mapping<Event>(
        table: "event", columns: ["id", "slug", "what", "date", "releaseID", "coverageID"],
        read: { row in
            Event(
                id: try row.identity(), slug: try row.slug(), what: try row.text(), date: try row.optionalDate(),
                releaseID: try row.optionalIdentity(), coverageID: try row.optionalIdentity())
        },
        write: { event, row in
            row.identity(event.id)
            row.slug(event.slug)
            row.text(event.what)
            row.date(event.date)
            row.identity(event.releaseID)
            row.identity(event.coverageID)
        })

    static let quote = Mapping<Quote>(
        table: "quote", columns: ["id", "slug", "words", "speaker", "speakerTitle", "releaseID", "coverageID"],
        read: { row in
            Quote(
                id: try row.identity(), slug: try row.slug(), words: try row.text(), speaker: try row.optionalText(),
                speakerTitle: try row.optionalText(), releaseID: try row.optionalIdentity(),
                coverageID: try row.optionalIdentity())
        },
        write: { quote, row in
            row.identity(quote.id)
            row.slug(quote.slug)
            row.text(quote.words)
            row.text(quote.speaker)
            row.text(quote.speakerTitle)
            row.identity(quote.releaseID)
            row.identity(quote.coverageID)
        })

    static let reference = Mapping<Reference>(
        table: "reference", columns: ["id", "slug", "kind", "url", "asGiven", "releaseID", "coverageID"],
        read: { row in
            Reference(
                id: try row.identity(), slug: try row.slug(), kind: try row.text(), url: try row.text(),
                asGiven: try row.text(), releaseID: try row.optionalIdentity(),
                coverageID: try row.optionalIdentity())
        },
        write: { reference, row in
            row.identity(reference.id)
            row.slug(reference.slug)
            row.text(reference.kind)
            row.text(reference.url)
            row.text(reference.asGiven)
            row.identity(reference.releaseID)
            row.identity(reference.coverageID)
        })
}

extension RowReader {
    fileprivate mutating func optionalEmbargo() throws -> Embargo? {
        let until = try optionalInstant()
        let zone = try optionalText()
        guard let until, let zone else { return nil }
        return Embargo(until: until, zone: zone)
    }
}
