import Catalogue
import Foundation
import PressOffice

/// What the newsroom says to who asks for an address: for a server to send, or for a file.
public struct NewsroomAnswer: Sendable {
    public enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// A file beside the catalogue, whose bytes are those that its tag is of.
        case file(path: String, length: Int)
        /// What is made while it is sent: hands the pieces over in their order; what the closure throws comes through. How many
        /// there will be is not known.
        case pieces(@Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void)
    }

    public var status: Int
    public var headers: [(name: String, value: String)]
    public var body: Body

    public init(status: Int, headers: [(name: String, value: String)], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of that name, however it is written.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

extension NewsroomAnswer {
    /// How long those between the newsroom and its readers may keep an answer.
    enum Keeping: String {
        /// As long as they ask each time whether it is still so: an embargo ends, and a correction comes, on the second.
        case whileTrue = "public, no-cache"
        /// What has its sum in its name.
        case forEver = "public, max-age=31536000, immutable"
        /// What is not there now may be there in a second.
        case never = "no-store"
    }

    /// What is there, with the tag of its bytes.
    static func found(
        _ bytes: [UInt8], as type: String, _ keeping: Keeping = .whileTrue,
        alternates: [(address: String, type: String)] = []
    ) -> NewsroomAnswer {
        let links = alternates.map { "<\($0.address)>; rel=\"alternate\"; type=\"\($0.type)\"" }
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", type), ("Cache-Control", keeping.rawValue),
                ("ETag", "\"\(sha256(bytes).prefix(32))\""),
            ] + (links.isEmpty ? [] : [("Link", links.joined(separator: ", "))]),
            body: .bytes(bytes))
    }

    /// A file that is there already, or is made with others.
    static func found(_ file: PageFile, named name: String) -> NewsroomAnswer {
        let type = FileType.named(name)
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", type.mediaType), ("Cache-Control", Keeping.whileTrue.rawValue),
                ("ETag", "\"\(file.sha256.prefix(32))\""),
            ] + (type.isShown ? [] : [("Content-Disposition", "attachment; filename=\"\(name)\"")]),
            body: file.content.body(of: file.count))
    }

    /// What is not there, for whatever reason: nothing in it says what was asked for.
    static func missing(_ page: [UInt8]) -> NewsroomAnswer {
        NewsroomAnswer(
            status: 404,
            headers: [("Content-Type", htmlType), ("Cache-Control", Keeping.never.rawValue)], body: .bytes(page))
    }

    /// What is for one reader: nobody between keeps it, and no search engine.
    static func personal(_ page: [UInt8], status: Int = 200, language: String) -> NewsroomAnswer {
        NewsroomAnswer(
            status: status,
            headers: [("Content-Type", htmlType), ("Content-Language", language), ("Vary", "Accept-Language")]
                + personalHeaders,
            body: .bytes(page))
    }

    /// The same for whoever holds a secret address. Not even this site is told by the browser where its reader came from.
    static func behindSecret(_ page: [UInt8], language: String) -> NewsroomAnswer {
        var answer = personal(page, language: language)
        answer.headers.append(("Referrer-Policy", "no-referrer"))
        return answer
    }

    static let personalHeaders = [
        (name: "Cache-Control", value: Keeping.never.rawValue), (name: "X-Robots-Tag", value: "noindex, nofollow"),
    ]

    static let htmlType = "text/html; charset=utf-8"
}
