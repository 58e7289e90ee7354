import Catalogue
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOPosix
import Newsroom
import PressOffice

/// What is answered where it arrives.
extension Answering {
    /// What is sent for a request as it is; nil where that is not ready, or anything is in the way of it: then the request goes the
    /// long way, where it is answered why.
    ///
    /// On the thread of `loop`, where the catalogue is asked once for all whose requests are there when the loop looks: each of them
    /// was sent before it was asked.
    func ready(_ head: HTTPRequestHead, on loop: any EventLoop) -> ReadyAnswers.Wire? {
        guard let request = PlainRequest(head, isEncryptedBehindProxy: isEncryptedBehindProxy) else { return nil }
        if let round = rounds.currentValue { return round.moment?.wire(for: request) }
        let instant = now()
        let round = Round(moment: try? answers.moment(of: room.current().pages, at: instant))
        rounds.currentValue = round
        // Runs when all that was there has been looked at.
        loop.execute { rounds.currentValue = nil }
        return round.moment?.wire(for: request)
    }

    /// What is true while a loop goes through what its connections have brought.
    final class Round: Sendable {
        let moment: ReadyAnswers.Moment?

        init(moment: ReadyAnswers.Moment?) { self.moment = moment }
    }

    /// A page that is the same for everybody. Where nothing but the page is asked for, it is kept for who asks next, if it was made
    /// of what was read before; for who asks for more, where the catalogue stands is not asked again.
    func kept(
        _ address: NewsroomAddress, _ head: HTTPRequest, _ room: OpenRoom.Opened, _ instant: Instant
    ) throws -> NewsroomAnswer {
        guard KeptPages.isKept(address),
            let request = PlainRequest(head, isEncryptedBehindProxy: isEncryptedBehindProxy),
            let reading = try room.pages.reading(holdingAt: instant)
        else { return try room.pages.answer(to: address, at: instant) }
        let page = try room.pages.answer(to: address, at: instant)
        guard case .bytes(let body) = page.body,
            var response = page.response(to: HTTPRequest(method: .get, scheme: nil, authority: nil, path: nil)),
            // Nothing has come between.
            try room.pages.reading(holdingAt: instant) == reading
        else { return page }
        safety.add(to: &response.headers)
        answers.keep(response, body, for: request, of: room.pages, reading)
        return page
    }

    /// Whether a proxy says by which way a reader came, and that it must be the encrypted one.
    private var isEncryptedBehindProxy: Bool { settings.isEncrypted && settings.isBehindProxy }
}
