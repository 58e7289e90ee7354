extension MediaKind {
    /// Whether a picture stops before its end, as a download does that broke off: what it says of itself stands in front, and
    /// nobody would notice before it is printed.
    public func isCutOff(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        switch mediaType {
        case "image/jpeg": MediaKind.isJPEGCutOff(bytes)
        // The last chunk; what stands behind it is no part of the picture.
        case "image/png": !MediaKind.hasAtEnd(bytes, Array("IEND".utf8))
        default: false
        }
    }

    /// From the end, the mark of the end comes before the one where the picture's own data begins; within those data a byte
    /// of ones is never followed by either.
    private static func isJPEGCutOff(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        var next: UInt8 = 0
        for byte in bytes.reversed() {
            if byte == 0xFF, next == 0xD9 { return false }
            if byte == 0xFF, next == 0xDA { return true }
            next = byte
        }
        return true
    }

    private static let longestTrailer = 1 << 16

    private static func hasAtEnd(_ bytes: some BidirectionalCollection<UInt8>, _ mark: [UInt8]) -> Bool {
        Array(bytes.suffix(longestTrailer)).firstRange(of: mark) != nil
    }
}
