import Catalogue
import Store

/// A photo of a contact as somebody is given it.
public struct GivenPhoto: Sendable {
    public let mediaType: String
    public let bytes: [UInt8]
    /// Made by us, such as `jane-roe.jpg`.
    public let fileName: String

    fileprivate init(_ contact: Contact, _ mediaType: String, _ bytes: [UInt8], endingIn ending: String) {
        self.mediaType = mediaType
        self.bytes = bytes
        fileName = "\(contact.slug).\(ending)"
    }
}

extension OfficeView {
    /// The photo of a contact: to the office the file that was taken in, or its smaller form where `isSmall` says so and one can be made. Others
    /// who may see it are given the smaller form alone, which says nothing of where and with what it was made. Nil where there is none
    /// to be given.
    public func photo(of name: RecordName, isSmall: Bool = false) throws -> GivenPhoto? {
        // Who may not see it is told of a contact without one.
        let contact = try contact(name).contact
        guard let photo = contact.keptPhoto else { return nil }
        let folder = PhotoFolder(of: office.store)
        let isWhole = audience == .internal
        if !isWhole || isSmall, let bytes = folder.smaller(photo, office.renditions) {
            return GivenPhoto(contact, "image/jpeg", bytes, endingIn: "jpg")
        }
        guard isWhole, let bytes = folder.bytes(of: photo) else { return nil }
        return GivenPhoto(contact, photo.mediaType, bytes, endingIn: photo.fileExtension)
    }
}
