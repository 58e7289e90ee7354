import Catalogue
import Exchange
import PressOffice

/// What importing a file would do, for a person.
struct ImportPage {
    /// No more are shown of each kind; `--json` has more of them.
    static let longest = 20

    let outcome: Import
    let file: ContactFile

    func text(width: Int?, ink: Ink) -> String {
        var page = Lines(width: width, ink: ink)
        page.add(head, .bold)
        if let mapping = file.mapping { add(mapping, to: &page) }
        add("New", outcome.new, outcome.more.new, to: &page, style: .green) { new, page in
            page.add(ImportPage.words(for: new.form), at: place(new.rows))
            for point in new.form.points { page.add("\(point.kind.rawValue) \(point.words)", indent: 6) }
        }
        add("Changed", outcome.changed, outcome.more.changed, to: &page, style: .yellow) { changed, page in
            let rest = changed.isWithdrawn ? "; withdrawn, and stays so" : ""
            page.add("\(changed.contact.slug) (\(changed.label))\(rest)", at: place(changed.rows))
            add(changed.differences, to: &page)
        }
        add("Possible duplicates", outcome.duplicates, outcome.more.duplicates, to: &page, style: .yellow) {
            duplicate, page in
            page.add(ImportPage.sentence(for: duplicate), at: place([duplicate.row]))
            add(duplicate.differences, to: &page)
        }
        add("Cannot be read", outcome.problems, outcome.more.problems, to: &page, style: .red) { problem, page in
            page.add(problem.inWords, at: place([problem.row]))
        }
        add("Odd, but read all the same", outcome.warnings, outcome.more.warnings, to: &page, style: .plain) {
            warning, page in
            page.add(warning.inWords, at: place([warning.row]))
        }
        if outcome.unchanged > 0 {
            page.add("")
            page.add("Nothing new about \(counted(outcome.unchanged, "contact")).")
        }
        addLeftOut(to: &page)
        return page.text
    }

    private var head: String {
        "\(file.path == "-" ? "Standard input" : file.path): \(file.format ?? "contacts"), \(grouped(outcome.rows)) "
            + (outcome.rows == 1 ? file.unit : file.unit + "s")
    }

    private func add(_ mapping: ColumnMapping, to page: inout Lines) {
        let names = mapping.columns.map { harmless(String($0.name.prefix(60))) }
        let widest = min(40, names.map(displayWidth).max() ?? 0)
        for (name, column) in zip(names, mapping.columns) {
            var field = column.field.map { "→ \($0.rawValue)" } ?? "  left out"
            if let of = column.of, names.indices.contains(of) { field += " of \(names[of])" }
            page.addCut(
                "  " + padded(truncated(name, to: 40), to: widest) + " " + field, column.field == nil ? .dim : .plain)
        }
        if !mapping.hasTitles {
            page.add("The first row has no titles; columns are called by their numbers.", indent: 2)
        }
    }

    private func add<Item>(
        _ heading: String, _ items: [Item], _ more: Int, to page: inout Lines, style: Ink.Style,
        _ show: (Item, inout Lines) -> Void
    ) {
        guard !items.isEmpty else { return }
        page.add("")
        page.add("\(heading): \(grouped(items.count + more))", style)
        for item in items.prefix(ImportPage.longest) { show(item, &page) }
        let left = items.count + more - ImportPage.longest
        let shown = more == 0 ? "all of them" : "the first \(grouped(items.count))"
        if left > 0 { page.add("and \(grouped(left)) more; --json shows \(shown)", indent: 2) }
    }

    private func add(_ differences: [Difference], to page: inout Lines) {
        for difference in differences {
            let point = difference.record.kind == .contactPoint ? " of \(difference.record.slug)" : ""
            page.add(
                "\(difference.label)\(point): \(PreviewPage.words(of: difference))",
                difference.what.style, indent: 6)
        }
    }

    private func addLeftOut(to page: inout Lines) {
        guard !outcome.leftOut.isEmpty else { return }
        page.add("")
        page.add("Left out, because the catalogue has no place for it:")
        for left in outcome.leftOut.prefix(ImportPage.longest) {
            page.add("\(left.what) (\(grouped(left.rows)) \(left.rows == 1 ? file.unit : file.unit + "s"))", indent: 2)
        }
    }

    private func place(_ rows: [Int]) -> String {
        let shown = rows.prefix(3).map { "\($0)" }.joined(separator: ", ")
        return (rows.count == 1 ? file.unit : file.unit + "s") + " \(shown)\(rows.count > 3 ? ", …" : "")"
    }

    static func words(for form: ContactForm) -> String {
        // A title often says the role already.
        let isSaid = form.title?.lowercased().contains(form.role.words) ?? false
        let parts = [
            form.name ?? form.title ?? "unnamed", form.name == nil ? nil : form.title, isSaid ? nil : form.role.words,
            form.organisation,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    static func sentence(for duplicate: Import.Duplicate) -> String {
        let answer = duplicate.answer.map { answer in
            switch answer {
            case .skip: " Left out."
            case .update: " Taken for that contact."
            case .add: " A new contact."
            }
        }
        return "\(duplicate.label) may be contact \(duplicate.candidate.slug) (\(duplicate.candidateLabel)): "
            + "\(duplicate.why).\(answer ?? "")"
    }
}

/// Lines of a page, harmless and wrapped.
private struct Lines {
    let width: Int?
    let ink: Ink
    var text = ""

    init(width: Int?, ink: Ink) { (self.width, self.ink) = (width, ink) }

    mutating func add(_ line: String, _ style: Ink.Style = .plain, indent: Int = 0) {
        text +=
            line.isEmpty
            ? "\n" : ink(wrapped(harmless(line), width: width, indent: indent, hanging: indent + 2), style) + "\n"
    }

    /// Behind where it stands in the file.
    mutating func add(_ line: String, at place: String) {
        add("\(place): \(line)", indent: 2)
    }

    /// A line of a table, harmless already, that is cut where it is too long.
    mutating func addCut(_ line: String, _ style: Ink.Style) {
        text += ink(width.map { truncated(line, to: $0) } ?? line, style) + "\n"
    }
}
