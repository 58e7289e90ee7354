import Catalogue
import Foundation
import Store

/// An asset of a kit, and whether it may go to who asks.
public struct DecidedAsset: Hashable, Sendable {
    public var asset: Asset
    public var permission: Permission

    public init(_ asset: Asset, _ permission: Permission) {
        self.asset = asset
        self.permission = permission
    }
}

extension OfficeView {
    /// Which assets of the kit that a request asks for, or of another, may go to who asks, and which not: each with the reasons. For
    /// the office alone; to others there is no request.
    public func decisions(for request: RecordName, kit: RecordName? = nil) throws -> [DecidedAsset] {
        try read { view in
            let request = try view.the(PressRequest.self, request)
            let kit =
                try kit.map { try view.the(Kit.self, $0) } ?? request.kitID.flatMap { try view.find(Kit.self, id: $0) }
            guard let kit else { return [] }
            return try office.decisions(for: Purpose(of: request, on: instant.day), view.contents(of: kit))
        }
    }
}

extension Office {
    /// Of all assets that stand in a kit, or in a release of it.
    func decisions(for purpose: Purpose, _ contents: KitContents) -> [DecidedAsset] {
        contents.everyAsset.map { DecidedAsset($0, permission(of: $0, for: purpose)) }
    }

    /// What of a kit the terms of a request keep back; nothing where there is no request.
    func withheld(_ request: PressRequest?, on day: CalendarDate, _ contents: KitContents) -> [Asset] {
        guard let request else { return [] }
        return decisions(for: Purpose(of: request, on: day), contents).filter { !$0.permission.isAllowed }.map(\.asset)
    }

    private func permission(of asset: Asset, for purpose: Purpose) -> Permission {
        var against: [Permission.Reason] = []
        if asset.isWithdrawn { against.append(.withdrawn) }
        if !Audience.press.sees(asset.audience) { against.append(.notForPress(asset.audience)) }
        if asset.fileSHA256 != nil, state(ofFileOf: asset) != .asTakenIn { against.append(.fileMissing) }
        let permission = Rights(of: asset).permission(for: purpose)
        guard !against.isEmpty else { return permission }
        return Permission(isAllowed: false, because: against + (permission.isAllowed ? [] : permission.reasons))
    }
}

extension KitContents {
    /// The kit without assets: neither they nor what is known of their addresses is in it.
    func without(_ withheld: [Asset]) -> KitContents {
        let ids = Set(withheld.map(\.id))
        var contents = self
        contents.assets.removeAll { ids.contains($0.id) }
        for index in contents.releases.indices { contents.releases[index].assets.removeAll { ids.contains($0.id) } }
        let kept = Set(contents.everyAsset.map(\.url))
        let gone = Set(withheld.map(\.url)).subtracting(kept)
        contents.links.removeAll { gone.contains($0.url) }
        for id in ids { contents.facts[id] = nil }
        return contents
    }
}
