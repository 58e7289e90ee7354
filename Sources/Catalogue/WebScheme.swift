/// Whether a text begins as an address of the web does. Whether it is one that can be asked, `WebAddress` of Validation says.
public func hasWebScheme(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start == "https://" || start.hasPrefix("http://")
}
