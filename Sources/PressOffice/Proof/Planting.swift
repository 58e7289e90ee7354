import Catalogue
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
    let texts: KeptTexts
    private let rules: [UUID: Secrecy]
    /// How a point is written that is kept back from somebody.
    private var spellings: [String] = []

    init(_ view: CatalogueView) throws {
        self.view = view
        var rules: [UUID: Secrecy] = [:]
        for release in try view.all(Release.self) {
            rules[release.id] = Secrecy(of: release)
            if let embargo = release.embargo { instants.insert(embargo.until) }
        }
        for coverage in try view.all(Coverage.self) { rules[coverage.id] = Secrecy(of: coverage) }
        for contact in try view.all(Contact.self) { rules[contact.id] = Secrecy(of: contact) }
        for kit in try view.all(Kit.self) {
            rules[kit.id] = try view.members(of: .kit, kit.id).filter { $0.memberKind == .release }
                .reduce(Secrecy(of: kit)) { $0.within(rules[$1.memberID]?.withoutAudience) }
        }
        self.rules = rules
        texts = try KeptTexts(view, rules)
        for kind in RecordKind.allCases { try plant(in: kind.type) }
        try tellInTexts()
    }

    private mutating func plant<R: Record>(in type: R.Type) throws {
        for record in try view.all(type) {
            let rule = rules[record.id] ?? Secrecy(of: record).within(owner(of: record))
            let name = RecordName(kind: R.kind, slug: record.slug)
            var planted = record
            if let point = planted as? ContactPoint {
                planted = plant(in: point, name, rule) as? R ?? planted
            } else {
                plant(in: &planted, name, rule)
            }
            // Files of the catalogue are not in the copy.
            if var asset = planted as? Asset {
                (asset.fileSHA256, asset.fileBytes, asset.mediaType, asset.width, asset.height) = (
                    nil, nil, nil, nil, nil
                )
                planted = asset as? R ?? planted
            }
            if let word = words.plant(Secret(record: name, field: "slug", rule: rule)) {
                planted.slug = Slug(from: word)
            }
            names[name] = (RecordName(kind: R.kind, slug: planted.slug), rule)
            edits.append(.update(planted))
        }
    }

    private func owner(of record: any Record) -> Secrecy? {
        switch record {
        case let point as ContactPoint: rules[point.contactID]
        case let event as Event: (event.releaseID ?? event.coverageID).flatMap { rules[$0] }
        case let quote as Quote: (quote.releaseID ?? quote.coverageID).flatMap { rules[$0] }
        case let reference as Reference: (reference.releaseID ?? reference.coverageID).flatMap { rules[$0] }
        default: nil
        }
    }

    private mutating func plant<R: Record>(in record: inout R, _ name: RecordName, _ rule: Secrecy) {
        for field in R.fields {
            var kept = rule
            kept.audience = max(kept.audience, field.audience)
            switch field.kind {
            case .line, .text, .printed, .url, .list: break
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

    private mutating func plant(in point: ContactPoint, _ name: RecordName, _ rule: Secrecy) -> ContactPoint {
        var point = point
        let secret = Secret(record: name, field: "address", rule: rule)
        guard let word = words.plant(secret, isNumber: point.kind.isNumber) else { return point }
        switch point.kind {
        case .voice, .mobile, .fax, .sms:
            point.asGiven = "0\(word.prefix(4)) \(word.dropFirst(4))"
            point.normalised = "+44\(word)"
        case .email: (point.asGiven, point.normalised) = ("\(word)@prove.example", "\(word)@prove.example")
        case .form, .messenger:
            (point.asGiven, point.normalised) = ("https://prove.example/\(word)", "https://prove.example/\(word)")
        }
        if let usage = words.plant(Secret(record: name, field: "usage", rule: rule)) {
            point.usage = (point.usage.map { "\($0) " } ?? "") + usage
        }
        // Texts print the ways to reach a contact, and forget who may know them.
        let isKept = [Audience.public, .press, .partner].contains {
            rule.keeps(from: $0, at: Instant(milliseconds: .max))
        }
        if isKept, spellings.count < 20 { spellings.append(point.asGiven) }
        return point
    }

    /// What is kept back stands in the note of every kit too, and in those of releases.
    private mutating func tellInTexts() throws {
        guard !spellings.isEmpty else { return }
        let told = " " + spellings.joined(separator: ", ") + "."
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

extension Secrecy {
    /// A kit with a member that is not for somebody may still be for them; one with a release that nobody sees is not.
    fileprivate var withoutAudience: Secrecy {
        var rule = self
        rule.audience = .public
        return rule
    }
}
