import Foundation

/// A region of ISO 3166-1 as it stands in a sentence: `the United Kingdom`, `Germany`; the code itself where it has no
/// name.
public func regionInWords(_ code: String) -> String {
    guard let name = english.localizedString(forRegionCode: code) else { return code }
    return withArticle.contains(code) ? "the \(name)" : name
}

/// `a UK number`, `a number in Germany`.
public func numberInWords(of code: String) -> String {
    switch code {
    case "GB": "a UK number"
    case "US": "a US number"
    default: "a number in \(regionInWords(code))"
    }
}

/// A language by the first part of its tag: `English` of `en-GB`; the tag itself where it has no name.
public func languageInWords(_ tag: String) -> String {
    english.localizedString(forLanguageCode: String(tag.prefix { $0 != "-" })) ?? tag
}

private let english = Locale(identifier: "en_GB")

private let withArticle: Set<String> = [
    "AE", "AX", "BS", "CC", "CD", "CF", "CG", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "IO", "KM", "KY", "MH", "MP",
    "MV", "NL", "PH", "SB", "SC", "TC", "TF", "UM", "US", "VA", "VG", "VI",
]
