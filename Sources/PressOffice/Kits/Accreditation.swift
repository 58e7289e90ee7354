import Catalogue

extension Contact {
    /// What is under an embargo goes to those who are accredited, as long as they are.
    ///
    /// - Throws: `PressOfficeError.notAccredited`.
    func checkIsAccredited(_ embargo: Embargo, at now: Instant) throws(PressOfficeError) {
        guard embargo.holds(at: now), !isAccredited(on: now.day) else { return }
        throw .notAccredited(recordName, label: label, until: accreditedUntil)
    }
}
