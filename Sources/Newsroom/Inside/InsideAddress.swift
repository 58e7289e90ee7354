/// Where whoever works at the office comes in. What else is below `/desk/` is the desk's own.
public enum InsideAddress: String, CaseIterable, Sendable {
    case front = "/desk/"
    case login = "/desk/login/"
    case logout = "/desk/logout/"
    case account = "/desk/account/"
}

/// What stands in a form below `/desk/` beside what is typed: the server looks at it before the desk is asked.
public enum FormToken {
    /// The name of its field.
    public static let field = "formToken"
    /// The name of its header, for what a script sends.
    public static let header = "X-Form-Token"
}
