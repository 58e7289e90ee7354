import Catalogue
import Exchange
import Store

/// Why an audience does not see a kit that is there: for the office's own people alone.
public struct HiddenKit: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Until then; the latest on what it holds.
        case embargo(Embargo)
        /// A release of it is on hold or was cancelled.
        case status(Slug, Release.PubStatus)
        /// A release of it is meant for others.
        case release(Slug, Audience)
        /// It is itself meant for others.
        case audience(Audience)
    }

    public var kit: Slug
    public var audience: Audience
    public var reason: Reason

    public init(_ kit: Slug, from audience: Audience, _ reason: Reason) {
        self.kit = kit
        self.audience = audience
        self.reason = reason
    }
}

extension OfficeView {
    /// Why another audience does not see a kit; nil where it does, where there is none, and to all who are not the office.
    public func whyHidden(_ name: RecordName, from other: Audience) throws -> HiddenKit? {
        guard audience == .internal else { return nil }
        return try read { view in
            guard let kit = try? view.the(Kit.self, name) else { return nil }
            return try view.whyHidden(kit, from: other)
        }
    }
}

extension CatalogueView {
    /// What stands in the way for good is told before what will pass.
    func whyHidden(_ kit: Kit, from audience: Audience) throws -> HiddenKit? {
        if !audience.sees(kit.audience) { return HiddenKit(kit.slug, from: audience, .audience(kit.audience)) }
        let members = try members(of: .kit, kit.id)
        let releases = try members.filter { $0.memberKind == .release }
            .compactMap { try find(Release.self, id: $0.memberID) }
        if let release = releases.first(where: { !audience.sees($0.audience) }) {
            return HiddenKit(kit.slug, from: audience, .release(release.slug, release.audience))
        }
        if let release = releases.first(where: { $0.pubStatus != .usable }) {
            return HiddenKit(kit.slug, from: audience, .status(release.slug, release.pubStatus))
        }
        return try embargo(onKitOf: members, from: audience).map { HiddenKit(kit.slug, from: audience, .embargo($0)) }
    }
}

extension HiddenKit: RefusalError {
    public var refusal: Refusal {
        let name = RecordName(kind: .kit, slug: kit)
        switch reason {
        case .embargo(let embargo):
            return Refusal(
                .refused, about: .record(name), "Kit \(kit) is under embargo until \(embargo.onItsClock).",
                .handOutUnderEmbargo(kit), .exportForTheOffice(kit))
        case .status(let release, let status):
            let words = status == .canceled ? "was cancelled" : "is on hold"
            return Refusal(
                .refused, about: .record(name), "Kit \(kit) is not handed out: release \(release) \(words).",
                .exportForTheOffice(kit))
        case .release(let release, let meant):
            return Refusal(
                .refused, about: .record(name),
                "Kit \(kit) is not for the audience '\(audience.rawValue)': release \(release) is for \(meant.rawValue).",
                .exportForTheOffice(kit))
        case .audience(let meant):
            return Refusal(
                .refused, about: .record(name),
                "Kit \(kit) is not for the audience '\(audience.rawValue)': it is for \(meant.rawValue).",
                .exportForTheOffice(kit))
        }
    }
}
