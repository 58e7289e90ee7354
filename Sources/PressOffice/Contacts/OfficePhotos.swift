import Catalogue
import Exchange
import Foundation
import Store

extension Office {
    /// Keeps a photo beside the catalogue, and says what a contact's form says of it. `piece` gives the file's next bytes, and none at its
    /// end; `name` is what the person called it.
    ///
    /// - Throws: `AssetFileProblem.photoTooLarge`, `.empty`, `.notPhoto`, `.cutOff`, `.cannotKeep`; what `piece` throws.
    public func keepPhoto(fileNamed name: String, size: Int? = nil, piece: () throws -> [UInt8]) throws -> String {
        let tooLarge = AssetFileProblem.photoTooLarge(name: name)
        if let size, size > ContactPhoto.largest { throw tooLarge }
        var bytes: [UInt8] = []
        while case let next = try piece(), !next.isEmpty {
            bytes += next
            guard bytes.count <= ContactPhoto.largest else { throw tooLarge }
        }
        if bytes.isEmpty { throw AssetFileProblem.empty(name: name) }
        if let kind = MediaKind(beginning: Array(bytes.prefix(MediaKind.longestBeginning))), kind.isCutOff(Data(bytes))
        {
            throw AssetFileProblem.cutOff(name: name)
        }
        guard let photo = try PhotoFolder(of: store).keep(bytes, mark: makeID()) else {
            throw AssetFileProblem.notPhoto(name: name)
        }
        return photo.written
    }

    /// Keeps a photo of a contact in the place of the one that there is; who may see it stays as it was said.
    ///
    /// - Throws: what `keepPhoto` and `editContact` throw.
    public func changePhoto(
        of name: RecordName, fileNamed file: String, size: Int? = nil, reason: String? = nil,
        piece: () throws -> [UInt8]
    ) throws -> Outcome<RecordName> {
        // Of somebody who is not there nothing is kept.
        let present = try contactForm(name)
        var form = present
        form.photo = try keepPhoto(fileNamed: file, size: size, piece: piece)
        return try editContact(name, from: present, to: form, reason: reason)
    }

    /// Takes the photo of a contact away; its file stays as long as the change may be undone.
    public func removePhoto(of name: RecordName, reason: String? = nil) throws -> Outcome<RecordName> {
        let present = try contactForm(name)
        var form = present
        form.photo = nil
        return try editContact(name, from: present, to: form, reason: reason)
    }

    /// A photo that is said to be there is.
    ///
    /// - Throws: `PressOfficeError.form`.
    func checkPhoto(of form: ContactForm, since present: ContactForm? = nil) throws {
        guard let line = form.photo, line != present?.photo else { return }
        guard let photo = ContactPhoto(reading: line), PhotoFolder(of: store).has(photo) else {
            throw PressOfficeError.form(.photo)
        }
    }

    /// So many bytes of a photo are taken by every program: iCloud takes no more.
    static let mostOfPhotoInCard = 224_000

    /// The contact with its photo, as a card holds it for an audience: to the office what was taken in, where programs take it. Others get a
    /// smaller form, which says nothing of where and with what it was made.
    func withPhoto(_ entry: ContactEntry, for audience: Audience) -> ContactEntry {
        guard let photo = entry.contact.keptPhoto, audience.sees(entry.contact.photoAudience) else { return entry }
        let folder = PhotoFolder(of: store)
        var entry = entry
        if audience == .internal, photo.byteCount <= Office.mostOfPhotoInCard, let bytes = folder.bytes(of: photo) {
            entry.photo = CardPhoto(type: photo.cardType, bytes: bytes)
        } else if let bytes = folder.smaller(photo, renditions) {
            entry.photo = CardPhoto(type: "JPEG", bytes: bytes)
        }
        return entry
    }

    /// The row with its photo kept: so a file of any number of them is in memory one by one. Where nothing is to be written yet, it says
    /// what would be kept.
    func withPhoto(of row: ImportedRow, kept isKept: Bool) throws -> ImportedRow {
        guard let bytes = row.contact?.photoBytes else { return row }
        var row = row
        row.contact?.photoBytes = nil
        let photo = try isKept ? PhotoFolder(of: store).keep(bytes, mark: makeID()) : ContactPhoto(of: bytes)
        row.contact?.photo = photo?.written
        return row
    }
}
