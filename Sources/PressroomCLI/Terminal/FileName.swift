import Foundation

/// A file's name as the system has it, which need not be UTF-8, and as a person sees it.
struct FileName: Hashable, Sendable {
    let bytes: [UInt8]
    /// UTF-8; a byte that is none stands as `\xE9`, so that two names are never shown as one.
    let shown: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        shown = String(validating: bytes, as: UTF8.self) ?? FileName.escaped(bytes)
    }

    init(_ path: String) { (bytes, shown) = (Array(path.utf8), path) }

    /// The names that the command line gives. What is no UTF-8 in them has been repaired on its way here, so those are
    /// looked up among `raw`, the process's own arguments, each of which stands for one name.
    static func named(_ arguments: [String], raw: @autoclosure () -> [[UInt8]]) -> [FileName] {
        guard arguments.contains(where: { $0.contains("\u{FFFD}") }) else { return arguments.map { FileName($0) } }
        var left = raw()
        return arguments.map { argument in
            guard let index = left.firstIndex(where: { String(decoding: $0, as: UTF8.self) == argument })
            else { return FileName(argument) }
            return FileName(left.remove(at: index))
        }
    }

    /// The arguments that the process was started with, as bytes.
    static func rawArguments() -> [[UInt8]] {
        (0..<Int(CommandLine.argc)).compactMap { index in
            CommandLine.unsafeArgv[index].map { argument in
                Array(UnsafeBufferPointer(start: argument, count: strlen(argument))).map { UInt8(bitPattern: $0) }
            }
        }
    }

    /// What a person is told whose name for something internal does not say so; nil where it does, or is no file's.
    static func warning(ofInternal path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name.lowercased().contains("internal") || path.hasPrefix("/dev/") { return nil }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return "What is in '\(path)' is internal, and its name does not say so. Call it "
            + "'\(name[..<dot])-INTERNAL\(name[dot...])', and do not pass it on."
    }

    /// Calls with the name as C has it, ended by zero.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { characters in
            guard let start = characters.baseAddress else { return try "".withCString(body) }
            return try body(start)
        }
    }

    private static func escaped(_ bytes: [UInt8]) -> String {
        var shown = ""
        var rest = bytes[...]
        while let first = rest.first {
            let text = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
            shown += text ?? "\\x" + (first < 16 ? "0" : "") + String(first, radix: 16, uppercase: true)
            rest = rest.dropFirst(text?.utf8.count ?? 1)
        }
        return shown
    }
}
