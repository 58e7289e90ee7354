import Catalogue
import Foundation
import Store

/// What whoever asked through the newsroom is told of their own request.
public struct RequestStanding: Hashable, Sendable {
    /// As they typed it.
    public var subject: String
    public var state: PressRequest.State
    public var received: Instant?
    public var deadline: Moment?
    public var language: String?
    /// The kit that they asked for, as long as they may have it.
    public var kit: Slug?
    public var kitTitle: String?
}

extension OfficeView {
    /// What has become of the request behind a secret link, by the SHA-256 of its secret; nil where there is none. What is told of its
    /// kit is what this audience sees of it.
    public func requestBehindLink(digest: String) throws -> RequestStanding? {
        try read { view in
            guard let request = try view.request(behindLink: digest) else { return nil }
            let kit = try request.kitID.flatMap { try view.find(Kit.self, id: $0) }
            return RequestStanding(
                subject: request.subject, state: request.state, received: request.received, deadline: request.deadline,
                language: request.language, kit: kit?.slug, kitTitle: kit?.title)
        }
    }
}
