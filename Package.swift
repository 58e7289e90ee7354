// swift-tools-version: 6.2
import PackageDescription

// Targets stand in dependency order; ArchitectureTests holds the arrows (docs/architecture.md).
let package = Package(
    name: "pressroom",
    products: [
        .library(name: "JSONText", targets: ["JSONText"]),
        .library(name: "CharacterSets", targets: ["CharacterSets"]),
        .library(name: "Catalogue", targets: ["Catalogue"]),
        .library(name: "VCard", targets: ["VCard"]),
        .library(name: "HTMLScanning", targets: ["HTMLScanning"]),
        .library(name: "ReleaseReader", targets: ["ReleaseReader"]),
        .library(name: "Validation", targets: ["Validation"]),
        .library(name: "Exchange", targets: ["Exchange"]),
        .library(name: "Store", targets: ["Store"]),
        .library(name: "PhoneNumbers", targets: ["PhoneNumbers"]),
        .library(name: "Pictures", targets: ["Pictures"]),
        .library(name: "Signatures", targets: ["Signatures"]),
        .library(name: "DocumentFormats", targets: ["DocumentFormats"]),
        .library(name: "LinkProbe", targets: ["LinkProbe"]),
        .library(name: "SMTP", targets: ["SMTP"]),
        .library(name: "PressOffice", targets: ["PressOffice"]),
        .library(name: "House", targets: ["House"]),
        .library(name: "Newsroom", targets: ["Newsroom"]),
        .library(name: "PressDesk", targets: ["PressDesk"]),
        .library(name: "OfficeAPI", targets: ["OfficeAPI"]),
        .library(name: "NewsroomServer", targets: ["NewsroomServer"]),
        .executable(name: "pressroom", targets: ["pressroom"]),
        .executable(name: "pressroom-newsroom", targets: ["pressroomNewsroom"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", .upToNextMinor(from: "0.6.0")),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The system's calls that Swift does not see.
        .target(name: "CSystemCalls"),

        // Values; depend on nothing but Foundation.
        .target(name: "JSONText"),
        .target(name: "CharacterSets", dependencies: ["CSystemCalls"]),
        .target(name: "Catalogue"),
        .target(name: "VCard", dependencies: ["JSONText", "CharacterSets"]),
        .target(name: "HTMLScanning", dependencies: ["CharacterSets"]),

        // Steps: pure functions from values to values.
        .target(name: "ReleaseReader", dependencies: ["JSONText", "CharacterSets", "Catalogue", "HTMLScanning"]),
        .target(name: "CHostName", dependencies: ["CSystemCalls"]),
        .target(name: "Validation", dependencies: ["CharacterSets", "Catalogue", "HTMLScanning", "CHostName"]),
        .target(name: "CArchive", dependencies: ["CSystemCalls"]),
        .target(
            name: "MessageTemplates", path: "catalog/templates", resources: [.embedInCode("texts")]),
        .target(
            name: "Exchange",
            dependencies: ["JSONText", "CharacterSets", "Catalogue", "VCard", "CArchive", "MessageTemplates"],
            resources: [.embedInCode("Page/kit.css")]),

        // The store.
        .target(name: "Migrations", path: "migrations", resources: [.embedInCode("sql"), .embedInCode("schema.txt")]),
        .target(
            name: "Store",
            dependencies: [
                "Catalogue", "Migrations", "CSystemCalls", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),

        // The outside world behind protocols that the inner targets declare.
        .target(
            name: "CPhoneNumber",
            linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "PhoneNumbers", dependencies: ["Catalogue", "CPhoneNumber"]),

        .target(name: "CPictureFacts", dependencies: ["CSystemCalls"]),
        .target(name: "CRenditions", dependencies: ["CSystemCalls"]),
        .target(name: "Pictures", dependencies: ["CharacterSets", "Catalogue", "CPictureFacts", "CRenditions"]),

        .target(name: "CSodium", dependencies: ["CSystemCalls"]),
        .target(name: "Signatures", dependencies: ["Catalogue", "CSodium"]),

        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"]),
        .target(
            name: "DocumentFormats",
            dependencies: [
                "JSONText", "CharacterSets", "Catalogue", "ReleaseReader", "HTMLScanning", "CMarkup", "CArchive",
                "CSystemCalls",
                .product(name: "Yams", package: "Yams"), .product(name: "TOMLKit", package: "TOMLKit"),
            ]),

        .target(name: "CCurl", dependencies: ["CSystemCalls"]),
        .target(name: "LinkProbe", dependencies: ["Catalogue", "Validation", "CCurl"]),
        .target(name: "SMTP", dependencies: ["Catalogue", "Exchange", "CCurl"]),

        // The use cases.
        .target(
            name: "PressOffice",
            dependencies: [
                "JSONText", "Catalogue", "ReleaseReader", "Validation", "Exchange", "Store", "CSystemCalls",
                "Signatures",
            ], resources: [.embedInCode("Accounts/common-passwords.txt")]),

        // Where they meet the outside world, for any door.
        .target(
            name: "House",
            dependencies: [
                "Catalogue", "ReleaseReader", "Validation", "PressOffice", "PhoneNumbers", "Pictures",
                "DocumentFormats", "LinkProbe", "SMTP", "Exchange", "Signatures", "CSystemCalls",
            ]),

        // What readers see on the web, before any server.
        .target(
            name: "Newsroom",
            dependencies: [
                "JSONText", "Catalogue", "Exchange", "PressOffice",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [
                .embedInCode("Layout/layout.mustache"), .embedInCode("Layout/missing.mustache"),
                .embedInCode("Layout/newsroom.css"), .embedInCode("List/list.mustache"),
                .embedInCode("List/rows.mustache"), .embedInCode("Front/front.mustache"),
                .embedInCode("Release/release.mustache"), .embedInCode("Kit/kit.mustache"),
                .embedInCode("Media/asset.mustache"), .embedInCode("Search/search.mustache"),
                .embedInCode("Search/searchform.mustache"),
                .embedInCode("Request/asking.mustache"), .embedInCode("Request/standing.mustache"),
                .embedInCode("Invited/invited.mustache"),
                .embedInCode("Inside/login.mustache"),
                .embedInCode("Inside/account.mustache"),
                .embedInCode("Words/forms"),
                .embedInCode("Search/search.js"),
            ]),

        // What the press office sees on the web, behind a login and before any server.
        .target(
            name: "PressDesk",
            dependencies: [
                "Catalogue", "ReleaseReader", "Validation", "Exchange", "PressOffice", "Newsroom",
            ],
            resources: [
                .embedInCode("Layout/desk.mustache"), .embedInCode("Layout/problem.mustache"),
                .embedInCode("Layout/desk.css"), .embedInCode("Layout/desk.js"),
                .embedInCode("Forms/form.mustache"), .embedInCode("Forms/formpage.mustache"),
                .embedInCode("Records/rows.mustache"), .embedInCode("Records/list.mustache"),
                .embedInCode("Records/record.mustache"), .embedInCode("Today/today.mustache"),
                .embedInCode("History/history.mustache"), .embedInCode("Kits/kit.mustache"),
                .embedInCode("Inbox/answer.mustache"), .embedInCode("Review/review.mustache"),
                .embedInCode("Duplicates/pairs.mustache"),
            ]),

        // What programs are told and may do, before any server.
        .target(
            name: "OfficeAPI",
            dependencies: [
                "JSONText", "Catalogue", "Exchange", "PressOffice", "ReleaseReader", "Signatures", "Newsroom",
            ]),

        // The doors.
        .target(
            name: "PressroomCLI",
            dependencies: [
                "JSONText", "Catalogue", "VCard", "ReleaseReader", "Validation", "Exchange", "PressOffice", "House",
                "LinkProbe", "CSystemCalls", "Signatures", "Newsroom", "OfficeAPI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "pressroom", dependencies: ["PressroomCLI"]),
        .target(
            name: "NewsroomServer",
            dependencies: [
                "Catalogue", "Validation", "PressOffice", "House", "Newsroom", "PressDesk", "OfficeAPI", "Signatures",
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(name: "pressroomNewsroom", dependencies: ["NewsroomServer", "Catalogue"]),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["JSONText", "Catalogue", "Validation"], path: "Tests/TestSupport",
            exclude: ["Certificates"]),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"]),
        .testTarget(name: "CharacterSetsTests", dependencies: ["CharacterSets"]),
        .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "TestSupport"]),
        .testTarget(name: "VCardTests", dependencies: ["VCard", "TestSupport"]),
        .testTarget(name: "HTMLScanningTests", dependencies: ["HTMLScanning", "TestSupport"]),
        .testTarget(name: "ReleaseReaderTests", dependencies: ["ReleaseReader", "PhoneNumbers", "TestSupport"]),
        .testTarget(name: "ValidationTests", dependencies: ["Validation", "TestSupport"]),
        .testTarget(
            name: "DocumentFormatsTests",
            dependencies: ["DocumentFormats", "ReleaseReader", "PhoneNumbers", "TestSupport"]),
        .testTarget(name: "PhoneNumbersTests", dependencies: ["PhoneNumbers"]),
        .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Catalogue", "TestSupport"]),
        .testTarget(name: "SignaturesTests", dependencies: ["Signatures"]),
        .testTarget(name: "LinkProbeTests", dependencies: ["LinkProbe", "Validation", "TestSupport"]),
        .testTarget(name: "SMTPTests", dependencies: ["SMTP", "Exchange", "Catalogue", "TestSupport"]),
        .testTarget(name: "MessageTemplatesTests", dependencies: ["MessageTemplates"]),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "TestSupport"]),
        .testTarget(name: "MigrationsTests", dependencies: ["Migrations"]),
        .testTarget(name: "StoreTests", dependencies: ["Store", "TestSupport"]),
        .testTarget(
            name: "PressOfficeTests", dependencies: ["PressOffice", "PhoneNumbers", "Signatures", "TestSupport"]),
        .testTarget(
            name: "HouseTests",
            dependencies: ["House", "PressOffice", "ReleaseReader", "Catalogue", "LinkProbe", "PhoneNumbers"]),
        .testTarget(
            name: "NewsroomTests",
            dependencies: [
                "Newsroom", "Store", "PressOffice", "Exchange", "Catalogue", "JSONText", "Signatures", "TestSupport",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .testTarget(
            name: "PressDeskTests",
            dependencies: [
                "PressDesk", "Newsroom", "PressOffice", "Store", "Catalogue", "Exchange", "ReleaseReader",
                "PhoneNumbers", "Signatures", "TestSupport",
            ]),
        .testTarget(
            name: "OfficeAPITests",
            dependencies: [
                "OfficeAPI", "Newsroom", "Store", "PressOffice", "ReleaseReader", "Exchange", "Catalogue", "JSONText",
                "Signatures", "PhoneNumbers", "TestSupport",
            ]),
        .testTarget(
            name: "PressroomCLITests",
            dependencies: [
                "PressroomCLI", "House", "PhoneNumbers", "PressOffice", "LinkProbe", "Validation", "Exchange",
                "ReleaseReader", "Catalogue", "Signatures",
                "TestSupport",
            ]),
        .testTarget(
            name: "NewsroomServerTests",
            dependencies: [
                "NewsroomServer", "Newsroom", "PressDesk", "House", "PressOffice", "Catalogue", "Signatures",
                "TestSupport",
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .testTarget(
            name: "JourneyTests",
            dependencies: [
                "pressroom", "pressroomNewsroom", "Store", "Catalogue", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "ArchitectureTests", dependencies: ["Validation", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// Warnings are errors in our own targets; dependencies are left alone.
let inC: Set = [
    "CPhoneNumber", "CMarkup", "CArchive", "CCurl", "CHostName", "CSystemCalls", "CPictureFacts", "CRenditions",
    "CSodium",
]
for target in package.targets where target.type != .system && !inC.contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
}
