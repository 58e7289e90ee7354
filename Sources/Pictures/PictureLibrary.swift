import CPictureFacts
import Catalogue
import CharacterSets

/// Reads pictures with Exiv2, through libgexiv2, in a process of its own (docs/decisions/0029-places-in-pictures.md).
public struct PictureLibrary: PictureReader {
    /// How long one picture may take.
    private let seconds: Int32
    /// How much memory it may take.
    private let bytes: Int

    public init(seconds: Int = 20, bytes: Int = 1 << 30) {
        self.seconds = Int32(clamping: seconds)
        self.bytes = bytes
    }

    public func read(fileAt path: String) throws(PictureProblem) -> PictureFacts {
        guard let picture = pressroom_picture_make() else { throw .unreadable }
        defer { pressroom_picture_free(picture) }
        switch pressroom_picture_read(path, seconds, bytes, picture) {
        case PRESSROOM_PICTURE_READ: return PictureFacts(picture)
        case PRESSROOM_PICTURE_NO_LIBRARY: throw .noLibrary
        case PRESSROOM_PICTURE_KEEPS_PLACE: throw .keepsPlace
        default: throw .unreadable
        }
    }
}

extension PictureFacts {
    fileprivate init(_ picture: OpaquePointer) {
        func said(_ text: pressroom_picture_text) -> String? {
            pressroom_picture_said(picture, text).flatMap(PictureFacts.text)
        }
        let (width, height) = (pressroom_picture_width(picture), pressroom_picture_height(picture))
        let place = [said(PRESSROOM_PICTURE_CITY), said(PRESSROOM_PICTURE_COUNTRY)].compactMap(\.self)
        // IPTC means the credit to be what is printed; who made the picture stands in where there is none.
        self.init(
            width: width > 0 ? Int(width) : nil, height: height > 0 ? Int(height) : nil,
            description: said(PRESSROOM_PICTURE_DESCRIPTION) ?? said(PRESSROOM_PICTURE_HEADLINE),
            alternativeText: said(PRESSROOM_PICTURE_ALTERNATIVE_TEXT),
            creditLine: said(PRESSROOM_PICTURE_CREDIT) ?? said(PRESSROOM_PICTURE_CREATOR),
            copyrightNotice: said(PRESSROOM_PICTURE_COPYRIGHT), usageTerms: said(PRESSROOM_PICTURE_USAGE_TERMS),
            created: said(PRESSROOM_PICTURE_CREATED).flatMap(PictureFacts.day),
            place: place.isEmpty ? nil : place.joined(separator: ", "),
            hadPlace: pressroom_picture_had_place(picture), hadPrivate: pressroom_picture_had_private(picture))
    }

    /// Of `2031-05-06T07:08:09`, of Exif's `2031:05:06 07:08:09`; nil for a year or a month alone, and for a clock that was never set.
    private static func day(_ text: String) -> CalendarDate? {
        CalendarDate(String(text.prefix(10)).replacing(":", with: "-"))
    }

    /// What is not UTF-8 is what Windows wrote in Western Europe: hardly any picture says in which character set its
    /// captions are, and those that say it are often wrong. Nil for what is neither, and for what is cut off at the first
    /// zero of UTF-16: a caption that nobody can read is worse than none.
    private static func text(_ said: UnsafePointer<CChar>) -> String? {
        var bytes: [UInt8] = []
        while said[bytes.count] != 0 { bytes.append(UInt8(bitPattern: said[bytes.count])) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        let text = OneByteSet.windows1252.text(unlessUTF8: bytes.withoutHalfCharacter)
        return text.contains { !$0.isWhitespace } && !text.unicodeScalars.contains("\u{FFFD}") ? text : nil
    }
}

extension [UInt8] {
    /// Without the beginning of a character of UTF-8 whose end was cut off.
    fileprivate var withoutHalfCharacter: ArraySlice<UInt8> {
        guard String(validating: self, as: UTF8.self) == nil else { return self[...] }
        for missing in 1...3 where missing < count {
            // A first byte of several, and such as follow it.
            let rest = self[(count - missing)...]
            guard rest[count - missing] >= 0xC2, rest.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { continue }
            if String(validating: self[..<(count - missing)], as: UTF8.self) != nil {
                return self[..<(count - missing)]
            }
        }
        return self[...]
    }
}
