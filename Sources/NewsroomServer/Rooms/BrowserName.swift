/// What a browser says that it is, in the two words by which a person knows it again. Nothing else of it is kept.
enum BrowserName {
    private static let programs = [
        ("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]

    static func words(_ userAgent: String?) -> String? {
        guard let userAgent else { return nil }
        let found = [programs, systems].compactMap { names in names.first { userAgent.contains($0.0) }?.1 }
        return found.isEmpty ? nil : found.joined(separator: ", ")
    }
}
