/// The files of an issue that describe it, read strictly: what `IssueBag` does not write so is not read.
public enum IssueManifest {
    /// The sums by their paths; nil where a line is not as it is written, a path is there twice, or leads out of the folder.
    public static func sums(in text: String, digits: Int) -> [String: String]? {
        var sums: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard line.utf8.count > digits + 2 else { return nil }
            let (sum, path) = (String(line.prefix(digits)), String(line.dropFirst(digits + 2)))
            guard sum.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }), isSafe(path),
                sums.updateValue(sum, forKey: path) == nil
            else { return nil }
        }
        guard !sums.isEmpty, IssueBag.manifest(sums.map { ($0.key, $0.value) }) == text else { return nil }
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
