import Catalogue
import Synchronization

/// Reads each number of a document once, however many rules ask for it: reading one takes as long as a paragraph.
final class RememberedNumbers: PhoneNumberReader {
    private struct Question: Hashable {
        let text: String
        let region: String?
    }

    private let reader: any PhoneNumberReader
    private let known = Mutex<[Question: PhoneNumber?]>([:])
    /// What is remembered; a document with more numbers is read on without.
    private static let most = 1000

    init(_ reader: any PhoneNumberReader) { self.reader = reader }

    func read(_ text: String, region: String?) -> PhoneNumber? {
        // A number with its country code is the same in every region, where it is one.
        if text.hasPrefix("+"), let plain = answer(Question(text: text, region: nil)), plain?.isValid ?? false {
            return plain
        }
        let question = Question(text: text, region: region)
        if let known = answer(question) { return known }
        let number = reader.read(text, region: region)
        known.withLock { if $0.count < RememberedNumbers.most { $0[question] = .some(number) } }
        return number
    }

    func callingCode(of region: String) -> Int? { reader.callingCode(of: region) }

    private func answer(_ question: Question) -> PhoneNumber?? { known.withLock { $0[question] } }
}

extension PhoneNumberReader {
    /// A number of a region that is printed with its country code, and without the plus before it.
    func readWithCode(_ printed: String, of region: String) -> PhoneNumber? {
        let digits = printed.filter { $0.isASCII && $0.isNumber }
        // A code of one digit is what Americans dial before their own numbers.
        guard digits.utf8.count >= 9, let code = callingCode(of: region), code > 9, digits.hasPrefix("\(code)"),
            let number = read("+" + digits, region: nil), number.isValid, number.region == region
        else { return nil }
        return number
    }
}
