import Catalogue
import Exchange
import Foundation
import Store

/// Where an answer goes.
public struct AnswerOutputs {
    /// Puts something in its place: it is given what makes the bytes, which takes where they go.
    public typealias Put = (_ make: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws -> Void

    /// The folder that the kit is written into.
    public var folder: String?
    /// The kit as a ZIP archive.
    public var archive: Put?
    /// The message with the archive, as mail programs open it.
    public var message: Put?

    public init(folder: String? = nil, archive: Put? = nil, message: Put? = nil) {
        self.folder = folder
        self.archive = archive
        self.message = message
    }
}

extension Office {
    /// Answers a request with a kit of what may go: the delivery and the answer are recorded as one change, and then the kit and
    /// the message are written. Where they cannot be, the change is taken back.
    ///
    /// - Throws: what `OfficeView.answer` throws; `PressOfficeError.settledAlready`, `.noSender` where a message is written and the
    ///   office has no e-mail address.
    public func answer(
        _ name: RecordName, _ plan: AnswerPlan, to outputs: AnswerOutputs, reason: String? = nil
    ) throws -> Outcome<KitAnswer> {
        let answer = try view(for: .internal).answer(to: name, plan)
        if outputs.message != nil, answer.message.from.address.isEmpty { throw PressOfficeError.noSender }
        let change = try record(answer, reason)
        do {
            try write(answer, plan, to: outputs)
        } catch {
            if let change { _ = try? store.undo(change.id, stamp("undo", "The answer could not be written.")) }
            throw error
        }
        return Outcome(answer, change: change)
    }

    private func record(_ answer: KitAnswer, _ reason: String?) throws -> Change? {
        let at = now()
        return try store.change(stamp("answer request", reason)) { view in
            guard var request = try view.find(PressRequest.self, id: answer.request.id) else {
                throw PressOfficeError.goneMeanwhile(.request)
            }
            try request.settle(.answered, at: at, view.name(of: request))
            let count = answer.assets.count { $0.permission.isAllowed }
            request.given = "Kit \(answer.kit.slug), with \(count) of \(answer.assets.count) assets."
            request.kitID = answer.kit.id
            let delivery = Delivery(
                id: makeID(), kitID: answer.kit.id, recipient: String(answer.recipient.prefix(200)), at: at,
                embargo: answer.embargo, requestID: request.id)
            return [.update(request), .insertDelivery(delivery)]
        }
    }

    private func write(_ answer: KitAnswer, _ plan: AnswerPlan, to outputs: AnswerOutputs) throws {
        let made = AnsweredKit(answer: answer, profile: plan.profile, office: self)
        try keepingExport(of: answer.kit, for: answer.audience, at: now()) {
            if let folder = outputs.folder { try made.write(to: folder) }
            try outputs.archive? { try made.archive(to: $0) }
            try outputs.message? { sink in
                let enclosure = OutgoingMail.Enclosure(name: answer.archiveName, mediaType: "application/zip") { take in
                    try made.archive(to: take)
                }
                try answer.message.write(enclosing: enclosure, to: sink)
            }
        }
    }
}

extension KitAnswer {
    /// Whoever gets a kit before its embargo ends is accredited.
    fileprivate var audience: Audience { embargo == nil ? .press : .accredited }
}

/// The kit that goes with an answer: as the press will see it, without what may not go.
struct AnsweredKit {
    private let view: OfficeView
    private let name: RecordName
    private let profile: String?
    private let notice: EmbargoNotice?

    init(answer: KitAnswer, profile: String?, office: Office) {
        let withheld = answer.assets.filter { !$0.permission.isAllowed }.map(\.asset)
        view = OfficeView(
            audience: answer.audience, instant: answer.embargo?.until ?? office.now(), office: office,
            withheld: withheld)
        name = RecordName(kind: .kit, slug: answer.kit.slug)
        self.profile = profile
        var notice = answer.embargo.map { EmbargoNotice($0, for: answer.recipient) }
        notice?.terms = answer.terms
        self.notice = notice
    }

    func write(to folder: String) throws {
        _ = try view.exportKit(name, profile: profile, to: folder, under: notice)
    }

    func archive(to sink: ([UInt8]) throws -> Void) throws {
        _ = try view.kitArchive(name, profile: profile, under: notice, to: sink)
    }
}
