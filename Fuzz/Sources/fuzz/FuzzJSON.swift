import JSONText
import VCard

/// The JSON forms: what is read, written and read again is the same; in pieces as in one.
extension Fuzz {
    static func json(_ bytes: [UInt8]) {
        if let value = try? JSON(reading: bytes) {
            check((try? JSON(reading: value.bytes())) == value, "JSON written is another value")
            check((try? JSON(reading: value.bytes(pretty: true))) == value, "JSON written prettily is another value")
        }
        check(elements(bytes, pieces(of: bytes)) == elements(bytes, [bytes.indices]), "pieces give other values")
        if bytes.contains(UInt8(ascii: "[")) {
            for read in (try? JCardReader.read(bytes))?.cards ?? [] { agree(read.card) }
        }
        for read in (try? JSContactReader.read(bytes))?.cards ?? [] { agree(read.card) }
    }

    /// Each value, and the error that ended them. They are compared as they are: to print them took most of the time.
    private static func elements(_ bytes: [UInt8], _ pieces: [Range<Int>]) -> Told {
        var stream = JSONStream()
        var told = Told()
        do {
            for piece in pieces {
                stream.feed(Array(bytes[piece]))
                while let element = try stream.next() { told.elements.append(element) }
            }
            stream.finish()
            while let element = try stream.next() { told.elements.append(element) }
        } catch {
            told.error = error
        }
        return told
    }

    private struct Told: Equatable {
        var elements: [JSONStream.Element] = []
        var error: JSONError?
    }

    /// The card, as jCard, JSContact and vCard, says the same when it comes back.
    private static func agree(_ card: Card) {
        let jCard = card.jCard
        let again = (try? JCardReader.read(jCard.bytes()))?.cards ?? []
        check(again.count == 1 && again[0].warnings.isEmpty, "jCard written is not one card without a warning")
        check(again[0].card.jCard == jCard, "jCard written twice differs")
        let contact = sorted(card.jsContact)
        let read = Card.read(jsContact: card.jsContact)
        check(
            read.card != nil && read.warnings.allSatisfy { $0.code == .misspeltMember },
            "JSContact written is no card, or has a warning")
        guard let back = read.card else { return }
        // What JSPROP says in other languages is tied to its entry by an ALTID when it is read.
        let next = card.jsContact["localizations"] == nil ? contact : sorted(back.jsContact)
        let last = Card.read(jsContact: back.jsContact).card
        check(sorted(back.jsContact) == next, "JSContact written twice differs")
        check(last.map { sorted($0.jsContact) } == next, "JSContact written three times differs")
        let file = CardReader.read(back.written(.v4)).cards
        check(file.count == 1, "a card of JSContact is not one card of vCard")
        // The first reading brings what a file may say in several ways to one of them.
        let twice = CardReader.read(file[0].card.written(.v4)).cards
        check(twice.count == 1, "a card of JSContact is not one card of vCard when it is written again")
        check(sorted(twice[0].card.jsContact) == sorted(file[0].card.jsContact), "a file of vCard says something else")
    }

    private static func sorted(_ value: JSON) -> JSON {
        switch value {
        case .object(let members):
            .object(members.map { JSON.Member($0.name, sorted($0.value)) }.sorted { $0.name < $1.name })
        case .array(let values): .array(values.map(sorted))
        default: value
        }
    }
}
