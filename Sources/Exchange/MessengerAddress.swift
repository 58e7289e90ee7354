import VCard

/// The address of a messenger, with its service in front as IMPP has it (RFC 4770): `skype:ana.lind`.
enum MessengerAddress {
    /// What programs wrote before there was IMPP, with the scheme of the service.
    static let names: [String: String] = [
        "X-JABBER": "xmpp", "X-SKYPE": "skype", "X-SKYPE-USERNAME": "skype", "X-AIM": "aim", "X-ICQ": "icq",
        "X-MSN": "msnim", "X-YAHOO": "ymsgr", "X-GTALK": "xmpp", "X-GOOGLE-TALK": "xmpp", "X-GADUGADU": "gg",
        "X-QQ": "qq", "X-TWITTER": "twitter", "X-MATRIX": "matrix", "X-TELEGRAM": "tg",
    ]
    /// The schemes of services that a parameter names.
    private static let services: [String: String] = [
        "skype": "skype", "aim": "aim", "jabber": "xmpp", "xmpp": "xmpp", "googletalk": "xmpp", "google talk": "xmpp",
        "gtalk": "xmpp", "icq": "icq", "msn": "msnim", "yahoo": "ymsgr", "irc": "irc", "sip": "sip", "gadugadu": "gg",
        "qq": "qq", "telegram": "tg", "matrix": "matrix", "facebook": "fb", "whatsapp": "whatsapp", "signal": "sgnl",
    ]

    /// The address as a contact has it.
    static func written(_ value: String, of property: Property) -> String {
        let service = (property.values(of: "X-SERVICE-TYPE") + property.values(of: "SERVICE-TYPE") + property.types)
            .lazy.compactMap { services[$0.lowercased()] }.first
        let scheme = names[property.name.uppercased()] ?? service
        // Apple's own stands for any service.
        let bare = value.lowercased().hasPrefix("x-apple:") ? String(value.dropFirst(8)) : value
        guard let scheme, !hasScheme(bare) else { return hasScheme(bare) || scheme != nil ? bare : value }
        return "\(scheme):\(bare)"
    }

    /// Whether it can stand in IMPP, which has addresses and no bare names.
    static func hasScheme(_ address: String) -> Bool {
        let scheme = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        guard scheme.count > 1, scheme.first?.isLetter == true, address.dropFirst(scheme.count).first == ":" else {
            return false
        }
        let rest = address.dropFirst(scheme.count + 1)
        return !rest.isEmpty && !rest.contains { $0.isWhitespace }
    }
}
