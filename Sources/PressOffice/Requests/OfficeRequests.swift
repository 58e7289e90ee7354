import Catalogue
import Foundation
import Store

/// What becomes of a request.
extension Office {
    /// Opens a request. A journalist or an outlet that is new is made; the address that a new journalist gave becomes a way to
    /// reach them, for the office alone. `digest` is of the secret by which whoever asked looks at what becomes of it, where they
    /// asked through the newsroom.
    ///
    /// - Throws: `PressOfficeError.pastDeadline` unless it `isMeant` so; what `add` throws.
    @discardableResult
    public func openRequest(
        _ form: RecordForm<PressRequest>, slug: String? = nil, isMeant: Bool = false, digest: String? = nil,
        reason: String? = nil
    ) throws -> Outcome<RecordName> {
        var made: RecordName?
        let change = try store.change(stamp("open request", reason)) { view in
            var edit = RecordEdit(WorkingCopy(view, makeID: makeID), at: now(), because: reason, phones: phones)
            edit.isMeant = isMeant
            let request = try edit.add(form, slug: slug)
            made = edit.copy.name(of: request)
            try edit.copy.reach(request)
            let link = digest.map { Edit.insertRequestLink(digest: $0, requestID: request.id) }
            return edit.copy.edits + [link].compactMap(\.self)
        }
        guard let made, let change else { throw PressOfficeError.goneMeanwhile(.request) }
        return Outcome(made, change: change)
    }

    /// Says who sees to a request; nil says nobody.
    public func assign(
        _ name: RecordName, to person: String?, reason: String? = nil
    ) throws -> Outcome<RecordName> {
        let person = try PressRequest.field("assignedTo").flatMap { try checked(person, as: $0) }
        var assigned = name
        let change = try store.change(stamp("assign request", reason)) { view in
            let original = try view.the(PressRequest.self, name)
            assigned = view.name(of: original)
            var request = original
            request.assignedTo = person
            return request == original ? [] : [.update(request)]
        }
        return Outcome(assigned, change: change)
    }

    /// Says that a request was answered, and what the journalist was given.
    ///
    /// - Throws: `PressOfficeError.settledAlready`.
    public func answer(
        _ name: RecordName, given words: String?, reason: String? = nil
    ) throws -> Outcome<RecordName> {
        let given = try PressRequest.field("given").flatMap { try checked(words, as: $0) }
        return try set(PressRequest.self, name, "answer", reason) { request, view in
            try request.settle(.answered, at: now(), view.name(of: request))
            request.given = given
        }
    }

    /// Turns a request down.
    ///
    /// - Throws: `PressOfficeError.turnedDownWithoutReason`, `.settledAlready`.
    public func turnDown(_ name: RecordName, because reason: String?) throws -> Outcome<RecordName> {
        try set(PressRequest.self, name, "turn down", reason) { request, view in
            let name = view.name(of: request)
            guard let reason, !reason.allSatisfy(\.isWhitespace) else {
                throw PressOfficeError.turnedDownWithoutReason(name)
            }
            try request.settle(.turnedDown, at: now(), name)
        }
    }

    /// Says that nothing more is done about a request.
    ///
    /// - Throws: `PressOfficeError.settledAlready` where it is closed.
    public func close(_ name: RecordName, reason: String? = nil) throws -> Outcome<RecordName> {
        try set(PressRequest.self, name, "close", reason) { request, view in
            // What was answered or turned down is closed when it is done with.
            guard request.state != .closed else {
                throw PressOfficeError.settledAlready(view.name(of: request), .closed)
            }
            if request.settled == nil { request.settled = now() }
            request.state = .closed
        }
    }

    /// A request that was answered, turned down or closed waits for an answer again.
    ///
    /// - Throws: `PressOfficeError.openAlready`.
    public func reopen(_ name: RecordName, reason: String? = nil) throws -> Outcome<RecordName> {
        try set(PressRequest.self, name, "reopen", reason) { request, view in
            if request.state == .open { throw PressOfficeError.openAlready(view.name(of: request)) }
            (request.state, request.settled) = (.open, nil)
        }
    }

    /// What was typed for a field that no form has.
    func checked(_ words: String?, as field: Field<PressRequest>) throws -> String? {
        do throws(FormProblem) {
            guard case .text(let text)? = try field.checked(words.map { .text($0) }, of: nil) else { return nil }
            return text
        } catch {
            throw PressOfficeError.form(error)
        }
    }
}

extension PressRequest {
    mutating func settle(_ state: State, at now: Instant, _ name: RecordName) throws {
        guard self.state == .open else { throw PressOfficeError.settledAlready(name, self.state) }
        (self.state, settled) = (state, now)
    }
}

extension WorkingCopy {
    /// Keeps the address that a journalist gave who is new here.
    fileprivate func reach(_ request: PressRequest) throws {
        guard let given = request.asGiven, let id = request.journalistID, isMade(id),
            let journalist = try find(Contact.self, id: id)
        else { return }
        let kind = request.kindOfPoint
        let slug = try slug(from: "\(journalist.slug)-\(kind.rawValue)", fallback: "point", in: .contactPoint)
        make(
            ContactPoint(
                id: makeID(), slug: slug, contactID: id, kind: kind, asGiven: given, normalised: request.normalised,
                audience: .internal))
    }
}

extension PressRequest {
    /// What the address is, by what could be read of it, else by how the journalist reached the office.
    fileprivate var kindOfPoint: ContactPoint.Kind {
        if let normalised {
            return normalised.hasPrefix("+") ? .voice : normalised.contains("@") ? .email : .form
        }
        switch channel {
        case .email: return .email
        case .telephone, .inPerson: return .voice
        case .form: return .form
        case .messenger: return .messenger
        }
    }
}
