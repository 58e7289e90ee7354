import Catalogue
import Foundation
import Testing

@testable import Store

/// A release in a kit whose records hold addresses, some of them the same one.
struct LinkWorld {
    static let shared = "https://harbour.example/gates"

    let catalogue: TestCatalogue
    let release: Release
    let kit: Kit
    let lone: Asset

    init(embargo: Embargo? = nil) throws {
        catalogue = try TestCatalogue()
        let organisation = try catalogue.organisation()
        release = try catalogue.release(of: organisation, embargo: embargo)
        kit = try catalogue.kit()
        lone = try catalogue.asset("lone")
        let contact = try catalogue.contact(of: organisation)
        let form = try catalogue.point("jane-doe-form", of: contact, .form, "https://harbour.example/form")
        var asset = try catalogue.asset()
        asset.linkKind = .album
        var (second, statement) = (try catalogue.asset("gates-again"), try catalogue.statement(of: organisation))
        (second.kind, second.url, statement.url) = (.video, LinkWorld.shared, LinkWorld.shared)
        var outlet = try catalogue.outlet()
        outlet.url = "https://coast.example/"
        var coverage = try catalogue.coverage(outlet: outlet, of: release)
        coverage.url = "https://coast.example/gates-shut"
        let mail = Reference(
            id: catalogue.id(), slug: Slug(from: "mail"), kind: "website", url: "mailto:press@harbour.example",
            asGiven: "press@harbour.example", releaseID: release.id)
        let shared = Reference(
            id: catalogue.id(), slug: Slug(from: "more"), kind: "website", url: LinkWorld.shared,
            asGiven: LinkWorld.shared, releaseID: release.id)
        let script = Reference(
            id: catalogue.id(), slug: Slug(from: "script"), kind: "website", url: "ftp://harbour.example/",
            asGiven: "ftp://harbour.example/", coverageID: coverage.id)
        let edits: [Edit] = [
            .insert(organisation), .insert(contact), .insert(form), .insert(try catalogue.point(of: contact)),
            .insert(release), .insert(asset), .insert(second), .insert(lone), .insert(statement), .insert(outlet),
            .insert(coverage), .insert(mail), .insert(shared), .insert(script), .insert(kit),
            catalogue.member(.release, release.id, .contact, contact.id),
            catalogue.member(.release, release.id, .asset, asset.id, at: 1),
            catalogue.member(.release, release.id, .asset, second.id, at: 2),
            catalogue.member(.release, release.id, .statement, statement.id, at: 3),
            catalogue.member(.kit, kit.id, .release, release.id),
            catalogue.member(.kit, kit.id, .asset, asset.id, at: 1),
        ]
        try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "accept document")) { _ in edits }
    }

    func urls(
        _ selection: LinkSelection = LinkSelection(), as audience: Audience = .internal, at now: Instant = .noon
    ) throws -> [String] {
        try catalogue.see(as: audience, at: now) { view in
            var urls: [String] = []
            try view.forEachLink(selection) { urls.append($0.url) }
            return urls
        }
    }

    /// Keeps answers and brings them to states, in a round of their own.
    @discardableResult
    func learn(_ answers: [String: LinkVerdict], at now: Instant = .noon) throws -> KeptRound {
        let round = try catalogue.store.beginRound("all", at: now, resuming: now)
        try catalogue.store.remember(
            answers.sorted { $0.key < $1.key }.map { DatedAnswer(url: $0.key, at: now, answer: .test($0.value)) },
            in: round.id)
        try catalogue.store.settle(round.id) { record, answer in
            record.take(answer)
            return true
        }
        try catalogue.store.endRound(round.id, at: now, looksOffline: false)
        return round
    }
}

extension LinkAnswer {
    static func test(_ verdict: LinkVerdict, print: LinkPrint? = nil) -> LinkAnswer {
        LinkAnswer(
            verdict: verdict, status: verdict == .silent ? nil : 200, evidence: "It was \(verdict.rawValue).",
            print: print)
    }
}

extension LinkHealth {
    /// A simple stand-in for what Validation decides.
    mutating func take(_ kept: DatedAnswer) {
        (firstAsked, lastAsked) = (firstAsked ?? kept.at, kept.at)
        baseline = baseline ?? kept.answer.print
        switch kept.answer.verdict.meaning {
        case .alive: (state, since, lastFound, failures, failingSince) = (.alive, kept.at, kept.at, 0, nil)
        case .failing:
            (state, since, failures, failingSince) = (.failing, kept.at, failures + 1, failingSince ?? kept.at)
        case .unknown: break
        }
    }
}
