import ArgumentParser
import Catalogue

/// The one place where outcomes become exit codes.
enum ExitTable {
    static let fine: Int32 = 0
    /// It failed, or was turned down.
    static let failed: Int32 = 1
    /// `check` found something of severity error.
    static let findings: Int32 = 2
    /// `kit verify`: something of the kit is not as it was issued.
    static let altered: Int32 = 3
    /// `kit verify`: it is signed by another key.
    static let unknownKey: Int32 = 4
    /// `kit verify`: genuine, and its embargo has not ended.
    static let notYetValid: Int32 = 5
    /// `kit verify`: genuine, and a later issue has its place, or it was withdrawn.
    static let superseded: Int32 = 6
    /// The command line was not understood (`EX_USAGE` of sysexits.h).
    static let usage: Int32 = 64

    /// A kind of refusal has one code, as it has one status at a door of the web.
    static func code(for kind: Refusal.Kind) -> Int32 {
        switch kind {
        case .notFound, .refused, .conflict, .badInput, .busy, .damaged, .outside: failed
        }
    }

    static func code(for error: any Error) -> Int32 {
        if let exit = error as? ExitCode { return exit.rawValue }
        if let error = error as? any RefusalError { return code(for: error.refusal.kind) }
        switch PressroomCommand.exitCode(for: error) {
        case .success: return fine
        case .validationFailure: return usage
        default: return failed
        }
    }
}

/// Something was said to the person already; only the exit code is left.
extension ExitCode {
    static let failed = ExitCode(ExitTable.failed)
    static let findings = ExitCode(ExitTable.findings)
}
