/// News agencies and wires as they stand in brackets behind a place, and in credit lines.
enum NewsAgencies {
    static let codes: Set<String> = [
        "ots", "dpa", "ap", "afp", "reuters", "apa", "sda", "ats", "idw", "pte", "epd", "kna", "ansa", "efe", "anp",
        "belga",
        "lusa", "upi", "businesswire", "newmediawire", "globenewswire", "prnewswire", "cnw", "tass", "dapd", "ddp",
        "adn",
        "epa",
    ]
}
