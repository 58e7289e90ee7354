/// Bytes that say nowhere what they are written in, such as the fields of a table: UTF-8 where they are that, else as all of
/// them together look, else Windows-1252.
///
/// What was shown before counts with what is shown now: a name alone hardly tells Korean from Chinese, a hundred do.
public struct UndeclaredText: Sendable {
    /// What the bytes that were shown look like; nil where nothing but Windows-1252 comes to mind.
    public private(set) var guess: TextEncoding?
    private var evidence: [UInt8] = []
    /// More of it tells no more.
    private static let most = 4096

    public init() {}

    /// Takes bytes into account that are not UTF-8. Only what is no ASCII, with what touches it, tells anything.
    public mutating func look(at bytes: ArraySlice<UInt8>) {
        let room = UndeclaredText.most - evidence.count
        guard room > 0, bytes.contains(where: { $0 >= 0x80 }) else { return }
        var kept: [UInt8] = []
        for index in bytes.indices where kept.count < room {
            let isNear = bytes[max(index - 1, bytes.startIndex)..<min(index + 2, bytes.endIndex)].contains {
                $0 >= 0x80
            }
            if isNear { kept.append(bytes[index]) } else if kept.last != 0x20 { kept.append(0x20) }
        }
        evidence += kept + [0x20]
        guess = TextEncoding(guessing: evidence)
    }

    /// The text, and what it was read in: UTF-8 where it is that.
    public mutating func decoded(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], encoding: TextEncoding) {
        if isUTF8(bytes.span) { return (Array(bytes), .utf8) }
        look(at: bytes)
        if let guess {
            let read = guess.decoded(bytes)
            if read.damages == 0 { return (read.text, guess) }
        }
        return (OneByteSet.windows1252.decoded(bytes.span), .windows1252)
    }
}
