import Catalogue
import Foundation
import Testing

@testable import Exchange

/// What we write as CSV comes back as it was.
@Suite struct CSVContactsTests {
    static let all = [Sample.ana, Sample.desk, Sample.mara, Sample.unnamed, nasty]

    static let nasty: ContactEntry = {
        var entry = Sample.ana
        (entry.contact.name, entry.contact.title) = ("=HYPERLINK(\"https://x.example\")", "@SUM(1); =2")
        entry.contact.note = "- first\n- second, \"third\""
        let point = entry.points[1]
        entry.points = (0..<6).map { index in
            var more = point
            more.normalised = "+4420794600\(10 + index)"
            (more.asGiven, more.extension, more.usage) = (more.normalised ?? "", nil, index == 5 ? "+nights" : nil)
            more.preference = index == 1 ? 1 : nil
            return more
        }
        return entry
    }()

    private func rows() throws -> [ImportedRow] {
        let format = try #require(ContactFormat.named("csv", for: .internal))
        return try read(format.write(Self.all))
    }

    @Test func eachContactComesBackAsItWas() throws {
        let rows = try rows()
        #expect(rows.map(\.number) == [2, 3, 4, 5, 6])
        #expect(rows.allSatisfy { $0.problem == nil && $0.warnings.isEmpty && $0.leftOut.isEmpty })
        for (row, entry) in zip(rows, Self.all) {
            let contact = try #require(row.contact)
            #expect(contact.id == entry.contact.id && contact.slug == entry.contact.slug)
            #expect(contact.name == entry.contact.name && contact.role == entry.contact.role)
            #expect(contact.title == entry.contact.title && contact.organisation == entry.organisation?.name)
            #expect(contact.language == entry.contact.language && contact.note == entry.contact.note)
            #expect(contact.availableForInterview ?? false == entry.contact.availableForInterview)
        }
    }

    @Test func numbersKeepTheirPlusAndComeBackUnchanged() throws {
        for (row, entry) in zip(try rows(), Self.all) {
            let points = try #require(row.contact).points
            #expect(points.count == entry.points.count)
            for point in entry.points {
                let back = points.first { digits($0.value) == digits(point.address) }
                #expect(back?.kind == point.kind && back?.extension == point.extension && back?.usage == point.usage)
                if point.kind.isNumber { #expect(back?.value.first == "+") }
            }
        }
    }

    @Test func thePreferredAddressIsKept() throws {
        let nasty = try #require(try rows().last?.contact)
        #expect(nasty.points.filter { $0.preference == 1 }.map(\.value) == ["+442079460011"])
    }

    /// By whatever sign a program parts the fields, quotation marks understood or not.
    @Test(arguments: [",", ";", "\t"])
    func noCellBeginsAFormula(_ delimiter: Character) throws {
        let format = try #require(ContactFormat.named("csv", for: .internal))
        let text = String(decoding: format.write(Self.all).dropFirst(3), as: UTF8.self)
        for row in CSVReader.read(Array(text.utf8)) where delimiter == "," {
            #expect(row.fields.allSatisfy { !begins($0) })
        }
        guard delimiter != "," else { return }
        for line in text.split(whereSeparator: \.isNewline) {
            #expect(line.split(separator: delimiter).allSatisfy { !begins(String($0)) }, "\(line)")
        }
    }

    @Test func onlyTheOfficeGetsItsOwnRemarks() throws {
        let format = try #require(ContactFormat.named("csv", for: .press))
        #expect(!String(decoding: format.write([Sample.ana]), as: UTF8.self).contains("On leave"))
    }

    private func begins(_ cell: String) -> Bool {
        cell.drop { $0 == " " || $0 == "\"" }.first.map { "=+-@\t\r".contains($0) } ?? false
    }

    private func digits(_ text: String) -> String {
        text.contains("@") ? text : text.filter(\.isNumber)
    }
}

/// The rows of a file.
func read(_ bytes: [UInt8], _ choices: ColumnChoices = ColumnChoices()) throws -> [ImportedRow] {
    var reader = ContactFileReader(choices)
    reader.feed(bytes)
    reader.finish()
    var rows: [ImportedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
}
