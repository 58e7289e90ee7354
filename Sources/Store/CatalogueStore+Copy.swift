import Catalogue

extension CatalogueStore {
    /// Puts a copy of the catalogue at `path`, where nothing may stand yet: as it is at one instant, while others go on
    /// writing. The files of its assets are not in it.
    public func copy(to path: String) throws {
        try StoreError.telling(at: path, .writing) {
            try connections.use { connection in
                try connection.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
            }
        }
    }
}
