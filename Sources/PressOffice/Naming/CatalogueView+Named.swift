import Catalogue
import Store

/// What a person means who names a record: the one definition of it, for every door.
///
/// A slug is that record's, and one that a record had before its new one is still that record's. Else it is the one record
/// that is called so; or the one whose slug begins so or that has all of the words in what it is called; or, where there is
/// none, the one that has words which begin so. Where several may be meant none is taken
/// (docs/decisions/0034-what-a-name-means.md).
extension CatalogueView {
    /// So many are told where several may be meant.
    static var mostMeant: Int { 5 }

    /// The record of some kinds that a person names; among several those that are `likely` come first.
    ///
    /// - Throws: `PressOfficeError.severalMeant`, `.wrongKind`; `StoreError.noSuchRecord` with the nearest names.
    func named(
        _ typed: RecordName, among all: [RecordKind], likely: (any Record) throws -> Bool = { _ in false }
    ) throws -> any Record {
        let record = try spelt(typed, among: all, likely: likely)
        // Who was merged into another is that one by now.
        return try (record as? Contact).map(today) ?? record
    }

    private func spelt(
        _ typed: RecordName, among all: [RecordKind], likely: (any Record) throws -> Bool
    ) throws -> any Record {
        if all.count == 1, let kind = typed.kind, kind != all[0] {
            throw PressOfficeError.wrongKind(typed, wanted: all[0])
        }
        let spelt = try records(spelt: typed, in: all)
        if let only = spelt.first, spelt.count == 1 { return only }
        if !spelt.isEmpty { throw StoreError.ambiguous(typed, spelt.map(self.name)) }
        let kinds = typed.kind.map { kind in all.filter { $0 == kind } } ?? all
        let meant = try meant(typed.slug, kinds)
        if let only = meant.first, meant.count == 1 { return only }
        let those = try meant.filter(likely)
        if let only = those.first, those.count == 1 { return only }
        guard meant.isEmpty else { throw severalMeant(typed, those.isEmpty ? meant : those) }
        let kind = typed.kind ?? (all.count == 1 ? all[0] : nil)
        throw StoreError.noSuchRecord(
            kind.map { RecordName("\($0.rawValue)/\(typed.slug)") } ?? typed,
            nearest: try nearest(to: typed.slug, in: kind))
    }

    /// Those that may be meant by what is no slug: one, where it is plain which.
    private func meant(_ typed: String, _ kinds: [RecordKind]) throws -> [any Record] {
        if let slug = Slug(typed) {
            let renamed = try records(onceCalled: slug, in: kinds)
            if !renamed.isEmpty { return renamed }
        }
        let isSlug = typed.hasSuffix("-")
        let called = try isSlug ? [] : words(typed, kinds, areBeginnings: false)
        let wanted = folded(typed)
        let whole = called.filter { folded($0.label) == wanted }
        if whole.count == 1, called.count <= CatalogueView.mostMeant { return whole }
        let begun = try beginning(of: typed).map { beginning in
            try kinds.flatMap { try records($0, beginning: beginning, most: CatalogueView.mostMeant) }
        }
        let meant = once(called + (begun ?? []))
        guard meant.isEmpty, !isSlug else { return meant }
        let begins = try words(typed, kinds, areBeginnings: true)
        // "Dr Jane Roe" and "Roe, Jane" are Jane Roe.
        return try begins.isEmpty && kinds.contains(.contact) ? contacts(called: typed, .pressOfficer) : begins
    }

    private func words(_ typed: String, _ kinds: [RecordKind], areBeginnings: Bool) throws -> [any Record] {
        try kinds.flatMap {
            try records($0, called: typed, areBeginnings: areBeginnings, most: CatalogueView.mostMeant)
        }
    }

    /// What was typed as the beginning of a slug: `Jane D` is `jane-d`, and a hyphen ends a word.
    private func beginning(of typed: String) -> String? {
        Slug.spelt(typed).map { typed.hasSuffix("-") ? $0 + "-" : $0 }
    }

    private func once(_ records: [any Record]) -> [any Record] {
        var names: Set<RecordName> = []
        return records.filter { names.insert(name(of: $0)).inserted }
    }

    private func severalMeant(_ name: RecordName, _ records: [any Record]) -> PressOfficeError {
        let told = records.prefix(CatalogueView.mostMeant).map { MeantRecord(name: self.name(of: $0), label: $0.label) }
        return .severalMeant(name, told, areAll: records.count <= CatalogueView.mostMeant)
    }
}

/// A record that may be meant by what was typed.
public struct MeantRecord: Hashable, Sendable {
    public var name: RecordName
    /// What a person calls it.
    public var label: String

    public init(name: RecordName, label: String) {
        self.name = name
        self.label = label
    }
}

extension OfficeView {
    /// Which record of some kinds a person means, of those that the audience may see. A door asks this first, and does
    /// everything else with the answer: every other call takes names to the letter. A slug that is spelt out and that records
    /// of several kinds have stays as it is. Among several, members of a kit are likelier where one is named.
    ///
    /// - Throws: `PressOfficeError.severalMeant`, `.wrongKind`; `StoreError.noSuchRecord` with the nearest names.
    public func name(
        _ typed: RecordName, among kinds: [RecordKind] = RecordKind.named, inKit kit: RecordName? = nil
    ) throws -> RecordName {
        try read { view in
            if kinds.count > 1, try !view.records(spelt: typed).isEmpty { return typed }
            let members = try kit.map { try view.members(of: .kit, view.the(Kit.self, $0).id).map(\.memberID) } ?? []
            return view.name(of: try view.named(typed, among: kinds) { members.contains($0.id) })
        }
    }

    /// Records of some kinds whose slugs begin so, by slug, with what they are called: for whoever types a name.
    public func meant(_ kinds: [RecordKind], beginning: String, limit: Int) throws -> [MeantRecord] {
        try read { view in
            try kinds.flatMap { kind in
                try view.records(kind, beginning: beginning, most: limit).prefix(limit).map {
                    MeantRecord(name: view.name(of: $0), label: $0.label)
                }
            }
        }
    }
}

extension RecordKind {
    /// The kinds whose records people name; a point is named by its contact.
    public static let named = allCases.filter { $0 != .contactPoint }
}
