import Foundation
import Testing

@testable import House

@Suite struct RandomIdentityTests {
    @Test func identitiesAreRandomAndSaySo() {
        let made = (0..<1000).map { _ in RandomIdentity.make() }
        #expect(Set(made).count == 1000)
        for id in made {
            #expect(id.uuid.6 >> 4 == 4 && id.uuid.8 >> 6 == 2)
        }
    }
}
