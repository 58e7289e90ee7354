import Catalogue

/// The file of an asset as it stands in the folder beside the catalogue.
public struct KeptFile: Checkable {
    public enum State: Hashable, Sendable {
        case asTakenIn, missing, changed
    }

    public let asset: Asset
    public let state: State

    public init(of asset: Asset, _ state: State) {
        self.asset = asset
        self.state = state
    }

    public static let checkedKind = RecordKind.asset.rawValue
    public var subject: Refusal.Subject { .record(asset.recordName) }
    public var isHandedOut: Bool { !asset.isWithdrawn }
}

extension [Rule<KeptFile>] {
    /// Every rule for files that are kept. A new rule is one more name in this list.
    public static var fileRules: Self { [.fileMissing, .fileChanged] }
}

extension Rule<KeptFile> {
    /// A kit that should carry it cannot be handed out.
    public static var fileMissing: Self {
        Rule("asset.fileMissing", .error, "An asset whose file is not in the folder beside the catalogue.") { file in
            guard file.state == .missing else { return [] }
            return [
                Remark(
                    "The file '\(file.asset.asGiven)' is not in the folder beside the catalogue.",
                    .advice("Put it back from a copy, or take the asset out of the kits that hold it."))
            ]
        }
    }

    /// Somebody or something wrote into the folder.
    public static var fileChanged: Self {
        Rule("asset.fileChanged", .error, "An asset whose file is no longer the one that was taken in.") { file in
            guard file.state == .changed else { return [] }
            return [
                Remark(
                    "The file '\(file.asset.asGiven)' is no longer the one that was taken in.",
                    .advice("Put it back from a copy, or add it as a new asset."))
            ]
        }
    }
}
