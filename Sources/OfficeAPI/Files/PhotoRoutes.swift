import Catalogue
import JSONText
import Newsroom
import PressOffice

// The photo of a contact: given to whoever may see it, put in the place of the one that there is, and taken away.
extension OfficeAPI {
    static let photoPath: RoutePath = "/contacts/{contact}/photo"

    static let photos: [Route] = [
        Route(
            method: .get, path: photoPath, right: nil, summary: "Give photo of contact",
            query: [
                QueryMember(
                    name: "isSmall",
                    summary: "A smaller form of it, as whoever is not of the office gets it in any case.",
                    schema: JSONSchema.flag)
            ], handsOut: "image/*"
        ) { asked in
            let isSmall = try asked.query.flag("isSmall")
            guard let photo = try asked.view.photo(of: asked.name(.contact), isSmall: isSmall) else {
                throw Problem.nothing
            }
            return RouteAnswer(
                HandedFile(
                    .bytes(photo.bytes), type: photo.mediaType, name: photo.fileName,
                    tag: RouteAnswer.tag(of: photo.bytes)))
        },
        Route(
            method: .put, path: photoPath, right: .change, summary: "Put photo of contact",
            query: [
                QueryMember(name: "name", summary: "What the file is called, for what is said of it."), reason,
            ], sent: .file, isConditional: true, gives: JSONSchema.named("ChangedContact")
        ) { asked in
            let held = try asked.seen()
            let name = asked.query.text("name").flatMap { $0.split(separator: "/").last.map(String.init) } ?? "photo"
            let next = asked.request.pieces()
            do {
                let made = try held.office.changePhoto(
                    of: asked.name(.contact), fileNamed: QuotedText.line(name), size: asked.request.sentCount,
                    reason: asked.query.text("reason")
                ) { try next() }
                return try Contact.outcome(made, asked)
            } catch let error as AssetFileProblem {
                guard case .photoTooLarge = error else { throw error }
                throw Problem(.tooLarge, error.refusal.message, error.refusal.remedies)
            }
        },
        Route(
            method: .delete, path: photoPath, right: .change, summary: "Take photo of contact away", query: [reason],
            isConditional: true, gives: JSONSchema.named("ChangedContact")
        ) { asked in
            let held = try asked.seen()
            let made = try held.office.removePhoto(of: asked.name(.contact), reason: asked.query.text("reason"))
            return try Contact.outcome(made, asked)
        },
    ]

    private static let reason = QueryMember(name: "reason", summary: "Why, for the history.")
}

extension Asked {
    /// The same, where the contact or its photo is still as whoever asks has seen it: the tag of either may be named.
    fileprivate func seen() throws -> Asked {
        try held { asked in
            let contact = try asked.view.contact(asked.name(.contact)).contact
            if let photo = contact.keptPhoto, let wanted = asked.request.header("If-Match"),
                AskedTags(wanted).match(strongly: RouteAnswer.tag(ofSum: photo.sum))
            {
                return
            }
            try Contact.checkUnchanged(asked)
        }
    }
}
