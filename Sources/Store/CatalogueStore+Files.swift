extension CatalogueStore {
    /// The folder beside the catalogue for the files of its assets, made when the first is taken in.
    public var filesFolder: String { path + "-files" }
}
