// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that a normal build never pays for it. `scripts/fuzz` builds it with libFuzzer and runs it.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "pressroom", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "JSONText", package: "pressroom"), .product(name: "VCard", package: "pressroom"),
                .product(name: "Exchange", package: "pressroom"), .product(name: "Validation", package: "pressroom"),
                .product(name: "Catalogue", package: "pressroom"),
                .product(name: "ReleaseReader", package: "pressroom"),
                .product(name: "DocumentFormats", package: "pressroom"),
                .product(name: "PressOffice", package: "pressroom"),
                .product(name: "Signatures", package: "pressroom"),
            ])
    ],
    // Not 6: what checks it stops the compiler at the pointer that libFuzzer wants.
    swiftLanguageModes: [.v5]
)
