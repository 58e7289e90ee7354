/// Hosts that say what is behind a link, whatever stands beside it. All of it is data: a new host is one more line.
enum MaterialHosts {
    /// Where pictures and films are shown and had, by the host's name and the beginning of the path.
    private static let pictures = [
        "flickr.com/photos/", "flic.kr/", "photos.app.goo.gl/", "photos.google.com/share/", "smugmug.com/",
        "photoshelter.com/", "pixieset.com/", "picdrop.com/", "imgur.com/a/", "commons.wikimedia.org/wiki/file:",
        "commons.wikimedia.org/wiki/category:", "picter.com/", "gettyimages.com/detail/", "unsplash.com/photos/",
    ]
    private static let films = [
        "youtube.com/watch", "youtube.com/embed/", "youtube.com/shorts/", "youtube.com/live/", "youtu.be/",
        "youtube.com/playlist", "player.vimeo.com/video/", "vimeo.com/#", "dailymotion.com/video/", "frame.io/",
    ]
    private static let sounds = ["soundcloud.com/", "audioboom.com/posts/"]
    /// Folders that somebody shares, and banks of brands' material.
    private static let folders = [
        "dropbox.com/sh/", "dropbox.com/scl/", "dropbox.com/s/", "drive.google.com/drive/", "drive.google.com/file/",
        "drive.google.com/open", "wetransfer.com/downloads/", "we.tl/", "1drv.ms/", "onedrive.live.com/", "box.com/s/",
        "box.com/v/", "mega.nz/", "icloud.com/iclouddrive/", "brandfolder.com/", "bynder.com/", "canto.com/",
        "canto.global/",
        "widencollective.com/", "hightail.com/", "filemail.com/", "transfernow.net/", "swisstransfer.com/d/",
        "transferxl.com/", "sharepoint.com/:", "celum.cloud/", "cloudinary.com/collections/", "air.inc/", "smash.gg/",
        "fromsmash.com/",
    ]

    enum Kind {
        case pictures, films, sounds
        /// Whatever was put there.
        case folder
    }

    static func kind(of address: String) -> Kind? {
        let place = hostAndPath(address)
        if has(pictures, place) { return .pictures }
        if has(films, place) { return .films }
        if has(sounds, place) { return .sounds }
        return has(folders, place) ? .folder : nil
    }

    /// Whether one of the places is where an address leads; `#` stands for a number.
    private static func has(_ places: [String], _ address: String) -> Bool {
        places.contains { place in
            guard let found = address.firstRange(of: place.hasSuffix("#") ? String(place.dropLast()) : place) else {
                return false
            }
            let before = address[..<found.lowerBound]
            guard before.isEmpty || before.hasSuffix("."), !before.contains("/") else { return false }
            let behind = address[found.upperBound...]
            return place.hasSuffix("#") ? behind.first?.isNumber ?? false : !behind.isEmpty || !place.hasSuffix("/")
        }
    }

    /// `example.org/a` of `https://www.example.org/a?b`, in small letters.
    static func hostAndPath(_ address: String) -> String {
        var rest = Substring(address.prefix(400).lowercased())
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        return String(rest)
    }

    // MARK: What is the page's own

    /// Wires that send out other people's releases: a link to one leads to the same text.
    static let wires: Set<String> = [
        "newsdirect.com", "newmediawire.com", "businesswire.com", "prnewswire.com", "prnewswire.co.uk",
        "globenewswire.com",
        "accesswire.com", "einpresswire.com", "prweb.com", "newswire.ca", "newswire.com", "presseportal.de",
        "presseportal.ch",
        "ots.at", "newsworthy.ai", "pressetext.com", "openpr.com", "openpr.de", "einnews.com", "eqs-news.com",
        "newsfilecorp.com", "cision.com", "mynewsdesk.com", "marketwired.com", "cnw.ca", "asianetnews.net",
        "kyodonewsprwire.jp",
        "issuewire.com", "prlog.org", "send2press.com", "24-7pressrelease.com", "actusnewswire.com", "news.aktuell.de",
    ]

    /// Links that share a page with others, and sign in to do so.
    private static let sharing = [
        "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "twitter.com/intent/",
        "twitter.com/share",
        "twitter.com/home?status", "x.com/intent/", "x.com/share", "linkedin.com/sharearticle", "linkedin.com/sharing/",
        "linkedin.com/cws/share", "pinterest.com/pin/create", "reddit.com/submit", "tumblr.com/share", "t.me/share",
        "telegram.me/share", "whatsapp.com/send?text", "wa.me/?text", "plus.google.com/share", "xing.com/spi/shares",
        "xing.com/app/user?op=share", "vk.com/share", "getpocket.com/save", "news.ycombinator.com/submitlink",
        "addtoany.com/", "addthis.com/", "sharethis.com/", "line.me/r/msg", "social-plugins.line.me/",
        "b.hatena.ne.jp/",
        "printfriendly.com/",
    ]

    static func shares(_ address: String) -> Bool {
        let place = hostAndPath(address)
        return sharing.contains {
            place.hasPrefix($0)
                || place.firstRange(of: "." + $0).map { !place[..<$0.lowerBound].contains("/") } ?? false
        }
    }

    /// Whether an address leads to a wire; to its first page or to one release.
    static func isOfWire(_ address: String) -> Bool {
        let host = hostAndPath(address).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        let labels = host.split(separator: ".")
        return labels.indices.contains { wires.contains(labels[$0...].joined(separator: ".")) }
    }

    /// The parts of a path beneath which a site lists its pages.
    static let shelves: Set<String> = [
        "tag", "tags", "category", "categories", "author", "authors", "newscategory", "topic", "topics", "archive",
        "archives",
        "schlagwort", "kategorie", "categorie", "etiqueta", "categoria", "autor", "auteur",
    ]
}
