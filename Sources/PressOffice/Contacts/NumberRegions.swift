import Catalogue

/// The regions that changed numbers are read in: a digit of a national number can be mended, and the number stays in its
/// country, wherever the office is.
struct NumberRegions {
    private let home: String?
    /// The contact's numbers as they were printed, with their regions, and whether the form still has them so.
    private let known: [(printed: String, digits: [Character], region: String, isKept: Bool)]

    init(of form: ContactForm, _ known: [ContactPoint], home: String?, phones: any PhoneNumberReader) {
        self.home = home
        let kept = Set(form.points.map(\.value))
        self.known = known.compactMap { point in
            guard point.kind.isNumber, let number = point.normalised,
                let region = phones.read(number, region: nil)?.region
            else { return nil }
            return (point.asGiven, NumberRegions.digits(point.asGiven), region, kept.contains(point.asGiven))
        }
    }

    /// That of the number in whose place it is: the one that it is nearest to, where at most a third of its digits are
    /// others. Else, and for a number that is added, where the office is.
    func region(for typed: ContactForm.Point) -> String? {
        guard typed.kind.isNumber else { return home }
        let digits = NumberRegions.digits(typed.value)
        let near = known.filter { !$0.isKept || $0.printed == typed.value }.compactMap { other in
            editDistance(digits, other.digits, atMost: digits.count / 3).map { (distance: $0, region: other.region) }
        }
        return near.min { $0.distance < $1.distance }?.region ?? home
    }

    private static func digits(_ text: String) -> [Character] { Array(text.filter { $0.isASCII && $0.isNumber }) }
}
