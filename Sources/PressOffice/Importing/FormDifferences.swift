import Catalogue

/// What is otherwise in a form, field by field; points of `after` stand in the order of `before`, new ones behind them.
func formDifferences(
    from before: ContactForm, _ points: [ContactPoint], to after: ContactForm, record: RecordName
) -> [Difference] {
    var differences = differences(from: before.fields, to: after.fields, of: record)
    for (index, point) in after.points.enumerated() {
        if index < before.points.count, index < points.count {
            let name = RecordName(kind: .contactPoint, slug: points[index].slug)
            differences += PressOffice.differences(from: before.points[index].form, to: point.form, of: name)
        } else {
            differences.append(Difference(.added, record: record, field: point.kind.rawValue, after: point.words))
        }
    }
    return differences
}

/// The fields of a record that a form has otherwise.
func differences<R: Record>(
    from before: RecordForm<R>, to after: RecordForm<R>, of record: RecordName
) -> [Difference] {
    R.fields.filter { $0.isIn(.edit) }.compactMap { field in
        func words(_ form: RecordForm<R>) -> String? {
            guard let value = form[field], value != field.usual else { return nil }
            return field.kind.words(for: field.told(value)) { _ in nil }
        }
        let (old, new) = (words(before), words(after))
        guard old != new else { return nil }
        let what: Difference.What = old == nil ? .added : new == nil ? .gone : .changed
        return Difference(what, record: record, field: field.name, before: old, after: new)
    }
}

extension ContactForm.Point {
    /// `+44 20 7946 0018 ext. 102 (out of hours)`.
    public var words: String {
        value + (self.extension.map { " ext. \($0)" } ?? "") + (self.usage.map { " (\($0))" } ?? "")
    }
}
