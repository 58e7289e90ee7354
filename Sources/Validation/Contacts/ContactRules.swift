import Catalogue

extension [Rule<ContactEntry>] {
    /// Every rule for contacts. A new rule is one more name in this list.
    public static var contactRules: Self {
        [
            .unreachable, .unnamed, .malformedEmail, .malformedForm, .undiallable, .unknownNumberPlan, .pointsUnseen,
            .journalistSeen, .privatePointSeen, .keptTooLong, .consentUnsaid, .basisUnsaid,
        ]
    }
}

extension Rule<ContactEntry> {
    /// A press officer or a desk that nobody can write to or call.
    public static var unreachable: Self {
        Rule("contact.unreachable", .error, "A press officer or a desk without any way to reach them.") { entry in
            guard entry.contact.answersThePress, entry.points.isEmpty else { return [] }
            return [
                Remark(
                    "\(entry.contact.label) is a \(entry.contact.role.words) without an e-mail address, "
                        + "a telephone number or any other way to be reached.",
                    .addPoint(to: entry.contact.recordName), .withdraw(entry.contact.recordName))
            ]
        }
    }

    /// Journalists ask for a person; a desk is what has no person's name.
    public static var unnamed: Self {
        Rule("contact.unnamed", .warning, "A press officer without a name.") { entry in
            guard entry.contact.role == .pressOfficer, entry.contact.name == nil else { return [] }
            return [
                Remark(
                    "This press officer has no name.", field: "name",
                    .edit(entry.contact.recordName, field: "name"),
                    .edit(entry.contact.recordName, field: "role", to: Contact.Role.desk.rawValue))
            ]
        }
    }

    /// An address that no mail program would accept.
    public static var malformedEmail: Self {
        Rule("contact.malformedEmail", .error, "An e-mail address that cannot be one (RFC 5321, RFC 6531).") { entry in
            entry.points.filter { $0.kind == .email }.compactMap { point in
                guard let problem = EmailAddress.problem(with: point.address) else { return nil }
                return Remark(
                    of: point,
                    "'\(point.address)' is not an e-mail address: \(problem).",
                    .correctPoint(of: entry.contact.recordName))
            }
        }
    }

    /// A form is reached by a web address.
    public static var malformedForm: Self {
        Rule("contact.malformedForm", .error, "A contact form whose web address cannot be one.") { entry in
            entry.points.filter { $0.kind == .form }.compactMap { point in
                guard let problem = WebAddress.problem(with: point.address) else { return nil }
                return Remark(
                    of: point,
                    "'\(point.address)' is not a web address: \(problem).",
                    .correctPoint(of: entry.contact.recordName))
            }
        }
    }

    /// A number that was not brought to E.164, so that only a caller in its own country can dial it.
    public static var undiallable: Self {
        Rule("contact.undiallable", .error, "A telephone number that cannot be dialled from abroad.") { entry, phones in
            entry.points.filter(\.kind.isNumber).compactMap { point in
                guard !point.isInE164, phones.read(point.asGiven, region: nil) == nil else { return nil }
                return Remark(
                    of: point,
                    "'\(point.asGiven)' cannot be dialled from abroad.",
                    .giveCountryCode(of: entry.contact.recordName))
            }
        }
    }

    /// Plans change, and ours is of its day: a remark, never a reason to drop a number.
    public static var unknownNumberPlan: Self {
        Rule(
            "contact.unknownNumberPlan", .warning, "A telephone number that its country's numbering plan does not know."
        ) { entry, phones in
            entry.points.filter(\.kind.isNumber).compactMap { point in
                guard let number = phones.read(point.address, region: nil), !number.isValid else { return nil }
                return Remark(
                    of: point,
                    "'\(point.asGiven)' is a number that the numbering plan of its country does not know.",
                    .advice("Call it once and leave it as it is if it answers."),
                    .correctPoint(of: entry.contact.recordName))
            }
        }
    }

    /// Journalists see the contact and no way to reach it: its points are meant for a narrower audience.
    public static var pointsUnseen: Self {
        Rule(
            "contact.pointsUnseen", .warning,
            "A press officer or a desk that an audience sees without any way to reach them."
        ) { entry in
            let contact = entry.contact
            guard contact.answersThePress, let widest = entry.points.map(\.audience).min(),
                !contact.audience.sees(widest)
            else { return [] }
            return [
                Remark(
                    "The audience '\(contact.audience.rawValue)' sees \(contact.label) and no way to reach them.",
                    .openPoint(of: entry.contact.recordName, to: contact.audience),
                    .edit(entry.contact.recordName, field: "audience", to: widest.rawValue)
                )
            ]
        }
    }
}

extension Rule<ContactEntry> {
    /// Journalists ask; their numbers are not handed on to other journalists.
    public static var journalistSeen: Self {
        Rule("contact.journalistSeen", .warning, "A journalist whom the press may see.") { entry in
            let contact = entry.contact
            guard Audience.press.sees(contact.audience), !Audience.press.sees(contact.role.usualAudience) else {
                return []
            }
            return [
                Remark(
                    "\(contact.label) is a \(contact.role.words), and the audience '\(contact.audience.rawValue)' sees them.",
                    field: "audience",
                    .edit(contact.recordName, field: "audience", to: contact.role.usualAudience.rawValue))
            ]
        }
    }

    /// A line that is not for everybody goes out with the contact.
    public static var privatePointSeen: Self {
        Rule(
            "contact.privatePointSeen", .warning,
            "A home, private, assistant's or pager number or address that the press may see."
        ) { entry in
            guard Audience.press.sees(entry.contact.audience) else { return [] }
            return entry.points.compactMap { point in
                guard let usage = point.usage, Audience.press.sees(point.audience),
                    !Audience.press.sees(ContactPoint.usualAudience(usage: usage))
                else { return nil }
                return Remark(
                    "'\(point.asGiven)' is marked '\(usage)', and the audience '\(point.audience.rawValue)' sees it.",
                    .correctPoint(of: entry.contact.recordName))
            }
        }
    }
}

extension Rule<ContactEntry> {
    /// What is known of a person is kept as long as was said, whether they are handed out or not.
    public static var keptTooLong: Self {
        Rule(
            "contact.keptTooLong", .error, "A contact whose data was to be kept until a day that is past.",
            onDay: { entry, today in
                guard let last = entry.contact.keepUntil, last < today else { return [] }
                return [
                    Remark(
                        "What is known of \(entry.contact.label) was to be kept until \(last.inWords), and that is past.",
                        field: "keepUntil",
                        .edit(entry.contact.recordName, field: "keepUntil"),
                        .advice("Where there is no reason to keep it longer, erase them."))
                ]
            }
        ).ofWithdrawnToo()
    }

    /// Whoever agreed can take it back, so it must be known to what, when and how.
    public static var consentUnsaid: Self {
        Rule("contact.consentUnsaid", .warning, "A contact kept by consent, without what they consented to.") { entry in
            let contact = entry.contact
            guard contact.consent == nil, let basis = contact.lawfulBasis, isConsent(basis) else { return [] }
            return [
                Remark(
                    "\(contact.label) is kept by consent, and nothing says what they consented to, when and how.",
                    field: "consent", .edit(contact.recordName, field: "consent"),
                    .edit(contact.recordName, field: "lawfulBasis"))
            ]
        }.ofWithdrawnToo()
    }

    /// Asked where the office wants a basis for everybody (`OfficeSettings.groundFor`). A desk is nobody's data.
    public static var basisUnsaid: Self {
        Rule(
            "contact.basisUnsaid", .warning,
            "A person kept without a lawful basis, where the office wants one for everybody."
        ) { entry in
            let contact = entry.contact
            guard contact.role != .desk, contact.lawfulBasis == nil else { return [] }
            return [
                Remark(
                    "Nothing says on what basis what is known of \(contact.label) is kept, and the office wants one for everybody.",
                    field: "lawfulBasis", .edit(contact.recordName, field: "lawfulBasis"))
            ]
        }.ofWithdrawnToo()
    }

    /// As the ground is called in the languages that offices write in; "no consent needed" is another ground.
    private static func isConsent(_ basis: String) -> Bool {
        let words = folded(basis).split { !$0.isLetter }
        let names = [
            "consent", "einwilligung", "consentement", "consentimiento", "consenso", "toestemming", "consentimento",
        ]
        let denials = ["no", "not", "without", "kein", "keine", "ohne", "sans", "sin", "senza", "zonder", "sem"]
        return words.contains { names.contains(String($0)) } && !words.contains { denials.contains(String($0)) }
    }
}

extension ContactPoint {
    /// Whether the number was brought to E.164: a plus and 7 to 15 digits.
    var isInE164: Bool {
        guard let normalised, normalised.hasPrefix("+") else { return false }
        let digits = normalised.utf8.dropFirst()
        return (7...15).contains(digits.count) && digits.allSatisfy { (48...57).contains($0) }
    }
}
