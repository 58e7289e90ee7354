import CPhoneNumber

extension LibPhoneNumber {
    /// The version of the library, and so of its tables of numbering plans, as its file has it: `8.12`. Nil where the file has none.
    public static var version: String? {
        var path = [CChar](repeating: 0, count: 4096)
        guard pressroom_phone_library(&path, path.count) else { return nil }
        let name = String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return name.split(separator: "/").last?.version(behind: ".so.")
    }
}

extension Substring {
    /// What stands behind the word, where it is digits and dots.
    fileprivate func version(behind word: String) -> String? {
        var rest = self[...]
        while !rest.isEmpty, !rest.hasPrefix(word) { rest = rest.dropFirst() }
        let version = rest.dropFirst(word.count)
        let isVersion = !version.isEmpty && version.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
        return isVersion ? String(version) : nil
    }
}
