import Catalogue

extension Audience {
    /// What stands first in whatever is written for the press office alone; nil for everybody else.
    public var notice: String? { self == .internal ? Audience.internalNotice : nil }

    static let internalNotice = "INTERNAL: for the press office only. Do not pass on."

    /// A file's name, given by us, which says so as well: `kit-INTERNAL.json`.
    func marked(_ name: String) -> String {
        guard self == .internal, let dot = name.lastIndex(of: ".") else { return name }
        return name[..<dot] + "-INTERNAL" + name[dot...]
    }
}

extension Withdrawable {
    /// What an internal export says of what is kept and no longer handed out: nobody else gets it.
    var withdrawnNotice: String? { isWithdrawn ? "WITHDRAWN: no longer handed out." : nil }
}

extension KitContents {
    /// What stands first in every form of the kit; nil where it is handed out to everybody.
    var topNotice: String? { audience.notice ?? notice?.words }
}
