/// Hosts, and beginnings of paths on them, by what is there. All of it is data: a new host is one more word.
enum HostTable {
    /// Where pictures and films are shown and had, by the host's name and the beginning of the path.
    static let pictures = [
        "flickr.com/photos/", "flic.kr/", "photos.app.goo.gl/", "photos.google.com/share/", "smugmug.com/",
        "photoshelter.com/", "pixieset.com/", "picdrop.com/", "imgur.com/a/", "commons.wikimedia.org/wiki/file:",
        "commons.wikimedia.org/wiki/category:", "picter.com/", "gettyimages.com/detail/", "unsplash.com/photos/",
        "photos.prnewswire.com/prnh/", "mma.prnewswire.com/media/", "mms.businesswire.com/media/",
        "ml.globenewswire.com/resource/", "globenewswire.com/newsroom/attachmentng/",
    ]
    static let films = [
        "youtube.com/watch", "youtube.com/embed/", "youtube.com/shorts/", "youtube.com/live/", "youtu.be/",
        "youtube.com/playlist", "player.vimeo.com/video/", "vimeo.com/#", "dailymotion.com/video/", "frame.io/",
    ]
    static let sounds = ["soundcloud.com/", "audioboom.com/posts/"]
    /// Folders that somebody shares, and banks of brands' material.
    static let folders = [
        "dropbox.com/sh/", "dropbox.com/scl/", "dropbox.com/s/", "drive.google.com/drive/", "drive.google.com/file/",
        "drive.google.com/open", "wetransfer.com/downloads/", "we.tl/", "1drv.ms/", "onedrive.live.com/", "box.com/s/",
        "box.com/v/", "mega.nz/", "icloud.com/iclouddrive/", "brandfolder.com/", "bynder.com/", "canto.com/",
        "canto.global/",
        "widencollective.com/", "hightail.com/", "filemail.com/", "transfernow.net/", "swisstransfer.com/d/",
        "transferxl.com/", "sharepoint.com/:", "celum.cloud/", "cloudinary.com/collections/", "air.inc/", "smash.gg/",
        "fromsmash.com/",
    ]

    /// What the host begins with, before an office's own domain, where it has its material.
    static let banks = [
        "foto", "photo", "bild", "image", "immagin", "beeld", "billed", "kuva", "media", "medien", "video", "asset",
        "brand", "download",
    ]

    /// Wires that send out other people's releases: a link to one leads to the same text.
    static let wires: Set<String> = [
        "newsdirect.com", "newmediawire.com", "businesswire.com", "prnewswire.com", "prnewswire.co.uk",
        "globenewswire.com",
        "accesswire.com", "einpresswire.com", "prweb.com", "newswire.ca", "newswire.com", "presseportal.de",
        "presseportal.ch",
        "ots.at", "newsworthy.ai", "pressetext.com", "openpr.com", "openpr.de", "einnews.com", "eqs-news.com",
        "newsfilecorp.com", "cision.com", "mynewsdesk.com", "marketwired.com", "cnw.ca", "asianetnews.net",
        "kyodonewsprwire.jp",
        "prtimes.jp", "atpress.ne.jp", "value-press.com", "dreamnews.jp", "prnasia.com",
        "lifepr.de", "pressebox.de", "issuewire.com", "prlog.org", "send2press.com", "24-7pressrelease.com",
        "actusnewswire.com", "news.aktuell.de",
    ]

    /// What stands before a country's domain, or instead of it, where states, forces and universities have theirs.
    static let states: Set<String> = [
        "gov", "gob", "gouv", "gv", "govt", "gc", "admin", "mil", "edu", "ac", "int", "europa",
    ]

    /// Links that share a page with others, and sign in to do so.
    static let sharing = [
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

    /// The parts of a path beneath which a site lists its pages.
    static let shelves: Set<String> = [
        "tag", "tags", "category", "categories", "author", "authors", "newscategory", "topic", "topics", "archive",
        "archives",
        "schlagwort", "kategorie", "categorie", "etiqueta", "categoria", "autor", "auteur",
    ]

    /// Where people and offices speak with others.
    static let social = [
        "twitter.com", "//x.com", "facebook.com", "instagram.com", "linkedin.com", "youtube.com", "tiktok.com", "t.me/",
    ]
    /// What the address of several pictures together has in it.
    static let albums = [
        "/album", "/gallery", "/galleries", "/sets/", "/collection", "/folder", "/media", "dropbox.com/sh",
        "wetransfer.com", "drive.google.com/drive", "/photos", "/lightbox", "/press-kit", "/presskit",
    ]
}
