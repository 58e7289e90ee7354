import Catalogue
import VCard

extension ContactFormat {
    /// vCard 3.0 (RFC 2426), one card behind the other.
    public static let vCard = ContactFormat(
        name: "vcard", fileExtension: "vcf", mediaType: "text/vcard; charset=utf-8",
        summary: "for phones and address books (vCard 3.0)"
    ) { entry, _ in
        entry.card()?.written() ?? []
    }
}
