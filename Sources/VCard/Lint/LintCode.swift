/// What can be wrong with a card, each by a name that stays: what the readers warn of, and what only `CardLint` looks for.
public enum LintCode: String, Hashable, Sendable, CaseIterable {
    // What the reader warns of.
    case beginMissing = "begin-missing"
    case endMissing = "end-missing"
    case endUnmatched = "end-unmatched"
    case versionMissing = "version-missing"
    case versionUnknown = "version-unknown"
    case outsideCard = "outside-card"
    case strayLine = "stray-line"
    case joinedLine = "joined-line"
    case badName = "bad-name"
    case openQuote = "open-quote"
    case controlCharacter = "control-character"
    case notUTF8 = "not-utf-8"
    case charsetUnknown = "charset-unknown"
    case charsetWrong = "charset-wrong"
    case encodingUnknown = "encoding-unknown"
    case badQuotedPrintable = "bad-quoted-printable"
    case loneSurrogate = "lone-surrogate"
    case lineTooLong = "line-too-long"
    case cardTooLarge = "card-too-large"
    case tooManyProperties = "too-many-properties"
    case nestingTooDeep = "nesting-too-deep"
    case tooManyWarnings = "too-many-warnings"
    // What the readers of jCard and JSContact warn of, and what ends them.
    case notCard = "not-a-card"
    case wrongType = "wrong-type"
    case duplicateMember = "duplicate-member"
    case misspeltMember = "misspelt-member"
    case leftOut = "left-out"
    case badJSON = "bad-json"
    // Lines of the file.
    case byteOrderMark = "byte-order-mark"
    case utf16 = "utf-16"
    case bareLineFeed = "bare-line-feed"
    case bareCarriageReturn = "bare-carriage-return"
    case lastLineOpen = "last-line-open"
    case longLine = "long-line"
    case splitCharacter = "split-character"
    case blankLine = "blank-line"
    // How a property is written.
    case versionLate = "version-late"
    case bareParameter = "bare-parameter"
    case quotedPrintable = "quoted-printable"
    case charsetParameter = "charset-parameter"
    case encodingParameter = "encoding-parameter"
    case quotedList = "quoted-list"
    case badType = "bad-type"
    case badPreference = "bad-preference"
    case badMediaType = "bad-media-type"
    case otherVersionProperty = "other-version-property"
    case otherVersionParameter = "other-version-parameter"
    // The card as a whole.
    case fullNameMissing = "fn-missing"
    case nameMissing = "n-missing"
    case nothingInIt = "no-properties"
    case onlyOne = "only-one"
    case emptyProperty = "empty-property"
    case memberOutsideGroup = "member-outside-group"
    case uidTwice = "uid-twice"
    case uidsNotCompared = "uids-not-compared"
    // Values.
    case nameComponents = "name-components"
    case addressComponents = "address-components"
    case badDate = "bad-date"
    case badRevision = "bad-revision"
    case badPosition = "bad-position"
    case badZone = "bad-zone"
    case badLanguage = "bad-language"
    case badUID = "bad-uid"
    case badKind = "bad-kind"
    case badGender = "bad-gender"
    case badURI = "bad-uri"
    case badEmail = "bad-email"
    case badNumber = "bad-number"
    case numberAsURI = "number-as-uri"
    case badBase64 = "bad-base64"
    case largePhoto = "large-photo"
    case tooManyFindings = "too-many-findings"
}

extension LintCode {
    public var severity: LintFinding.Severity {
        switch self {
        case .bareLineFeed, .bareCarriageReturn, .longLine, .outsideCard, .endUnmatched, .byteOrderMark, .bareParameter,
            .charsetParameter, .encodingParameter, .quotedList, .badType, .badPreference, .badMediaType, .onlyOne,
            .otherVersionProperty, .nameComponents, .addressComponents, .badDate, .badRevision, .badPosition, .badZone,
            .badLanguage, .badGender, .badURI, .badEmail, .numberAsURI, .uidTwice, .joinedLine, .nothingInIt,
            .controlCharacter, .quotedPrintable, .duplicateMember, .misspeltMember:
            .warning
        case .lastLineOpen, .blankLine, .emptyProperty, .badUID, .badKind, .badNumber, .largePhoto,
            .otherVersionParameter, .tooManyWarnings, .tooManyFindings, .uidsNotCompared:
            .remark
        default: .error
        }
    }
}
