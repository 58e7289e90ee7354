// Birthdays, other days and revisions.
extension Adaptation {
    private static let days: NameSet = ["BDAY", "ANNIVERSARY", "DEATHDATE"]
    /// What stands for no year in Apple's address books, which say so in a parameter.
    private static let hiddenYear = "1604"

    mutating func adaptDates() {
        change(Adaptation.days) { adaptation, piece in adaptation.adaptedDay(piece) }
        change(["REV", "CREATED"]) { adaptation, piece in adaptation.adaptedInstant(piece) }
    }

    private mutating func adaptedDay(_ piece: Piece) -> Piece {
        var piece = piece
        let text = unescaped(piece.value[...])
        let isText = piece.valueName == "text"
        piece.setValueName(nil)
        let hidden = piece.values(of: "X-APPLE-OMIT-YEAR").first
        guard !isText, var date = DateForm(text) else { return notADay(piece, text) }
        if let hidden, date.year == hidden {
            date.year = nil
            piece.remove("X-APPLE-OMIT-YEAR")
        }
        guard isOld else {
            piece.value = Array(date.basic.utf8)
            return piece
        }
        if piece.key == "DEATHDATE" { return piece }
        if date.year == nil, date.month != nil, date.day != nil {
            date.year = Adaptation.hiddenYear
            piece.parameters.append(Parameter("X-APPLE-OMIT-YEAR", Adaptation.hiddenYear))
            if profile.traits.contains(.showsHiddenYears) { lose(.yearUnknown, piece.key) }
        }
        guard let extended = date.extended else { return notADay(piece, text) }
        if !date.fitsOld { lose(.valueShortened, piece.key) }
        piece.value = Array(extended.utf8)
        if extended.contains("T") { piece.setValueName("date-time") }
        return piece
    }

    /// 4.0 allows a text for a day, 3.0 does not.
    private mutating func notADay(_ piece: Piece, _ text: String) -> Piece {
        var piece = piece
        if isOld {
            guard piece.key != "DEATHDATE" else { return piece }
            lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
        piece.setValueName("text")
        piece.text = text
        return piece
    }

    /// `2012-01-10T14:45:00Z` in 3.0, `20120110T144500Z` in 4.0.
    private mutating func adaptedInstant(_ piece: Piece) -> Piece {
        var piece = piece
        let date = DateForm(unescaped(piece.value[...]))
        guard var date, date.isWholeDay else {
            lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
        piece.setValueName(nil)
        if isOld, let extended = date.extended {
            piece.value = Array(extended.utf8)
        } else {
            var time = date.time.flatMap(clock)
            if time?.minute == nil || time?.hour == nil { time = clock("000000") }
            if time?.second == nil { time?.second = "00" }
            date.time = time?.basic
            piece.value = Array(date.basic.utf8)
        }
        return piece
    }
}
