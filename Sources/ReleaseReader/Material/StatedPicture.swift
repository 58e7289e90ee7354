import Catalogue

extension Page {
    /// The picture that a paper's page gives to those who share it, where the page as it was saved shows none.
    func statedPicture(besides assets: [DraftAsset], of whose: WhosePage) -> DraftAsset? {
        guard !whose.paper.isEmpty, !assets.contains(where: { $0.kind == .image }),
            let mark = particulars(.other).first(where: { isOfPicture($0) })
        else { return nil }
        let address = text.flow(mark.range)
        var signs: Set<MaterialSign> = [.shownWith, .statedAlone]
        addName(of: address, to: &signs)
        signs = signs.subtracting([.pressFolder]).union(whose.paper)
        guard signs.isMaterial else { return nil }
        var asset = DraftAsset(
            kind: .image, linkKind: .file, url: address, asGiven: address, description: nil,
            span: text.span(mark.range), rule: "asset.stated", inferred: reason(mark))
        asset.signs = signs.names
        asset.doubtful = signs.doubt
        return asset
    }

    /// Whether it is where a picture is: a fragment names a part of the page's own data, and an avatar is somebody's sign.
    private func isOfPicture(_ mark: TextMark) -> Bool {
        guard mark.source?.hasSuffix("image)") ?? false else { return false }
        let address = text.flow(mark.range).lowercased()
        return address.hasPrefix("http") && !["#", "avatar"].contains(where: address.contains)
    }
}
