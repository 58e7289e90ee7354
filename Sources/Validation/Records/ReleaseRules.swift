import Catalogue

extension [Rule<ReleaseEntry>] {
    /// Every rule for releases. A new rule is one more name in this list.
    public static var releaseRules: Self {
        [.noIssueDate, .noPressContact, .embargoContradicted, .correctsNothing, .readBefore]
    }
}

extension Rule<ReleaseEntry> {
    /// A text that does not say when it was sent.
    public static var noIssueDate: Self {
        Rule("release.noIssueDate", .warning, "A release without a date of issue.") { entry in
            guard entry.release.issued == nil else { return [] }
            return [
                Remark(
                    "This \(entry.release.kind.rawValue) has no date of issue.", field: "issued",
                    .edit(entry.release.recordName, field: "issued"), .readAgainWithIssueDate)
            ]
        }
    }

    /// The first thing that journalists look for.
    public static var noPressContact: Self {
        Rule("release.noPressContact", .warning, "A release that names no press officer and no desk.") { entry in
            let answers = entry.contacts.contains { $0.contact.answersThePress && !$0.contact.isWithdrawn }
            guard !answers else { return [] }
            return [
                Remark(
                    "This \(entry.release.kind.rawValue) names nobody who answers the press.",
                    .advice("Add a press officer or a desk."))
            ]
        }
    }

    /// Two instructions of which an editor can follow only one.
    public static var embargoContradicted: Self {
        Rule(
            "release.embargoContradicted", .error, "A release under embargo that says it is for immediate release."
        ) { entry in
            guard let embargo = entry.release.embargo, entry.release.forImmediateRelease else { return [] }
            return [
                Remark(
                    "It is for immediate release, and under embargo until \(embargo.until) (\(embargo.zone)).",
                    field: "embargo",
                    .edit(entry.release.recordName, field: "forImmediateRelease", to: "no"),
                    .edit(entry.release.recordName, field: "embargo"))
            ]
        }
    }

    /// A correction reaches those who have what it corrects only where it is said what that is.
    public static var correctsNothing: Self {
        Rule("release.correctsNothing", .warning, "A correction that does not say which release it corrects.") {
            entry in
            guard entry.release.kind == .correction, entry.release.correctsID == nil else { return [] }
            return [
                Remark(
                    "It is not said which release it corrects, so no kit and no list says that one was.",
                    field: "correctsID", .edit(entry.release.recordName, field: "correctsID"))
            ]
        }
    }

    /// What stood around it on its page may go out with it.
    public static var readBefore: Self {
        Rule("release.readBefore", .note, "A release on a page that was read before menus were told from its text.") {
            entry in
            guard let document = entry.document, document.mayHoldMenus, entry.release.pubStatus == .usable else {
                return []
            }
            return [
                Remark(
                    "Its page was read by an earlier Pressroom: a menu in the middle of it may stand in the full text of kits.",
                    .look(at: entry.release.recordName), .advice("Save the page anew and read that."))
            ]
        }
    }
}
