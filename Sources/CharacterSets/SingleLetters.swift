/// Letters above ASCII that stand by themselves between those of ASCII, by which languages of Central Europe and Turkish are told from those
/// of Windows-1252: each has letters there that together no language of the West has.
struct SingleLetters {
    /// How often each byte stands beside a letter.
    private var counts = [Int](repeating: 0, count: 256)

    init(_ bytes: [UInt8]) {
        func isLetter(_ index: Int) -> Bool {
            bytes.indices.contains(index) && ((0x41...0x5A).contains(bytes[index] & 0xDF) || bytes[index] >= 0xC0)
        }
        for index in bytes.indices where bytes[index] >= 0x80 && (isLetter(index - 1) || isLetter(index + 1)) {
            counts[Int(bytes[index])] += 1
        }
    }

    var name: String? {
        if isTurkish { return "windows-1254" }
        // š and ž, where the two sets differ; the rest is the same in both.
        let (windows, latin) = (count([0x9A, 0x9E, 0x8A, 0x8E]), count([0xB9, 0xBE, 0xA9, 0xAE]))
        if isCzechOrSlovak, max(windows, latin) >= 3, min(windows, latin) == 0 {
            return windows > 0 ? "windows-1250" : "iso-8859-2"
        }
        return isHungarian || isRomanian ? "windows-1250" : nil
    }

    private func count(_ letters: Set<UInt8>) -> Int { letters.reduce(0) { $0 + counts[Int($1)] } }

    /// ğ, ı and ş, which are ð, ý and þ of Icelandic; that has á, æ, í, ó and ú with them.
    private var isTurkish: Bool {
        count([0xF0, 0xD0]) >= 1 && count([0xFD, 0xDD]) >= 2 && count([0xFE, 0xDE]) >= 2
            && count([0xE1, 0xC1, 0xE6, 0xC6, 0xED, 0xCD, 0xF3, 0xD3, 0xFA, 0xDA]) == 0
    }

    /// č, á and í together, and neither the à and ê of French nor the æ and å of the North.
    private var isCzechOrSlovak: Bool {
        count([0xE8, 0xC8]) >= 2 && count([0xE1, 0xC1]) >= 2 && count([0xED, 0xCD]) >= 2
            && count([0xE0, 0xC0, 0xEA, 0xCA, 0xE5, 0xC5, 0xE6, 0xC6]) == 0
    }

    /// ő and ű with á and é, and none of ã, ç, ê, à, ä, which stand with õ and û elsewhere.
    private var isHungarian: Bool {
        count([0xF5, 0xD5, 0xFB, 0xDB]) >= 4 && count([0xE1, 0xC1]) >= 2 && count([0xE9, 0xC9]) >= 2
            && count([0xE3, 0xC3, 0xE7, 0xC7, 0xEA, 0xCA, 0xE0, 0xC0, 0xE4, 0xC4, 0xE8, 0xC8]) == 0
    }

    /// ţ or ş beside ă, and no ç.
    private var isRomanian: Bool {
        count([0xFE, 0xDE, 0xBA, 0xAA]) >= 3 && count([0xE3, 0xC3]) >= 3 && count([0xE7, 0xC7]) == 0
    }
}
