import Foundation
import HTMLScanning

/// What a page's own address is, and so where the addresses on it lead.
struct PageAddress {
    /// What relative addresses start from; nil where the page does not say where it is.
    private let base: URL?

    static let none = PageAddress(base: nil)

    init(base: String?) {
        self.base = base.flatMap(URL.init(string:)).flatMap { $0.scheme == nil || $0.host == nil ? nil : $0 }
    }

    /// From `<base>`, else the canonical address, else OpenGraph's.
    init(_ tree: MarkupTree) {
        var found: [Int: String] = [:]
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .base: found[0] = found[0] ?? tree.value("href", at: index)
            case .link where tree.value("rel", at: index)?.lowercased() == "canonical":
                found[1] = found[1] ?? tree.value("href", at: index)
            case .meta where tree.value("property", at: index)?.lowercased() == "og:url":
                found[2] = found[2] ?? tree.value("content", at: index)
            default: break
            }
        }
        let page = found[1] ?? found[2]
        if let base = found[0], let own = page.flatMap(URL.init(string:)), let url = URL(string: base, relativeTo: own)
        {
            self.init(base: url.absoluteString)
        } else {
            self.init(base: found[0] ?? page)
        }
    }

    /// Where `address` leads; nil for places on the same page, for programs, and for what no reader opens.
    func absolute(_ address: String) -> String? {
        let address = String(
            String.UnicodeScalarView(address.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        ).trimmingWhiteSpace()
        guard !address.isEmpty, !address.hasPrefix("#"), address.utf8.count <= 4_096 else { return nil }
        if let scheme = scheme(of: address) {
            return ["http", "https", "mailto", "tel", "callto", "sms", "ftp"].contains(scheme)
                || scheme == "javascript" && MaskedAddress.isCall(address) ? address : nil
        }
        guard let base else { return address.hasPrefix("//") ? "https:" + address : address }
        let safe = address.replacingOccurrences(of: " ", with: "%20")
        return URL(string: safe, relativeTo: base)?.absoluteString ?? address
    }

    /// `https` of `https://…`; nil for a relative address.
    private func scheme(of address: String) -> String? {
        let name = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        guard name.first?.isLetter == true, address[name.endIndex...].hasPrefix(":") else { return nil }
        return name.lowercased()
    }
}

/// An e-mail address that a page hides from collectors, and that its script shows to people.
enum MaskedAddress {
    /// Cloudflare's form: hexadecimal, each byte combined with the first.
    static func decode(_ code: String) -> String? {
        let digits = code.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == code.utf8.count, digits.count >= 8, digits.count <= 512, digits.count % 2 == 0 else {
            return nil
        }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        let address = bytes.dropFirst().map { $0 ^ (bytes.first ?? 0) }
        guard address.contains(UInt8(ascii: "@")), address.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return String(decoding: address, as: UTF8.self)
    }

    /// A call of the script that writes to a masked address: whoever reads the link takes the mask off.
    static func isCall(_ address: String) -> Bool {
        address.utf8.count <= 512 && address.lowercased().contains("mailto")
    }

    /// What such a call would be for a mask that stands in an attribute.
    static func call(of token: String) -> String { "javascript:linkTo_UnCryptMailto('\(token)')" }
}
