import CCurl
import Validation

extension ProbeOutcome {
    init(of answer: pressroom_curl_answer) {
        guard answer.outcome == CCURL_ANSWERED else {
            self = .failure(ProbeFailure(answer.outcome, verifyResult: answer.verify_result))
            return
        }
        let head = UnsafeRawBufferPointer(start: answer.head, count: answer.head_length)
        let body = UnsafeBufferPointer(start: answer.body, count: answer.body_length)
        self = .success(
            ProbeResponse(
                status: answer.status, headers: HeaderField.fields(in: head), body: Array(body), isCut: answer.is_cut))
    }
}

extension ProbeFailure {
    /// Said of every host whose addresses are not asked; which one it was is nobody's business.
    static let network = ProbeFailure.notAsked(reason: "The host is in a network that is not asked.")
    static let networkOfItsOwn = ProbeFailure.notAsked(reason: "The host is in a network of its own that is not asked.")
    static let cannotBeSent = ProbeFailure.notAsked(reason: "The request could not be sent from here.")

    init(_ outcome: pressroom_curl_outcome, verifyResult: Int) {
        switch outcome {
        case CCURL_FORBIDDEN: self = .network
        case CCURL_MALFORMED_ADDRESS: self = .notAsked(reason: "The address cannot be read.")
        case CCURL_NO_HOST_FOUND: self = .resolverSilent
        case CCURL_REFUSED: self = .refused
        case CCURL_UNREACHABLE: self = .unreachable
        case CCURL_CONNECT_TIMEOUT: self = .connectTimeout
        case CCURL_TIMEOUT: self = .timeout
        case CCURL_UNSAFE_CERTIFICATE: self = .unsafeCertificate(reason: certificateProblem(verifyResult))
        case CCURL_NO_AUTHORITIES:
            self = .notAsked(
                reason: "The list of certificate authorities cannot be read. Install the package ca-certificates.")
        case CCURL_NO_PROXY: self = .notAsked(reason: "The proxy that the environment names cannot be found.")
        case CCURL_FAILED: self = .cannotBeSent
        default: self = .broken(reason: brokenReason(outcome))
        }
    }
}

private func brokenReason(_ outcome: pressroom_curl_outcome) -> String {
    switch outcome {
    case CCURL_NO_SAFE_CONNECTION: "The server and we could not agree on a safe connection."
    case CCURL_NO_HTTP: "What the server sent is not an HTTP answer."
    case CCURL_NO_ANSWER: "The server closed the connection without an answer."
    case CCURL_CONNECTION_LOST: "The connection was lost before the answer was whole."
    case CCURL_HEAD_TOO_LONG: "The answer's head is longer than 64 KiB."
    case CCURL_TOO_MANY_FIELDS: "The answer's head has more than 200 fields."
    case CCURL_WRONG_LENGTH: "The answer is shorter than the server said."
    case CCURL_BAD_ENCODING: "The answer is packed in a way that cannot be undone."
    case CCURL_PACKED_IN_VAIN: "The answer is longer packed than unpacked."
    default: "The answer cannot be read."
    }
}

/// OpenSSL's numbers (X509_V_ERR_…); 0 or 1, none of a kind, where the certificate is good, for another name.
private func certificateProblem(_ number: Int) -> String {
    switch number {
    case 0, 1, 62: "The server's certificate is for another name."
    case 9: "The server's certificate is not valid yet."
    case 10: "The server's certificate has expired."
    case 18: "The server's certificate is signed by nobody but itself."
    case 19: "The server's certificate leads to an authority of its own."
    case 2, 20, 21: "The server's certificate does not lead to an authority that is known here."
    case 23: "The server's certificate has been revoked."
    case 66, 67, 68: "The server's certificate is too weak."
    default: "The server's certificate cannot be trusted (OpenSSL's number \(number))."
    }
}
