import Catalogue
import Newsroom
import PressOffice

// The photo of a contact: on its page, small, and sent with a form of its own.
extension DeskRoom {
    func photoFile(of slug: Slug, isWhole: Bool) throws -> NewsroomAnswer {
        guard let photo = try view.photo(of: name(.contact, slug), isSmall: !isWhole) else {
            return try problem(404, "There is no photo", "The contact has none, or its file is not there.")
        }
        let place = DeskRoom.shown.contains(photo.mediaType) ? "inline" : "attachment"
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", photo.mediaType), ("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex, nofollow"),
                ("Content-Disposition", "\(place); filename=\"\(photo.fileName)\""),
            ], body: .bytes(photo.bytes))
    }

    func picture(of contact: Contact) throws -> DeskRecord.Picture? {
        guard contact.keptPhoto != nil else { return nil }
        return DeskRecord.Picture(
            pictureLink: link(.photo(contact.slug, isWhole: false)), pictureWords: "A photo of \(contact.label)",
            fileLink: link(.photo(contact.slug, isWhole: true)))
    }

    func photoPage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let contact = try view.contact(name(.contact, slug)).contact
        let audience = contact.photoAudience
        let seen =
            audience == .internal
            ? "The office alone sees it" : "It is for \(audience.people), who get a smaller form of it"
        var file = FormLine(
            "photo", "A photo", hint: "A JPEG, PNG, GIF or WebP file of up to \(ContactPhoto.largest >> 20) MB.",
            type: "file")
        file.problem = refused
        let takeAway = DeskForm.Button("Take it away", "step", "remove", isQuiet: true)
        return try formPage(
            "Photo of \(contact.label)", intro: "\(seen); “Photo for” in the contact's form says otherwise.",
            [DeskForm.Group(nil, [file, whyLine])],
            buttons: [DeskForm.Button("Keep it")] + (contact.photo == nil ? [] : [takeAway]),
            cancel: .record(.contact, slug), takesFiles: true)
    }

    func photoChanged(_ slug: Slug) throws -> NewsroomAnswer {
        let name = name(.contact, slug)
        if form["step"] == "remove" {
            let outcome = try office.removePhoto(of: name, reason: why)
            return back(to: outcome.value, outcome.change)
        }
        guard let file = form.files["photo"] else { return try photoPage(slug, refused: "No file was chosen.") }
        do {
            var left = file.bytes
            let outcome = try office.changePhoto(
                of: name, fileNamed: file.name.orNil ?? "photo", size: left.count, reason: why
            ) {
                defer { left = [] }
                return left
            }
            return back(to: outcome.value, outcome.change)
        } catch let error as AssetFileProblem where error.refusal.kind.isForWhatWasTyped {
            return try photoPage(slug, refused: error.refusal.atTheDesk)
        }
    }
}
