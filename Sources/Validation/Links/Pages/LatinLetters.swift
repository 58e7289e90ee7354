/// Letters of western languages without their accents, so that tables of words need none.
enum LatinLetters {
    /// The letters of a scalar from U+00C0 to U+017F, in lower case: `e` for É, `ss` for ß.
    static func plain(_ scalar: UInt32) -> [UInt8] {
        guard (0xC0...0x17F).contains(scalar) else { return [] }
        return table[Int(scalar - 0xC0)]
    }

    private static let table: [[UInt8]] = {
        let latin1 = """
            a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss \
            a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th y
            """
        let extended = """
            a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij \
            j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
            u u u u u u u u u u u u w w y y y z z z z z z s
            """
        return (latin1 + " " + extended).split(separator: " ").map { Array($0.utf8) }
    }()
}
