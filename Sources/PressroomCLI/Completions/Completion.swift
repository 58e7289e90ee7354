import ArgumentParser
import Catalogue
import Exchange
import Foundation
import PressOffice

/// What a shell offers behind what was typed: read for the office itself, which sits at the terminal.
///
/// It never makes or changes a catalogue, says nothing where it fails, and is done within a moment.
extension CompletionKind {
    /// The slugs of records; with its kind before it where one was typed.
    static func records(_ kinds: [RecordKind] = RecordKind.named) -> CompletionKind {
        .custom { words, _, typed in Completion.promptly { Completion(words, typed).records(kinds) } }
    }

    /// The numbers of the latest changes.
    static var changes: CompletionKind {
        .custom { words, _, typed in Completion.promptly { Completion(words, typed).changes() } }
    }

    /// What `history` takes.
    static var recordsAndChanges: CompletionKind {
        .custom { words, _, typed in
            let completion = Completion(words, typed)
            return Completion.promptly { completion.records(RecordKind.named) + completion.changes() }
        }
    }

    /// The zones of the world.
    static var zones: CompletionKind {
        .custom { words, _, typed in
            Completion(words, typed).offered(TimeZone.knownTimeZoneIdentifiers.map { (word: $0, remark: "") })
        }
    }
}

extension CompletionKind {
    /// A time as it was typed, with the zones of the world behind it: the office's own first.
    static var times: CompletionKind {
        .custom { words, _, typed in Completion.promptly { Completion(words, typed).times() } }
    }
}

struct Completion {
    /// So many are offered at most.
    static let most = 200

    /// What takes longer than somebody waits for a tab is offered not at all.
    fileprivate static func promptly(_ offer: () -> [String]) -> [String] {
        signal(SIGALRM) { _ in _exit(0) }
        alarm(2)
        defer { alarm(0) }
        return offer()
    }

    private let words: [String]
    private let typed: String
    private let shell: CompletionShell?

    /// `words` are those of the command line as the shell has them; `typed` is the one that is completed, up to the cursor.
    init(_ words: [String], _ typed: String, for shell: CompletionShell? = CompletionShell.requesting) {
        self.words = words
        self.typed = String(typed.drop { $0 == "'" || $0 == "\"" })
        self.shell = shell
    }

    func records(_ kinds: [RecordKind], at door: Door = Door(.ofThisProcess())) -> [String] {
        let name = RecordName(typed)
        let asked = name.kind.map { kind in kinds.filter { $0 == kind } } ?? kinds
        // A contact is offered for what is no beginning of a slug by no shell: it would not take it.
        guard name.slug.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else { return [] }
        let found = try? office(at: door)?.view(for: .internal)
            .meant(asked, beginning: name.slug, limit: Completion.most)
        var seen: Set<String> = []
        let offers = (found ?? []).map { record in
            (word: name.kind == nil ? record.name.slug : record.name.description, remark: record.label)
        }
        return offered(offers.filter { seen.insert($0.word).inserted })
    }

    func changes(at door: Door = Door(.ofThisProcess())) -> [String] {
        guard typed.allSatisfy({ $0.isASCII && $0.isNumber }) else { return [] }
        let found = try? office(at: door)?.view(for: .internal).changes(limit: Completion.most)
        return offered(
            (found ?? []).map { change in
                (word: "\(change.id)", remark: "\(change.action), by \(change.actor), \(change.at.inWords)")
            })
    }

    /// `2031-05-01T00:01 Europe/London` behind `2031-05-01T00:01`, and behind the beginning of a zone.
    func times(at door: Door = Door(.ofThisProcess())) -> [String] {
        let time = typed.prefix { !$0.isWhitespace }
        guard time.last?.isNumber == true, time.contains(":") else { return [] }
        let home = try? office(at: door)?.settings().zone
        let zones = [home].compactMap(\.self) + TimeZone.knownTimeZoneIdentifiers.filter { $0 != home }
        return offered(zones.map { (word: "\(time) \($0)", remark: "") })
    }

    /// As the shell takes them: zsh and fish show a remark beside each word.
    func offered(_ offers: [(word: String, remark: String)]) -> [String] {
        offers.lazy.filter { $0.word.hasPrefix(typed) }.prefix(Completion.most).map { word, remark in
            let remark = truncated(harmless(remark), to: 60)
            // To zsh a colon ends the word.
            let word = shell == .zsh ? word.replacing(":", with: "\\:") : word
            if remark.isEmpty { return word }
            switch shell {
            case .zsh?: return "\(word):\(remark)"
            case .fish?: return "\(word)\t\(remark)"
            default: return word
            }
        }
    }

    /// Nil where there is no catalogue, and where it is an older one: bringing that up to date is for a command to do.
    private func office(at door: Door) throws -> Office? {
        let path = try CataloguePath(asked: namedCatalogue, in: door.surroundings).path
        guard Office.isUpToDate(catalogueAt: path) else { return nil }
        return try door.premises.office(at: path, actor: door.surroundings.actor(asked: nil))
    }

    /// The catalogue that stands in the command line, where one does.
    private var namedCatalogue: String? {
        let flag = "--catalogue"
        for (index, word) in words.enumerated() {
            if word.hasPrefix("\(flag)=") { return unquoted(word.dropFirst(flag.count + 1)) }
            if word == flag, index + 1 < words.count { return unquoted(words[index + 1][...]) }
        }
        return nil
    }

    private func unquoted(_ word: Substring) -> String {
        let bare = word.filter { !"'\"\\".contains($0) }
        let home = ProcessInfo.processInfo.environment["HOME"]
        return bare.hasPrefix("~/") ? (home ?? "~") + bare.dropFirst() : bare
    }
}
