import Catalogue
import VCard

extension ContactFormat {
    /// vCard 3.0 (RFC 2426), one card behind the other.
    public static let vCard = vCard(.generic)

    /// The profiles of `vCard`, by name, the default first, with a line of help for each.
    public static var profiles: [(name: String, summary: String)] { Profile.all.map { ($0.name, $0.summary) } }

    /// vCard as the programs of the profile that is called so open it; nil where there is none.
    static func vCard(for profile: String) -> ContactFormat? {
        Profile.all.first { $0.name == profile }.map(vCard)
    }

    private static func vCard(_ profile: Profile) -> ContactFormat {
        ContactFormat(
            name: "vcard", fileExtension: "vcf", mediaType: "text/vcard; charset=utf-8",
            summary: "for phones and address books (vCard 3.0, or as a profile says)",
            hasOneContactAFile: profile.hasOneCardAFile,
            groupProfile: profile.showsGroups ? profile.name : nil, isRecognised: EarlierOutput.isOurCards
        ) { entry, _, notice in
            guard let card = entry.card(notice: notice) else { return WrittenContact([]) }
            var writer = ProfileWriter(profile)
            let losses = writer.write(card)
            return WrittenContact(writer.take(), losses: losses.map(\.description))
        }
    }
}
