import Catalogue

extension [Rule<Asset>] {
    /// Every rule for assets. A new rule is one more name in this list.
    public static var assetRules: Self { [.malformedURL, .noDescription, .rightsUnclear, .termsEnded, .consentEnded] }
}

extension Rule<Asset> {
    /// A link that no browser would open.
    public static var malformedURL: Self {
        Rule("asset.malformedURL", .error, "An asset whose web address cannot be one.") { asset in
            // The address of a file that is kept is its place in a kit.
            guard asset.fileSHA256 == nil, let problem = WebAddress.problem(with: asset.url) else { return [] }
            return [
                Remark(
                    "'\(asset.url)' is not a web address: \(problem).", field: "url",
                    .edit(asset.recordName, field: "url"))
            ]
        }
    }

    /// A link that does not say what it shows is a link that nobody follows.
    public static var noDescription: Self {
        Rule("asset.noDescription", .warning, "An asset without a description.") { asset in
            guard asset.description.isBlank else { return [] }
            return [
                Remark(
                    "Nothing says what this \(asset.kind.rawValue) shows.", field: "description",
                    .edit(asset.recordName, field: "description"))
            ]
        }
    }

    /// Whether it may be printed is asked at the moment of use, when nobody answers.
    public static var rightsUnclear: Self {
        Rule("asset.rightsUnclear", .note, "An asset without a credit line, a copyright notice or usage terms.") {
            asset in
            guard asset.creditLine.isBlank, asset.copyrightNotice.isBlank, asset.usageTerms.isBlank else { return [] }
            return [
                Remark(
                    "Nothing says who is credited for this \(asset.kind.rawValue), or how it may be used.",
                    field: "creditLine",
                    .edit(asset.recordName, field: "creditLine"),
                    .edit(asset.recordName, field: "usageTerms"))
            ]
        }
    }

    /// What may no longer be printed must not go out as if it might.
    public static var termsEnded: Self {
        Rule(
            "asset.termsEnded", .error, "An asset whose terms of use have ended.",
            onDay: { asset, today in
                guard let end = asset.usageEnds, end < today else { return [] }
                return [
                    Remark(
                        "This \(asset.kind.rawValue) could be used until \(end.inWords), and that is past.",
                        field: "usageEnds",
                        .edit(asset.recordName, field: "usageEnds"), .withdraw(asset.recordName))
                ]
            })
    }
}

extension Rule<Asset> {
    /// Who is in a picture agreed for as long as they said.
    public static var consentEnded: Self {
        Rule(
            "asset.consentEnded", .error, "An asset to which those who are in it agreed until a day that is past.",
            onDay: { asset, today in
                guard let end = asset.consentEnds, end < today else { return [] }
                return [
                    Remark(
                        "Those who are in this \(asset.kind.rawValue) agreed to it until \(end.inWords), and that is past.",
                        field: "consentEnds",
                        .edit(asset.recordName, field: "consentEnds"), .withdraw(asset.recordName))
                ]
            })
    }
}

extension String? {
    /// Whether there is nothing to read.
    var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
