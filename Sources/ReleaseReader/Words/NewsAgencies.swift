/// News agencies and wires as they stand in brackets behind a place, and in credit lines.
enum NewsAgencies {
    static let codes: Set<String> = [
        "ots", "dpa", "ap", "afp", "reuters", "apa", "sda", "ats", "idw", "pte", "epd", "kna", "ansa", "efe", "anp",
        "belga",
        "lusa", "upi", "businesswire", "newmediawire", "globenewswire", "prnewswire", "cnw", "tass", "dapd", "ddp",
        "adn",
        "epa",
    ]

    /// Those, and others that stand beside a place: alone they may be words.
    static let wires: Set<String> = codes.union(
        """
        aa aap abna adnkronos agerpres agi amna anadolu antara aps askanews awp azertac bernama bns bss bta cma cna cnn cp ctk čtk dha dpo \
        elta ena gna hina iha ians interfax irna itar-tass jiji kazinform kpl kuna kyodo mena mti nan ntb pap petra pna pti qna ria ritzau \
        rador sid spa srna stt taz tanjug tap tt ukrinform unb vna wafa wam xinhua yna yonhap télam telam europapress notimex казинформ тасс \
        риа интерфакс рбк белта унн укринформ укрінформ 연합뉴스 뉴시스 뉴스1 واس وام كونا سبأ رويترز
        """
        .split(separator: " ").map { $0.trimmingPrefix { $0.isNewline }.lowercased() })
}
