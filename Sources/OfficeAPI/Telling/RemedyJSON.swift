import Catalogue
import JSONText
import Newsroom

extension Remedy {
    /// What a program does: a name that stays the same, and where there is a route for it, the method and the address.
    func told(_ settings: NewsroomSettings) -> JSON {
        func at(_ name: String, _ method: String, _ path: String, _ others: JSON = .object([])) -> JSON {
            ([
                "remedy": .string(name), "method": .string(method),
                "href": .string("\(settings.root)\(OfficeAPI.root)\(path)"),
            ] as JSON).adding(others)
        }
        func only(_ name: String, _ others: JSON = .object([])) -> JSON {
            (["remedy": .string(name)] as JSON).adding(others)
        }
        func say(_ member: String) -> JSON { only("say", ["member": .string(member)]) }
        func choices(_ names: [String]) -> JSON { ["choices": JSON(names) { .string($0) }] }
        switch self {
        case .list(let kind): return at("list", "GET", kind.place)
        case .listLinks: return at("list", "GET", "/links")
        case .listRules: return at("list", "GET", "/rules")
        case .look(let name), .lookAgain(let name): return at("look", "GET", name.place)
        case .lookAtHistory(let name): return at("look", "GET", name.map { "\($0.place)/history" } ?? "/changes")
        case .didYouMean(let names): return only("did-you-mean", choices(names))
        case .sayWhich(let names): return only("say-which", choices(names.map(\.description)))
        case .choose(let names): return only("choose", choices(names))
        case .giveAnotherSlug, .giveSlugOfItsOwn: return say("slug")
        case .edit(let name, let field, let value):
            let member = field.map { field in name.kind.map { $0.type.member(ofField: field) } ?? field }
            return at(
                "edit", "PATCH", name.place, .members(["member": .text(member), "value": .text(value)]))
        case .withdraw(let name): return at("withdraw", "POST", "\(name.place)/withdraw")
        case .restore(let name): return at("restore", "POST", "\(name.place)/restore")
        case .giveReason: return say("reason")
        case .undoFirst(let change): return at("undo", "POST", "/changes/\(change)/undo")
        case .undoWithLater(let change): return at("undo", "POST", "/changes/\(change)/undo", ["member": "withLater"])
        case .redo(let change): return at("undo", "POST", "/changes/\(change)/undo")
        case .answerEmbargo: return say("replies")
        case .takeWhole: return only("take-whole")
        case .nameRegion(let example): return only("say", ["member": "region", "value": .string(example)])
        case .takeParts(let parts): return only("take-parts", choices(parts))
        case .nameIssueDate(let day):
            return only("say", .members(["member": "issued", "value": .text(day?.description)]))
        case .readAgainWithIssueDate: return say("issued")
        case .mapColumns(let fields): return only("map-columns", choices(fields))
        case .addContact: return at("add", "POST", RecordKind.contact.place)
        case .addPoint(let name), .correctPoint(let name), .giveCountryCode(let name):
            return at("edit", "PATCH", name.place, ["member": "points"])
        case .openPoint(let name, let audience):
            return at("edit", "PATCH", name.place, ["member": "points", "value": .string(audience.rawValue)])
        case .sayThatItIsMeant: return say("isMeant")
        case .nameAddressOfTheOffice: return at("edit", "PATCH", "/settings", ["member": "email"])
        case .nameMailServer: return at("edit", "PATCH", "/settings", ["member": "smtp"])
        case .listMail: return at("list", "GET", "/mail")
        case .sayThatItArrived(let number): return at("arrived", "POST", "/mail/\(number)/arrived")
        case .accredit(let name): return at("edit", "PATCH", name.place, ["member": "accreditedUntil"])
        case .reopen(let name): return at("reopen", "POST", "\(name.place)/reopen")
        case .add(let kind, let kit):
            return at("add", "POST", "/kits/\(kit)/add", ["member": "records", "value": .string(kind.rawValue)])
        case .export(let kit), .handOutUnderEmbargo(let kit), .exportForTheOffice(let kit), .listInvitations(let kit):
            return at("look", "GET", "/kits/\(kit)")
        case .issueKit(let kit): return at("issue", "POST", "/kits/\(kit)/issue")
        case .listAccounts, .enableAccount, .listSessions, .listTokens: return only("look-after-accounts")
        case .makeKey: return only("make-key")
        case .rotateKey: return only("rotate-key")
        case .askLinksAgain: return only("ask-links-again")
        case .replaceLink(let url):
            return at("replace", "POST", "/links/replace", ["member": "url", "value": .string(url)])
        case .acceptLink(let url):
            return at("accept", "POST", "/links/accept", ["member": "url", "value": .string(url)])
        case .acceptUntil(let day): return only("say", ["member": "until", "value": .string(day.description)])
        case .makeCatalogue, .nameCatalogue, .nameAnotherPlace: return only("look-at-the-catalogue")
        case .tryAgain: return only("try-again")
        case .makeRoom: return only("make-room")
        case .checkTheDisk: return only("check-the-disk")
        case .keepAndExamine, .restoreBackup, .replaceCatalogue, .backUp, .repair:
            return only("look-after-the-catalogue")
        case .advice(let sentence): return only("advice", ["advice": .string(sentence)])
        }
    }
}

extension RecordKind {
    /// Where all of them stand; a point stands in its contact.
    var place: String {
        servedKinds.first { $0.kind == self }.map { "/\($0.plural)" } ?? "/search"
    }
}

extension RecordName {
    var place: String { kind.map { "\($0.place)/\(slug)" } ?? "/search?q=\(slug)" }
}

extension Record {
    /// What a field is called in what is sent.
    static func member(ofField name: String) -> String { field(name)?.member ?? name }
}
