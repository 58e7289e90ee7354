import ArgumentParser
import Exchange
import PressOffice
import VCard

struct VCardConvertCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turn cards of one form or version into another.",
        discussion: """
            vCard 2.1, 3.0 and 4.0, jCard and JSContact are read; what a file is, is recognised from its content. The cards \
            go to standard output, with --to into a file, with --folder into a file each, called by their number. '-' is \
            standard input; a file whose name begins with a hyphen stands behind '--'.
            """)

    @Option(help: "The form to write.")
    var format = CardFormName.vcard
    @OptionGroup var output: CardOutputOptions
    @Argument(help: "The file to read.", completion: .file())
    var file: String

    func validate() throws { try output.check(isVCard: format == .vcard) }

    func run(at door: Door) throws {
        let screen = door.screen
        let name = FileName.named([file], raw: FileName.rawArguments()).first ?? FileName(file)
        let cards = try CardFile(InputFile(name), on: screen)
        var conversion = CardConversion(to: format, profile: output.profile?.name)
        try cards.told { try write(cards, &conversion, at: door) }
        if let place = output.place { screen.say("Wrote \(counted(cards.count, "card")) to '\(place)'.") }
        if cards.warnings > 0 {
            screen.say(
                "\(counted(cards.warnings, "thing")) in it \(cards.warnings == 1 ? "is" : "are") not as the standard has "
                    + "it; 'pressroom vcard lint' says what.")
        }
        for line in LossPage(conversion.losses, of: "card", asked: output.losses).lines { screen.say(line) }
    }

    private func write(_ cards: CardFile, _ conversion: inout CardConversion, at door: Door) throws {
        if let folder = output.folder {
            return try Office.writeFolder(at: folder) { add in
                while let card = try cards.next() {
                    let number = String(cards.count)
                    let padded = String(repeating: "0", count: max(0, 5 - number.count)) + number
                    let path = "card-\(padded).\(format.fileExtension)"
                    try add(StreamedFile(KitFile(path: path, bytes: conversion.file(card))))
                }
                if cards.count == 0 { throw CardFileError.noCard(path: cards.path) }
            }
        }
        // It needs no catalogue, and spares the one that commands without a name for it use.
        let own = try? CataloguePath(asked: nil, in: door.surroundings)
        let spared = SparedFiles(catalogues: own.map { [$0.path] } ?? [], inputs: [cards.identity])
        try output.write(on: door.screen, format: format.rawValue, sparing: spared) { sink in
            try write(cards, &conversion, to: sink)
        }
    }

    /// Where only one may come, it waits until it is known that it is alone.
    private func write(
        _ cards: CardFile, _ conversion: inout CardConversion, to sink: ([UInt8]) throws -> Void
    ) throws {
        var held: [UInt8]?
        while let card = try cards.next() {
            let bytes = conversion.next(card)
            if conversion.hasOneCardAFile {
                guard held == nil else {
                    throw CardFileError.oneCardAFile(profile: output.profile?.name ?? format.rawValue)
                }
                held = bytes
            } else {
                try sink(bytes)
            }
        }
        if cards.count == 0 { throw CardFileError.noCard(path: cards.path) }
        try sink((held ?? []) + conversion.end())
    }
}
