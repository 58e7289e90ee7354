import Catalogue

/// One picture in several sizes is one asset: the largest of them.
struct Renditions {
    /// The file of a picture by what its name says of its size.
    private struct File {
        /// Where it lies, with its name up to the size or the ending.
        let stem: Substring
        /// Nil where the name states none: then it is the whole picture.
        let width: Int?

        init?(_ address: String) {
            let path = address.prefix { $0 != "?" && $0 != "#" }
            guard let dot = path.lastIndex(of: "."), path[dot...].count <= 6 else { return nil }
            let name = path[..<dot]
            let digits = name.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "x") }
            let sides = String(digits.reversed()).split(separator: "x", omittingEmptySubsequences: false)
            let front = name.dropLast(digits.count)
            guard sides.count == 2, sides.allSatisfy({ (2...4).contains($0.count) }), let mark = front.last,
                ["-", "_"].contains(mark), let width = Int(sides[0])
            else {
                (stem, self.width) = (name, nil)
                return
            }
            (stem, self.width) = (front.dropLast(), width)
        }

        /// "pier-small" of "pier", where the whole name is too long for two pictures to begin with it.
        func isPart(of stems: Set<Substring>) -> Bool {
            guard let folder = stem.lastIndex(of: "/") else { return false }
            let seams = stem[folder...].indices.filter { ["-", "_"].contains(stem[$0]) }.suffix(8)
            return seams.contains { stem.distance(from: folder, to: $0) > 16 && stems.contains(stem[..<$0]) }
        }
    }

    /// One name in several folders of a host is one picture, cut for several places: the one with a caption is kept, else the first.
    private static func withoutCopies(_ assets: [DraftAsset]) -> (kept: [DraftAsset], copies: [DraftAsset]) {
        var (kept, copies): ([DraftAsset], [DraftAsset]) = ([], [])
        var places: [String: Int] = [:]
        func isCaptioned(_ asset: DraftAsset) -> Bool {
            asset.signs?.contains(MaterialSign.captioned.rawValue) ?? false
        }
        for asset in assets {
            guard asset.kind == .image, asset.rule == "asset.picture", let name = PictureName.own(asset.url) else {
                kept.append(asset)
                continue
            }
            let host = MaterialHosts.hostAndPath(asset.url).prefix { $0 != "/" }
            if let place = places["\(host)/\(name)"] {
                let isBetter = isCaptioned(asset) && !isCaptioned(kept[place])
                copies.append(isBetter ? kept[place] : asset)
                if isBetter { kept[place] = asset }
            } else {
                places["\(host)/\(name)"] = kept.count
                kept.append(asset)
            }
        }
        return (kept, copies)
    }

    /// The assets with each picture once, had where it is largest and given as it is shown first; and those left out.
    static func once(_ assets: [DraftAsset]) -> (kept: [DraftAsset], leftOut: [DraftAsset]) {
        let (assets, copies) = withoutCopies(assets)
        let files = assets.map { $0.kind == .image ? File($0.url) : nil }
        let stems = Set(files.compactMap { $0?.stem })
        var kept: [DraftAsset] = []
        var leftOut = copies
        var places: [Substring: (place: Int, width: Int)] = [:]
        for (asset, file) in zip(assets, files) {
            guard let file else {
                kept.append(asset)
                continue
            }
            let width = file.width ?? .max
            if file.isPart(of: stems) {
                leftOut.append(asset)
            } else if let known = places[file.stem] {
                leftOut.append(asset)
                guard width > known.width else { continue }
                (kept[known.place].url, leftOut[leftOut.count - 1].url) = (asset.url, kept[known.place].url)
                places[file.stem] = (known.place, width)
            } else {
                places[file.stem] = (kept.count, width)
                kept.append(asset)
            }
        }
        return (kept, leftOut)
    }
}
