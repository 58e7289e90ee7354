/// The words of the newsroom's own pages, in the language of its office. What a kit's page says too has its words in Exchange.
struct NewsroomWords: Sendable {
    /// BCP 47, such as `de`.
    var language: String
    var pressOffice: String
    var skip: String
    var releases: String
    var latest: String
    var noReleases: String
    var contacts: String
    var search: String
    var corrected: String
    var forms: String
    var otherLanguages: String
    var saveContact: String
    var missing: String
    var missingWhy: String
    var toFront: String

    /// Those of the language, as documents name theirs (`de`, `de-AT`); English for all others.
    static func of(_ language: String?) -> NewsroomWords {
        let code = language?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        return all.first { $0.language == code } ?? english
    }

    static let all: [NewsroomWords] = [english]
}
