import Catalogue

/// What is asked of the rooms behind the login: of the desk, and of the interface for programs. It knows no server.
public struct WebRequest: Sendable {
    /// `GET`, `POST`, `PUT`, `PATCH`, `DELETE`; `HEAD` is asked as `GET`.
    public var method: String
    /// Below the newsroom's root, percent signs as they were sent: `/desk/contacts/jane-roe/`.
    public var path: String
    /// What stands behind the question mark, as it was sent.
    public var query: String?
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// What was sent, where it is a file that is not held in memory; then there is no body.
    public var upload: Upload?

    /// A file as a program sends it: read a piece at a time.
    public struct Upload: Sendable {
        /// In bytes.
        public var count: Int
        /// The bytes from a place on, so many at most.
        public var read: @Sendable (_ place: Int, _ most: Int) throws -> [UInt8]

        public init(count: Int, read: @escaping @Sendable (_ place: Int, _ most: Int) throws -> [UInt8]) {
            self.count = count
            self.read = read
        }
    }

    public init(
        method: String = "GET", path: String, query: String? = nil, headers: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// How much was sent, in bytes.
    public var sentCount: Int { upload?.count ?? body.count }

    /// What was sent, the next bytes with each call, and none at its end.
    public func pieces() -> () throws -> [UInt8] {
        var place = 0
        return {
            let most = 256 << 10
            let piece = try upload?.read(place, most) ?? Array(body[min(place, body.count)...].prefix(most))
            place += piece.count
            return piece
        }
    }

    /// The first header of that name, however it is written.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Who asks, once it is known: by a session of a browser, or by a token of a program.
public struct Visitor: Sendable {
    public var account: Account
    /// What a form of this session must send back with it; nil for a program, which has no cookie that a strange page could use.
    public var formToken: String?
    /// What a token was made for, where that is less than the account may do; nil for a browser.
    public var scopes: Set<Right>?

    public init(account: Account, formToken: String? = nil, scopes: Set<Right>? = nil) {
        self.account = account
        self.formToken = formToken
        self.scopes = scopes
    }

    public func may(_ right: Right) -> Bool {
        account.role.may(right) && scopes?.contains(right) ?? true
    }
}
