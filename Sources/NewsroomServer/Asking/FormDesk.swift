import Catalogue
import HTTPTypes
import NIOPosix
import Newsroom
import Signatures
import Synchronization

/// Takes in what is typed into the form: keeps robots out without a puzzle, loses nothing of what a person typed, and hands what
/// is whole to the office.
final class FormDesk: Sendable {
    private let stamps: FormStamp
    private let state = Mutex(State())

    fileprivate struct State {
        var rate = AskingRate()
        /// By the number of its form, the secret of what was sent with it: a form that is sent twice is one request.
        var sent: [String: String] = [:]
        var order: [String] = []
    }

    private static let mostRemembered = 5_000

    init(stamps: FormStamp = FormStamp()) { self.stamps = stamps }

    enum Outcome {
        /// Under this secret.
        case sent(String)
        case page(NewsroomAnswer)
        /// There is no such form.
        case nowhere
    }

    /// The form, empty. Nil where there is no such kit.
    func page(for kit: Slug?, in room: OpenRoom.Opened, wanted: String?, chosen: String?, at now: Instant) throws
        -> NewsroomAnswer?
    {
        let form = AskingForm(chosen.map { [.language: $0] } ?? [:])
        return try room.site.askingPage(for: kit, form, stamp: stamps.new(at: now), wanted: wanted, at: now)
    }

    /// What was typed, to be looked at. What blocks, blocks on a thread that answers nobody else.
    func take(
        _ typed: TypedForm, for kit: Slug?, from block: AddressBlock?, in room: OpenRoom.Opened, wanted: String?,
        at now: Instant
    ) async throws -> Outcome {
        try await NIOThreadPool.singleton.runIfActive {
            try self.taken(typed, kit, block, room, wanted, now)
        }
    }

    private func taken(
        _ typed: TypedForm, _ kit: Slug?, _ block: AddressBlock?, _ room: OpenRoom.Opened, _ wanted: String?,
        _ now: Instant
    ) throws -> Outcome {
        let form = typed.asking
        func again(
            _ refusal: AskingRefusal, _ status: Int, _ faults: [AskingForm.Part: AskingFault] = [:],
            stamp: String? = nil
        ) throws -> Outcome {
            let page = try room.site.askingPage(
                for: kit, form, faults: faults, refusal: refusal, status: status, stamp: stamp ?? stamps.new(at: now),
                wanted: wanted, at: now)
            return page.map(Outcome.page) ?? .nowhere
        }
        let stamp = typed["stamp"]
        let number: String
        switch stamps.verdict(on: stamp, at: now) {
        case .tooQuick: return try again(.tooQuick, 422, stamp: stamp)
        case .strange: return try again(.sendAgain, 422)
        case .fine(let known): number = known
        }
        if let secret = state.withLock({ $0.sent[number] }) { return .sent(secret) }
        guard typed["website"].isEmpty else { return try again(.trapped, 422, stamp: stamp) }
        let faults = try room.site.faults(in: form, at: now)
        guard faults.isEmpty else { return try again(.fieldsToMend, 422, faults, stamp: stamp) }
        guard state.withLock({ $0.rate.take(from: block, at: now) }) else {
            return try again(.tooMany, 429, stamp: stamp)
        }
        let secret = Unguessable.bytes(16).hexadecimal
        do {
            let digest = SecretDigest.digest(of: secret)
            guard let faults = try room.site.open(form, for: kit, digest: digest, at: now) else { return .nowhere }
            guard faults.isEmpty else { return try again(.fieldsToMend, 422, faults, stamp: stamp) }
        } catch let error as any RefusalError where [.busy, .outside, .damaged].contains(error.refusal.kind) {
            return try again(.notSaved, 503, stamp: stamp)
        }
        state.withLock { $0.remember(secret, of: number, most: FormDesk.mostRemembered) }
        return .sent(secret)
    }
}

extension FormDesk.State {
    fileprivate mutating func remember(_ secret: String, of number: String, most: Int) {
        sent[number] = secret
        order.append(number)
        if order.count > most { sent[order.removeFirst()] = nil }
    }
}
