import Exchange

/// How messages leave from a door that nobody sits at: what carries them, and the mail server's password, where it asks for one.
public struct MailWay: Sendable {
    let carrier: @Sendable () throws -> any MailCarrier
    let password: String?

    public init(password: String?, carrier: @escaping @Sendable () throws -> any MailCarrier) {
        self.carrier = carrier
        self.password = password
    }
}

extension Office {
    /// Sends what waits and is due, and tells what became of each.
    ///
    /// - Throws: `MailProblem.noServer`, `.noPassword`; what makes the carrier throws.
    public func sendMail(by way: MailWay) throws -> [MailReport] {
        var reports: [MailReport] = []
        let password = try way.password(for: try mailServer())
        try sendMail(through: way.carrier(), password: password) { reports.append($0) }
        return reports
    }

    /// Sends one message now. One that was being sent, or failed, is sent once more where that `isMeant`.
    ///
    /// - Throws: `MailProblem`; what makes the carrier throws.
    public func sendMail(_ number: Int, by way: MailWay, isMeant: Bool = false) throws -> MailReport {
        let password = try way.password(for: try mailServer())
        return try sendMail(number, through: way.carrier(), password: password, isMeant: isMeant)
    }
}

extension MailWay {
    /// - Throws: `MailProblem.noPassword`.
    fileprivate func password(for server: MailServer) throws(MailProblem) -> String? {
        if server.user != nil, password == nil { throw .noPassword }
        return server.user == nil ? nil : password
    }
}
