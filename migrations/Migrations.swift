/// One step of the schema: SQL that brings a catalogue from the step before to this one.
///
/// A step that has landed is never edited; a change to the schema is a new file and one more line in the list.
public struct Migration: Hashable, Sendable {
    /// The file's name without its ending, such as `v01-catalogue`.
    public let name: String
    public let sql: String
    /// The SHA-256 of the whole schema after this step, as the store sums it up: catalogues that are about have it.
    public let schema: String?

    public init(name: String, sql: String, schema: String? = nil) {
        self.name = name
        self.sql = sql
        self.schema = schema
    }

    init(_ name: String, _ bytes: [UInt8], schema: String? = nil) {
        self.init(name: name, sql: String(decoding: bytes, as: UTF8.self), schema: schema)
    }

    /// The whole schema after the newest step, part by part, as the store spells it: a catalogue that has it need not be
    /// compared with one that is made for that. Recorded by a test.
    public static var newestSchema: String { String(decoding: PackageResources.schema_txt, as: UTF8.self) }

    /// Every step, oldest first. A catalogue's `user_version` is how many of them it has been through.
    public static let all: [Migration] = [
        Migration("v01-catalogue", PackageResources.v01_catalogue_sql),
        Migration("v02-references", PackageResources.v02_references_sql),
        Migration(
            "v03-links", PackageResources.v03_links_sql,
            schema: "cd877eb3b32a81586911c7557ffffcf4985cf8973b13123a2186706ae704d980"),
        Migration(
            "v04-pronouns", PackageResources.v04_pronouns_sql,
            schema: "b88426c6d42979877693403189149174562cac45f367a4e218c909ff4ab52004"),
        Migration(
            "v05-deliveries", PackageResources.v05_deliveries_sql,
            schema: "a13f6126deec9e7517f1f4e56e45df357bbeedbc6c1ae650783721b7d0f320f3"),
        Migration(
            "v06-withdrawn", PackageResources.v06_withdrawn_sql,
            schema: "5324bf15e8e013634ac660c2f2c6aae627231714b4654da7eef8d2031cc66b62"),
        Migration(
            "v07-asset-terms", PackageResources.v07_asset_terms_sql,
            schema: "518e0fcf10fee73963a1e7d1e8f2baf0ecc2c620de47115752f9670df086b3d5"),
        Migration(
            "v08-asset-files", PackageResources.v08_asset_files_sql,
            schema: "de595ef7c76c2165b459498fe57de7b3bdfd55ccff29e6a78932d9ed4610c9a2"),
        Migration(
            "v09-search", PackageResources.v09_search_sql,
            schema: "de595ef7c76c2165b459498fe57de7b3bdfd55ccff29e6a78932d9ed4610c9a2"),
        Migration(
            "v10-office", PackageResources.v10_office_sql,
            schema: "3079d86feb4b739ef02bfe96472f0260932ceab1b8399390b7ee504683c9c8c8"),
        Migration(
            "v11-kit-exports", PackageResources.v11_kit_exports_sql,
            schema: "95e318a645773dfb0b01ae1f2b9463884aaf4092b306f12faddf9f2242e65132"),
        Migration(
            "v12-issues", PackageResources.v12_issues_sql,
            schema: "f856cb3b23feb080e755572b77ee56fcac9397a379a8dd5ebd42ee1e6e2baba1"),
        Migration(
            "v13-requests", PackageResources.v13_requests_sql,
            schema: "a4921b19c4635f70496f6c3590513b4aae307508c47a5bdda1de27f74c3d58a5"),
        Migration(
            "v14-audiences", PackageResources.v14_audiences_sql,
            schema: "b4bb4dd0f28690cdb86570573c9a5bdad4f22f734ea90d2d74b185a24a1a9581"),
        Migration(
            "v15-pictures", PackageResources.v15_pictures_sql,
            schema: "57e62eebb829fe9706e20ba4d0644cf46c2181dabf239840661e0ca876846e93"),
        Migration(
            "v16-mail", PackageResources.v16_mail_sql,
            schema: "95c5c664f8863b6a37a928afedd96a2d0b9a9d54fe4d628c0078c7a618aaf415"),
        Migration(
            "v17-newsroom", PackageResources.v17_newsroom_sql,
            schema: "3b71d2231b160777d50d7569ff2edca651f293fbebba1b13d6eeecb9ede41bda"),
        Migration(
            "v18-invitations", PackageResources.v18_invitations_sql,
            schema: "1fa8eee099e5802f470d861b60e4d5732f6b7203255a5fad831658314b735069"),
        Migration(
            "v19-merged", PackageResources.v19_merged_sql,
            schema: "de5ded26e7f9d3c7f0b683d92862369bd15ca7154c911ce38e4ea4a2d50ad62b"),
        Migration(
            "v20-accounts", PackageResources.v20_accounts_sql,
            schema: "489f05ed25c67e1dfc01d6eba3cdc3e74f4d47a58ba689782764b143f75e639b"),
        Migration(
            "v21-topics", PackageResources.v21_topics_sql,
            schema: "b7085fcb3cd1807e61a2b58dc04ac20dc63a53377bb529353328b7eb54799882"),
        Migration(
            "v22-few-among-many", PackageResources.v22_few_among_many_sql,
            schema: "46ff9d10945ec387e6169a1e90ed0c5fcb9fa72959c474a7e2be12cbf2d6aba6"),
        Migration(
            "v23-one-person", PackageResources.v23_one_person_sql,
            schema: "345ebd4887dc678a0a92d05057b4838a8bb0fb034786bbfe658ce3691da37e74"),
        Migration(
            "v24-cards", PackageResources.v24_cards_sql,
            schema: "7637c289c94b55103539111a5900935d2918d94c4d9070bc8a27f1fc878ad385"),
        Migration(
            "v25-search-by-kind", PackageResources.v25_search_by_kind_sql,
            schema: "707b61bf31a6568c2260f8dc1c9ec14515c1b88d692e211c4b8fef9dc4629e1e"),
        Migration(
            "v26-done-requests", PackageResources.v26_done_requests_sql,
            schema: "f6bc39ef450ff87b695661ff780166d0aac00d4d0f418ffd21decbfe7de9273b"),
    ]
}
