import Catalogue

/// The letters and digits of a text, folded, each with the byte of the text that it stands at.
///
/// Line breaks, spaces and hyphens do not matter to it: a number is found however it was printed.
struct Squeezed {
    private(set) var letters: [Character] = []
    private(set) var offsets: [Int] = []

    init(_ text: String) {
        var offset = 0
        for character in text {
            if character.isLetter || character.isNumber {
                for letter in Squeezed.folded(character) {
                    letters.append(letter)
                    offsets.append(offset)
                }
            }
            offset += String(character).utf8.count
        }
    }

    private static func folded(_ character: Character) -> String {
        character.isASCII ? character.lowercased() : Catalogue.folded(String(character))
    }

    /// The bytes at which `needle` stands first, or nil. Fewer than three letters are never found.
    func range(of needle: Squeezed) -> Range<Int>? {
        let wanted = needle.letters
        guard wanted.count >= 3, letters.count >= wanted.count, let first = wanted.first else { return nil }
        for start in 0...(letters.count - wanted.count) where letters[start] == first {
            let end = start + wanted.count
            guard letters[start..<end].elementsEqual(wanted) else { continue }
            return offsets[start]..<(offsets[end - 1] + 1)
        }
        return nil
    }
}

/// The words of a text that say what it is about, folded, in their order.
func significantWords(_ text: String) -> [String] {
    folded(text).replacing(#/['’]s\b/#, with: "").split { !($0.isLetter || $0.isNumber) }.map(String.init).filter {
        !stopWords.contains($0)
    }
}

/// A few words for a slug: those that say most, some 40 characters at most. A name stands before them whole.
func slugWords(_ text: String, after name: String? = nil) -> String {
    var short = name ?? ""
    let room = 5 - short.split { !($0.isLetter || $0.isNumber) }.count
    for word in significantWords(text).prefix(max(1, room)) where short.isEmpty || short.count + word.count < 40 {
        short += (short.isEmpty ? "" : " ") + word
    }
    return short.isEmpty ? text : short
}
