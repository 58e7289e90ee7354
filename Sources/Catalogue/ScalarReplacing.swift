extension String {
    /// With each such sign replaced, an accent on it or not.
    ///
    /// `replacing` compares characters, and a quotation mark with an accent is another character: it would end what is
    /// quoted, and what stands behind it would be taken for the writer's own.
    public func replacing(scalar sign: Unicode.Scalar, with text: String) -> String {
        guard unicodeScalars.contains(sign) else { return self }
        var made = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == sign { made.append(contentsOf: text.unicodeScalars) } else { made.append(scalar) }
        }
        return String(made)
    }
}
