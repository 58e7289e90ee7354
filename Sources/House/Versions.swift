import CSystemCalls
import LinkProbe
import PhoneNumbers
import PressOffice

/// What a program is made of, for whoever asks which version answered: nothing of it is loaded for that.
public enum Versions {
    /// Of Pressroom, by semantic versioning.
    public static let ofPressroom = "0.1.0"

    /// The commit in hexadecimal; nil in a checkout, which may have more than a commit.
    public static var commit: String? { pressroom_commit().map { String(cString: $0) } }

    /// A line each: Pressroom with its commit, and the libraries that answers depend on.
    public static var lines: [String] {
        [
            "pressroom \(ofPressroom)" + (commit.map { " (commit \($0))" } ?? ""),
            "SQLite \(sqliteVersion)",
            "libphonenumber \(LibPhoneNumber.version ?? "of an unknown version")",
            "libcurl \(curlBuiltWith) when it was built",
        ]
    }
}
