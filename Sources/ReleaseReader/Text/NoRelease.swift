/// Text that nobody sends to the press: a table of values, a program, a list of passwords.
enum NoRelease {
    /// In lines: what a file is shows in its first ones.
    private static let most = 400

    /// What the text is instead; nil where it may be a release.
    static func kind(of text: String) -> String? {
        let lines = text.split(separator: "\n", maxSplits: most, omittingEmptySubsequences: true).prefix(most)
            .map { $0.utf8.count > 2_000 ? $0.prefix(2_000) : $0 }
            .filter { $0.contains { !$0.isWhitespace } }
        // Front matter is a page's, however little stands below it.
        guard let first = lines.first,
            first.hasPrefix("-----BEGIN ") || !first.hasPrefix("---") && !first.hasPrefix("+++")
        else { return nil }
        if first.hasPrefix("#!/") || first.hasPrefix("<?php") { return "a program" }
        if first.hasPrefix("-----BEGIN "), lines.contains(where: { $0.hasPrefix("-----END ") }) {
            return "a key or a certificate"
        }
        // Whoever writes sentences writes to people.
        guard lines.count >= 3, lines.count(where: isSentence) * 5 <= lines.count else { return nil }
        if holds(isAccount, of: lines, 8) { return "a list of accounts" }
        if holds(isLogged, of: lines, 8) { return "a log" }
        if isObject(text) { return "JSON" }
        if lines.count >= 4, isTable(lines) { return "a table of values" }
        if holds(isSetting, of: lines, 8) { return "a list of settings" }
        return lines.count >= 5 && holds(isCode, of: lines, 4) && lines.contains(where: isStatement) ? "a program" : nil
    }

    /// Whether so many tenths of the lines are such.
    private static func holds(_ isSuch: (Substring) -> Bool, of lines: [Substring], _ tenths: Int) -> Bool {
        lines.count(where: isSuch) * 10 >= lines.count * tenths
    }

    /// Eight words or more, and a full stop at the end.
    private static func isSentence(_ line: Substring) -> Bool {
        guard let last = line.last(where: { !$0.isWhitespace }), ".!?\u{201D}\"".contains(last) else { return false }
        return line.split(separator: " ").count >= 8
    }

    /// `name:x:1000:1000:…`, `name:$6$…:19000:…`.
    private static func isAccount(_ line: Substring) -> Bool {
        let fields = line.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count >= 4, !fields[0].isEmpty, !fields[0].contains(" ") else { return false }
        let hash = fields[1]
        return hash == "x" || hash == "*" || hash.hasPrefix("!") || hash.hasPrefix("$")
    }

    /// `2031-05-12 09:00:00 …`, `[2031-05-12T09:00…`.
    private static func isLogged(_ line: Substring) -> Bool {
        let bytes = Array(line.drop { $0 == "[" }.utf8.prefix(16))
        guard bytes.count >= 16, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[13] == UInt8(ascii: ":")
        else { return false }
        return [0, 1, 2, 3, 5, 6, 8, 9, 11, 12].allSatisfy { isDigit(bytes[$0]) }
    }

    private static func isObject(_ text: String) -> Bool {
        let first = text.first { !$0.isWhitespace }
        let last = text.last { !$0.isWhitespace }
        return (first == "{" && last == "}" || first == "[" && last == "]") && text.contains("\":")
    }

    /// `NAME=value`, `name = value`, `[section]`, `# what it is for`.
    private static func isSetting(_ line: Substring) -> Bool {
        if line.hasPrefix("#") || line.hasPrefix(";") || line.hasPrefix("[") && line.hasSuffix("]") { return true }
        guard let equals = line.firstIndex(of: "=") else { return false }
        let name = line[..<equals].drop { $0 == " " }.prefix { $0 != " " }
        return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
            && line[..<equals].split(separator: " ").count <= 2
    }

    /// Lines of as many cells each.
    private static func isTable(_ lines: [Substring]) -> Bool {
        for separator: UInt8 in [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")] {
            let counts = lines.map { cells(of: $0, separator) }
            guard
                let usual = counts.max(by: { one, other in
                    counts.count { $0 == one } < counts.count { $0 == other }
                }), usual >= (separator == UInt8(ascii: ",") ? 2 : 1)
            else { continue }
            guard counts.count(where: { $0 == usual }) * 10 >= counts.count * 9 else { continue }
            // Cells are short, and no space stands behind what parts them.
            let parted = Array(lines.joined(separator: "\n").utf8)
            let loose = zip(parted, parted.dropFirst()).count { $0 == separator && $1 == 0x20 }
            let all = parted.count { $0 == separator }
            if loose * 4 <= all, parted.count / max(1, all + lines.count) <= 40 { return true }
        }
        return false
    }

    /// What parts cells, outside quotation marks.
    private static func cells(of line: Substring, _ separator: UInt8) -> Int {
        var (count, isQuoted) = (0, false)
        for byte in line.utf8 {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == separator, !isQuoted { count += 1 }
        }
        return count
    }

    private static func isCode(_ line: Substring) -> Bool {
        let line = line.drop { $0.isWhitespace }
        guard let last = line.last(where: { !$0.isWhitespace }) else { return false }
        return "{};".contains(last) || line.hasPrefix("//") || line.hasPrefix("/*") || line.hasPrefix("}")
            || isStatement(line)
    }

    private static func isStatement(_ line: Substring) -> Bool {
        let line = line.drop { $0.isWhitespace }
        return statements.contains { line.hasPrefix($0) } && line.contains { "(){}=;:<\"'".contains($0) }
            || line.hasPrefix("import ") && line.split(separator: " ").count == 2
    }

    private static let statements = [
        "#include", "def ", "func ", "function ", "class ", "struct ", "public ", "private ", "const ", "let ", "var ",
        "return ",
        "int ", "void ", "if (", "for (", "while (", "package ", "using ", "SELECT ", "CREATE TABLE ", "INSERT INTO ",
    ]
}
