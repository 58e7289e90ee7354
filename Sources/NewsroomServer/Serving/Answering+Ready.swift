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

    /// Keeps a page that is the same for everybody for who asks for it next, if it was made of what was read before.
    func keepReady(
        _ page: NewsroomAnswer, for head: HTTPRequest, _ room: OpenRoom.Opened, _ reading: KeptReading,
        _ instant: Instant
    ) throws {
        guard case .bytes(let body) = page.body,
            let request = PlainRequest(head, isEncryptedBehindProxy: isEncryptedBehindProxy),
            var response = page.response(to: HTTPRequest(method: .get, scheme: nil, authority: nil, path: nil)),
            // Nothing has come between.
            try room.pages.reading(holdingAt: instant) == reading
        else { return }
        safety.add(to: &response.headers)
        answers.keep(response, body, for: request, of: room.pages, reading)
    }

    /// Whether a proxy says by which way a reader came, and that it must be the encrypted one.
    private var isEncryptedBehindProxy: Bool { settings.isEncrypted && settings.isBehindProxy }
}
