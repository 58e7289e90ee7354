/// In this module a range that would run backwards is empty: its bounds are computed from outside text, and a trap there
/// would let a document stop the program.
func ..< (lower: Int, upper: Int) -> Range<Int> {
    Range(uncheckedBounds: (lower: lower, upper: max(lower, upper)))
}
