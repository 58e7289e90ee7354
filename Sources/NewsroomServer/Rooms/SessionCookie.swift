import HTTPTypes

/// The two cookies that a browser is given: by one it is let in, by the other it is known when somebody logs in with it again.
///
/// `__Host-` says to the browser that they are of this host alone, of all of it, and go over https (RFC 6265bis). Where the newsroom
/// is tried on one's own machine without https, no browser would take such a name: there they have another, so that a cookie of the
/// one is never taken for one of the other.
struct SessionCookie: Sendable {
    let session: String
    let known: String
    private let ending: String

    init(isEncrypted: Bool) {
        session = isEncrypted ? "__Host-pressroom" : "pressroom-on-this-machine"
        known = isEncrypted ? "__Host-pressroom-known" : "pressroom-known-on-this-machine"
        // Lax and not Strict: a link to the desk in a message leads to the desk. Nothing is changed by following a link.
        ending = "; Path=/; HttpOnly; SameSite=Lax" + (isEncrypted ? "; Secure" : "")
    }

    /// Until the browser is closed; the server ends it sooner.
    func begin(_ secret: String) -> String { "\(session)=\(secret)\(ending)" }

    func end() -> String { "\(session)=; Max-Age=0\(ending)" }

    func know(_ secret: String) -> String { "\(known)=\(secret)\(ending); Max-Age=\(180 * 86_400)" }

    /// The value of a cookie that is there once; nil where it is there twice, for then somebody has put one beside ours.
    func value(_ name: String, in fields: HTTPFields) -> String? {
        var found: String?
        for field in fields[values: .cookie] {
            for pair in field.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard sides.count == 2, sides[0].trimmed == name else { continue }
                guard found == nil else { return nil }
                found = String(sides[1].trimmed)
            }
        }
        guard let found, found.utf8.count == 64, found.utf8.allSatisfy(SessionCookie.isDigit) else { return nil }
        return found
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }
}
