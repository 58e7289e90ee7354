/// What is answered where no page of the newsroom is: a status, and a sentence that says nothing of the inside, nor of what was
/// asked.
enum Fault: Hashable, CaseIterable {
    case notUnderstood
    /// A form of another session, or of a page that is no longer good.
    case formOfAnother
    case strangeHost
    case methodNotAllowed
    case addressTooLong
    case bodyTooLong
    case busy
    case broken

    var status: Int {
        switch self {
        case .notUnderstood: 400
        case .formOfAnother: 403
        case .strangeHost: 421
        case .methodNotAllowed: 405
        case .addressTooLong: 414
        case .bodyTooLong: 413
        case .busy: 503
        case .broken: 500
        }
    }

    var heading: String {
        switch self {
        case .notUnderstood: "This was not understood"
        case .formOfAnother: "This form is out of date"
        case .strangeHost: "This is not the place"
        case .methodNotAllowed: "This cannot be done here"
        case .addressTooLong: "The address is too long"
        case .bodyTooLong: "This is too much at once"
        case .busy: "The newsroom is busy"
        case .broken: "Something went wrong"
        }
    }

    var sentence: String {
        switch self {
        case .formOfAnother: "Go back, load the page again, and send it once more."
        case .notUnderstood: "Something on the way may have changed what was asked for."
        case .strangeHost: "The newsroom does not answer to that name."
        case .methodNotAllowed: "The page can be read, and nothing else."
        case .addressTooLong: "It may have been put together wrongly."
        case .bodyTooLong: "Shorten what you have written, or choose a smaller file, and send it again."
        case .busy: "Try again in a minute."
        case .broken: "It is not your fault. Try again later."
        }
    }

    /// Made of nothing but these words: it is the same where no catalogue can be read.
    var page: [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(heading)</title>
            </head>
            <body>
            <main>
            <h1>\(heading)</h1>
            <p>\(sentence)</p>
            </main>
            </body>
            </html>

            """.utf8)
    }
}
