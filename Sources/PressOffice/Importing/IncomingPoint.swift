import Catalogue
import Exchange
import Store

/// An address of a file while it is read: one that cannot be is kept as it was printed, and told.
struct IncomingPoint {
    private var typed: ContactForm.Point
    private let number: Int
    private let place: String
    private let region: String?
    private let phones: any PhoneNumberReader
    private var isMended = false

    /// `number` counts the addresses of its contact, from 1; `place` says where it stands in the file.
    init(
        _ typed: ContactForm.Point, number: Int, place: String, _ region: String?, _ phones: any PhoneNumberReader
    ) {
        self.typed = typed
        self.number = number
        self.place = place
        self.region = region
        self.phones = phones
    }

    /// Nil where nothing is left of it.
    func checked(in copy: WorkingCopy, _ warnings: inout [Incoming.Problem]) throws -> CheckedForm.Point? {
        do throws(FormProblem) {
            return try CheckedForm.Point(typed, place: number, region: region, phones: phones)
        } catch {
            switch error {
            case .empty: return nil
            case .number, .email, .webAddress:
                // One that the catalogue has as it was printed need not be read again.
                if try copy.contacts(reachableAt: typed.value).isEmpty {
                    warnings.append(problem(error, " It is kept as it is printed."))
                }
                return try asPrinted()
            default:
                if isMended { return nil }
                warnings.append(problem(error, Incoming.taken))
                return try mended(error).checked(in: copy, &warnings)
            }
        }
    }

    private func problem(_ problem: FormProblem, _ rest: String) -> Incoming.Problem {
        Incoming.Problem(problem.refusal, "of contact point \(number)", in: "in \(place)", rest)
    }

    /// Its fields as a form has them, and nothing read of its address.
    private func asPrinted() throws -> CheckedForm.Point? {
        do throws(FormProblem) {
            var typed = typed
            typed.form = try typed.form.checked()
            return CheckedForm.Point(typed: typed, extension: typed.extension)
        } catch { return nil }
    }

    /// Once more, without what was turned down.
    private func mended(_ problem: FormProblem) -> IncomingPoint {
        var mended = self
        mended.isMended = true
        // What is no extension stands behind the number, as it was.
        if let digits = typed.extension, digits.unicodeScalars.count > 12 || problem == .extensionDigits(point: number)
        {
            mended.typed.value += " ext. \(digits)"
            mended.typed.extension = nil
        }
        _ = mended.typed.form.mend()
        return mended
    }
}
