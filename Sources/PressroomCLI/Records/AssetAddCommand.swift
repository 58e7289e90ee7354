import ArgumentParser
import Catalogue
import PressOffice

struct AssetAddCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a link, or take a file into the catalogue's folder.",
        discussion: """
            A file is copied beside the catalogue, 256 MB at most, and kits carry it. What a picture says of itself (IPTC, \
            XMP, Exif) fills the description, the alternative text, the credit line, the copyright, the terms, the day and the \
            place that you do not give. Where on the map it was made, whose camera it was and where faces are is taken out of \
            the copy; credits and captions stay. The slug goes to standard output.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var fields: FieldOptions<Asset>
    @Option(help: "The slug to type for this asset; made from the description otherwise.")
    var slug: String?
    @Argument(help: ArgumentHelp("A web address, or a file.", valueName: "URL or file"), completion: .file())
    var place: String

    func validate() throws {
        if try filledForm().record.url != "" {
            throw ValidationError("The address stands without --url: 'pressroom asset add https://…'.")
        }
    }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let added = try isLink ? addLink(office) : addFile(office, door)
        let asset = added.value.asset
        defer {
            screen.say(Saved.sentence("Added asset \(asset.slug)", added.change))
            if added.value.lostPlace {
                screen.say("The picture said where on the map it was made. The copy in the catalogue does not.")
            }
            if added.value.lostPrivate {
                screen.say(
                    "It also said more than leaves with a picture, such as whose camera it was; the copy does not.")
            }
            for remark in office.pictureRemarks(on: asset) { screen.say(remark.description) }
        }
        try screen.show(lines: ["\(asset.slug)"])
    }

    private var isLink: Bool {
        let lowered = place.lowercased()
        return lowered.contains("://") || lowered.hasPrefix("www.")
    }

    private func filledForm() throws -> AssetForm {
        var form = AssetForm()
        try fields.fill(&form)
        return form
    }

    private func addLink(_ office: Office) throws -> Outcome<AddedAsset> {
        var form = try filledForm()
        form.record.url = place.lowercased().hasPrefix("www.") ? "http://\(place)" : place
        return try office.addAsset(form, slug: slug, reason: why.reason)
    }

    private func addFile(_ office: Office, _ door: Door) throws -> Outcome<AddedAsset> {
        let input = InputFile(place)
        let file = try input.opened()
        let name = place.split(separator: "/").last.map(String.init) ?? place
        return try office.addAsset(
            fileNamed: harmless(name), size: file.size, try filledForm(), pictures: door.premises.pictures, slug: slug,
            reason: why.reason, piece: { try file.piece() })
    }
}
