import Catalogue
import Exchange
import Foundation
import Store

/// Plants a word of its own in every field of every record of a copy of the catalogue.
struct Planting {
    private let view: CatalogueView
    private(set) var words = SecretWords()
    private(set) var edits: [Edit] = []
    /// What is handed out under which name, and which it had: those of the copy are secrets of their own.
    private(set) var names: [RecordName: (planted: RecordName, rule: Secrecy)] = [:]
    private(set) var links: [String] = []
    private(set) var instants: Set<Instant> = []
    /// What takes the place of what was planted first: a number that was replaced is nobody's any more.
    private(set) var later: [Edit] = []
    /// The messages of the office, with words of their own.
    private(set) var mail: [QueuedMail] = []
    /// The files of assets, by the SHA-256 under which they are kept.
    private(set) var files: [String: [UInt8]] = [:]
    /// Photos of contacts, and what is made of them for others, by the SHA-256 of the photo.
    private(set) var smaller: [String: [UInt8]] = [:]
    /// Those who have one, as they are called in the copy.
    private(set) var photos: [RecordName] = []
    let texts: KeptTexts
    private let rules: Secrecies
    /// How a point is written that is kept back from somebody.
    private var spellings: [String] = []
    private var replaced: [String] = []
    /// So many are told in texts, and so many files are made.
    private static let most = 20
    private static let mostFiles = 1000
    private static let mostPhotos = 500

    init(_ view: CatalogueView) throws {
        self.view = view
        rules = try Secrecies(view)
        texts = try KeptTexts(view, rules)
        for release in try view.all(Release.self) {
            if let embargo = release.embargo { instants.insert(embargo.until) }
        }
        for kind in RecordKind.allCases { try plant(in: kind.type) }
        tellInTexts()
        for mail in try view.mail().prefix(Planting.mostFiles) { try plant(in: mail) }
    }

    /// Whoever was written to, and what, is the office's own.
    private mutating func plant(in mail: QueuedMail) throws {
        guard let kit = try view.find(Kit.self, id: mail.kitID) else { return }
        var planted = mail
        func word(_ field: String, _ words: inout SecretWords) -> String? {
            words.plant(
                Secret(record: kit.recordName, field: "mail \(field)", rule: Secrecy(isForTheOfficeAlone: true)))
        }
        if let word = word("subject", &words) { planted.subject = word }
        if let word = word("text", &words) { planted.text = word }
        if let word = word("recipient", &words) {
            (planted.recipient, planted.recipientName) = ("\(word)@prove.example", word)
        }
        if let word = word("words", &words) { planted.words = word }
        self.mail.append(planted)
    }

    private mutating func plant<R: Record>(in type: R.Type) throws {
        for record in try view.all(type) {
            let (rule, name) = (rules[record], record.recordName)
            var planted = record
            if let word = words.plant(Secret(record: name, field: "slug", rule: rule)) {
                planted.slug = Slug(from: word)
            }
            if let point = planted as? ContactPoint {
                let (first, last) = plant(in: point, name, rule)
                planted = first as? R ?? planted
                if let last { later.append(.update(last)) }
            } else {
                plant(in: &planted, name, rule)
            }
            if let asset = planted as? Asset, asset.fileSHA256 != nil, let url = (record as? Asset)?.url {
                planted = plant(file: asset, named: url, name, rule) as? R ?? planted
            }
            if let contact = planted as? Contact { planted = plant(photoOf: contact, name, rule) as? R ?? planted }
            names[name] = (RecordName(kind: R.kind, slug: planted.slug), rule)
            edits.append(.update(planted))
        }
    }

    /// Beside the copy stands a small file of the same kind, whose words are secrets too.
    private mutating func plant(
        file asset: Asset, named url: String, _ name: RecordName, _ rule: Secrecy
    ) -> Asset {
        var asset = asset
        guard files.count - photos.count < Planting.mostFiles,
            let word = words.plant(Secret(record: name, field: "file", rule: rule))
        else {
            (asset.fileSHA256, asset.fileBytes) = (nil, nil)
            return asset
        }
        let file = PlantedFile(word, mediaType: asset.mediaType)
        let sum = sha256(file.bytes)
        files[sum] = file.bytes
        (asset.fileSHA256, asset.fileBytes) = (sum, file.bytes.count)
        let ending = (url as NSString).pathExtension.lowercased()
        let isPlain = !ending.isEmpty && ending.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        asset.url = kitPath(ofFileOf: asset.slug, endingIn: isPlain ? ending : "bin")
        return asset
    }

    /// Whether they have a photo or not: a file, and what was made of it for whoever may see it.
    private mutating func plant(photoOf contact: Contact, _ name: RecordName, _ rule: Secrecy) -> Contact {
        var (contact, kept) = (contact, rule)
        kept.audience = max(kept.audience, contact.photoAudience)
        contact.photo = nil
        guard photos.count < Planting.mostPhotos,
            let word = words.plant(Secret(record: name, field: "photo", rule: kept))
        else { return contact }
        let bytes = PlantedFile(photo: word).bytes
        guard let photo = ContactPhoto(of: bytes) else { return contact }
        (files[photo.sum], smaller[photo.sum]) = (bytes, bytes)
        contact.photo = photo.written
        photos.append(RecordName(kind: .contact, slug: contact.slug))
        return contact
    }

    private mutating func plant<R: Record>(in record: inout R, _ name: RecordName, _ rule: Secrecy) {
        // The names of files and their kinds are made of what a file is.
        for field in R.fields where !["fileSHA256", "fileBytes", "mediaType", "photo"].contains(field.name) {
            var kept = rule
            kept.audience = max(kept.audience, field.audience(in: record))
            switch field.kind {
            case .line, .text, .printed, .url, .list: break
            case .number(let range) where range.contains(1_947_399_999):
                measure(field, in: &record, name, kept)
                continue
            default: continue
            }
            guard let word = words.plant(Secret(record: name, field: field.name, rule: kept)) else { continue }
            if field.kind == .url { links.append("https://prove.example/\(word)") }
            func with(_ text: String) -> String {
                if field.kind == .url { return "https://prove.example/\(word)" }
                // What is one word may have to be one.
                let longer = text.contains(" ") ? "\(text) \(word)" : word
                return longer.count <= field.longest ?? .max ? longer : word
            }
            switch field.place {
            case .text(let path): record[keyPath: path] = with(record[keyPath: path])
            case .optionalText(let path): record[keyPath: path] = with(record[keyPath: path] ?? "")
            case .list(let path): record[keyPath: path].append(word)
            default: break
            }
        }
    }

    /// How wide something is; how many bytes a file has is what it has.
    private mutating func measure<R: Record>(
        _ field: Field<R>, in record: inout R, _ name: RecordName, _ rule: Secrecy
    ) {
        guard field.value(of: record) != nil else { return }
        let number = words.plant(Secret(record: name, field: field.name, rule: rule), as: .measure)
        if let number = number.flatMap({ Int($0) }) { field.set(.number(number), in: &record) }
    }

    /// The point as it was, and as it is: what it was is told to nobody any more.
    private mutating func plant(
        in point: ContactPoint, _ name: RecordName, _ rule: Secrecy
    ) -> (first: ContactPoint, last: ContactPoint?) {
        var point = point
        if let usage = words.plant(Secret(record: name, field: "usage", rule: rule)) {
            point.usage = (point.usage.map { "\($0) " } ?? "") + usage
        }
        guard let current = addressed(point, Secret(record: name, field: "address", rule: rule)) else {
            return (point, nil)
        }
        // Texts print the ways to reach a contact, and forget who may know them.
        let isKept = Audience.allCases.contains { rule.keeps(from: $0, at: Instant(milliseconds: .max)) }
        if isKept, spellings.count < Planting.most { spellings.append(current.asGiven) }
        let nobodys = Secrecy(isForTheOfficeAlone: true)
        guard replaced.count < Planting.most, point.kind != .form, point.kind != .messenger,
            let former = addressed(point, Secret(record: name, field: "replaced", rule: nobodys))
        else { return (current, nil) }
        replaced.append(former.asGiven)
        return (former, current)
    }

    /// The point with an address of its own.
    private mutating func addressed(_ point: ContactPoint, _ secret: Secret) -> ContactPoint? {
        var point = point
        guard let word = words.plant(secret, as: point.kind.isNumber ? .number : .word) else { return nil }
        switch point.kind {
        case .voice, .mobile, .fax, .sms:
            point.asGiven = "0\(word.prefix(4)) \(word.dropFirst(4))"
            point.normalised = "+44\(word)"
        case .email: (point.asGiven, point.normalised) = ("\(word)@prove.example", "\(word)@prove.example")
        case .form, .messenger:
            (point.asGiven, point.normalised) = ("https://prove.example/\(word)", "https://prove.example/\(word)")
        }
        return point
    }

    /// What is kept back stands in the note of every kit too, and in those of releases.
    private mutating func tellInTexts() {
        let told = " " + (spellings + replaced).joined(separator: ", ") + "."
        if spellings.isEmpty && replaced.isEmpty { return }
        edits = edits.map { edit in
            guard case .update(let record) = edit else { return edit }
            if var kit = record as? Kit {
                kit.edNote = (kit.edNote ?? "") + told
                return .update(kit)
            }
            if var release = record as? Release {
                release.notes = (release.notes ?? "") + told
                return .update(release)
            }
            return edit
        }
    }
}
