import Catalogue
import Foundation
import PressOffice
import Synchronization

/// Answers of the newsroom that are kept in memory as long as they are true: until anything changes in the catalogue, or an
/// embargo ends.
///
/// An answer that was made for a state of the catalogue is handed out to nobody who comes when it has moved on; what is kept on
/// disk (``NewsroomFolder``) is told from what is new by the same tags.
public final class KeptPages: Sendable {
    private let site: NewsroomSite
    /// In bytes.
    private let most: Int
    private let state = Mutex(State())
    private let making = Turnstile<NewsroomAddress>()

    private struct State {
        var reading: KeptReading?
        var answers: [NewsroomAddress: NewsroomAnswer] = [:]
        var bytes = 0
    }

    /// `most` is how many bytes are kept; files stay where they are, and count as nothing.
    public init(_ site: NewsroomSite, most: Int = 64 << 20) {
        self.site = site
        self.most = most
    }

    public func answer(to address: NewsroomAddress, at instant: Instant) throws -> NewsroomAnswer {
        let standing = try site.office.standing()
        let kept = state.withLock { state in
            state.reading?.holds(at: instant, standing) == true ? state.answers[address] : nil
        }
        if let kept { return kept }
        // Of those who ask for the same one makes it, and the others wait for that.
        guard KeptPages.isKept(address) else { return try site.answer(to: address, at: instant) }
        making.enter(address)
        defer { making.leave(address) }
        let made = state.withLock { state in
            state.reading?.holds(at: instant, standing) == true ? state.answers[address] : nil
        }
        if let made { return made }
        let reading = try reading(at: instant, standing)
        let answer = try site.answer(to: address, at: instant)
        keep(answer, at: address, reading)
        return answer
    }

    /// Which reading what is kept is of, where that is still true; nil where it is not, or nothing is kept.
    public func reading(holdingAt instant: Instant) throws -> KeptReading? {
        let standing = try site.office.standing()
        return state.withLock { state in
            state.reading.flatMap { $0.holds(at: instant, standing) ? $0 : nil }
        }
    }

    /// What is answered where there is no such address.
    public func missing(at instant: Instant) throws -> NewsroomAnswer { try answer(to: .missing, at: instant) }

    /// How long what is read now is true. Where only the office's own books have changed, what is kept stays.
    private func reading(at instant: Instant, _ standing: CatalogueStanding) throws -> KeptReading {
        let known = state.withLock { $0.reading }
        if let known, known.holds(at: instant, standing) { return known }
        let reading = try site.office.keptReading(at: instant)
        let isTheSame =
            try known.map { try site.office.isSame(forReadersSince: $0, now: reading) } ?? false
        state.withLock { state in
            // Somebody else may have come further meanwhile.
            if let there = state.reading, there.standing.change > reading.standing.change { return }
            if !isTheSame || state.reading != known { (state.answers, state.bytes) = ([:], 0) }
            state.reading = reading
        }
        return reading
    }

    /// There is no end of what may be searched for.
    public static func isKept(_ address: NewsroomAddress) -> Bool {
        if case .search(let words) = address { words.isEmpty } else { true }
    }

    private func keep(_ answer: NewsroomAnswer, at address: NewsroomAddress, _ reading: KeptReading) {
        // There is no end of what is not there.
        if answer.status != 200, address != .missing { return }
        guard let size = answer.size, size <= most / 8 else { return }
        state.withLock { state in
            guard state.reading == reading, state.answers[address] == nil else { return }
            if state.bytes + size > most { (state.answers, state.bytes) = ([:], 0) }
            state.answers[address] = answer
            state.bytes += size
        }
    }
}

extension NewsroomAnswer {
    /// How much memory it takes; nil for what is made anew each time it is sent.
    fileprivate var size: Int? {
        switch body {
        case .none, .file: 1000
        case .bytes(let bytes): bytes.count + 1000
        case .pieces: nil
        }
    }
}
