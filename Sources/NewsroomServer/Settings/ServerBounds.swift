import NIOCore
import PressOffice

/// How much of a request is taken, and how long is waited.
public struct ServerBounds: Sendable {
    /// In bytes: a field of the head with its name, all of them, and how many there may be.
    public var longestField = 8 << 10
    public var longestHead = 16 << 10
    public var mostFields = 100
    /// The address that is asked for, in bytes.
    public var longestTarget = 2000
    /// What is typed into a form, as it is sent.
    public var longestBody = 64 << 10
    /// What is typed to log in, as it is sent.
    public var longestLogin = 16 << 10
    /// A file that is sent to the desk, and how many such are in memory at a time.
    public var longestUpload = 32 << 20
    public var mostUploads = 4
    /// A file that a program sends, which is not held in memory.
    public var longestFile = 256 << 20
    /// How much work it is to look at a password.
    public var effort = Accounts.Effort.usual
    /// From the head of a request to its end.
    public var longestRequest = TimeAmount.seconds(20)
    /// How long a connection may stay on which nothing is asked.
    public var longestIdle = TimeAmount.seconds(30)
    /// How long nothing at all may be taken of an answer.
    public var longestWait = TimeAmount.seconds(30)
    /// Who comes when there are so many waits in the system's queue.
    public var mostConnections = 20_000
    /// How long what is being answered may take when the server is told to stop.
    public var longestStop = Duration.seconds(10)

    public init() {}
}
