import Catalogue
import JSONText
import Newsroom
import PressOffice
import Signatures

// Personal links to a kit that is under embargo.
extension Kit {
    private static var invitation: JSON {
        JSONSchema.object([
            "kit": JSONSchema.text, "recipient": JSONSchema.text, "state": JSONSchema.choice(InvitationRow.State.self),
            "at": JSONSchema.instant, "until": JSONSchema.orNull(JSONSchema.instant),
            "agreed": JSONSchema.orNull(JSONSchema.instant), "takenBack": JSONSchema.orNull(JSONSchema.instant),
        ])
    }

    private static var several: JSON {
        JSONSchema.object(["items": JSONSchema.list(invitation), "next": ["type": "null"]])
    }

    private static var who: JSON { JSONSchema.described(JSONSchema.text, "A name and an outlet, or a contact's slug.") }

    static var invitations: [Route] {
        let all = RoutePath("\(onePath)/invitations")
        return [
            Route(method: .get, path: all, right: .look, summary: "List invitations to kit", gives: several) { asked in
                RouteAnswer([
                    "items": JSON(try asked.view.invitations(to: asked.name(.kit))) { JSON($0) }, "next": .null,
                ])
            },
            Route(
                method: .post, path: all, right: .publish, summary: "Invite somebody to kit",
                sent: .json(
                    JSONSchema.object(
                        [
                            "recipient": who,
                            "until": JSONSchema.described(
                                JSONSchema.instant,
                                "Until when the link works; until the embargo ends where nothing is said."),
                            "reason": JSONSchema.text,
                        ], optional: ["until", "reason"])), status: 201,
                gives: JSONSchema.object([
                    "link": JSONSchema.described(
                        JSONSchema.text, "What is sent to them alone. It is told once: of its secret a digest is kept."),
                    "invitation": invitation,
                ]), answer: invited),
            Route(
                method: .post, path: RoutePath("\(onePath)/uninvite"), right: .publish,
                summary: "Take back invitations to kit",
                sent: .json(JSONSchema.object(["recipient": who, "reason": JSONSchema.text], optional: ["reason"])),
                gives: several
            ) { asked in
                let ended = try asked.office.uninvite(
                    asked["recipient"]?.text ?? "", from: asked.name(.kit), reason: asked.reason)
                return RouteAnswer(["items": JSON(ended.value) { JSON($0) }, "next": .null])
            },
        ]
    }

    @Sendable private static func invited(_ asked: Asked) throws -> RouteAnswer {
        let until = try asked["until"]?.text.map { text in
            guard let instant = Instant(text) else {
                throw Problem(.badInput, "'until' is no instant, such as 2031-05-19T09:00:00Z. Nothing was changed.")
            }
            return instant
        }
        guard let secret = Slug(Unguessable.bytes(16).hexadecimal) else { throw Problem(.outside, "") }
        let made = try asked.office.invite(
            asked["recipient"]?.text ?? "", to: asked.name(.kit), until: until,
            digest: SecretDigest.digest(of: secret.text), reason: asked.reason)
        let link = asked.api.settings.baseURL + NewsroomAddress.invited(secret, .page).path
        return RouteAnswer(["link": .string(link), "invitation": JSON(made.value)])
    }
}
