import Catalogue
import Foundation
import Newsroom
import Testing

@Suite struct VisitorTests {
    private func visitor(_ role: Role, _ scopes: Set<Right>? = nil) throws -> Visitor {
        let account = Account(id: UUID(), name: try #require(Slug("jo-bell")), role: role)
        return Visitor(account: account, scopes: scopes)
    }

    @Test func aBrowserMayDoWhatItsAccountMay() throws {
        #expect(Right.allCases.filter(try visitor(.officer).may) == [.look, .change])
    }

    @Test func aTokenMayDoNoMoreThanItWasMadeForAndNoMoreThanItsAccount() throws {
        #expect(Right.allCases.filter(try visitor(.editor, [.look]).may) == [.look])
        #expect(Right.allCases.filter(try visitor(.reader, [.look, .publish]).may) == [.look])
    }

    @Test func headersAreFoundHoweverTheyAreWritten() {
        let request = WebRequest(path: "/desk/", headers: [("if-match", "\"1\""), ("If-Match", "\"2\"")])
        #expect(request.header("If-Match") == "\"1\"")
        #expect(request.header("If-None-Match") == nil)
    }
}
