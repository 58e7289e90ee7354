import Newsroom

/// Where somebody wanted to go who had to log in first: a page of the desk, and nothing else.
enum ReturnAddress {
    /// Nil for whatever could lead elsewhere, or nowhere.
    static func checked(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard text.hasPrefix(InsideAddress.front.rawValue), bytes.count <= 1000,
            bytes.allSatisfy({ (0x21...0x7e).contains($0) && !"\\\"<>^`{|}#".utf8.contains($0) })
        else { return nil }
        let path = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        // Nothing that a browser or a proxy takes for a step up or for a host.
        guard parts.dropLast().allSatisfy({ !$0.isEmpty }),
            parts.allSatisfy({ !$0.hasPrefix(".") && !$0.lowercased().hasPrefix("%2e") })
        else { return nil }
        let ours = [InsideAddress.login, .logout].map(\.rawValue)
        return ours.contains(String(path)) ? nil : text
    }

    /// The page where somebody logs in, with where they wanted to go.
    static func login(for wanted: String?) -> String {
        guard let wanted = wanted.flatMap(checked), wanted != InsideAddress.front.rawValue else {
            return InsideAddress.login.rawValue
        }
        return InsideAddress.login.rawValue + "?to=" + wanted.utf8.map(encoded).joined()
    }

    private static func encoded(_ byte: UInt8) -> String {
        let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        if isPlain || "-._/".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
