import Catalogue

/// What two pages are compared by.
struct PageLook: Hashable {
    let status: Int
    let title: String
    let fingerprint: TextFingerprint?
    let isPage: Bool

    init(_ response: ProbeResponse, _ page: PageContent?) {
        (status, isPage) = (response.status, page != nil)
        title = page?.title ?? ""
        fingerprint = page?.fingerprint
    }

    /// In how many bits the texts of the same page may differ, which shows the time of day or the address.
    private static let nearness = 8

    /// Whether it is as it was when it was catalogued.
    func isSame(as baseline: LinkPrint?) -> Bool {
        guard let baseline, title == baseline.title ?? "", let fingerprint,
            let other = baseline.textFingerprint.flatMap(TextFingerprint.init)
        else { return false }
        return fingerprint.distance(to: other) < LinkDrift.textDistance
    }

    /// Whether a page is what its site answers to an address that cannot exist.
    func looksLike(_ random: PageLook, isSuspect: Bool) -> Bool {
        guard (200...299).contains(random.status), random.isPage, title == random.title else { return false }
        guard let fingerprint, let other = random.fingerprint else {
            // A page that a script fills says nothing yet: every address of its site looks the same.
            return isSuspect && fingerprint == nil && random.fingerprint == nil
        }
        return fingerprint.distance(to: other) <= PageLook.nearness
    }
}
