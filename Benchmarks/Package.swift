// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that a normal build never pays for it. `scripts/bench` builds and runs it.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "pressroom", path: "..")],
    targets: [
        .executableTarget(
            name: "benchmark",
            dependencies: [
                .product(name: "Catalogue", package: "pressroom"), .product(name: "Store", package: "pressroom"),
                .product(name: "ReleaseReader", package: "pressroom"),
                .product(name: "PhoneNumbers", package: "pressroom"),
                .product(name: "DocumentFormats", package: "pressroom"),
                .product(name: "PressOffice", package: "pressroom"),
                .product(name: "VCard", package: "pressroom"), .product(name: "LinkProbe", package: "pressroom"),
                .product(name: "Validation", package: "pressroom"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
