import Catalogue
import JSONText
import PressOffice

// Messages that wait, went, or failed.
extension OfficeAPI {
    private static let message = JSONSchema.object(mailMembers)
    private static let several = JSONSchema.object(["items": JSONSchema.list(message), "next": ["type": "null"]])

    static let mail: [Route] = [
        Route(
            method: .get, path: "/mail", right: .look, summary: "List messages",
            query: [
                QueryMember(
                    name: "all", summary: "Those that went, failed or were given up too.", schema: JSONSchema.flag)
            ], gives: several
        ) { asked in
            RouteAnswer([
                "items": JSON(try asked.view.mail(areAll: try asked.query.flag("all"))) { JSON($0) }, "next": .null,
            ])
        },
        Route(
            method: .post, path: "/mail/send", right: .change, summary: "Send what is due",
            sent: .json(JSONSchema.object([:])), gives: several
        ) { asked in
            let reports = try asked.office.sendMail(by: try asked.way())
            let rows = try reports.map { try asked.now.mail($0.mail.number) }
            return RouteAnswer(["items": JSON(rows) { JSON($0) }, "next": .null])
        },
        Route(
            method: .get, path: "/mail/{message}", right: .look, summary: "Show message",
            gives: JSONSchema.object(mailMembers.adding(["text": JSONSchema.text]))
        ) { asked in
            let row = try asked.view.mail(try asked.message())
            return RouteAnswer(JSON(row).adding(["text": .string(row.mail.text)]))
        },
        step(
            "send", "Send message",
            [
                "isMeant": JSONSchema.described(
                    JSONSchema.flag, "It is sent once more, though it may have arrived or has failed.")
            ]
        ) { asked, number in
            _ = try asked.office.sendMail(
                number, by: try asked.way(), isMeant: asked["isMeant"]?.isTrue ?? false)
        },
        step("cancel", "Give up message") { _ = try $0.office.cancelMail($1) },
        step("arrived", "Say that message arrived") { _ = try $0.office.confirmMail($1) },
    ]

    /// A message says itself how far it has come, and turns down what is not to be done with it any more.
    private static func step(
        _ word: String, _ summary: String, _ members: JSON = [:],
        _ act: @escaping @Sendable (Asked, Int) throws -> Void
    ) -> Route {
        let names = (members.members ?? []).map(\.name)
        return Route(
            method: .post, path: RoutePath("/mail/{message}/\(word)"), right: .change, summary: summary,
            sent: .json(JSONSchema.object(members, optional: Set(names))), gives: message
        ) { asked in
            let number = try asked.message()
            _ = try asked.view.mail(number)
            try act(asked, number)
            return RouteAnswer(JSON(try asked.now.mail(number)))
        }
    }
}

extension Asked {
    fileprivate func way() throws -> MailWay {
        guard let way = api.mail else {
            throw Problem(
                .refused, "No messages are sent from here.", [.advice("Whoever looks after the server sends them.")])
        }
        return way
    }

    /// The office as it is when something was done.
    fileprivate var now: OfficeView { api.office.view(for: .internal, at: instant) }

    /// The number that the path names.
    fileprivate func message() throws -> Int {
        let text = place("message")
        guard let number = Int(text), "\(number)" == text, number > 0 else { throw Problem.nothing }
        return number
    }
}
