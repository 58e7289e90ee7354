import Catalogue
import PressOffice

/// What a person may do next, said behind what has just been done: from an empty catalogue to a kit that was put right
/// (`FirstTimeJourney` goes that way by these sentences alone).
enum NextStep {
    static let afterInit = "See what a release says with 'pressroom read FILE'."

    /// Of the one release that was taken in.
    static func after(_ accepted: Accepted) -> String? {
        let releases = accepted.documents.filter { $0.standing == .new && $0.record.kind == .release }
        guard accepted.change != nil, let first = releases.first else { return nil }
        let name = releases.count == 1 ? first.record.slug : "RELEASE"
        return "Make a kit of \(releases.count == 1 ? "it" : "one") with 'pressroom kit new --release \(name)'."
    }

    /// A kit is out, and somebody looks at it.
    static func afterExport(of kit: String) -> String {
        "See what is in it, and how it is put right, with 'pressroom kit show \(kit)'."
    }

    /// What was changed stands in issues that somebody has. Said when the change is saved: where it cannot be found out, nothing is.
    static func affected(_ name: RecordName, _ office: Office) -> String? {
        let found = (try? office.view(for: .internal).affected(by: name)) ?? []
        let holders = Set(found.flatMap(\.deliveries).map(\.recipient)).count
        guard holders > 0 else { return nil }
        return "\(counted(holders, "recipient")) \(holders == 1 ? "has" : "have") an issue that carries it as it was: "
            + "see 'pressroom affected-by \(name)', and correct it with 'pressroom kit correct'."
    }

    /// An issue is made, and goes to somebody.
    static func afterIssue(of number: IssueNumber) -> String {
        "Write into the ledger who gets it with 'pressroom kit deliver \(number) --for \"NAME, OUTLET\"'."
    }

    /// How what stands on a kit's page is put right.
    static func correcting(_ contents: KitContents) -> String? {
        let names =
            contents.contacts.prefix(1).map { "pressroom contact edit \($0.contact.slug)" }
            + contents.releases.prefix(1).map { "pressroom release edit \($0.release.slug)" }
        guard !names.isEmpty else { return nil }
        return "Put something right with \(names.map { "'\($0)'" }.joined(separator: " or "))."
    }

    /// The kits that hold what was changed.
    static func afterEdit(_ kits: [Kit]) -> String? {
        guard let first = kits.first else { return nil }
        guard kits.count > 1 else {
            return
                "Kit \(first.slug) holds it; hand that out again with 'pressroom kit export \(first.slug) --to FOLDER'."
        }
        return
            "Kits \(listed(kits.map(\.slug.text))) hold it; hand them out again with 'pressroom kit export KIT --to FOLDER'."
    }
}
