import Catalogue

/// What is found out about an answer by looking at it alone, in whatever thread has time: the page, how it looks, and what is
/// to be said of it unless its site answers everything so.
struct AnswerStudy: Sendable {
    /// Nil for what is no page, or was not read as one.
    let page: PageContent?
    let look: PageLook
    /// Nil where nobody asked about a link: of robots.txt, and of an address that cannot exist.
    let judgement: LinkJudge.Judgement?
    /// Whether nothing in the page says what its address does, or its title is the site's name.
    let saysLittleOfItself: Bool

    /// Of shorter pages it is told faster than it is handed to another thread.
    static let shortPage = 4_096

    init(_ observation: Observation, isOfALink: Bool) {
        var observation = observation
        let response = observation.response
        let isPage = observation.method == .get && MediaType.isPage(response)
        observation.page = isPage ? PageReading.page(response.body) : nil
        page = observation.page
        look = PageLook(response, page)
        let view = isOfALink ? page.map { PageView($0, at: observation.end) } : nil
        judgement = isOfALink ? LinkJudge.judge(observation, view) : nil
        saysLittleOfItself = view.map { $0.isTitledAsItsSite || !$0.speaksOfItsAddress } ?? false
    }

    /// What a page says that is read as far as where it sends its reader.
    var refresh: String? { page.flatMap { $0.proseCount <= 60 ? $0.refresh : nil } }
}
