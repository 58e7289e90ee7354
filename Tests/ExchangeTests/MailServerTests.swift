import Catalogue
import Exchange
import Testing

/// What a mail server is, as a person types it.
@Suite struct MailServerTests {
    @Test(arguments: [
        ("mail.example.org", "mail.example.org:587", MailSecurity.starttls, false),
        ("Mail.Example.org:465", "mail.example.org:465", .tls, false),
        ("mail.example.org:25", "mail.example.org:25", .starttls, false),
        ("localhost", "localhost:25", .none, false), ("127.0.0.1:2525", "127.0.0.1:2525", .none, false),
        ("[::1]:25", "[::1]:25", .none, false), ("192.0.2.7", "192.0.2.7:587", .starttls, false),
        ("localhost.example:25", "localhost.example:25", .starttls, false),
    ])
    func isRead(_ typed: String, _ place: String, _ security: MailSecurity, _ isOverheard: Bool) throws {
        let server = try #require(MailServer(typed: typed))
        #expect(server.place == place && server.security == security && server.isOverheard == isOverheard)
    }

    @Test(arguments: [
        "", "mail example", "smtp://mail.example.org", "user@mail.example.org", "mail.example.org:0",
        "mail.example.org:65536", "mail.example.org:x", "mail.example.org/x", "-mail", "a\r\nb", "mäil.example",
    ])
    func isNone(_ typed: String) { #expect(MailServer(typed: typed) == nil) }

    @Test func theOfficeMaySayOtherwise() throws {
        var settings = OfficeSettings()
        #expect(MailServer(settings) == nil)
        (settings.smtp, settings.smtpSecurity, settings.smtpUser) = ("mail.example.org:25", "none", "press")
        let server = try #require(MailServer(settings))
        #expect(server.security == .none && server.user == "press" && server.isOverheard)
    }
}
