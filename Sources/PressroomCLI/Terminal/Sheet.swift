import Exchange

/// A page about one thing for a person: groups of labelled lines, with where each was found at the left.
struct Sheet {
    struct Line {
        /// Such as `12:3`; nil where it has no place.
        var place: String?
        var label: String
        var value: String
        /// What a person should know about the value, each on a line of its own.
        var remarks: [String]
        var style: Ink.Style
        /// The values of a draft that it shows, by which a person may correct them.
        var corrects: [String] = []

        init(
            _ label: String, _ value: String, place: String? = nil, remarks: [String] = [], style: Ink.Style = .plain
        ) {
            self.label = label
            self.value = value
            self.place = place
            self.remarks = remarks
            self.style = style
        }
    }

    struct Group {
        var heading: String?
        var lines: [Line]

        init(_ heading: String? = nil, _ lines: [Line?]) {
            self.heading = heading
            self.lines = lines.compactMap { $0 }
        }
    }

    var title: String
    var groups: [Group]

    /// The page as lines with line feeds, groups without lines left out.
    func text(width: Int?, ink: Ink) -> String {
        let shown = groups.filter { !$0.lines.isEmpty }
        let placeWidth = shown.flatMap(\.lines).reduce(0) { max($0, displayWidth($1.place ?? "")) }
        var text = ink(wrapped(harmless(title), width: width), .bold) + "\n"
        for group in shown {
            if let heading = group.heading { text += "\n" + ink(heading, .bold) + "\n" }
            let labelWidth = group.lines.reduce(0) { max($0, displayWidth(harmless($1.label))) }
            for line in group.lines {
                text += rendered(line, placeWidth: placeWidth, labelWidth: labelWidth, width: width, ink: ink)
            }
        }
        return text
    }

    private func rendered(_ line: Line, placeWidth: Int, labelWidth: Int, width: Int?, ink: Ink) -> String {
        let place = line.place ?? ""
        let gutter =
            placeWidth == 0 ? "" : String(repeating: " ", count: placeWidth - displayWidth(place)) + place + "  "
        // A label that would take more than a third of the line stands on a line of its own.
        let isStacked = width.map { labelWidth > max(14, $0 / 3) } ?? false
        let label =
            labelWidth == 0
            ? "" : isStacked ? harmless(line.label) : padded(harmless(line.label), to: labelWidth) + "  "
        let indent = 2 + displayWidth(gutter) + (isStacked ? 2 : displayWidth(label))
        let value = wrapped(harmless(line.value), width: width, indent: indent)
        var text = "  " + ink(gutter, .dim) + ink(label, .cyan)
        // Beside a label the value is wrapped as if gutter and label were spaces.
        text += isStacked ? "\n" + ink(value, line.style) : ink(String(value.dropFirst(indent)), line.style)
        while text.hasSuffix(" ") { text.removeLast() }
        text += "\n"
        for remark in line.remarks {
            text += ink(wrapped(harmless(remark), width: width, indent: indent + 2), .dim) + "\n"
        }
        return text
    }
}
