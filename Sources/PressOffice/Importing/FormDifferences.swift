import Catalogue

/// What is otherwise in a form, field by field; points of `after` stand in the order of `before`, new ones behind them.
func formDifferences(
    from before: ContactForm, _ points: [ContactPoint], to after: ContactForm, record: RecordName
) -> [Difference] {
    var differences: [Difference] = []
    func compare(_ field: String, _ old: String?, _ new: String?, of record: RecordName) {
        guard old != new else { return }
        differences.append(
            Difference(
                old == nil ? .added : new == nil ? .gone : .changed, record: record, field: field, before: old,
                after: new))
    }
    compare("role", before.role.words, after.role.words, of: record)
    compare("name", before.name, after.name, of: record)
    compare("title", before.title, after.title, of: record)
    compare("organisationID", before.organisation, after.organisation, of: record)
    compare("language", before.language, after.language, of: record)
    compare("availableForInterview", yes(before.availableForInterview), yes(after.availableForInterview), of: record)
    compare("note", before.note, after.note, of: record)
    for (index, point) in after.points.enumerated() {
        guard index < before.points.count, index < points.count else {
            compare(point.kind.rawValue, nil, point.words, of: record)
            continue
        }
        let (old, name) = (before.points[index], RecordName(kind: .contactPoint, slug: points[index].slug))
        compare("usage", old.usage, point.usage, of: name)
        compare("preference", old.preference.map { "\($0)" }, point.preference.map { "\($0)" }, of: name)
    }
    return differences
}

private func yes(_ flag: Bool) -> String? { flag ? "yes" : nil }

extension ContactForm.Point {
    /// `+44 20 7946 0018 ext. 102 (out of hours)`.
    public var words: String {
        value + (`extension`.map { " ext. \($0)" } ?? "") + (usage.map { " (\($0))" } ?? "")
    }
}
