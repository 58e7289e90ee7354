import Catalogue
import ReleaseReader

/// What makes two contact points one: they reach the same address, however it is written. A number is the same whether
/// it is called a mobile or not; a fax is another machine.
struct PointIdentity: Hashable {
    /// Telephones are one kind of line, whatever they are called.
    private let line: ContactPoint.Kind
    private let address: String
    private let digits: String?

    private init(_ kind: ContactPoint.Kind, _ address: String, _ digits: String?) {
        line = kind == .mobile || kind == .sms ? .voice : kind
        self.address = folded(address)
        self.digits = digits
    }

    init(_ point: ContactPoint) { self.init(point.kind, point.address, point.extension) }

    init(_ drafted: DraftPoint) {
        self.init(drafted.kind, drafted.address, drafted.extension)
    }

    init(_ checked: CheckedForm.Point) { self.init(checked.typed.kind, checked.address, checked.extension) }
}

extension DraftPoint {
    /// As it was read; as it is printed, where it could not be.
    var address: String { normalised ?? asGiven }
}
