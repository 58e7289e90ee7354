import Catalogue
import Exchange
import Foundation
import Signatures
import Store

/// Where an answer goes.
public struct AnswerOutputs {
    /// Puts something in its place: it is given what makes the bytes, which takes where they go.
    public typealias Put = (_ make: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws -> Void

    /// The folder that the issue is written into.
    public var folder: String?
    /// The issue as a ZIP archive.
    public var archive: Put?
    /// The message with the archive, as mail programs open it.
    public var message: Put?
    /// Whether the message is queued to be sent by the office itself.
    public var isQueued: Bool

    public init(folder: String? = nil, archive: Put? = nil, message: Put? = nil, isQueued: Bool = false) {
        self.folder = folder
        self.archive = archive
        self.message = message
        self.isQueued = isQueued
    }
}

extension Office {
    /// Answers a request with a numbered, signed issue of a kit, without what the terms of the request keep back. The delivery, the
    /// answer and the message that waits to be sent are one change; then the issue and the message are written. Where they cannot
    /// be, the change is taken back; the issue is kept, and answers the request another time.
    ///
    /// - Throws: what `OfficeView.answer` and `issueKit` throw; `PressOfficeError.settledAlready`, `.noSender` where a message is
    ///   written and the office has no e-mail address; `MailProblem` where one is queued that cannot be sent.
    public func answer(
        _ name: RecordName, _ plan: AnswerPlan, signedBy key: SigningKey, to outputs: AnswerOutputs,
        reason: String? = nil
    ) throws -> Outcome<KitAnswer> {
        let asked = try view(for: .internal).answer(to: name, plan)
        // Nothing is issued that answers nothing, or could go nowhere.
        guard asked.request.state == .open else {
            throw PressOfficeError.settledAlready(asked.request.recordName, asked.request.state)
        }
        if outputs.message != nil, asked.message.from.address.isEmpty { throw PressOfficeError.noSender }
        if outputs.isQueued { try checkCanBeSent(to: asked.message.to, named: asked.recipient) }
        let issued = try issueKit(
            asked.kit.recordName, for: asked.request.id, underEmbargo: asked.embargo != nil, signedBy: key,
            reason: reason)
        let answer = try view(for: .internal).answer(to: name, plan, with: issued.value)
        let change = try record(answer, of: issued.value, isQueued: outputs.isQueued, reason)
        do {
            try write(answer, of: issued.value, to: outputs)
        } catch {
            if let change { _ = try? store.undo(change.id, stamp("undo", "The answer could not be written.")) }
            throw error
        }
        return Outcome(answer, change: change)
    }

    private func record(
        _ answer: KitAnswer, of issue: KitIssue, isQueued: Bool, _ reason: String?
    ) throws -> Change? {
        let at = now()
        return try store.change(stamp("answer request", reason)) { view in
            guard var request = try view.find(PressRequest.self, id: answer.request.id) else {
                throw PressOfficeError.goneMeanwhile(.request)
            }
            try view.checkIsCurrent(issue)
            try request.settle(.answered, at: at, view.name(of: request))
            let count = answer.assets.count { $0.permission.isAllowed }
            request.given =
                "Issue \(issue.number) of kit \(answer.kit.slug), with \(count) of \(answer.assets.count) assets."
            request.kitID = answer.kit.id
            var delivery = Delivery(
                id: makeID(), kitID: answer.kit.id, issueID: issue.id, recipient: String(answer.recipient.prefix(200)),
                at: at, embargo: answer.embargo, requestID: request.id)
            delivery.contactID = request.journalistID
            if isQueued { delivery.channel = Office.mailChannel }
            let letter = isQueued ? queued(answer.message, with: issue, for: delivery, at: at) : nil
            return [.update(request), .insertDelivery(delivery)] + [letter].compactMap { $0.map(Edit.insertMail) }
        }
    }

    private func write(_ answer: KitAnswer, of issue: KitIssue, to outputs: AnswerOutputs) throws {
        if let folder = outputs.folder { _ = try writeIssue(issue, to: folder) }
        try outputs.archive? { _ = try issueArchive(issue, to: $0) }
        try outputs.message? { try answer.message.write(enclosing: enclosure(of: issue), to: $0) }
    }

    /// An issue as it goes with a message.
    func enclosure(of issue: KitIssue) -> OutgoingMail.Enclosure {
        OutgoingMail.Enclosure(name: "\(issue.number.fileName).zip", mediaType: "application/zip") { take in
            _ = try issueArchive(issue, to: take)
        }
    }
}
