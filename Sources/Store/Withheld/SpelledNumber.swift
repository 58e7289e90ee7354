import Foundation

/// `oh seven seven double-oh, vingt et un`: digits that a text spells in words, in the seven languages that releases are read
/// in, up to ninety-nine, as they are dictated.
enum SpelledNumber {
    /// With digits in the place of the words, each with the bytes of its words; nil where there are none.
    static func read(_ letters: [PlainSpelling.Letter]) -> [PlainSpelling.Letter]? {
        var read: [PlainSpelling.Letter] = []
        var (index, isSpelt) = (0, false)
        while index < letters.count {
            let end = endOfWord(letters, index)
            guard end > index else {
                read.append(letters[index])
                index += 1
                continue
            }
            guard let (digits, last) = number(letters, index..<end) else {
                read += letters[index..<end]
                index = end
                continue
            }
            isSpelt = true
            let bytes = letters[index].bytes.lowerBound..<letters[last - 1].bytes.upperBound
            read += digits.map { PlainSpelling.Letter(scalar: 0x30 + UInt32($0), bytes: bytes) }
            index = last
        }
        return isSpelt ? read : nil
    }

    /// The words of which a text must have some in a row to spell a number: small, without accents.
    static var words: [String] { Array(values.keys) + Array(multiples.keys) + Array(zeros.keys) }

    // MARK: Numbers

    private static func number(
        _ letters: [PlainSpelling.Letter], _ range: Range<Int>
    ) -> (digits: [Int], end: Int)? {
        let word = text(letters, range)
        if let times = multiples[word] {
            let next = nextWord(letters, range.upperBound)
            guard let value = values[text(letters, next)], value < 10 else { return nil }
            return (Array(repeating: value, count: times), next.upperBound)
        }
        guard let value = values[word] else { return nil }
        let next = nextWord(letters, range.upperBound)
        let follower = text(letters, next)
        if value < 10, let zeros = zeros[follower] {
            return ([value] + Array(repeating: 0, count: zeros), next.upperBound)
        }
        if value == 4, follower == "vingt" || follower == "vingts" {
            return whole(80, letters, next.upperBound)
        }
        return whole(value, letters, range.upperBound)
    }

    /// A word for tens with the unit behind it, and in French with what stands behind sixty, eighty and ten.
    private static func whole(
        _ value: Int, _ letters: [PlainSpelling.Letter], _ end: Int
    ) -> (digits: [Int], end: Int) {
        func digits(_ value: Int) -> [Int] { value < 10 ? [value] : [value / 10, value % 10] }
        var next = nextWord(letters, end)
        if value > 10, value % 10 == 0, links.contains(text(letters, next)) {
            next = nextWord(letters, next.upperBound)
        }
        guard value >= 10, value % 10 == 0, let unit = values[text(letters, next)] else { return (digits(value), end) }
        if (1...9).contains(unit), value > 10 || text(letters, end - 3..<end) == "dix" {
            return (digits(value + unit), next.upperBound)
        }
        guard value == 60 || value == 80, (10...19).contains(unit) else { return (digits(value), end) }
        guard unit == 10, let last = values[text(letters, nextWord(letters, next.upperBound))], (7...9).contains(last)
        else { return (digits(value + unit), next.upperBound) }
        return (digits(value + unit + last), nextWord(letters, next.upperBound).upperBound)
    }

    // MARK: Words

    private static let longestWord = 20

    /// The end of the word that begins here; the start where none does.
    private static func endOfWord(_ letters: [PlainSpelling.Letter], _ start: Int) -> Int {
        var end = start
        while end < letters.count, letters[end].isLetter || isAccent(letters[end]) { end += 1 }
        return end
    }

    /// The word behind a blank or a hyphen; empty where none is so near.
    private static func nextWord(_ letters: [PlainSpelling.Letter], _ end: Int) -> Range<Int> {
        var start = end
        while start < letters.count, start < end + 3,
            letters[start].isBlank || letters[start].scalar == UInt32(UInt8(ascii: "-"))
                || (0x2010...0x2013).contains(letters[start].scalar)
        {
            start += 1
        }
        return start == end ? end..<end : start..<endOfWord(letters, start)
    }

    private static func isAccent(_ letter: PlainSpelling.Letter) -> Bool { (0x300...0x36F).contains(letter.scalar) }

    /// Without accents.
    private static func text(_ letters: [PlainSpelling.Letter], _ range: Range<Int>) -> String {
        guard (1...longestWord).contains(range.count), range.lowerBound >= 0, range.upperBound <= letters.count else {
            return ""
        }
        let word = Array(letters[range]).text
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
        let plain = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        return String(String.UnicodeScalarView(plain)).replacingOccurrences(of: "ß", with: "ss")
    }

    private static let multiples = [
        "double": 2, "triple": 3, "treble": 3, "doppel": 2, "zweimal": 2, "dreimal": 3, "doble": 2, "doppio": 2,
        "triplo": 3, "dubbel": 2, "dubbele": 2, "tweemaal": 2, "driemaal": 3, "duplo": 2,
    ]

    /// `oh eight hundred`.
    private static let zeros = [
        "hundred": 2, "thousand": 3, "hundert": 2, "tausend": 3, "cents": 2, "cent": 2, "mille": 3, "cientos": 2,
        "mil": 3, "cento": 2, "mila": 3, "honderd": 2, "duizend": 3,
    ]

    /// Between tens and a unit: vingt et un, treinta y uno, vinte e um.
    private static let links: Set<String> = ["et", "y", "e"]

    private static let values: [String: Int] = {
        var values: [String: Int] = [:]
        func add(_ words: String, from first: Int = 0, by step: Int = 1) {
            for (index, alternatives) in words.split(separator: " ").enumerated() {
                for word in alternatives.split(separator: "/") { values[String(word)] = first + index * step }
            }
        }
        add("zero/oh/o/nought/naught one two three four five six seven eight nine")
        add("null eins/ein zwei/zwo drei vier funf/fuenf sechs sieben acht neun")
        add("nul un/une deux trois quatre cinq six sept huit neuf")
        add("cero uno/una dos tres cuatro cinco seis siete ocho nueve")
        add("zero uno due tre quattro cinque sei sette otto nove")
        add("nul een twee drie vier vijf zes zeven acht negen")
        add("zero um/uma dois/duas tres quatro cinco seis/meia sete oito nove")
        add("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", from: 10)
        add("zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn", from: 10)
        add("dix onze douze treize quatorze quinze seize", from: 10)
        add("diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve", from: 10)
        add("veinte veintiuno/veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete", from: 20)
        add("veintiocho veintinueve", from: 28)
        add("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", from: 10)
        add("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", from: 10)
        add("dez onze doze treze catorze quinze dezasseis/dezesseis dezassete/dezessete dezoito", from: 10)
        add("dezanove/dezenove", from: 19)
        let tens = [
            "twenty thirty forty/fourty fifty sixty seventy eighty ninety",
            "vingt trente quarante cinquante soixante septante huitante/octante nonante",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
            german.tens, dutch.tens, italian.tens,
        ]
        for words in tens { add(words, from: 20, by: 10) }
        for (word, value) in compounds { values[word] = value }
        return values
    }()

    private static let german = (
        units: "ein zwei drei vier funf/fuenf sechs sieben acht neun",
        tens: "zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig"
    )
    private static let dutch = (
        units: "een twee drie vier vijf zes zeven acht negen",
        tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
    )
    private static let italian = (
        units: "uno due tre quattro cinque sei sette otto nove",
        tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
    )

    /// `einundzwanzig`, `eenentwintig`, `ventuno`.
    private static var compounds: [(String, Int)] {
        func numbered(_ words: String, _ value: (Int) -> Int) -> [(word: String, value: Int)] {
            words.split(separator: " ").enumerated().flatMap { index, alternatives in
                alternatives.split(separator: "/").map { (String($0), value(index)) }
            }
        }
        func joined(
            _ language: (units: String, tens: String), _ join: (_ unit: String, _ tens: String) -> String
        ) -> [(String, Int)] {
            numbered(language.units) { $0 + 1 }.flatMap { unit in
                numbered(language.tens) { ($0 + 2) * 10 }.map {
                    (join(unit.word, $0.word), $0.value + unit.value)
                }
            }
        }
        return joined(german) { "\($0)und\($1)" } + joined(dutch) { "\($0)en\($1)" }
            + joined(italian) { unit, tens in
                (unit.hasPrefix("u") || unit.hasPrefix("o") ? "\(tens.dropLast())" : tens) + unit
            }
    }
}
