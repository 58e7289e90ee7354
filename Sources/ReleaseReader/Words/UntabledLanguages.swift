extension Vocabulary {
    /// Languages that are told from the ones with a table by their small words, and are read with every table at once.
    static let untabled: [Vocabulary] = [
        untabled(
            "bg", "и в на за да се от не са като по ще които който че е с бе през тази този което към след ние вече"),
        untabled(
            "et",
            "ja on ei et ka oli see mis kui oma aga siis ning või nende kes saab pole veel üle pärast juba meie selle"),
        untabled(
            "hr",
            "i u je na se da za su od s koji koja koje kao ili što te nije bi će iz do po ovaj ova sve bio nakon zbog prema"
        ),
        untabled(
            "hu",
            "a az és hogy nem is egy meg ez van volt de csak már vagy mint el ki azt akkor ezt pedig még lesz után szerint"
        ),
        untabled(
            "id",
            "yang dan di ini itu dengan untuk pada dari tidak akan dalam adalah juga oleh ke telah sebagai atau mereka bahwa kami"
        ),
        untabled(
            "lt", "ir yra kad į iš su tai ne bet kaip buvo kurie kuris po nuo apie už taip pat bus jau prie jos jo šis"),
        untabled(
            "lv", "un ir ka no ar tas par uz kas nav bet tiek arī bija gan pēc pie lai vai šis mūsu tikai jau būs"),
        untabled(
            "ro",
            "și în de la a cu pe nu un o care este din mai sau să pentru sunt fost ce prin această după fi au al ale"),
        untabled(
            "sk",
            "a v na sa je že s do o k pre za od ktorý ktorá ktoré sú bol bola ako aj ale po pri alebo už aby jeho ich nie tiež"
        ),
        untabled("sl", "in je v na se da za so s ki ne pa tudi kot bo od iz do po ali bil bila bilo pri še le ter vse"),
        untabled(
            "sr",
            "и у је на се да за су од са који која које као или што није ће из до по овај сви био након због према"),
        untabled(
            "vi", "và của là có các cho không một được trong đã với này những người từ để khi đến cũng về ra nhiều"),
    ]

    private static func untabled(_ language: String, _ smallWords: String) -> Vocabulary {
        Vocabulary(language, smallWords: smallWords, [:], embargo: EmbargoPhrases())
    }
}
