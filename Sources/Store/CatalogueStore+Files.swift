extension CatalogueStore {
    /// As it was given.
    public var cataloguePath: String { path }
    /// The folder beside the catalogue for the files of its assets, made when the first is taken in.
    public var filesFolder: String { path + "-files" }
    /// The folder beside it for what is made of those files, and can be made again.
    public var renditionsFolder: String { path + "-renditions" }
    /// What was put in and waits to be looked at.
    public var reviewsFolder: String { path + "-reviews" }
}
