import Foundation

@testable import PressOffice

/// A scratch beside a catalogue that is not there, with so many blocks in memory; whatever it could not do is thrown, and the folder is
/// empty at the end.
func withScratch(_ blocksInMemory: Int, _ body: (Scratch, _ path: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scratch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scratch = Scratch(beside: "\(folder)/press.sqlite", inMemory: blocksInMemory)
    try body(scratch, "\(folder)/press.sqlite")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    if !left.isEmpty { throw LeftBehind(names: left) }
}

struct LeftBehind: Error {
    let names: [String]
}
