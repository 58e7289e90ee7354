import CRenditions
import Catalogue
import Synchronization

/// Makes renditions with libvips, in processes of its own (docs/decisions/0045-renditions.md).
public final class RenditionLibrary: RenditionMaker {
    /// The most pixels of a picture that is opened: twice what the largest cameras make.
    public static let mostPixels = 300_000_000

    private let limits: pressroom_rendition_limits
    /// What could not be made is not tried twice by one program: that may have taken its whole time.
    private let turnedDown = Mutex<[RenditionOrder: RenditionProblem]>([:])

    /// `workers` is how many pictures are worked on at a time; one rendition may take `seconds` and `bytes` of memory.
    public init(workers: Int = 2, seconds: Int = 20, bytes: Int = 1 << 30, pixels: Int = mostPixels) {
        limits = pressroom_rendition_limits(
            workers: Int32(clamping: workers), seconds: Int32(clamping: seconds), bytes: bytes, pixels: Int64(pixels))
    }

    public func make(_ orders: [RenditionOrder]) -> [RenditionProblem?] {
        let known = turnedDown.withLock { $0 }
        let open = orders.indices.filter { known[orders[$0]] == nil }
        var problems = orders.map { known[$0] }
        for (index, problem) in zip(open, made(open.map { orders[$0] })) { problems[index] = problem }
        turnedDown.withLock { turnedDown in
            for (order, problem) in zip(orders, problems) { turnedDown[order] = problem }
        }
        return problems
    }

    private func made(_ orders: [RenditionOrder]) -> [RenditionProblem?] {
        guard !orders.isEmpty else { return [] }
        // One text for all the paths: the places of their beginnings are addresses when nothing moves any more.
        var paths: [CChar] = []
        var places: [(source: Int, target: Int)] = []
        for order in orders {
            places.append((paths.count, paths.count + order.source.utf8.count + 1))
            for path in [order.source, order.target] { paths += path.utf8.map { CChar(bitPattern: $0) } + [0] }
        }
        return paths.withUnsafeBufferPointer { paths in
            var renditions = zip(orders, places).map { order, place in
                pressroom_rendition(
                    source: paths.baseAddress?.advanced(by: place.source),
                    target: paths.baseAddress?.advanced(by: place.target),
                    longest_edge: Int32(order.form.longestEdge), quality: Int32(order.form.quality),
                    dots_per_inch: Int32(order.form.dotsPerInch), outcome: PRESSROOM_RENDITION_UNREADABLE, width: 0,
                    height: 0)
            }
            var limits = limits
            pressroom_renditions_make(&renditions, renditions.count, &limits)
            return renditions.map(RenditionProblem.init)
        }
    }
}

extension RenditionProblem {
    /// Nil where it was made.
    fileprivate init?(_ rendition: pressroom_rendition) {
        switch rendition.outcome {
        case PRESSROOM_RENDITION_MADE: return nil
        case PRESSROOM_RENDITION_NO_LIBRARY: self = .noLibrary
        case PRESSROOM_RENDITION_TOO_MANY_PIXELS:
            self = .tooManyPixels(width: Int(rendition.width), height: Int(rendition.height))
        case PRESSROOM_RENDITION_NOT_WRITTEN: self = .notWritten
        default: self = .unreadable
        }
    }
}
