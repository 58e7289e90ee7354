import Synchronization

/// Words that the reader asks for one by one, in every text whatever its language, and does not look for as phrases.
///
/// A language says its own in its file (``Vocabulary/with(_:)``); a class is a line here.
enum WordClass: Int, CaseIterable {
    /// Between a day and its month, or a month and its year: "3 de mayo".
    case dayJoint
    /// Behind the place from where a wire reports, in one word with it or behind the day.
    case wireEnd
    /// Before a day: "le 3 mai".
    case dayLead
    /// Behind the figures of a day: "3rd".
    case ordinalEnding
    /// Before a day and behind its weekday.
    case weekdayLead
    /// Small words within the name of a place: "Stoke-upon-Trent", "Frankfurt am Main".
    case placeParticle
    /// Beside a day or an hour before which something is not to be, and from which on it may be.
    case untilDay, fromDay
    /// "And".
    case joining
    /// With what a sentence begins.
    case article
    /// What begins another clause.
    case relative
    /// Between two measures: "3 by 4".
    case between
    /// What a text is called that another replaces.
    case version
    /// What a text is called that a correction speaks of, besides.
    case textNoun
    /// With what the text for publication ends.
    case endMark
    /// The same, where nothing else marks it.
    case endMarkAlone
    /// What only notices around a text have in them.
    case notice
    /// What says no to anything.
    case negation
    /// What opposes what is right to what is wrong.
    case adversative
    /// What members of a parliament have before or behind their names.
    case memberTitle
    /// Small words with which a sentence may end, as parts of its verb.
    case verbEnd
    /// What leads elsewhere: "More about the board".
    case further
    /// What is done with material.
    case download
    /// Words beside "image" that say that it is no picture.
    case notPicture
    /// One picture or film alone.
    case onePicture
    /// Small words within a credit line.
    case creditParticle
    /// What a description of material does not begin with.
    case offerLead
    /// With what it is said that material can be had.
    case offerVerb
    /// Behind those.
    case infinitive
    /// Between what there is and where it is.
    case offerTail
    /// What the title of a statement does not begin with.
    case statementLead
    /// What a wire calls its own copy.
    case sourceWord
    /// What it says to do with that.
    case viewWord
    /// How mail programs call a line of a header: from whom.
    case mailSender
    /// To whom.
    case mailRecipient
    /// About what.
    case mailSubject
    /// When.
    case mailDate
    /// What newspapers and broadcasters are called.
    case paper
    /// Those by which any firm's pages may be called as well.
    case weakPaper
    /// What the first page of a site is called.
    case homePage
    /// Before the words below a picture.
    case captionLabel
    /// What ends in a full stop and ends no sentence.
    case abbreviation
    /// An hour of the clock, and no length of time.
    case hourWord
    /// To whom somebody speaks.
    case told
    /// What a text of questions and answers is called.
    case interviewWord
    /// Before the name of a firm or a house: "Company:".
    case companyLabel
    /// What the names of houses and their parts end in, in scripts without capitals.
    case houseEnd
    /// Before somebody for whom something is so: "For Jane Roe".
    case inTheirView
    /// Before the paper that somebody writes for.
    case forWhom
    /// Whose or of what something is.
    case genitive
    /// Before the name of the paper that somebody spoke to.
    case ourWord
    /// What governs the name behind it: "by", "von".
    case governing
    /// Of those, what says where.
    case atPlace
    /// Between two who speak.
    case joinsSpeakers
    /// With what another clause begins, with a verb of its own.
    case clauseLead
    /// Who writes for a paper: no press officer.
    case reporter
    /// Before or behind whoever wrote a text or a paper in a journal: "Author:".
    case writer
    /// With what a letter begins.
    case salutation
    /// Before the place whose clocks are meant.
    case localTime
    /// Small words within the names of people: "Jan van der Laan".
    case nameParticle
    /// Of those, what is an article where no other stands before it: no name goes on with one.
    case bareArticle
    /// Months that are given names too.
    case monthName
    /// Small words within the names of organisations.
    case houseParticle
    /// Articles behind those.
    case houseArticle
    /// Small words within the title of somebody, before the name.
    case titleParticle
    /// Before a title that stands behind the name.
    case titleArticle
    /// What words for what somebody is doing end in.
    case gerundEnding
    /// Surnames of one syllable, in a script without capitals.
    case surname
    /// What names of offices, firms and places end in, in a script without capitals.
    case officeEnd
    /// What stands behind a name: "to", "Mr", "Ms".
    case politeEnd
    /// Labels of points and headings, in a script without capitals.
    case officeWord
    /// What a line is called that leads to everybody of a house.
    case switchboard
    /// Labels of the number on somebody's desk.
    case deskLine
    /// Between two of whom either may be reached.
    case alternative
    /// Before another number of the same.
    case otherNumber
    /// Whose letterhead has people and numbers in it, and no press officer.
    case letterhead
    /// The press, as its contacts are headed.
    case pressWord
    /// What words for getting in touch begin with.
    case contactStem
    /// What words for announcing oneself to the press office begin with.
    case accreditationStem
    /// Behind "contact", before whom one asks.
    case desk
    /// What words for those who invest begin with.
    case investorStem
    /// Between an office and whose it is.
    case owner
    /// Between a press office and whose it is.
    case deskOwner
    /// Articles behind those.
    case firmArticle
    /// What ends a page.
    case imprint
    /// What is done to whom somebody speaks, and says not who speaks.
    case asking
    /// What a verb of speech ends in where who speaks is behind it.
    case invertedPronoun
    /// Before those with whom the press meets.
    case company
    /// Between a meeting and whose it is.
    case meetingOwner
    /// Between what is offered and who it is.
    case copula
    /// Before those whom an invitation names.
    case whoLabel
    /// Before what else an invitation says.
    case eventLabel
    /// With what a letter ends.
    case closing
    /// What says that a list stands above.
    case listAbove
    /// What says that a list stands below.
    case listBelow
    /// Between a statement and whose it is.
    case statementOwner
    /// Before what something is about.
    case topicLead
    /// What is with it.
    case mailAttachments
    /// Before the languages that somebody speaks: "in", "speaks".
    case languageLead
    /// Behind them: "language", "only".
    case languageEnd
    /// Before a colon and languages, or topics, in a line of its own.
    case languageLabel, topicLabel
    /// What the name of a language ends in where a sentence says that it is spoken.
    case languageEnding
    /// What is written before the name of a language, in one word with it: "in"; and before that, "and".
    case languagePrefix, joiningPrefix
    /// Before what somebody speaks about with the press; and what stands behind those words and is no topic: "on request".
    case offerTopic, notTopic
}

extension Vocabulary {
    /// The same language with these words, parted by commas.
    func with(_ words: [WordClass: String]) -> Vocabulary {
        var language = self
        language.words = WordLists(words)
        return language
    }

    /// The words of a class in all languages.
    static func every(_ sort: WordClass) -> Set<String> { everyWord[sort.rawValue].words }

    /// The words of a class in one language.
    static func words(_ sort: WordClass, in language: String?) -> [String] {
        all.first { $0.language == language }?.words[sort] ?? []
    }

    private static let everyWord = WordClass.allCases.map(WordsOfAll.init)

    /// The words of a class in all languages, put together when they are asked for the first time.
    private final class WordsOfAll: Sendable {
        private final class Made: Sendable {
            let words: Set<String>
            init(_ words: Set<String>) { self.words = words }
        }

        private let sort: WordClass
        private let made = AtomicLazyReference<Made>()

        init(_ sort: WordClass) { self.sort = sort }

        var words: Set<String> {
            if let made = made.load() { return made.words }
            return made.storeIfNil(Made(Set(all.flatMap { $0.words[sort] }))).words
        }
    }
}
