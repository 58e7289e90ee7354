import Catalogue
import Foundation
import PressOffice

extension NewsroomSite {
    /// What has to be typed otherwise before it can be sent.
    public func faults(in form: AskingForm, at instant: Instant) throws -> [AskingForm.Part: AskingFault] {
        form.faults(at: instant, zone: try office.settings().zone)
    }

    /// Puts what somebody asks into the office, and says why not where it cannot be; nil where there is no such kit to be seen.
    ///
    /// Nobody is taken for somebody of the catalogue by a name that they typed, and no journalist or outlet is made of it: who asks
    /// stands in the words of the request, and a person finds out who it is (docs/decisions/0060-asking-through-the-newsroom.md).
    /// `digest` is of the secret by which they look at it.
    ///
    /// - Throws: what `Office.openRequest` throws where the catalogue cannot be written.
    public func open(
        _ form: AskingForm, for kit: Slug?, digest: String, at instant: Instant
    ) throws -> [AskingForm.Part: AskingFault]? {
        let settings = try office.settings()
        let faults = form.faults(at: instant, zone: settings.zone)
        guard faults.isEmpty else { return faults }
        var request = RecordForm<PressRequest>()
        request.record.subject = QuotedText.line(form[.what], most: AskingForm.longestSubject).trimmingBlanks
        request.record.words = form.words
        request.record.channel = .form
        request.record.kind = form.kind ?? (kit == nil ? .facts : .kit)
        request.record.asGiven = form.line(.reach)
        request.record.language = FormWords.known(form.line(.language))
        if case .read(let deadline) = form.deadline(home: settings.zone) { request.record.deadline = deadline }
        if let kit {
            guard try NewsroomView(self, at: instant).kitTitle(kit) != nil else { return nil }
            request.names["kitID"] = kit.text
        }
        do {
            _ = try office.openRequest(request, isMeant: true, digest: digest)
        } catch PressOfficeError.form {
            return [.what: .unreadable]
        }
        return [:]
    }
}

extension AskingForm {
    static let longestSubject = 120

    /// As the office reads it: who asks, by their own account, and what.
    var words: String {
        let who = [line(.name), line(.outlet)].filter { !$0.isEmpty }.joined(separator: ", ")
        let what = self[.what].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { QuotedText.line(String($0), most: Part.what.longest) }.joined(separator: "\n").trimmingBlanks
        return "\(who):\n\n\(what)"
    }
}
