import Catalogue
import Foundation
import Store
import Validation

// What follows from what was entered for a request, and for the terms of an asset.
extension RecordEdit {
    /// A request with its address read, its terms spelt as they are compared, and the time when it came.
    func withTerms(_ request: PressRequest, isNew: Bool) throws -> PressRequest {
        var request = request
        if isNew, request.received == nil { request.received = now }
        (request.media, request.territories) = (try media(request.media), try territories(request.territories))
        request.uses = try uses(request.uses)
        let region = request.territories.first { $0 != Territory.everywhere }
        request.normalised = try request.asGiven.flatMap { try read($0, in: copy.view.office().region ?? region) }
        return request
    }

    /// A deadline that is typed and past is more often a slip than not.
    ///
    /// - Throws: `PressOfficeError.pastDeadline`.
    func check(_ request: PressRequest, was: PressRequest?) throws {
        guard let deadline = request.deadline, deadline != was?.deadline, deadline.at <= now, !isMeant else { return }
        throw PressOfficeError.pastDeadline(deadline)
    }

    func withTerms(_ asset: Asset) throws -> Asset {
        var asset = asset
        (asset.media, asset.territories) = (try media(asset.media), try territories(asset.territories))
        asset.uses = try uses(asset.uses)
        if let begins = asset.usageBegins, let ends = asset.usageEnds, ends < begins {
            throw PressOfficeError.form(.termsEndBeforeTheyBegin)
        }
        return asset
    }

    private func media(_ typed: [String]) throws -> [String] {
        try typed.map { try chosen($0, "medium", Medium.allCases.map(\.rawValue)) }
    }

    private func uses(_ typed: [String]) throws -> [String] {
        try typed.map { try chosen($0, "use", Use.allCases.map(\.rawValue)) }
    }

    private func chosen(_ typed: String, _ field: String, _ known: [String]) throws -> String {
        guard let name = known.first(where: { folded($0) == folded(typed) }) else {
            throw PressOfficeError.form(.choice(field: field, typed: typed, among: known))
        }
        return name
    }

    private func territories(_ typed: [String]) throws -> [String] {
        try typed.map { text in
            if folded(text) == folded(Territory.everywhere) { return Territory.everywhere }
            let region = text.uppercased()
            guard region.utf8.count == 2, phones.callingCode(of: region) != nil else {
                throw PressOfficeError.form(.territory(typed: text))
            }
            return region
        }
    }

    /// What a number or an address that somebody gave can be read as; nil where it can be read as nothing, which is no fault.
    private func read(_ given: String, in region: String?) -> String? {
        let schemes = ["mailto:", "tel:"]
        let scheme = schemes.first { given.lowercased().hasPrefix($0) } ?? ""
        let bare = given.dropFirst(scheme.count).trimmingCharacters(in: .whitespacesAndNewlines)
        if EmailAddress.problem(with: bare) == nil { return bare }
        if let number = phones.read(bare, region: region) { return number.e164 }
        return WebAddress.problem(with: bare) == nil ? bare : nil
    }
}

extension WorkingCopy {
    /// The journalist of that name or slug, made where the catalogue has none: for the office alone, as journalists are.
    func journalistMade(named name: String) throws -> Contact {
        if let slug = Slug(name), let known = try find(Contact.self, slug: slug) { return known }
        if let known = try contacts(named: name, .journalist).first(where: { $0.role == .journalist }) { return known }
        let slug = try slug(from: name, fallback: Contact.Role.journalist.words, in: .contact)
        let journalist = Contact(
            id: makeID(), slug: slug, role: .journalist, name: name, audience: Contact.Role.journalist.usualAudience)
        make(journalist)
        return journalist
    }
}

extension Field {
    /// Whether a new name makes a journalist.
    var isJournalist: Bool { R.kind == .request && kind == .reference(.contact) }
}
