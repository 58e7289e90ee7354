import ReleaseReader

/// Stands in until ReleaseReader writes the draft's JSON itself.
func draftJSON(_ draft: Draft) -> [UInt8] { Array("{}".utf8) }
