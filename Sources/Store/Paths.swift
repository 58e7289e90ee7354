/// The folder that a file or a folder stands in: `.` for a name alone.
///
/// By bytes, and not by Foundation, whose `deletingLastPathComponent` traps on `k` and on `/k`.
public func folder(around path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}
