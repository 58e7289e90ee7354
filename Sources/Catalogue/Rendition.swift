/// A smaller form of a picture, made of its file: JPEG, upright, in sRGB, and without what the picture says of itself.
public struct Rendition: Hashable, Sendable {
    /// What it is for; the smallest first.
    public enum Form: String, CaseIterable, Sendable {
        /// For a page of many pictures.
        case thumb
        /// For a story on a screen.
        case web
        /// For a page on paper: A4 at 300 dots an inch.
        case print

        /// In pixels, at most.
        public var longestEdge: Int {
            switch self {
            case .thumb: 480
            case .web: 1600
            case .print: 3508
            }
        }

        /// Of JPEG, 1 to 100.
        public var quality: Int {
            switch self {
            case .thumb: 75
            case .web: 82
            case .print: 90
            }
        }

        public var dotsPerInch: Int { self == .print ? 300 : 72 }

        /// Those of a picture of this size: none that would show no more than a smaller one. All but the one for paper where
        /// its size is not known.
        public static func of(width: Int?, height: Int?) -> [Form] {
            guard let width, let height else { return [.thumb, .web] }
            return allCases.filter { max(width, height) > $0.edgeBelow }
        }

        /// Of the next smaller one.
        private var edgeBelow: Int {
            switch self {
            case .thumb: 0
            case .web: Form.thumb.longestEdge
            case .print: Form.web.longestEdge
            }
        }
    }

    public var form: Form
    /// In pixels.
    public var width: Int
    public var height: Int
    public var byteCount: Int

    public init(_ form: Form, width: Int, height: Int, byteCount: Int) {
        self.form = form
        self.width = width
        self.height = height
        self.byteCount = byteCount
    }
}

extension Asset {
    /// The renditions that are made of its file: none of what is no picture, and none of a drawing, which may hold a program.
    public var forms: [Rendition.Form] {
        guard fileSHA256 != nil, Asset.rendered.contains(mediaType ?? "") else { return [] }
        return Rendition.Form.of(width: width, height: height)
    }

    private static let rendered: Set<String> = [
        "image/jpeg", "image/png", "image/tiff", "image/gif", "image/webp", "image/avif", "image/heic",
    ]
}

/// A rendition to be made: of the picture at one path, at another.
public struct RenditionOrder: Hashable, Sendable {
    public var source: String
    public var target: String
    public var form: Rendition.Form

    public init(_ form: Rendition.Form, of source: String, at target: String) {
        self.form = form
        self.source = source
        self.target = target
    }
}

/// Why a rendition was not made.
public enum RenditionProblem: Error, Hashable, Sendable {
    /// The picture is damaged, or takes more time or memory than a picture takes.
    case unreadable
    /// The picture says that it has more pixels than are opened.
    case tooManyPixels(width: Int, height: Int)
    /// What makes renditions is not installed.
    case noLibrary
    /// There was no room for it.
    case notWritten
    /// Nothing here opens a picture of that form: what Photoshop saved.
    case unknownForm
}

/// Makes renditions of pictures.
public protocol RenditionMaker: Sendable {
    /// Makes them all, whole or not at all, and says of each, in the order of the orders, what went wrong. What stands at a
    /// target is replaced.
    func make(_ orders: [RenditionOrder]) -> [RenditionProblem?]
}
