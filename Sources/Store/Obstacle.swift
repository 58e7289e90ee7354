/// Who was in the way of what was asked for, for as long as anybody is waited for.
public enum Obstacle: Hashable, Sendable {
    /// Another change is being made with Pressroom.
    case writer
    /// Somebody has the catalogue open who must not, while it is brought from an older Pressroom's form to today's.
    case reader
    /// A program that is not Pressroom holds the file.
    case program
}
