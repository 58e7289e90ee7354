import Catalogue
import Foundation
import ReleaseReader
import Store

struct NotYet: Error {}

// For the command line to build against while the bodies are written.
extension Office {
    /// What the words are found in, the best match first.
    public func search(_ query: String, kinds: [RecordKind]? = nil, limit: Int = 20) throws -> [SearchHit] {
        throw NotYet()
    }
    /// Every rule over every record, but for the rules that are named in `off`.
    public func check(off: Set<String> = []) throws -> [Finding] { throw NotYet() }
    /// Every rule, in the order in which they are tried.
    public static var rules: [RuleRow] { [] }

    public func releases() throws -> [ReleaseRow] { throw NotYet() }
    public func release(_ name: RecordName) throws -> ReleaseEntry { throw NotYet() }
    public func assets() throws -> [AssetRow] { throw NotYet() }
    public func asset(_ name: RecordName) throws -> AssetRow { throw NotYet() }
    public func statements() throws -> [StatementRow] { throw NotYet() }
    public func statement(_ name: RecordName) throws -> StatementRow { throw NotYet() }
    public func coverage() throws -> [CoverageRow] { throw NotYet() }
    public func coverage(_ name: RecordName) throws -> CoverageEntry { throw NotYet() }
    /// Every contact, withdrawn ones included, by slug; in constant memory.
    public func forEachContact(_ body: (ContactEntry) throws -> Void) throws { throw NotYet() }
    public func contact(_ name: RecordName) throws -> ContactEntry { throw NotYet() }

    /// The contact as a form, to fill in and hand back to `editContact`.
    public func contactForm(_ name: RecordName) throws -> ContactForm { throw NotYet() }
    /// Adds a contact. National numbers are read in `region` (ISO 3166-1).
    public func addContact(
        _ form: ContactForm, slug: String? = nil, region: String? = nil, reason: String? = nil
    ) throws -> ContactEntry { throw NotYet() }
    /// Brings a contact to what the form says; refused where it is no longer as `original` says.
    ///
    /// Returns the change, or nil where the form says nothing new.
    public func editContact(
        _ name: RecordName, from original: ContactForm?, to form: ContactForm, region: String? = nil,
        reason: String? = nil
    ) throws -> Change? { throw NotYet() }
    /// Keeps a contact and stops handing it out.
    public func withdrawContact(_ name: RecordName, reason: String? = nil) throws -> Change { throw NotYet() }

    /// Makes a kit of releases with their contacts, assets, statements and coverage; the title is the first headline
    /// unless it is given.
    public func newKit(
        title: String? = nil, releases: [RecordName], slug: String? = nil, reason: String? = nil
    ) throws -> Kit { throw NotYet() }
    /// Puts records into a kit; returns those that were not in it yet. A release brings what it names.
    public func addToKit(_ kit: RecordName, _ records: [RecordName], reason: String? = nil) throws -> [RecordName] {
        throw NotYet()
    }
    /// Takes records out of a kit.
    public func removeFromKit(_ kit: RecordName, _ records: [RecordName], reason: String? = nil) throws -> Change {
        throw NotYet()
    }
    public func kits() throws -> [KitRow] { throw NotYet() }
    /// What an audience may see of a kit now.
    public func kit(_ name: RecordName, for audience: Audience = .internal) throws -> KitContents { throw NotYet() }
    /// The kit in one of `KitFormat.all`, by the format's name.
    public func kitBytes(_ name: RecordName, format: String, for audience: Audience = .press) throws -> [UInt8] {
        throw NotYet()
    }
    /// Writes the kit's folder; it appears whole or not at all. Returns the paths of the files inside it.
    public func exportKit(_ name: RecordName, for audience: Audience = .press, to directory: String) throws -> [String]
    {
        throw NotYet()
    }
    /// Writes every contact that an audience may see, in one of `ContactFormat.all`, piece by piece.
    public func exportContacts(
        format: String, for audience: Audience = .press, to sink: ([UInt8]) throws -> Void
    ) throws { throw NotYet() }
}
