import LinkProbe
import Testing
import Validation

/// Which addresses may be connected to.
@Suite struct AddressRulesTests {
    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.215.14", "100.63.255.255", "100.128.0.0",
        "126.255.255.255", "128.0.0.1", "168.63.129.15", "169.253.255.255", "169.255.0.0", "172.15.255.255",
        "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.255", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "198.51.99.255", "203.0.112.255", "203.0.114.0", "223.255.255.255",
        "2001:200::1", "2001:4860:4860::8888", "2606:4700:4700::1111", "2a00:1450::1", "2003::1", "3ffe::1",
        "3fff:1000::",
        "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    ])
    func theOpenInternetIsAsked(_ text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(AddressRules().mayConnect(to: address))
    }

    @Test(arguments: [
        // This network, loopback, private, carriers', link-local with its metadata services.
        "0.0.0.0", "0.0.0.1", "0.255.255.255", "127.0.0.0", "127.0.0.1", "127.1.2.3", "127.255.255.255", "10.0.0.0",
        "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255", "100.64.0.0",
        "100.100.100.200", "100.127.255.255", "169.254.0.0", "169.254.169.254", "169.254.255.255", "168.63.129.16",
        // Documentation, benchmarks, protocols, relays, multicast, reserved, broadcast.
        "192.0.0.0", "192.0.0.192", "192.0.0.255", "192.0.2.0", "192.0.2.255", "198.51.100.1", "203.0.113.255",
        "198.18.0.0", "198.19.255.255", "192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.254",
        "255.255.255.255",
        // Version 6: unspecified, loopback, local, multicast, everything outside 2000::/3.
        "::", "::1", "::2", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "fdff::1", "ff02::1",
        "ff0e::1",
        "100::1", "1fff::1", "4000::1", "5f00::1", "8000::1", "e000::1",
        // Inside 2000::/3: Teredo, benchmarks, ORCHID, documentation, 6to4.
        "2001::1", "2001:0:1234::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:1ff::1", "2001:db8::1",
        "2001:db8:ffff::1", "2002::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "3fff:fff::1",
        // Version 4 inside version 6: mapped, compatible, translated.
        "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::8.8.8.8",
        "::ffff:0:8.8.8.8", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::8.8.8.8",
        "64:ff9b::1:808:808",
    ])
    func everythingElseIsNot(_ text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(!AddressRules().mayConnect(to: address))
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "172.16.0.1", false), ("10.1.2.3/8", "10.9.9.9", true),
        ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false), ("127.0.0.1/32", "127.0.0.1", true),
        ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
        ("0.0.0.0/0", "127.0.0.1", true), ("0.0.0.0/0", "::1", false), ("172.16.0.0/12", "::ffff:172.16.0.1", true),
        ("10.0.0.0/8", "64:ff9b::10.0.0.1", true), ("10.0.0.0/8", "2002:a00:1::", false), ("::1", "::1", true),
        ("::1/128", "::2", false), ("fd00::/8", "fd12:3456::1", true), ("fd00::/8", "fc00::1", false),
        ("fd00:1:2:30::/60", "fd00:1:2:3f::1", true), ("fd00:1:2:30::/60", "fd00:1:2:40::1", false),
    ])
    func aNetworkThatIsAllowedIsAskedToo(_ range: String, _ text: String, _ isAsked: Bool) throws {
        let rules = AddressRules(allowed: [try #require(AddressRange(range))])
        #expect(rules.mayConnect(to: try #require(NetworkAddress(text))) == isAsked)
    }

    @Test(arguments: [
        "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0.0/eight",
        "10.0.0/8", "::1/129", "::/1000", "rivertrust.example", "10.0.0.0 /8", "[::1]", "10.0.0.0/99999999999999999999",
    ])
    func whatIsNoNetworkIsNone(_ text: String) { #expect(AddressRange(text) == nil) }
}
