import Catalogue
import Store

extension Office {
    /// The change that was made for a request which was sent before, and whether the same was sent then; nil where none was made in
    /// the last day. That it was done says nothing of what the catalogue holds.
    public func change(doneFor request: KeyedRequest) throws -> (change: Int, isSame: Bool)? {
        try store.read(for: .internal, at: request.at) { try $0.change(doneFor: request) }
    }
}
