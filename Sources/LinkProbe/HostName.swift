import CCurl

/// Names of hosts as they are looked up: RFC 1123 section 2.1, with the underscores that some have.
enum HostName {
    /// The name in lower case and, where it has letters of other scripts, in ASCII.
    static func ascii(_ text: Substring) throws(AddressForm.Problem) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        // What the conversion does not look at has to be right before.
        guard text.utf8.count <= 1000, text.utf8.allSatisfy({ $0 >= 0x80 || isAllowed($0) || $0 == UInt8(ascii: ".") }),
            let name = converted(String(text))
        else { throw AddressForm.Problem("The host's name has letters that cannot be sent.") }
        return name.lowercased()
    }

    /// The name without the dot at its end, if it is one.
    static func checked(_ text: String) throws(AddressForm.Problem) -> String {
        let name = text.hasSuffix(".") ? String(text.dropLast()) : text
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard name.utf8.count <= 253, labels.allSatisfy({ (1...63).contains($0.count) && $0.allSatisfy(isAllowed) })
        else { throw AddressForm.Problem("The host's name is not one that can be looked up.") }
        // What ends in a number is a network address to many a library (WHATWG URL section 3.5).
        guard let last = labels.last, !isNumber(last) else {
            throw AddressForm.Problem("The host is a network address in a form that is not asked.")
        }
        guard !last.elementsEqual("onion".utf8) else {
            throw AddressForm.Problem("The host is in a network of its own that is not asked.")
        }
        return name
    }

    private static func isNumber(_ label: Substring.UTF8View) -> Bool {
        label.allSatisfy(isDigit) || label.starts(with: "0x".utf8)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    private static func converted(_ name: String) -> String? {
        var ascii = [CChar](repeating: 0, count: 256)
        guard pressroom_curl_ascii_host(name, &ascii, ascii.count) else { return nil }
        let bytes = ascii.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
