/// What a picture says of itself.
public struct PictureFacts: Hashable, Sendable {
    /// In pixels.
    public var width: Int?
    public var height: Int?
    public var description: String?
    public var alternativeText: String?
    public var creditLine: String?
    public var copyrightNotice: String?
    public var usageTerms: String?
    /// The day on which it was made, and where: city and country in words.
    public var created: CalendarDate?
    public var place: String?
    /// Whether it said where on the map it was made; that has been taken out.
    public var hadPlace: Bool
    /// Whether it said anything else that does not leave with it: with which very camera, whose that is, where faces are. That has been
    /// taken out too.
    public var hadPrivate: Bool

    public init(
        width: Int? = nil, height: Int? = nil, description: String? = nil, alternativeText: String? = nil,
        creditLine: String? = nil, copyrightNotice: String? = nil, usageTerms: String? = nil,
        created: CalendarDate? = nil, place: String? = nil, hadPlace: Bool = false, hadPrivate: Bool = false
    ) {
        self.width = width
        self.height = height
        self.description = description
        self.alternativeText = alternativeText
        self.creditLine = creditLine
        self.copyrightNotice = copyrightNotice
        self.usageTerms = usageTerms
        self.created = created
        self.place = place
        self.hadPlace = hadPlace
        self.hadPrivate = hadPrivate
    }
}

/// Why a picture could not be looked into.
public enum PictureProblem: Error, Hashable, Sendable {
    /// It is damaged, or takes more time or memory than a picture takes.
    case unreadable
    /// What reads pictures is not installed.
    case noLibrary
    /// What does not leave with it, such as where it was made, could not be taken out.
    case keepsPlace
}

/// Reads what pictures say of themselves.
public protocol PictureReader: Sendable {
    /// Reads the picture in a file, and takes out of the file what does not leave the office with it.
    func read(fileAt path: String) throws(PictureProblem) -> PictureFacts
}
