/// One step of the schema: SQL that brings a catalogue from the step before to this one.
///
/// A step that has landed is never edited; a change to the schema is a new file and one more line in the list.
public struct Migration: Hashable, Sendable {
    /// The file's name without its ending, such as `v01-catalogue`.
    public let name: String
    public let sql: String
    /// The SHA-256 of the schema after this step, as the store sums it up: catalogues that are about have it.
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
            schema: "a96a1bfcc2bdf8928e325e71bfc16587c5cd22ede36dabec1350b3de4cd3b81d"),
        Migration(
            "v04-pronouns", PackageResources.v04_pronouns_sql,
            schema: "587803eda4fa1a8f8f765b1ebc788a47a40b59b2920b6be3f10cc1add4b4bd37"),
        Migration(
            "v05-deliveries", PackageResources.v05_deliveries_sql,
            schema: "cfd30d8e7b466d36c463f6bbea573f6653a268dd7fcc244e3ed35823270b665f"),
        Migration(
            "v06-withdrawn", PackageResources.v06_withdrawn_sql,
            schema: "e535e542a1cb739a371595b75f98e7ee6987c82e3b5147c9c55c1d6e2eb745a2"),
        Migration(
            "v07-asset-terms", PackageResources.v07_asset_terms_sql,
            schema: "f5526c244d5dbbf90f2ded0047c57a0b531e4f83a51cc48558a616baf9f39bd2"),
        Migration(
            "v08-asset-files", PackageResources.v08_asset_files_sql,
            schema: "65ca8aee2d226b90e9ff77ef337f50d66b505fe06684e6ea223bf04104b6c7bf"),
        Migration(
            "v09-search", PackageResources.v09_search_sql,
            schema: "65ca8aee2d226b90e9ff77ef337f50d66b505fe06684e6ea223bf04104b6c7bf"),
        Migration(
            "v10-office", PackageResources.v10_office_sql,
            schema: "bfd7e83d06e9ed54cb8f6531c3501ea37199f2cc88b718cbb94184a270fd69d4"),
        Migration(
            "v11-kit-exports", PackageResources.v11_kit_exports_sql,
            schema: "2389a680f9703a994e182fa2bbd1a352074e76decc17ac5cbf8465fd2ec7822e"),
        Migration(
            "v12-issues", PackageResources.v12_issues_sql,
            schema: "044a2abb28842d82e8b2f4a7d717697c3802dc8a4aa734cb0518acc858328423"),
        Migration(
            "v13-requests", PackageResources.v13_requests_sql,
            schema: "b2de76880495eee353660f3b156681e80e6e33dfa4dd1e68a1ad36ea511c7901"),
        Migration(
            "v14-audiences", PackageResources.v14_audiences_sql,
            schema: "4340abc9080ddd2b37924741ce31af2450fbdf2cd7f2324498983ca142f32e7b"),
        Migration(
            "v15-pictures", PackageResources.v15_pictures_sql,
            schema: "744941f1ebf90f162a612963e9328c2eb0b13fefbc4573e27e61dbe703b1ce9c"),
        Migration(
            "v16-mail", PackageResources.v16_mail_sql,
            schema: "84ab7f7eed03127ed1a8489dd10727a6209f8d3728bbf3bb98cf0c76833d11ef"),
        Migration(
            "v17-newsroom", PackageResources.v17_newsroom_sql,
            schema: "c02798303fc9e5485144f067f378eb4c195872a5eab59997313446128bff2081"),
        Migration(
            "v18-invitations", PackageResources.v18_invitations_sql,
            schema: "a4d783a7045b0aff3684bf4c96887b6cb66a5cd4fe0cc2fba4ba246aa2ca0218"),
        Migration(
            "v19-merged", PackageResources.v19_merged_sql,
            schema: "8a54d19f589810e045d925d3fd59c413748816c78b9436a300eaac9745bbcbb8"),
        Migration(
            "v20-accounts", PackageResources.v20_accounts_sql,
            schema: "1d017a8343dd0051efc10303853d4057c454e607f4ba8d38fda4bae0293020db"),
        Migration(
            "v21-topics", PackageResources.v21_topics_sql,
            schema: "d672b5e455be9f84cd9eeb679cfb4922287dedc0cb3d3d99c5afe95dee2053a2"),
        Migration(
            "v22-few-among-many", PackageResources.v22_few_among_many_sql,
            schema: "b326cd9cd98a8b707cd651c77d4139cd23dbab4cb02c9830c6ef151965f31244"),
        Migration(
            "v23-one-person", PackageResources.v23_one_person_sql,
            schema: "db15867c80a725cfd1b1dd66b7132d61437bd90e4b06a502de9ebf361de895ae"),
        Migration(
            "v24-cards", PackageResources.v24_cards_sql,
            schema: "0a3fec1f8c80cf3f9b04242d4057df7c82588eaef047000f26076ddd4d5268d7"),
        Migration(
            "v25-search-by-kind", PackageResources.v25_search_by_kind_sql,
            schema: "e3d7f05b7da5fd1254976c633b6d85d3994ef2f5626060c6e503777b8083d3a7"),
        Migration(
            "v26-done-requests", PackageResources.v26_done_requests_sql,
            schema: "53aa253494d56134ed06a407dcfefef99768aca18d62586c7516bb1cc0bb19ba"),
        Migration(
            "v27-links-counted", PackageResources.v27_links_counted_sql,
            schema: "02ac93a3733b2c9863a74614fff7895da1ab22ecaf24806b71989378d8204799"),
        Migration(
            "v28-what-changes-left", PackageResources.v28_what_changes_left_sql,
            schema: "1bae4486b7ea0e05d2ec0176a371aaa1aba2dee50d8449cc3026aee6a87e467d"),
        Migration(
            "v29-photos", PackageResources.v29_photos_sql,
            schema: "5d5911ca0787abe044f03e5c40136c8d24814791939ea45ba5bd687c183b9ccb"),
        Migration(
            "v30-less-history", PackageResources.v30_less_history_sql,
            schema: "7209a5a73cceb87e81eb7ce0d6f15a888a0228778de30254d1afe861d8c79732"),
        Migration(
            "v31-the-history-at-once", PackageResources.v31_the_history_at_once_sql,
            schema: "7209a5a73cceb87e81eb7ce0d6f15a888a0228778de30254d1afe861d8c79732"),
        Migration(
            "v32-a-basis-for-everybody", PackageResources.v32_a_basis_for_everybody_sql,
            schema: "8fa6a9b0393cf50e83477fe7a8f036d9a88e2655185e35069389904fdd43960d"),
    ]
}
