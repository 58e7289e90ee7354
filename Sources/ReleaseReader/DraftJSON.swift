import Catalogue
import JSONText

/// The draft as JSON, as `docs/draft-json.md` describes it: one object, UTF-8, keys always in the same order; on one line
/// unless `pretty`. `mending` says how a door words the remedies of a finding.
public func json(
    of draft: Draft, pretty: Bool = false,
    mending: ([Remedy]) -> String = { $0.compactMap(\.advice).joined(separator: " ") }
) -> [UInt8] {
    draft.value(mending).bytes(pretty: pretty) + [UInt8(ascii: "\n")]
}

extension JSON {
    fileprivate static func pairs(_ pairs: [(String, JSON)]) -> JSON {
        .object(pairs.map { Member($0.0, $0.1) })
    }
}

extension Span {
    fileprivate var value: JSON {
        .pairs([("start", .number(start)), ("end", .number(end)), ("line", .number(line)), ("column", .number(column))])
    }
}

/// The fields that every found value has.
private func found(
    _ fields: [(String, JSON)], _ span: Span?, _ rule: String, _ inferred: String?, doubtful: String? = nil
) -> JSON {
    var fields = fields + [("span", span?.value ?? .null), ("rule", .string(rule))]
    if let inferred { fields.append(("inferred", .string(inferred))) }
    if let doubtful { fields.append(("doubtful", .string(doubtful))) }
    return .pairs(fields)
}

private func value<Content>(_ found: Found<Content>?, as key: String = "value", _ text: (Content) -> JSON)
    -> JSON
{
    guard let found else { return .null }
    return ReleaseReader.found(
        [(key, text(found.value))], found.span, found.rule, found.inferred, doubtful: found.doubtful)
}

/// Left out where there is none, as nearly everywhere.
private func list(_ found: Found<[String]>?, as key: String) -> [(String, JSON)] {
    found.map { [(key, JSON.array($0.value.map { .string($0) }))] } ?? []
}

private func text(_ found: Found<String>?) -> JSON { JSON(found?.value) }

extension Draft {
    fileprivate func value(_ mending: ([Remedy]) -> String) -> JSON {
        let end: [(String, JSON)] = [
            ("notes", ReleaseReader.value(notes) { .string($0) }),
            ("boilerplate", ReleaseReader.value(boilerplate) { .string($0) }),
            ("findings", .array(findings.map { $0.value(mending) })),
        ]
        return .pairs(
            front + errorFields + material + bystandersField + pageLinksField + numberField + coverageFields + end)
    }

    private var front: [(String, JSON)] {
        [
            ("document", documentValue),
            ("kind", ReleaseReader.value(kind) { .string($0.rawValue) }),
            ("headline", ReleaseReader.value(headline) { .string($0) }),
            ("issued", ReleaseReader.value(issued) { .string($0.description) }),
            ("embargo", embargo?.value ?? .null),
            ("forImmediateRelease", ReleaseReader.value(forImmediateRelease) { .bool($0) }),
            ("corrects", corrects?.value ?? .null),
        ]
    }

    private var material: [(String, JSON)] {
        [
            ("dateline", ReleaseReader.value(dateline, as: "place") { .string($0) }),
            ("organisation", ReleaseReader.value(organisation) { .string($0) }),
            ("contacts", .array(contacts.map(\.value))),
            ("otherPoints", .array(otherPoints.map(\.value))),
            ("spokespeople", .array(spokespeople.map(\.value))),
            ("assets", .array(assets.map(\.value))),
            ("statements", .array(statements.map(\.value))),
            ("links", .array(links.map(\.value))),
            ("quotes", .array(quotes.map(\.value))),
            ("events", .array(events.map(\.value))),
        ]
    }

    private var errorFields: [(String, JSON)] {
        let errors = quotedErrors.map { ReleaseReader.value($0) { .string($0) } }
        return errors.isEmpty ? [] : [("quotedErrors", .array(errors))]
    }

    /// Left out where none is printed, as in most releases.
    private var numberField: [(String, JSON)] {
        number == nil ? [] : [("number", ReleaseReader.value(number) { .string($0) })]
    }

    private var documentValue: JSON {
        .pairs([
            ("path", .string(document.path)), ("mediaType", .string(document.mediaType)),
            ("encoding", .string(document.encoding)), ("sha256", .string(document.sha256)),
            ("language", JSON(language)), ("region", JSON(region)),
        ])
    }

    private var bystandersField: [(String, JSON)] {
        guard let bystanders, !bystanders.isEmpty else { return [] }
        return [("bystanders", .array(bystanders.map(\.value)))]
    }

    private var pageLinksField: [(String, JSON)] {
        guard let pageLinks, !pageLinks.isEmpty else { return [] }
        return [("pageLinks", .array(pageLinks.map(\.value)))]
    }

    private var coverageFields: [(String, JSON)] {
        func list(_ values: [Found<String>]) -> JSON {
            .array(values.map { ReleaseReader.value($0) { .string($0) } })
        }
        return [
            ("byline", ReleaseReader.value(byline) { .string($0) }),
            ("contributors", list(contributors)),
            ("outlet", ReleaseReader.value(outlet) { .string($0) }),
            ("updated", updatedValue),
            ("highlights", list(highlights)),
            ("captions", list(captions)),
            ("sources", list(sources)),
        ]
    }

    private var updatedValue: JSON {
        guard let updated else { return .null }
        return found(
            [("value", .string(updated.value.instant.description)), ("zone", .string(updated.value.zone))],
            updated.span,
            updated.rule, updated.inferred)
    }
}

extension DraftEmbargo {
    fileprivate var value: JSON {
        let isProposed = embargo == nil && (proposed != nil || proposedZone != nil || day == nil && proposedDay != nil)
        // What is printed alone: an instant, or a day without a time.
        let isDayAlone = missing.contains(.time) && !missing.contains(.oneInstant)
        let until = embargo?.until.description ?? (isDayAlone ? day?.description : nil)
        let proposal = (proposed?.until.description ?? proposedDay?.description).map { [("proposed", JSON.string($0))] }
        return found(
            [("until", JSON(until)), ("zone", JSON((embargo ?? proposed)?.zone ?? zone ?? proposedZone))]
                + (isProposed ? proposal ?? [] : []),
            span, rule, isProposed ? why : inferred)
    }
}

extension DraftCorrection {
    fileprivate var value: JSON {
        found([("value", .string(words)), ("date", JSON(date?.description))], span, rule, nil)
    }
}

extension DraftContact {
    fileprivate var value: JSON {
        let doubt = organisation?.doubtful.map { [("doubtfulOrganisation", JSON.string($0))] } ?? []
        return found(
            [
                ("role", .string(role.value.rawValue)), ("name", text(name)), ("title", text(title)),
                ("organisation", text(organisation)), ("points", .array(points.map(\.value))),
                ("signs", .array((signs ?? []).map { .string($0) })),
            ] + list(languages, as: "languages") + doubt, span, role.rule, role.inferred, doubtful: doubtful)
    }
}

extension DraftPoint {
    fileprivate var value: JSON {
        let doubt = doubtfulOwner.map { [("doubtfulOwner", JSON.string($0))] } ?? []
        return found(
            [
                ("kind", .string(kind.rawValue)), ("asGiven", .string(asGiven)), ("normalised", JSON(normalised)),
                ("extension", JSON(self.extension)), ("usage", JSON(usage)),
            ] + doubt, span, rule, inferred, doubtful: doubtful)
    }
}

extension DraftOtherPoint {
    fileprivate var value: JSON {
        .pairs([
            ("role", .string(role)), ("name", JSON(name)), ("organisation", JSON(organisation)),
            ("points", .array(points.map(\.value))), ("signs", .array((signs ?? []).map { .string($0) })),
        ])
    }
}

extension DraftSpokesperson {
    fileprivate var value: JSON {
        found(
            [
                ("name", text(name)), ("title", text(title)), ("organisation", text(organisation)),
                ("quoted", .bool(isQuoted)), ("availableForInterview", .bool(availableForInterview)),
                ("signs", .array((signs ?? []).map { .string($0) })),
            ] + list(languages, as: "languages") + list(topics, as: "topics"), span, rule, nil,
            doubtful: name?.doubtful)
    }
}

extension DraftAsset {
    fileprivate var value: JSON {
        found(
            [
                ("kind", .string(kind.rawValue)), ("linkKind", .string(linkKind.rawValue)), ("url", .string(url)),
                ("asGiven", .string(asGiven)), ("description", text(description)),
                ("creditLine", ReleaseReader.value(creditLine) { .string($0) }),
                ("copyrightNotice", ReleaseReader.value(copyrightNotice) { .string($0) }),
                ("usageTerms", ReleaseReader.value(usageTerms) { .string($0) }),
                ("usageEnds", ReleaseReader.value(usageEnds) { .string($0.description) }),
                ("signs", .array((signs ?? []).map { .string($0) })),
            ], span, rule, inferred, doubtful: doubtful)
    }
}

extension DraftStatement {
    private var why: String? {
        let reasons = [inferred, date?.inferred].compactMap { $0 }
        return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    }

    fileprivate var value: JSON {
        found(
            [
                ("title", text(title)), ("url", JSON(url)), ("asGiven", .string(asGiven)),
                ("organisation", text(organisation)), ("date", JSON(date?.value.description)),
            ], span, rule, why)
    }
}

extension DraftLink {
    fileprivate var value: JSON {
        let weighed = signs.map { [("signs", JSON.array($0.map { .string($0) }))] } ?? []
        return found(
            [("url", .string(url)), ("asGiven", .string(asGiven)), ("kind", .string(kind))] + weighed, span, rule, nil)
    }
}

extension DraftQuote {
    fileprivate var value: JSON {
        found(
            [("words", .string(words)), ("speaker", text(speaker)), ("speakerTitle", text(speakerTitle))], span, rule,
            speaker?.inferred)
    }
}

extension DraftEvent {
    fileprivate var value: JSON {
        let printed = [("time", time), ("zone", zone), ("place", place)].compactMap { name, text in
            text.map { (name, JSON.string($0)) }
        }
        return found([("what", .string(what)), ("date", JSON(date?.description))] + printed, span, rule, inferred)
    }
}

extension DraftFinding {
    fileprivate func value(_ mending: ([Remedy]) -> String) -> JSON {
        .pairs([
            ("rule", .string(rule)), ("severity", .string(severity.rawValue)), ("message", .string(message)),
            ("remedy", .string(mending(remedies))), ("span", span?.value ?? .null),
        ])
    }
}
