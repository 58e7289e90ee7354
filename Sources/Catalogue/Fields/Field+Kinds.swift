import Foundation

// One maker for each kind of value. `needed` is for values that every record of the kind has.
extension Field {
    public typealias Path<Value> = FieldPlace<R>.Path<Value>

    static func line(_ name: String, _ path: any Path<String?>, label: String? = nil, longest: Int = 1000) -> Field {
        Field(name, label, .line, .optionalText(path), longest: longest)
    }

    static func line(_ name: String, needed path: any Path<String>, label: String? = nil, longest: Int = 1000) -> Field
    {
        Field(name, label, .line, .text(path), longest: longest)
    }

    static func text(_ name: String, _ path: any Path<String?>, label: String? = nil, longest: Int = 100_000) -> Field {
        Field(name, label, .text, .optionalText(path), longest: longest)
    }

    static func text(
        _ name: String, needed path: any Path<String>, label: String? = nil, longest: Int = 100_000
    ) -> Field {
        Field(name, label, .text, .text(path), longest: longest)
    }

    static func printed(_ name: String, _ path: any Path<String?>, label: String) -> Field {
        Field(name, label, .printed, .optionalText(path))
    }

    static func printed(
        _ name: String, needed path: any Path<String>, label: String, longest: Int? = nil
    ) -> Field {
        Field(name, label, .printed, .text(path), longest: longest)
    }

    static func url(_ name: String, _ path: any Path<String?>, label: String? = nil) -> Field {
        Field(name, label, .url, .optionalText(path), longest: 2000)
    }

    static func url(_ name: String, needed path: any Path<String>, label: String? = nil) -> Field {
        Field(name, label, .url, .text(path), longest: 2000)
    }

    static func language(_ name: String, _ path: any Path<String?>) -> Field {
        Field(name, nil, .language, .optionalText(path), longest: 35)
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: any Path<Choice>, label: String? = nil,
        among chosen: [Choice] = Array(Choice.allCases), words: (Choice) -> String = { $0.rawValue }
    ) -> Field {
        let choices = chosen.map { FieldChoice($0.rawValue, words: words($0)) }
        return Field(name, label, .choice(choices), .choice(ChoicePlace(path)))
    }

    /// Who may see the record, or what `name` says; `usual` is what nearly every record has.
    static func audience(
        _ name: String, _ path: any Path<Audience>, label: String? = nil, usually usual: Audience = .press
    ) -> Field {
        Field(name, label, .audience, .choice(ChoicePlace(path))).usually(.text(usual.rawValue))
    }

    static func flag(_ name: String, _ path: any Path<Bool>, label: String) -> Field {
        Field(name, label, .flag, .flag(path))
    }

    /// Whether the record is kept, and no longer handed out.
    static func withdrawn(_ path: any Path<Bool>) -> Field {
        flag("isWithdrawn", path, label: "is withdrawn")
            .left(outOf: .edit, because: "withdrawing is a step of its own")
            .left(outOf: .bundle, .table, because: "what is withdrawn is not handed out")
    }

    static func number(
        _ name: String, _ path: any Path<Int?>, in range: ClosedRange<Int>, label: String? = nil
    ) -> Field {
        Field(name, label, .number(range), .number(path))
    }

    static func date(_ name: String, _ path: any Path<CalendarDate?>, label: String? = nil) -> Field {
        Field(name, label, .date, .date(path))
    }

    static func instant(_ name: String, _ path: any Path<Instant?>, label: String? = nil) -> Field {
        Field(name, label, .instant, .instant(path))
    }

    static func embargo(_ name: String, _ path: any Path<Embargo?>) -> Field {
        Field(name, nil, .embargo, .embargo(path))
    }

    static func moment(_ name: String, _ path: any Path<Moment?>, label: String? = nil) -> Field {
        Field(name, label, .moment, .moment(path))
    }

    /// `label` and `member` say what the other record is to this one, where its kind does not say it.
    static func reference(
        _ name: String, _ path: any Path<UUID?>, to kind: RecordKind, label: String? = nil, called member: String? = nil
    ) -> Field {
        Field(name, label ?? kind.words, .reference(kind), .optionalReference(path), longest: 200)
            .called(member ?? kind.rawValue)
    }

    static func reference(_ name: String, needed path: any Path<UUID>, to kind: RecordKind) -> Field {
        Field(name, kind.words, .reference(kind), .reference(path)).called(kind.rawValue)
    }

    static func document(_ name: String, _ path: any Path<UUID?>) -> Field {
        Field(name, "document", .document, .optionalReference(path)).called("document")
    }

    static func list(
        _ name: String, _ path: any Path<[String]>, label: String? = nil, longest: Int = 1000
    ) -> Field {
        Field(name, label, .list, .list(path), longest: longest)
    }

    /// What the record is about: a word or two each, by which readers find it.
    static func topics(_ path: any Path<[String]>) -> Field {
        list("topics", path, longest: 60).listing(.words, atMost: 20)
    }
}
