import Catalogue

extension [Rule<KitContents>] {
    /// Every rule for kits. A new rule is one more name in this list.
    public static var kitRules: Self { [.noPressOfficer, .nothingToTell, .correctedSince] }
}

extension Rule<KitContents> {
    /// A kit is for those who will call. A press desk with a line of its own answers as well as a person does.
    public static var noPressOfficer: Self {
        Rule("kit.noPressOfficer", .error, "A kit without a press officer or a desk.") { contents in
            let audience = contents.kit.audience
            let answers = contents.contacts.contains {
                $0.contact.answersThePress && !$0.contact.isWithdrawn && audience.sees($0.contact.audience)
            }
            guard !answers else { return [] }
            return [
                Remark(
                    "Nobody in this kit whom the audience '\(audience.rawValue)' may see answers the press.",
                    .add(.contact, toKit: contents.kit.slug.text))
            ]
        }
    }

    /// A kit tells a story.
    public static var nothingToTell: Self {
        Rule("kit.nothingToTell", .warning, "A kit without a release, an asset or a statement.") { contents in
            guard contents.releases.isEmpty, contents.assets.isEmpty, contents.statements.isEmpty else { return [] }
            return [
                Remark(
                    "There is nothing in this kit but people.",
                    .add(.release, toKit: contents.kit.slug.text))
            ]
        }
    }

    /// Whoever has the kit tells a mistake on until they are told of it.
    public static var correctedSince: Self {
        Rule("kit.correctedSince", .error, "A kit that was handed out before a release in it was corrected.") {
            contents in
            contents.exports.filter { !$0.missed.isEmpty }.map { export in
                let corrections = export.missed.map { "'\($0.by.slug)' (\($0.day.inWords))" }
                let have = corrections.count == 1 ? "has" : "have"
                return Remark(
                    "It was last handed out, to the audience '\(export.audience.rawValue)', on \(export.at.day.inWords), "
                        + "and \(corrections.joined(separator: " and ")) \(have) corrected it since.",
                    .export(contents.kit.slug))
            }
        }
    }
}
