import PressOffice

/// How far a backup or its way back has come, on a terminal: a line for each step.
final class BackupProgressLines {
    private var due = 0
    private let screen: Screen
    private var shown: (step: BackupStep, line: Progress)?

    init(on screen: Screen) { self.screen = screen }

    func come(to step: BackupStep, _ done: Int, of total: Int) {
        due = total
        let line = line(of: step)
        line.come(to: done)
    }

    func erase() { shown?.line.erase() }

    private func line(of step: BackupStep) -> Progress {
        if let shown, shown.step == step { return shown.line }
        erase()
        let (doing, things) =
            switch step {
            case .copying: ("Copying the catalogue", "pages")
            case .looking: ("Looking through the copy", "copies")
            case .files: ("Copying files", "files")
            }
        let line = Progress(doing, things, of: { [weak self] in self?.due }, on: screen)
        shown = (step, line)
        return line
    }
}
