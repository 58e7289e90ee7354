import HTMLScanning
import ReleaseReader

/// What a page's elements say of how a picture stands among them.
extension MarkupTree {
    func standing(ofPicture index: Int, link: String?) -> PictureStanding {
        var standing = PictureStanding(link: link, isSmall: isShownSmall(index))
        var parent = Int(nodes[index].parent)
        for _ in 0..<MarkupTree.above where parent > 0 {
            let inner = parent..<Int(nodes[parent].end)
            guard inner.count <= MarkupTree.around else { break }
            standing.isCaptioned = standing.isCaptioned || inner.contains(where: isCaption)
            standing.isBesidePoint = standing.isBesidePoint || inner.contains(where: leadsToSomebody)
            parent = Int(nodes[parent].parent)
        }
        return standing
    }

    /// In points: what is shown in fewer is a face beside a name, a partner's sign or a teaser's picture.
    private static let small = 200
    /// A line's height: a strip that is as low is no picture, however wide it is.
    private static let low = 80

    private func isShownSmall(_ index: Int) -> Bool {
        guard let width = points("width", at: index), let height = points("height", at: index) else { return false }
        return max(width, height) <= MarkupTree.small || min(width, height) <= MarkupTree.low
    }

    private func points(_ side: String, at index: Int) -> Int? {
        guard let value = value(side, at: index), !value.hasSuffix("%") else { return nil }
        return Int(value.prefix { $0.isASCII && $0.isNumber }.prefix(5)).flatMap { $0 > 1 ? $0 : nil }
    }

    /// In elements: how far above a picture what belongs to it may hang, and how much may stand around both.
    private static let above = 5
    private static let around = 48

    private func leadsToSomebody(_ index: Int) -> Bool {
        guard nodes[index].tag == .a, let address = value("href", at: index)?.prefix(7).lowercased() else {
            return false
        }
        return address.hasPrefix("tel:") || address.hasPrefix("mailto:")
    }

    private func isCaption(_ index: Int) -> Bool {
        guard !nodes[index].isText, Int(nodes[index].end) > index + 1 else { return false }
        if nodes[index].tag == .figcaption { return true }
        guard let names = value("class", at: index), names.utf8.count <= 512 else { return false }
        return names.lowercased().split { !$0.isLetter }.contains { CaptionNames.all.contains(String($0)) }
            && !words(in: index, limit: 200).isEmpty
    }
}

/// The words that the classes of captions and credits are made of.
private enum CaptionNames {
    static let all: Set<String> = [
        "caption", "figcaption", "imagecaption", "credit", "credits", "imagecredit", "photocredit", "photographer",
        "copyright",
    ]
}
