import Catalogue
import JSONText
import Newsroom
import PressOffice
import ReleaseReader
import Signatures

/// The office for programs: JSON over HTTP, below `/api/v1`, made of the same calls as the pages and the commands.
///
/// It knows no server, no clock and no tokens: who asks is told to it. Whoever is nobody sees what the press sees, byte for byte the
/// same for what is kept back and for what never was.
public struct OfficeAPI: Sendable {
    /// Reads a document, by its name and bytes, into a draft.
    public typealias DocumentReading = @Sendable (String, [UInt8], ReadingHints) throws -> Draft

    public static let root = "/api/v1"
    /// The most bytes of JSON, and of a document, that are taken at once.
    public static let mostBytes = 1 << 20
    public static let mostBytesOfDocument = 32 << 20
    /// Where a file is sent that is not held in memory, as a whole.
    public static let fileRoot = "/api/v1/files"
    /// How many bytes a file that is sent there may have, and not be held in memory; nil where none is sent. Of an asset's file the server
    /// says how many it takes.
    public static func longestFile(_ method: String, at path: String) -> Int? {
        if method == Route.Method.post.rawValue, path == fileRoot { return .max }
        guard method == Route.Method.put.rawValue, path.hasPrefix(root) else { return nil }
        let parts = path.dropFirst(root.count).dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        return photoPath.match(parts) == nil ? nil : ContactPhoto.largest
    }

    /// The most that a page of a list has.
    static let mostListed = 200

    let office: Office
    let settings: NewsroomSettings
    let draft: DocumentReading
    /// What signs kits; nil where this house has no key that opens without a passphrase.
    let key: (@Sendable () throws -> SigningKey)?
    /// Nil where nothing is sent from here.
    let mail: MailWay?
    /// Nil where no pictures are taken in.
    let pictures: (any PictureReader)?
    let outcomes = KeptOutcomes()

    public init(
        office: Office, settings: NewsroomSettings, draft: @escaping DocumentReading,
        key: (@Sendable () throws -> SigningKey)? = nil, mail: MailWay? = nil, pictures: (any PictureReader)? = nil
    ) {
        self.office = office
        self.settings = settings
        self.draft = draft
        self.key = key
        self.mail = mail
        self.pictures = pictures
    }

    /// What is answered at a path below the root of the newsroom; to an address that is none of the interface's, that there is nothing.
    ///
    /// - Throws: what is no refusal: whoever serves it answers for that.
    public func answer(to request: WebRequest, from visitor: Visitor?, at instant: Instant) throws -> NewsroomAnswer {
        do {
            return try found(request, visitor, instant)
        } catch let problem as Problem {
            return shown(problem, to: visitor).answer(settings)
        } catch let error as any RefusalError {
            return shown(Problem(error.refusal), to: visitor).answer(settings)
        }
    }

    /// Whoever sees as the press does is told nothing of what was asked for: neither that it is there nor what is called like it.
    private func shown(_ problem: Problem, to visitor: Visitor?) -> Problem {
        problem.kind == .notFound && visitor?.may(.look) != true ? .nothing : problem
    }

    private func found(_ request: WebRequest, _ visitor: Visitor?, _ instant: Instant) throws -> NewsroomAnswer {
        let (route, places) = try route(request, visitor)
        guard route.handsOut != nil || request.acceptsJSON else {
            throw Problem(.notAcceptable, "JSON is all that there is.")
        }
        let query = try AskedQuery(request.query, route.query)
        let sent = try route.taken(from: request)
        if route.isConditional, request.header("If-Match") == nil {
            throw Problem(
                .preconditionRequired, "If-Match is missing: the tag that the record had when you looked at it.")
        }
        var asked = Asked(
            api: self, route: route, request: request, visitor: visitor, instant: instant, places: places, query: query,
            sent: sent)
        guard route.method == .post, let visitor else { return try route.answer(asked).answer(to: asked) }
        let unless = { @Sendable (keyed: KeyedRequest) throws -> Void in try checkNotDone(keyed) }
        return try outcomes.once(request, by: visitor.account.id, at: instant, unless: unless) { keyed in
            // Once more in the transaction of the change: two servers may stand on one catalogue.
            asked.terms = keyed.map { keyed in AskedTerms(noting: keyed) { try unless(keyed) } }
            return try route.answer(asked).answer(to: asked)
        }
    }

    /// - Throws: `Problem` where the catalogue knows that the request was done, or its key used.
    private func checkNotDone(_ request: KeyedRequest) throws {
        guard let done = try office.change(doneFor: request) else { return }
        throw done.isSame ? Problem.doneBefore(in: done.change) : Problem.keyUsed
    }

    /// The route that is meant, with what stands in its places, where whoever asks may take it.
    private func route(_ request: WebRequest, _ visitor: Visitor?) throws(Problem) -> (Route, [String: String]) {
        guard request.path.hasPrefix(OfficeAPI.root) else { throw Problem.nothing }
        let rest = request.path.dropFirst(OfficeAPI.root.count)
        // The list of routes stands with a stroke at its end, and without; nothing else does.
        let isRoot = rest.isEmpty || rest == "/"
        guard isRoot || rest.hasPrefix("/") else { throw Problem.nothing }
        let parts = isRoot ? [] : rest.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let there = OfficeAPI.routes.compactMap { route in route.path.match(parts).map { (route, $0) } }
        guard let first = there.first else { throw visitor == nil ? .notLoggedIn : .nothing }
        let method = request.method == "HEAD" ? "GET" : request.method
        // A name stands before a place that could be called so.
        let named = there.filter { $0.0.path.places.count == first.0.path.places.count }
        guard let (route, places) = named.first(where: { $0.0.method.rawValue == method }) else {
            var problem = Problem(.method, Problem.Kind.method.sentence)
            let methods = named.map(\.0.method.rawValue)
            problem.headers = [("Allow", (methods + (methods.contains("GET") ? ["HEAD"] : [])).joined(separator: ", "))]
            throw problem
        }
        guard let right = route.right else { return (route, places) }
        guard let visitor else { throw Problem.notLoggedIn }
        guard visitor.may(right) else {
            throw Problem(
                .notAllowed, "This needs the right to \(right.rawValue), which this account or its token has not.")
        }
        return (route, places)
    }

    /// As it stands in an answer: an address of this site.
    func link(_ path: String) -> String { "\(settings.root)\(OfficeAPI.root)\(path)" }
}

extension Asked {
    /// The path as it was asked, below the interface's own root.
    var path: String { String(request.path.dropFirst(OfficeAPI.root.count)) }
}
