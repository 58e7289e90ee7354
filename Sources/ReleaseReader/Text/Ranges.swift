/// The range from `lower` up to `upper`, empty where it would run backwards: bounds that are computed from outside text must
/// not let a document stop the program, as `..<` would.
func stretch(_ lower: Int, _ upper: Int) -> Range<Int> {
    Range(uncheckedBounds: (lower: lower, upper: max(lower, upper)))
}
