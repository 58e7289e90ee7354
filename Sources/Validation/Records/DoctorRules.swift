import Catalogue

/// What a newsroom would miss in a kit. Asked of one kit, beside every other rule; a check of all leaves it out, for most of what
/// a catalogue holds is not about to go out.
extension [Rule<KitContents>] {
    /// - Parameter language: the one that a journalist speaks, as a BCP 47 tag.
    static func doctorRules(language: String?) -> Self {
        [.noPortrait, .officerWithdrawn] + (language.map { [.nobodySpeaks($0)] } ?? [])
    }
}

extension Rule<KitContents> {
    /// A page that is higher than wide, and every telephone, asks for one.
    static var noPortrait: Self {
        Rule("kit.noPortrait", .note, "A kit with pictures of which none is higher than wide.") { contents in
            let sizes = contents.everyAsset.filter { !$0.isWithdrawn }.compactMap { asset in
                asset.width.flatMap { width in asset.height.map { (width: width, height: $0) } }
            }
            guard !sizes.isEmpty, !sizes.contains(where: { $0.height > $0.width }) else { return [] }
            return [
                Remark(
                    "No picture in this kit is higher than it is wide.", .add(.asset, toKit: contents.kit.slug.text))
            ]
        }
    }

    /// Who left after the kit was put together is missing in it.
    static var officerWithdrawn: Self {
        Rule("kit.officerWithdrawn", .warning, "A kit with somebody who is withdrawn.") { contents in
            contents.everyContact.filter(\.contact.isWithdrawn).map { entry in
                Remark(
                    "\(entry.contact.label) is withdrawn, and is not handed out with this kit any more.",
                    .add(.contact, toKit: contents.kit.slug.text), .restore(entry.contact.recordName))
            }
        }
    }

    /// A journalist who calls wants to be understood.
    static func nobodySpeaks(_ language: String) -> Self {
        Rule("kit.nobodySpeaks", .warning, "A kit in which nobody speaks the language that is asked for.") { contents in
            let spoken = contents.everyContact.filter { !$0.contact.isWithdrawn }.compactMap(\.contact.language)
            guard !spoken.contains(where: { primary($0) == primary(language) }) else { return [] }
            return [
                Remark(
                    "Nobody in this kit is known to speak '\(language)'.",
                    .add(.contact, toKit: contents.kit.slug.text))
            ]
        }
    }
}

extension Rule<Asset> {
    /// Who cannot see a picture is told nothing.
    static var noAlternativeText: Self {
        Rule("asset.noAlternativeText", .note, "A picture without an alternative text.") { asset in
            guard asset.kind == .image || asset.kind == .graphic, asset.alternativeText.isBlank else { return [] }
            return [
                Remark(
                    "Whoever cannot see this \(asset.kind.rawValue) is told nothing of it.", field: "alternativeText",
                    .edit(asset.recordName, field: "alternativeText"))
            ]
        }
    }
}

extension Rule<ContactEntry> {
    /// A number that nobody has tried for a year is the one that does not answer on deadline.
    static var staleNumber: Self {
        Rule(
            "contact.staleNumber", .warning, "A number or address that was last confirmed more than a year ago.",
            onDay: { entry, today in
                entry.points.compactMap { point in
                    guard let last = point.confirmedAt?.day, today.daysSince1970 - last.daysSince1970 > 365 else {
                        return nil
                    }
                    return Remark(
                        of: point, "'\(point.asGiven)' was last confirmed on \(last.inWords).",
                        .correctPoint(of: entry.contact.recordName))
                }
            })
    }
}

/// `pt` of `pt-BR`.
private func primary(_ tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
