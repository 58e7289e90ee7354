/// Words beside numbers, of every language at once: a card or a release prints them in whichever its office uses.
enum PointWords {
    /// What digits to dial behind a number are called.
    static let extensions: Set<String> = [
        "ext", "extn", "extension", "x", "poste", "durchwahl", "dw", "klappe", "kl", "nebenstelle", "interno", "int",
        "anexo", "extensión", "extensão", "extensao", "ramal", "toestel", "tst", "apparat", "app", "p",
        "linka", "klapka", "wew", "wewn", "anknytning", "anknyt", "lok", "lokal", "alanumero", "dahili", "доб",
        "добавочный", "внутр", "вн", "εσωτ", "εσωτερικό", "שלוחה", "تحويلة", "分机", "分機", "内線", "内线", "내선",
    ]

    /// What stands between a number and the end of another.
    static let alternatives: Set<String> = [
        "or", "oder", "ou", "o", "of", "eller", "tai", "lub", "nebo", "und", "and", "y", "e", "et", "en", "och", "og",
        "ja",
        "a", "i", "ve", "veya", "ή", "και", "и", "или", "і", "або", "או", "أو",
    ]

    /// Labels of a line that are printed with a colon: somebody's own number, whatever the language around it is.
    static let lines: Set<String> = [
        "did", "ddi", "dl", "dw", "dir", "hp", "gsm", "cel", "cell", "mob", "mobil", "mobile", "tel", "telf", "tlf",
        "tfn",
        "ph", "phone", "fon", "tél", "тел", "моб", "τηλ", "κιν", "tlf.nr", "puh", "gsm-nr", "natel", "handy",
    ]

    /// "extension no. 12".
    static let number: Set<String> = ["no", "nr", "number", "nummer", "numéro", "número", "n", "num"]
}
