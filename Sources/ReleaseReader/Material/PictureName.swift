/// What the name of a picture's file says that it is for.
public enum PictureName {
    /// Whether it is named as parts of a page are.
    static func isOfLayout(_ address: String, besidesSizes: Bool = false) -> Bool {
        let parts = address.prefix { $0 != "?" && $0 != "#" }.lowercased().split(separator: "/")
        // A folder has that name and no other; of a file it is one of the words.
        let words = (parts.last ?? "").split { !$0.isLetter }
        let named = Set(parts.dropLast().suffix(8) + words.prefix(40))
        return !named.isDisjoint(with: ofLayout) || isDrawn(parts.last ?? "", words)
            || !besidesSizes && !named.isDisjoint(with: ofSmallOnes)
    }

    /// "printericon.svg", "logoX.png": what is drawn, and no photograph, with a word that is made of such a one.
    private static func isDrawn(_ file: Substring, _ words: [Substring]) -> Bool {
        !file.hasSuffix(".jpg") && !file.hasSuffix(".jpeg")
            && words.prefix(40).contains {
                $0.hasSuffix("logo") || $0.hasSuffix("icon") || $0.hasPrefix("logo") && $0.count <= 6
            }
    }

    /// Whether it lies where a program that makes sites keeps its own drawings.
    static func isOfProgram(_ address: String) -> Bool {
        let folders = address.prefix { $0 != "?" && $0 != "#" }.lowercased().split(separator: "/").dropLast()
        return folders.suffix(8).contains(where: ofProgram.contains)
    }

    /// Whether it names a size that no press picture has: "download_32.png", "flag-16x16.png".
    static func isOfSmall(_ address: String) -> Bool {
        let name =
            address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map { $0.lowercased() }
            ?? ""
        guard let dot = name.lastIndex(of: ".") else { return false }
        let end = name[..<dot].reversed().prefix { $0.isNumber || $0 == "x" }
        let numbers = String(end.reversed()).split(separator: "x").compactMap { Int($0) }
        let before = name[..<dot].dropLast(end.count).last
        // "pier 2031-05-12.jpg" ends in a day.
        let isBehindWord = name[..<dot].dropLast(end.count + 1).last?.isLetter ?? false
        // "pier-8.jpg" is the eighth of several; what programs draw is no photograph.
        guard numbers.count > 1 || !name.hasSuffix(".jpg") && !name.hasSuffix(".jpeg") else { return false }
        return !numbers.isEmpty && numbers.allSatisfy { sizes.contains($0) } && ["_", "-"].contains(before)
            && isBehindWord
    }

    /// Whether its file or the folder of it says how large it is, and that no press prints it: "pier_120x80.jpg".
    static func isOfThumbnail(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").suffix(2)
        return path.contains { part in
            let pieces = part.prefix(200).split { !$0.isNumber && $0 != "x" }
            return pieces.contains { piece in
                let sides = piece.split(separator: "x", omittingEmptySubsequences: false).prefix(2).map { Int($0) ?? 0 }
                return sides.count == 2 && sides.allSatisfy { (16...160).contains($0) }
            }
        }
    }

    /// What its file is called without what says in which size it is had: "pier-300x202.jpg", "pier_tn.jpg".
    public static func withoutSize(_ address: String) -> Substring {
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        let parts = path.split(separator: "/")
        // What stands behind the host: it has dots and is no file.
        let behind = parts.dropFirst(parts.first?.hasSuffix(":") ?? false ? 2 : path.hasPrefix("//") ? 1 : 0)
        let name = behind.last { $0.contains(".") } ?? behind.last ?? ""
        let stem = name[..<ending(of: name)]
        guard let seam = stem.lastIndex(where: { $0 == "_" || $0 == "-" }) else { return Substring(stem) }
        let end = stem[stem.index(after: seam)...]
        let isSize = (end.count <= 2 || end.contains(where: \.isNumber)) && stem[..<seam].count >= shortest
        return Substring(isSize ? stem[..<seam] : stem)
    }

    /// Where the first point stands that a letter follows: ".jpg", and not the points of "16.10.54".
    private static func ending(of name: Substring) -> Substring.Index {
        zip(name.indices, name.indices.dropFirst()).first { name[$0] == "." && name[$1].isLetter }?.0 ?? name.endIndex
    }

    /// What a picture is called whose name no other picture of a page has: long, and with a number in it.
    static func own(_ address: String) -> Substring? {
        let name = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        return name.count >= 10 && name.count(where: \.isNumber) >= 6 ? name : nil
    }

    /// In characters: what is shorter says nothing of what a picture is.
    public static let shortest = 4

    /// What a picture is called without the sign of one of its sizes, as programs put it behind: "csm_pier_6b1af0e95b.jpg".
    static func rendered(_ address: String) -> Substring? {
        guard let dot = address.lastIndex(of: "."), let seam = address[..<dot].lastIndex(of: "_") else { return nil }
        let sign = address[address.index(after: seam)..<dot]
        return sign.count == 10 && sign.allSatisfy(\.isHexDigit) ? address[..<seam].split(separator: "/").last : nil
    }

    /// Whether it lies where posts and what is for the press are kept.
    static func isForPress(_ address: String) -> Bool {
        let folders = address.prefix { $0 != "?" && $0 != "#" }.lowercased().split(separator: "/")
            .dropLast()
        return folders.flatMap { $0.split { !$0.isLetter } }.contains {
            forPress.contains(String($0)) || ContactWords.sort(of: String($0)) == .press && $0 != "media"
        }
    }

    /// Whether its folder is called what releases are called: "comunicados".
    static func isAmongReleases(_ address: String) -> Bool {
        let folders = address.prefix { $0 != "?" && $0 != "#" }.lowercased().split(separator: "/").dropLast()
        return folders.flatMap { $0.split { !$0.isLetter } }.contains { folder in
            folder == "press" || releaseWords.contains { $0.count >= 6 && folder.hasPrefix($0) }
        }
    }

    private static let releaseWords: Set<String> = Set(
        Vocabulary.all.flatMap { $0.phrases[.releaseLabel] }.filter { !$0.contains(" ") })

    /// Of programs that make sites, in the language that those are written in.
    private static let ofLayout: Set<Substring> = [
        "icon", "icons", "favicon", "logo", "logos", "banner", "banners", "sprite", "spacer", "pixel",
        "blank", "avatar",
        "gravatar", "button", "buttons", "btn", "arrow", "arrows", "loading", "loader", "placeholder",
        "badge", "badges",
        "bullet", "divider", "background", "bg", "smilies",
        "emoji", "footer", "header", "hero", "mail", "rss", "theme", "themes", "template", "templates",
        "plugins", "ads",
        "social", "share", "print", "qr", "qrcode", "captcha", "feed", "flag", "flags", "loupe", "rating",
        "ratings", "stars",
    ]
    private static let ofSmallOnes: Set<Substring> = ["thumb", "thumbs", "thumbnail", "thumbnails", "th", "tb"]
    private static let ofProgram: Set<Substring> = [
        "icon", "icons", "theme", "themes", "template", "templates", "plugins", "smilies", "emoji", "ads",
        "qr", "qrcode", "captcha",
    ]
    private static let sizes: Set<Int> = [
        8, 10, 12, 14, 15, 16, 18, 20, 22, 24, 25, 30, 32, 36, 40, 42, 48, 50, 60, 64,
    ]
    private static let forPress: Set<String> = [
        "post", "posts", "release", "releases", "news", "article", "articles",
    ]
}
