import Catalogue
import Exchange
import Foundation
import Store

/// What was handed to somebody under embargo.
public struct HandedOut: Hashable, Sendable {
    /// What it is handed out as.
    public enum Form {
        /// One of `KitFormat.all`, by its name.
        case format(String)
        /// A folder at this path.
        case folder(String)
        /// A ZIP archive. The closure puts it in its place: it is given what makes the archive, which takes where the bytes go
        /// and returns the paths of the files in it.
        case archive((_ make: (_ sink: ([UInt8]) throws -> Void) throws -> [String]) throws -> [String])
    }

    public var kit: Slug
    public var embargo: Embargo
    public var recipient: String
    /// The kit in the format that was asked for; nothing where it is a folder or an archive.
    public var bytes: [UInt8]
    /// The paths of the files in the folder or the archive.
    public var files: [String]
}

extension Office {
    /// Hands a kit to an audience: what `write` makes of the view leaves the office, and that it did is kept, so that a correction
    /// that comes later finds those who have the kit. Cards alone, the `format` of that name, do not hold the release.
    ///
    /// - Throws: `HiddenKit` for a kit under embargo also where the audience sees it: it goes to somebody named; and what `write`
    ///   throws.
    public func handOut<Value>(
        _ name: RecordName, to audience: Audience, format: String? = nil, _ write: (OfficeView) throws -> Value
    ) throws -> Value {
        let view = view(for: audience)
        guard audience != .internal, format != KitFormat.vCard.name,
            let kit = try? view.read({ try $0.the(Kit.self, name) })
        else { return try write(view) }
        let hidden = try read { try $0.whyHidden(kit, from: .press) }
        if case .embargo(let embargo)? = hidden?.reason { throw HiddenKit(kit.slug, from: audience, .embargo(embargo)) }
        return try keepingExport(of: kit, for: audience, at: view.instant) { try write(view) }
    }

    /// It is kept before anything leaves; where nothing does, what was kept before stands again.
    func keepingExport<Value>(
        of kit: Kit, for audience: Audience, at: Instant, _ write: () throws -> Value
    ) throws -> Value {
        let before: KitExport?
        do {
            before = try store.remember(exportOf: kit, for: audience, at: at)
        } catch StoreError.readOnly {
            // A catalogue that nobody can change learns of no correction either.
            return try write()
        }
        do {
            return try write()
        } catch {
            _ = try? store.restore(before, of: kit, for: audience)
            throw error
        }
    }

    /// Hands a kit that is under embargo to somebody accredited, as it will be seen when that ends, with a notice on top of
    /// every form, and records the delivery: who did so, to whom, when and which kit. The delivery is what opens it to them
    /// (docs/decisions/0047-who-sees-what-under-embargo.md).
    ///
    /// It is recorded before anything leaves; where it then cannot be written, it is taken back. `recipient` is a contact who is
    /// accredited, or a name and an outlet.
    ///
    /// - Throws: `PressOfficeError.notUnderEmbargo`, `.noRecipient`, `.notAccredited`; `HiddenKit` where more than an embargo is in the way; what
    ///   `OfficeView.kitBytes`, `.exportKit` and `.kitArchive` throw.
    public func handOut(
        _ name: RecordName, underEmbargoTo recipient: String, as form: HandedOut.Form, profile: String? = nil,
        reason: String? = nil
    ) throws -> Outcome<HandedOut> {
        let named = try checkedRecipient(recipient)
        let (at, given) = (now(), try read { try $0.recipient(named) })
        let recipient = given.words
        let (kit, embargo, releases) = try read { try $0.underEmbargo(name) }
        try given.contact?.checkIsAccredited(embargo, at: at)
        let view = OfficeView(audience: .accredited, instant: embargo.until, office: self)
        var notice = EmbargoNotice(embargo, for: recipient)
        notice.terms = try view.embargoTerms(of: releases)
        var handedOut = HandedOut(kit: kit.slug, embargo: embargo, recipient: recipient, bytes: [], files: [])
        if case .format(let format) = form {
            handedOut.bytes = try view.kitBytes(name, format: format, profile: profile, under: notice)
        }
        var delivery = Delivery(id: makeID(), kitID: kit.id, recipient: recipient, at: at, embargo: embargo)
        delivery.contactID = given.contact?.id
        let stamp = ChangeStamp(actor: actor, at: at, action: "hand out kit", reason: reason)
        guard let change = try store.change(stamp, { _ in [.insertDelivery(delivery)] }) else {
            throw PressOfficeError.goneMeanwhile(.kit)
        }
        do {
            switch form {
            case .format(KitFormat.vCard.name): break
            case .format: try store.remember(exportOf: kit, for: .accredited, at: at)
            case .folder(let folder):
                handedOut.files = try keepingExport(of: kit, for: .accredited, at: at) {
                    try view.exportKit(name, profile: profile, to: folder, under: notice)
                }
            case .archive(let write):
                handedOut.files = try keepingExport(of: kit, for: .accredited, at: at) {
                    try write { try view.kitArchive(name, profile: profile, under: notice, to: $0) }
                }
            }
        } catch {
            _ = try? store.undo(change.id, self.stamp("undo", "The kit could not be written."))
            throw error
        }
        return Outcome(handedOut, change: change)
    }

    func checkedRecipient(_ text: String) throws -> String {
        do {
            guard let line = try checkedLine(text, "recipient", 200) else { throw PressOfficeError.noRecipient }
            return line
        } catch let problem as FormProblem {
            throw PressOfficeError.form(problem)
        }
    }
}

extension CatalogueView {
    /// The kit, the embargo that alone keeps it from the press, and the releases that are under one.
    func underEmbargo(_ name: RecordName) throws -> (Kit, Embargo, releases: [UUID]) {
        let kit = try the(Kit.self, name)
        guard let hidden = try whyHidden(kit, from: .press) else { throw PressOfficeError.notUnderEmbargo(kit.slug) }
        guard case .embargo(let embargo) = hidden.reason else { throw hidden }
        return (kit, embargo, try underEmbargo(among: members(of: .kit, kit.id)))
    }
}
