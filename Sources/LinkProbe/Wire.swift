import CCurl
import Validation

/// The exchanges that are under way, over libcurl.
final class Wire {
    /// More of a body is not kept, whatever is wanted.
    static let longestBody = 64 << 20

    private let curl: OpaquePointer
    private let rules: Unmanaged<JudgeOfAddresses>

    /// nil where libcurl cannot be set up.
    init?(_ settings: CurlProbe.Settings) {
        let rules = Unmanaged.passRetained(JudgeOfAddresses(AddressRules(allowed: settings.allowed)))
        let opened = withOptionalCString(settings.authorities) { authorities in
            HeaderText.printable(settings.userAgent).withCString { userAgent in
                var asC = pressroom_curl_settings(
                    user_agent: userAgent, connect_milliseconds: milliseconds(settings.connectTimeout),
                    authorities: authorities, uses_proxy_variables: settings.usesProxyVariables,
                    context: rules.toOpaque(), may_connect: mayConnect)
                return pressroom_curl_open(&asC)
            }
        }
        guard let opened else {
            rules.release()
            return nil
        }
        self.curl = opened
        self.rules = rules
    }

    deinit {
        pressroom_curl_close(curl)
        rules.release()
    }

    /// - Parameter addresses: what the host's name stands for; empty where the host is a number.
    func send(
        _ request: ProbeRequest, to addresses: [NetworkAddress], ticket: Int, seconds: Double
    ) -> Bool {
        let lines = request.headers.map { "\($0.name): \(HeaderText.printable($0.value))" }
        return withCStrings(lines) { lines in
            withOptionalCString(request.address.pinned(to: addresses)) { pinned in
                request.address.text.withCString { url in
                    var asC = pressroom_curl_request(
                        ticket: ticket, is_head: request.method == .head, url: url, pinned: pinned,
                        headers: lines.baseAddress, header_count: lines.count,
                        body_limit: min(max(0, request.bodyLimit), Wire.longestBody),
                        milliseconds: milliseconds(seconds))
                    return pressroom_curl_send(curl, &asC)
                }
            }
        }
    }

    func work(atMost seconds: Double) { pressroom_curl_work(curl, Int32(milliseconds(seconds, atLeast: 0))) }

    func next() -> (ticket: Int, outcome: ProbeOutcome)? {
        var answer = pressroom_curl_answer()
        guard pressroom_curl_next(curl, &answer) else { return nil }
        return (answer.ticket, ProbeOutcome(of: answer))
    }

    /// May be called from any thread as long as the wire is there.
    var wake: () -> Void {
        nonisolated(unsafe) let curl = curl
        return { pressroom_curl_wake(curl) }
    }
}

/// What the callback needs to know.
private final class JudgeOfAddresses {
    let rules: AddressRules

    init(_ rules: AddressRules) { self.rules = rules }
}

private func mayConnect(context: UnsafeMutableRawPointer?, bytes: UnsafePointer<UInt8>?, length: Int) -> Bool {
    guard let context, let bytes,
        let address = NetworkAddress(bytes: Array(UnsafeBufferPointer(start: bytes, count: length)))
    else { return false }
    return Unmanaged<JudgeOfAddresses>.fromOpaque(context).takeUnretainedValue().rules.mayConnect(to: address)
}

extension WebAddress {
    /// More of a host's addresses are not tried.
    private static let mostAddresses = 8

    /// What libcurl is told, so that it looks nothing up.
    fileprivate func pinned(to addresses: [NetworkAddress]) -> String? {
        guard case .name(let name) = host, !addresses.isEmpty else { return nil }
        let list = addresses.prefix(WebAddress.mostAddresses)
            .map { Host.number($0).text }.joined(separator: ",")
        return "+\(name):\(port):\(list)"
    }
}

/// libcurl takes 0 for its own default, which is minutes.
private func milliseconds(_ seconds: Double, atLeast least: Int = 1) -> Int {
    seconds < 86_400 ? max(least, Int((max(0, seconds) * 1000).rounded(.up))) : 86_400_000
}
