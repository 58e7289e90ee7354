import Exchange

/// XML as it is written: what is text is escaped as in a page, whose escapes XML knows but one by its number.
struct FeedXML {
    private var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

    var bytes: [UInt8] { Array(text.utf8) }

    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout FeedXML) -> Void
    ) {
        open(name, attributes)
        text += ">\n"
        content(&self)
        text += "</\(name)>\n"
    }

    mutating func element(_ name: String, _ words: String) {
        text += "<\(name)>\(escapedInPage(words))</\(name)>\n"
    }

    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        open(name, attributes)
        text += "/>\n"
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        text += "<\(name)"
        for (name, value) in attributes { text += " \(name)=\"\(escapedInPage(value))\"" }
    }
}
