import TestSupport
import Testing

/// A name means one thing in the whole house.
@Suite struct OneNameTests {
    @Test func noFileNameStandsInTwoTargets() throws {
        let found = shared(Project.sources().map { (String($0.path.split(separator: "/").last ?? ""), $0.target) })
        #expect(found.isEmpty, "\(found)")
    }

    @Test func noTypeStandsInTwoTargets() throws {
        let found = shared(
            try Project.sources().flatMap { target, path in
                topLevelTypes(in: try Project.text(path)).map { ($0, target) }
            })
        #expect(found.isEmpty, "\(found)")
    }

    @Test func theCheckFindsWhatItLooksFor() {
        let source = """
            public struct Kit: Hashable {
                struct Row {}
            }
            @MainActor
            final class Door {}
            private enum Step { case one }
            indirect enum Tree {}
            @frozen public struct Token {}
            protocol Reader {}
            public typealias Hit = Store.Hit
            extension Kit {}
            let structure = 1
            """
        #expect(topLevelTypes(in: source) == ["Kit", "Door", "Step", "Tree", "Token", "Reader"])
        #expect(shared([("Kit", "A"), ("Kit", "A"), ("Row", "A"), ("Row", "B")]) == ["Row: A, B"])
    }
}

/// The names of the types that a source declares and that lie in no other. An alias gives a type of elsewhere no second
/// meaning.
private func topLevelTypes(in source: String) -> [String] {
    let declaration =
        #/(?m)^(?:@\w+\s+)*(?:(?:public|package|internal|private|fileprivate|final|indirect)\s+)*(?:struct|class|enum|actor|protocol)\s+(\w+)/#
    return code(of: source).matches(of: declaration).map { String($0.output.1) }
}

/// The names that stand in more than one target, each with those.
private func shared(_ names: [(name: String, target: String)]) -> [String] {
    Dictionary(grouping: names, by: \.name).mapValues { Set($0.map(\.target)).sorted() }
        .filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.joined(separator: ", "))" }.sorted()
}
