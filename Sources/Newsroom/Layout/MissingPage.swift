/// What is shown where there is nothing: the same whatever was asked for.
struct MissingPage: PageModel {
    var frame: PageFrame
    var heading: String
    var why: String
    var toFront: String
}

extension NewsroomView {
    func missingPage() throws -> [UInt8] {
        try templates.page(
            "missing",
            MissingPage(
                frame: frame(nil, words.missing), heading: words.missing, why: words.missingWhy, toFront: words.toFront)
        )
    }
}
