import Catalogue
import Foundation
import JSONText

/// A record's facts by the names that the bundle gives them, in the order in which they are written.
typealias Facts = KeyValuePairs<String, JSON?>

extension JSON {
    static func id(_ id: UUID) -> JSON { .string(id.lowerCased) }
}

extension Organisation {
    var facts: Facts { ["name": .text(name), "url": .text(url)] }
}

extension Contact {
    var facts: Facts {
        [
            "role": .text(role.rawValue), "name": .text(name), "title": .text(title),
            "language": .text(language), "availableForInterview": .bool(availableForInterview),
            "note": .text(note),
        ]
    }
}

extension ContactPoint {
    var facts: Facts {
        [
            "kind": .text(kind.rawValue), "asGiven": .text(asGiven), "normalised": .text(normalised),
            "extension": .text(`extension`), "usage": .text(usage), "preference": preference.map { .number($0) },
            "confirmedAt": .text(confirmedAt?.description),
        ]
    }
}

extension Release {
    var facts: Facts {
        [
            "kind": .text(kind.rawValue), "headline": .text(headline),
            "organisation": organisationID.map { .id($0) }, "issued": .text(issued?.description),
            "embargo": embargo.map { .members(["until": .text($0.until.description), "zone": .text($0.zone)]) },
            "forImmediateRelease": .bool(forImmediateRelease), "dateline": .text(dateline), "notes": .text(notes),
            "boilerplate": .text(boilerplate), "language": .text(language), "pubStatus": .text(pubStatus.rawValue),
        ]
    }
}

extension Asset {
    var facts: Facts {
        [
            "kind": .text(kind.rawValue), "linkKind": .text(linkKind.rawValue), "url": .text(url),
            "description": .text(description), "creditLine": .text(creditLine),
            "copyrightNotice": .text(copyrightNotice), "usageTerms": .text(usageTerms),
        ]
    }
}

extension Statement {
    var facts: Facts {
        [
            "title": .text(title), "words": .text(words), "speaker": .text(speaker),
            "organisation": organisationID.map { .id($0) }, "date": .text(date?.description), "url": .text(url),
        ]
    }
}

extension Event {
    var facts: Facts { ["what": .text(what), "date": .text(date?.description)] }
}

extension Quote {
    var facts: Facts {
        ["words": .text(words), "speaker": .text(speaker), "speakerTitle": .text(speakerTitle)]
    }
}

extension Outlet {
    var facts: Facts { ["name": .text(name), "url": .text(url)] }
}

extension Coverage {
    /// What may be handed on of somebody else's work: that it is there, and where. Not its captions, highlights and text.
    var facts: Facts {
        [
            "headline": .text(headline), "outlet": outletID.map { .id($0) }, "byline": .text(byline),
            "contributors": .strings(contributors),
            "updated": updated.map { .members(["at": .text($0.description), "zone": .text(updatedZone)]) },
            "dateline": .text(dateline), "url": .text(url), "namedSources": .strings(sources),
        ]
    }
}
