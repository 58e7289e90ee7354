import Catalogue
import Foundation
import GRDB
import Store
import Testing

/// What was acknowledged stays, whatever happens to the process that wrote it.
@Suite(.serialized) struct DurabilityJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
    }

    @Test func eightWritersOfAHundredChangesEachLoseNone() throws {
        let outcome = try session.shell(
            """
            for writer in 1 2 3 4 5 6 7 8; do
                (for number in $(seq 100); do
                    pressroom contact add --as writer-$writer --name "Writer $writer Number $number" \\
                        --number "+44 20 7946 0018" >> ledger-$writer 2>> errors-$writer || echo "$? $number" >> failed
                done) &
            done
            wait
            cat failed 2>/dev/null; cat ledger-* | wc -l
            """)
        #expect(outcome.output == "800\n", "\(outcome)")
        let contacts = try slugs()
        #expect(contacts.count == 800)
        #expect(Set(contacts) == Set(try ledger((1...8).map { "ledger-\($0)" })))
        let changes = try session.shell("pressroom history --limit 1000 | grep -c '^change'")
        #expect(changes.output == "800\n")
        try expectSound()
    }

    @Test func aKilledWriterLosesNothingAndLeavesNothingHalfDone() throws {
        let batch = 12
        var acknowledged: [Int] = []
        var (killed, killedInside, round, seconds) = (0, 0, 0, 0.0)
        while killed < 50, round < 200 {
            let files = try (0..<batch).map { number in
                try session.write(Papers.release(number: round * 100 + number), to: "release-\(round)-\(number).txt")
            }
            let start = Date()
            let writer = try session.start(["read", "--accept"] + files, into: "round-\(round)")
            // The first round says how long one takes. Then every other kill waits for an open transaction.
            var isInside = false
            if round > 0 {
                isInside =
                    round.isMultiple(of: 2) ? waitForTransaction() : wait(upTo: seconds * 1.5)
                writer.kill()
            }
            if writer.wait() == 128 + SIGKILL {
                killed += 1
                if isInside { killedInside += 1 }
            }
            if round == 0 { seconds = Date().timeIntervalSince(start) }
            if try session.text(of: "round-\(round).out").contains("release/") { acknowledged.append(round) }
            round += 1
        }
        #expect(killed == 50)
        let kept = try heldByRound()
        for round in acknowledged { #expect(kept[round] == batch, "round \(round) was acknowledged") }
        for (round, count) in kept { #expect(count == batch, "round \(round) is half done") }
        #expect(killedInside >= 10, "only \(killedInside) kills met an open transaction")
        try expectSound()
        // The catalogue can still be written to, and its history is whole.
        #expect(try session.pressroom("contact", "add", "--name", "After All").code == 0)
        #expect(try session.shell("pressroom history --limit 1000 | grep -c 'accept'").output == "\(kept.count)\n")
    }

    @Test func aCatalogueThatSomebodyElseWritesToIsTold() throws {
        let store = try CatalogueStore(at: session.catalogue)
        let stamp = ChangeStamp(actor: "ben", at: Instant(Date()), action: "long edit")
        var outcome: Session.Outcome?
        var seconds = 0.0
        _ = try store.change(stamp) { _ in
            let start = Date()
            outcome = try session.pressroom("contact", "add", "--name", "Too Late")
            seconds = Date().timeIntervalSince(start)
            return []
        }
        #expect(
            outcome
                == .init(
                    code: 1, output: "",
                    errors:
                        "Somebody else has been writing to the catalogue '\(session.catalogue)' for more than 5 seconds. "
                        + "Nothing was changed. Try again when they are done.\n"))
        #expect(seconds >= 5 && seconds < 15)
        #expect(try session.pressroom("contact", "add", "--name", "In Time").code == 0)
    }

    @Test func aFileThatMayNotGrowIsToldAndTheCatalogueIsSound() throws {
        // A limit on the size of files stands in for a disk that is full, where no disk may be made.
        let outcome = try session.shell(
            """
            trap '' XFSZ
            size=$(( $(stat -c %s .local/share/pressroom/catalogue.sqlite) / 1024 ))
            ulimit -f $((size + 100))
            for number in $(seq 200); do
                pressroom contact add --name "Name $number" --note "$(head -c 3000 /dev/zero | tr '\\0' x)" || exit
            done
            """)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("'\(session.catalogue)'"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("Optional") && !outcome.errors.contains("SQLite error"))
        #expect(try slugs().sorted() == outcome.output.split(separator: "\n").map(String.init).sorted())
        try expectSound()
    }

    @Test func aFullDiskIsToldAndTheCatalogueIsSound() throws {
        let mounted = try session.shell("mkdir disk && mount -t tmpfs -o size=4m tmpfs disk")
        // Only root may make a disk, and not in every container; the limit above is tried everywhere.
        guard mounted.code == 0 else { return }
        defer { _ = try? session.shell("umount disk") }
        session.variables["PRESSROOM_CATALOGUE"] = session.path("disk/catalogue.sqlite")
        let outcome = try session.shell(
            """
            pressroom init 2>/dev/null
            free=$(df --output=avail -k disk | tail -n 1)
            head -c $(( (free - 300) * 1024 )) /dev/zero > disk/filler
            for number in $(seq 200); do
                pressroom contact add --name "Name $number" --note "$(head -c 3000 /dev/zero | tr '\\0' x)" 2>last || break
            done
            cat last >&2
            """)
        #expect(
            outcome.errors.hasSuffix(
                "The disk of the catalogue '\(session.path("disk/catalogue.sqlite"))' is full. "
                    + "Nothing was changed. Make room and try again.\n"), "\(outcome.errors)")
        #expect(try slugs().sorted() == outcome.output.split(separator: "\n").map(String.init).sorted())
        try expectSound(at: session.path("disk/catalogue.sqlite"))
    }

    @Test func aFolderThatMayOnlyBeReadIsTold() throws {
        _ = try session.pressroom("contact", "add", "--name", "Jane Doe")
        let folder = session.path(".local/share/pressroom")
        // Root may write everywhere: it becomes nobody for this.
        let isRoot = getuid() == 0
        let asNobody = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
        _ = try session.shell("chmod 755 . .local .local/share; chmod 555 '\(folder)'; chmod 444 '\(folder)'/*")
        defer { _ = try? session.shell("chmod -R u+w .local") }
        if isRoot, try session.shell("\(asNobody) pressroom --version").code != 0 { return }
        let write = try session.shell("\(asNobody) pressroom contact add --name Ben")
        #expect(write.code == 1)
        #expect(write.output == "")
        #expect(write.errors.contains("'\(session.catalogue)'"), "\(write.errors)")
        let read = try session.shell("\(asNobody) pressroom contact list --json")
        #expect([0, 1].contains(read.code))
        if read.code == 1 { #expect(read.errors.contains("'\(session.catalogue)'")) }
    }

    /// `a/b` in a folder that is gone is nowhere, and not in the root of the machine.
    @Test func aWorkingFolderThatIsGoneIsTold() throws {
        let outcome = try session.shell("mkdir gone; cd gone; rmdir ../gone; pressroom init --catalogue a/b")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("the working folder is gone"), "\(outcome)")
    }

    /// A left-over log or journal, of whatever size, is not taken for the new catalogue's.
    @Test func whatIsLeftOfACatalogueThatIsGoneIsTold() throws {
        let path = session.path("other/catalogue.sqlite")
        let outcome = try session.shell(
            "mkdir other; echo left over > '\(path)-journal'; pressroom init --catalogue '\(path)'; ls other")
        #expect(outcome.output == "catalogue.sqlite-journal\n")
        #expect(outcome.errors.contains("catalogue.sqlite-journal"), "\(outcome)")
    }

    /// Somebody who has stopped reading keeps nobody out: neither who writes nor who reads.
    @Test func whoeverStopsReadingCostsThemselvesOnly() throws {
        let rows = (0..<3_000).map { "Reader \($0),reader-\($0)@a.example,a note of some length for the pipe to fill" }
        try session.write("name,email,note\n" + rows.joined(separator: "\n") + "\n", to: "many.csv")
        let outcome = try session.shell(
            """
            pressroom contact import many.csv --accept --yes >imported 2>&1 || { cat imported; exit 9; }
            (pressroom contact export --format json --audience internal | sleep 30) & stalled=$!
            (pressroom contact list --json | sleep 30) & other=$!
            sleep 1
            for number in 1 2 3; do pressroom contact add --name "Writer $number" 2>/dev/null || echo refused; done
            pressroom release list 2>/dev/null || echo refused
            kill $stalled $other
            """)
        #expect(outcome.output == "writer-1\nwriter-2\nwriter-3\n", "\(outcome)")
    }

    // MARK: Looking

    private func slugs() throws -> [String] {
        let list = try session.pressroom("contact", "list", "--json").output
        let contacts = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
        return (contacts ?? []).compactMap { $0["slug"] as? String }
    }

    private func ledger(_ files: [String]) throws -> [String] {
        try files.flatMap { try session.text(of: $0).split(separator: "\n").map(String.init) }
    }

    /// How many releases of each round are there.
    private func heldByRound() throws -> [Int: Int] {
        let list = try session.pressroom("release", "list", "--json").output
        let releases = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
        var held: [Int: Int] = [:]
        for release in releases ?? [] {
            let words = (release["headline"] as? String ?? "").split(separator: " ")
            guard let number = words.compactMap({ Int($0) }).first else { continue }
            held[number / 100, default: 0] += 1
        }
        return held
    }

    private func expectSound(at path: String? = nil) throws {
        let queue = try DatabaseQueue(path: path ?? session.catalogue)
        let (words, strays) = try queue.read { database in
            (
                try String.fetchAll(database, sql: "PRAGMA integrity_check"),
                try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
            )
        }
        #expect(words == ["ok"])
        #expect(strays == 0)
    }

    // MARK: Killing

    /// Waits until somebody has the turn to write, and a moment more; false where nobody has it then.
    private func waitForTransaction() -> Bool {
        let end = Date().addingTimeInterval(5)
        while Date() < end, !isInTransaction() { usleep(100) }
        usleep(UInt32.random(in: 0...20_000))
        return isInTransaction()
    }

    private func wait(upTo seconds: Double) -> Bool {
        usleep(UInt32.random(in: 0...max(1, UInt32(seconds * 1_000_000))))
        return isInTransaction()
    }

    /// Whether a writer has the turn, which goes with the process that is killed.
    private func isInTransaction() -> Bool {
        let handle = open(session.path(".local/share/pressroom"), O_RDONLY | O_DIRECTORY)
        defer { close(handle) }
        return flock(handle, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }
}
