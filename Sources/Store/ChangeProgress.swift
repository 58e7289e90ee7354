/// What a long change is at.
public enum ChangeStep: Sendable {
    /// Lines of the history are taken back.
    case lines
    /// What was written is made to be found by its words.
    case words
}

/// Is told of a step how much is done, and how much there is to do.
public typealias ChangeProgress = (_ step: ChangeStep, _ done: Int, _ total: Int) -> Void
