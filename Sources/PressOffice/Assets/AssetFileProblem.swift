import Catalogue

/// Why a file was not taken into the catalogue's folder, or cannot be handed out of it.
public enum AssetFileProblem: Error, Equatable {
    case empty(name: String)
    case tooLarge(name: String, most: Int)
    case photoTooLarge(name: String)
    /// No picture, film, sound or document that is known.
    case notMaterial(name: String)
    /// No photo that programs show.
    case notPhoto(name: String)
    case picture(PictureProblem, name: String)
    /// A picture that stops before its end.
    case cutOff(name: String)
    /// A drawing that a browser would run.
    case holdsProgram(name: String)
    /// An asset has that very file.
    case thereAlready(name: String, Slug)
    case cannotKeep(name: String, because: String)
    /// What is in the folder is not what was taken in.
    case missing(Slug)
    case changed(Slug)
}

extension AssetFileProblem: RefusalError {
    public var refusal: Refusal {
        switch self {
        case .empty(let name):
            Refusal(.badInput, about: .path(name), "'\(name)' is empty, so there is nothing to keep.")
        case .tooLarge(let name, let most):
            Refusal(
                .badInput, about: .path(name),
                "'\(name)' is larger than \(most >> 20) MB, which is the most that is kept beside a catalogue.",
                .advice("Put it where the press can fetch it, and add the link."))
        case .photoTooLarge(let name):
            Refusal(
                .badInput, about: .path(name),
                "'\(name)' is larger than \(ContactPhoto.largest >> 20) MB, which is the most that is kept of a photo.",
                .advice("Save it smaller."))
        case .notMaterial(let name):
            Refusal(
                .badInput, about: .path(name),
                "'\(name)' is no picture, film, sound or document that is known by its first bytes.",
                .advice("Save it as JPEG, PNG, TIFF, MP4, MP3 or PDF, or add a link to it."))
        case .notPhoto(let name):
            Refusal(
                .badInput, about: .path(name), "'\(name)' is no photo that programs show.",
                .advice("Save it as JPEG, PNG, GIF or WebP."))
        case .picture(let problem, let name): refusal(problem, name)
        case .cutOff(let name):
            Refusal(
                .badInput, about: .path(name), "'\(name)' is a picture that stops before its end: a part is missing.",
                .advice("Fetch it again from where it came."))
        case .holdsProgram(let name):
            Refusal(
                .refused, about: .path(name),
                "'\(name)' is a drawing with a program in it, which would run where a journalist opens it.",
                .advice("Save it again without scripts, or as PNG."))
        case .thereAlready(let name, let slug):
            Refusal(
                .conflict, about: .record(RecordName(kind: .asset, slug: slug)),
                "The asset '\(slug)' has the very file '\(name)'.", .look(at: RecordName(kind: .asset, slug: slug)))
        case .cannotKeep(let name, let reason):
            Refusal(.outside, about: .path(name), "'\(name)' could not be kept beside the catalogue: \(reason).")
        case .missing(let slug):
            Refusal(
                .damaged, about: .record(RecordName(kind: .asset, slug: slug)),
                "The file of the asset '\(slug)' is not in the folder beside the catalogue.",
                .advice("Put it back from a copy, or take the asset out of the kit."))
        case .changed(let slug):
            Refusal(
                .damaged, about: .record(RecordName(kind: .asset, slug: slug)),
                "The file of the asset '\(slug)' is not the one that was taken in.",
                .advice("Put it back from a copy, or take the asset out of the kit."))
        }
    }

    private func refusal(_ problem: PictureProblem, _ name: String) -> Refusal {
        switch problem {
        case .unreadable:
            Refusal(
                .badInput, about: .path(name),
                "'\(name)' is damaged, or of a form that is not read: nobody can say what it tells of itself.",
                .advice("Save it again as JPEG, PNG or TIFF."))
        case .noLibrary:
            Refusal(
                .outside, about: .path(name),
                "'\(name)' could not be looked into: libgexiv2, which reads pictures, is not installed here.",
                .advice("Install it (Debian: libgexiv2-2), and try again."))
        case .keepsPlace:
            Refusal(
                .refused, about: .path(name),
                "'\(name)' says where on the map it was made, or with whose camera, and that could not be taken out.",
                .advice("Save it without its location and its camera's data, and add it again."))
        }
    }
}
