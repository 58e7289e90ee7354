import HTTPTypes

/// What every answer tells a browser not to do.
struct SafetyHeaders {
    private let fields: HTTPFields

    /// `isEncrypted`: whether readers reach the newsroom by https, which browsers then remember.
    init(isEncrypted: Bool) {
        var fields = HTTPFields()
        func say(_ name: String, _ value: String) {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        say("Content-Security-Policy", SafetyHeaders.policy)
        say("X-Content-Type-Options", "nosniff")
        // To others nothing; a form says to us that it is ours.
        say("Referrer-Policy", "same-origin")
        say("Cross-Origin-Opener-Policy", "same-origin")
        say("Cross-Origin-Resource-Policy", "same-origin")
        say("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
        say("X-Frame-Options", "DENY")
        if isEncrypted { say("Strict-Transport-Security", "max-age=31536000") }
        self.fields = fields
    }

    /// Everything from here, nothing inline, in nobody's frame, and forms to nowhere else.
    static let policy = [
        "default-src 'none'", "object-src 'none'", "style-src 'self'", "img-src 'self'", "media-src 'self'",
        "script-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// What an answer says of itself stands.
    func add(to answer: inout HTTPFields) {
        for field in fields where answer[field.name] == nil { answer.append(field) }
    }
}
