import Foundation
import Testing
import VCard

/// What `scripts/fuzz profiles` found: a profile wrote it differently the second time.
@Suite struct FuzzedProfileTests {
    @Test(arguments: [
        "VkVSU0lPTjr//++7vw3/g0FHRU5U2jv/O35OOv/f/ytO",
        "VkVSU0lPTjr/LjENbu8/IFxSU0lPTjpcCu8wXG5BO/7+/v7+/v7+/k86MToxLjANMS5BR0VOVDv+/v7+Wz07OkVSU0lPTjpcCu8wXG5BOzs=",
        "AAAACQlWRVJTSU9OOlxCQVNFOTMNQUf/////////GUVOVDuXl5eXAGcJAAlHRWJhc2VlYjtiOwD/gABFTlQ7l5eXl2cACUezAAkAAE5UOtYATlQ61v/UCec=",
        "VkVSU0lPTjozLjAKRk46Ozs6eApOO0VOQ09ESU5HPWI7OzoK",
        "VkVSU0lPTjozLjAKRk46YSwgYgpOO0VOQ09ESU5HPWI6UVVKRApPUkc7RU5DT0RJTkc9Yjo7Ck5PVEU7RU5DT0RJTkc9YjphO2I=",
        "VkVSU0lPTjozLjAKTjtQUkVGPTI6Ck47UFJFRj0xOgpURUw6MQo=",
        "VkVSU0lPTjozLjAKVElUTEU7VFlQRT0iXiciLHdvcms6UGlsb3QK",
        "VkVSU0lPTjpcW0JBU0U2NA1BR0VOVPj4+DtnMwAAAFBSsUY94481flNnOyI7XG4AO1xuCQkJCQkJCQkJCQlvCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQnxGzov8Vu+DXp6enp6enp6enp6enp6enp6enp6enp6enpcW0JBUw==",
        "VkVSU0lPTjoNXf//FU47MENDQ1w7UFJFRj0yOg3//////////13//xUxLkZOZGF0Yb2Wkp5nZS9qcGVnO2Jhc2VFUlNJT046DV3//xVOOzFDQ0NcO1BSRUY9MToNXf//FTEuRk5kYXQ7YTppbWFnZS9qcGVnO2Jhc2U2NCxFTkQ6VkNBUkQNVkVSU0lvTjpcDQpnZztiOg02NCxFTkQ6VkNhc2UonZ1B",
        "VkVSU0lPTjoNXf//FU47yUNDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw3ZFUlNJT046XA1YLUFCRVJTSU9OOlwNWC3Dw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8M67zG/VixDPVJE71FVT1RFRC1QUklOVEFCTEXDw8PDQzIvLy8v2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2D0wRFRFRDpcDVgtQUJSRUwrQVRFRE5BTUVTsTtlc2BlMCxlTmI7YjtwZQAAAAAAAAAlAQEBAUlPTjoNCiCuPQkJCQkJCQkBCQkJCQkJCQlWQUJSL0VMa0FeVEVEOlwNWC0=",
        "VkVSU0lPTjpcOzA7DVJTSTBPTjpcXDr/Ogp0ZUxdXDswDTtSU0mn/////046gYGBgYF/gUdFVkVSU0lPTgAAAAA6AAAAnzMuVkVSU0lPTjpcW0JBU0U2NA1BR0VOVPio+Dtubm5ubm5ubm5uTlQ6QkVHSU46VkNBUkT/XG7/////////////////////////////////////////////////////////////LP////////////91dXV1dXV1dXV1O3V1dXV1dXV1dXV1dXV1dXV1dXV1djpSU0lPTjr/XE8A",
        "VkVSU0lPTjoNTy8wOlwNAE86XFMNT046T046DU9WRVJTSU9OOjQNRGljdGlvOnkKUlNJMQ1PTlM6XA1nDWdnO2JhfmU0ZSxOYjtVUkw7YmFTdHJzZTQsLzA6TmUAwgAAAACdAABcDQBPTgA=",
    ])
    func isWrittenTheSameTwice(_ base64: String) throws {
        let bytes = try #require(Data(base64Encoded: base64))
        for read in CardReader.read(Array(bytes)).cards {
            for profile in Profile.all {
                var writer = ProfileWriter(profile)
                _ = writer.write(read.card)
                let once = writer.take()
                let again = CardReader.read(once).cards
                guard again.count == 1 else { continue }
                _ = writer.write(again[0].card)
                #expect(
                    String(decoding: writer.take(), as: UTF8.self) == String(decoding: once, as: UTF8.self),
                    "\(profile.name)")
            }
        }
    }
}
