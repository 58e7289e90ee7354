import CCurl

/// The version of libcurl that this was built with; what is loaded when it is needed may be a newer one.
public var curlBuiltWith: String { String(cString: pressroom_curl_built_with()) }
