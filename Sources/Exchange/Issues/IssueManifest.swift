/// The files of an issue that describe it, read strictly: what `IssueBag` does not write so is not read.
public enum IssueManifest {
    /// The sums by their paths; nil where a line is not as it is written or stands elsewhere, a path is there twice, or leads out of
    /// the folder.
    public static func sums(in text: String, digits: Int) -> [String: String]? {
        guard text.utf8.last == UInt8(ascii: "\n") else { return nil }
        var (sums, former): ([String: String], Substring.UTF8View?) = ([:], nil)
        let lines = text.utf8.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for line in lines.map({ Substring($0).utf8 }) {
            let (sum, rest) = (line.prefix(digits), line.dropFirst(digits))
            let path = rest.dropFirst(2)
            guard sum.count == digits, sum.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
                rest.starts(with: "  ".utf8), former.map({ $0.lexicographicallyPrecedes(path) }) ?? true,
                isSafe(String(Substring(path))),
                sums.updateValue(String(Substring(sum)), forKey: String(Substring(path))) == nil
            else { return nil }
            former = path
        }
        return sums
    }

    /// What `bag-info.txt` says; nil where it is not written so.
    public static func information(_ text: String) -> [String: String]? {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            guard let colon = line.firstRange(of: ": ") else { return nil }
            values[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
        }
        return values
    }

    /// Whether a path stays in its folder, whatever system it is unpacked on.
    public static func isSafe(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && path.utf8.count <= 1000
            && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
            && !path.contains { $0 == "\\" || $0 == ":" }
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
