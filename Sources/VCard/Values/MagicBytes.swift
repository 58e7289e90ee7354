import CharacterSets

/// How pictures and sounds begin in BASE64, and what they are: three bytes are four letters.
private let beginnings: [(letters: [UInt8], type: String)] = [
    (Array("/9j/".utf8), "image/jpeg"), (Array("iVBORw0KGg".utf8), "image/png"), (Array("R0lGOD".utf8), "image/gif"),
    (Array("SUkqA".utf8), "image/tiff"), (Array("TU0AK".utf8), "image/tiff"), (Array("T2dnU".utf8), "audio/ogg"),
    (Array("SUQz".utf8), "audio/mpeg"),
]

/// What BASE64 holds, by its first bytes; nil where they say nothing.
func mediaType(ofBase64 text: ArraySlice<UInt8>) -> String? {
    let head = Array(text.prefix(40).filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x5C }.prefix(16))
    if head.starts(with: "UklGR".utf8) {
        // RIFF, four bytes of length, and what is in it.
        guard let bytes = decodedBase64(head), bytes.count >= 12 else { return nil }
        return bytes[8..<12].elementsEqual("WEBP".utf8) ? "image/webp" : nil
    }
    return beginnings.first { head.starts(with: $0.letters) }?.type
}

/// Whether a value that nothing says to be BASE64 is a picture in it.
func isBareImage(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 16, mediaType(ofBase64: value) != nil else { return false }
    return value.allSatisfy { base64Digit($0) != nil || $0 == UInt8(ascii: "=") || $0 == 0x20 || $0 == 0x09 }
}
