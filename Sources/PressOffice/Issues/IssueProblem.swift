import Catalogue

/// Why a kit was not issued, or an issue not handed on.
public enum IssueProblem: RefusalError, Equatable {
    /// An issue is for people outside.
    case forTheOffice(Slug)
    case badPrefix(String)
    case noSuchIssue(String)
    /// Others change the catalogue faster than the kit can be read.
    case busy(Slug)
    /// A later issue has taken its place.
    case superseded(IssueNumber, by: IssueNumber)
    /// The kit, and with it every issue, was withdrawn.
    case withdrawn(IssueNumber, kit: Slug)
    /// The file of an asset is not there any more, or is not the one that was issued.
    case fileMissing(String, IssueNumber)
    case fileChanged(String, IssueNumber)
    /// It told of somebody who was erased since.
    case erased(IssueNumber)
    /// Nothing was issued yet, so nothing can be corrected.
    case neverIssued(Slug)
    /// The kit is as it was issued.
    case unchanged(Slug, IssueNumber)

    public var refusal: Refusal {
        switch self {
        case .forTheOffice(let kit):
            Refusal(
                .badInput, about: .field("audience"), "An issue is for people outside the office.",
                .exportForTheOffice(kit))
        case .badPrefix(let text):
            Refusal(
                .badInput, about: .field("prefix"), "'\(text)' cannot begin the number of an issue.",
                .advice("Use up to ten capital letters and digits, a letter first, such as AI."))
        case .noSuchIssue(let text):
            Refusal(
                .notFound, about: .field("issue"), "There is no issue '\(text)'.",
                .advice("Write its number as it stands in the kit, such as AI/2012/017-2."))
        case .busy(let kit):
            Refusal(
                .busy, about: .record(RecordName(kind: .kit, slug: kit)),
                "The catalogue was changed again and again while kit \(kit) was being issued. Nothing was issued.",
                .tryAgain)
        case .superseded(let number, let later):
            Refusal(
                .refused, about: .field("issue"),
                "Issue \(number) is not given out any more: issue \(later) has its place.",
                .advice("Give out that one."))
        case .withdrawn(let number, let kit):
            Refusal(
                .refused, about: .record(RecordName(kind: .kit, slug: kit)),
                "Issue \(number) is not given out any more: kit \(kit) was withdrawn.",
                .restore(RecordName(kind: .kit, slug: kit)))
        case .fileMissing(let path, let number):
            Refusal(
                .damaged, about: .path(path),
                "The file '\(path)' of issue \(number) is not in the folder beside the catalogue.",
                .advice("Put it back from a copy."))
        case .fileChanged(let path, let number):
            Refusal(
                .damaged, about: .path(path), "The file '\(path)' is not the one that issue \(number) was made of.",
                .advice("Put it back from a copy."))
        case .erased(let number):
            Refusal(
                .refused, about: .field("issue"),
                "Issue \(number) told of somebody who was erased since, and is not given out any more.",
                .advice("Issue the kit again."))
        case .neverIssued(let kit):
            Refusal(
                .refused, about: .record(RecordName(kind: .kit, slug: kit)),
                "Kit \(kit) was never issued, so there is nothing to correct.", .issueKit(kit))
        case .unchanged(let kit, let number):
            Refusal(
                .refused, about: .record(RecordName(kind: .kit, slug: kit)),
                "Kit \(kit) is as it was issued in \(number), so there is nothing to correct.",
                .advice("Put the records right first."))
        }
    }
}
