import Catalogue
import Testing

@Suite struct RoleTests {
    @Test(arguments: zip(Role.allCases, [1, 2, 3, 4]))
    func eachRoleMayDoWhatTheOneBeforeMayAndOneThingMore(role: Role, count: Int) {
        #expect(Right.allCases.filter(role.may) == Array(Right.allCases.prefix(count)))
    }

    @Test func rolesStandInTheOrderOfWhatTheyMayDo() {
        #expect(Role.allCases.shuffled().sorted() == [.reader, .officer, .editor, .administrator])
        #expect(Right.allCases.allSatisfy { $0.least.may($0) })
    }
}
