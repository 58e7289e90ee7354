import Catalogue

/// Why the office turned something down: what, which, what next.
public enum PressOfficeError: Error, Equatable, CustomStringConvertible {
    case noHeadline(path: String)

    public var description: String {
        switch self {
        case .noHeadline(let path): "No headline was found in '\(path)'."
        }
    }
}
