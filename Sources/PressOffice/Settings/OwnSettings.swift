import Catalogue
import Store

extension Office {
    /// What the office says of itself; nothing where nobody has said anything.
    public func settings() throws -> OfficeSettings { try read { try $0.office() } }

    /// Says some of it anew; what is not named stays, and an empty text takes a setting away.
    ///
    /// - Throws: what `OfficeSettings.with` throws: then nothing is changed.
    @discardableResult
    public func set(_ typed: [OfficeSetting: String], reason: String? = nil) throws -> Outcome<OfficeSettings> {
        var settings = OfficeSettings()
        let change = try store.change(stamp("set office", reason)) { view in
            let present = try view.office()
            settings = try present.with(typed, phones: phones)
            return settings == present ? [] : [.setOffice(settings)]
        }
        return Outcome(settings, change: change)
    }
}
