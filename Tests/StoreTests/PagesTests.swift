import Catalogue
import Foundation
import Synchronization
import Testing

@testable import Store

/// Consumers who are slow, and writers and readers beside them.
@Suite struct PagesTests {
    private func catalogue(of count: Int) throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "import")
        try catalogue.store.change(stamp) { _ in
            try (0..<count).flatMap { number -> [Edit] in
                let contact = try catalogue.contact("c-\(1_000 + number)", name: "Contact \(number)")
                return [
                    .insert(contact),
                    .insert(try catalogue.point("p-\(1_000 + number)", of: contact, .email, "\(number)@a.example")),
                ]
            }
        }
        return catalogue
    }

    @Test func pagesGiveWhatOneReadingGives() throws {
        let catalogue = try catalogue(of: 2 * CatalogueView.page)
        var (whole, pages): ([ContactEntry], [ContactEntry]) = ([], [])
        try catalogue.see { try $0.forEachContactEntry { whole.append($0) } }
        try catalogue.store.forEachContactEntry(for: .internal, at: .noon) { pages.append($0) }
        #expect(whole == pages)
        #expect(pages.count == 2 * CatalogueView.page)
        #expect(pages.allSatisfy { $0.points.count == 1 && $0.points[0].contactID == $0.contact.id })
        #expect(pages.map(\.contact.slug.text) == pages.map(\.contact.slug.text).sorted())
    }

    /// Nothing is locked while a consumer has a contact in hand: this one writes.
    @Test func aConsumerMayChangeTheCatalogue() throws {
        let catalogue = try catalogue(of: CatalogueView.page + 10)
        var seen: [String] = []
        try catalogue.store.forEachContactEntry(for: .press, at: .noon) { entry in
            seen.append(entry.contact.slug.text)
            guard seen.count == 1 else { return }
            let last = try #require(
                try catalogue.see { try $0.find(Contact.self, slug: Slug(from: "c-\(1_000 + CatalogueView.page + 9)")) }
            )
            var withdrawn = last
            withdrawn.isWithdrawn = true
            try catalogue.make(.update(withdrawn))
        }
        // Who is withdrawn before their page is read is not handed out.
        #expect(seen.count == CatalogueView.page + 9)
        #expect(seen.last == "c-\(1_000 + CatalogueView.page + 8)")
    }

    @Test func aConsumerThatNeverComesBackHoldsUpNobody() async throws {
        let catalogue = try catalogue(of: 20)
        let (isStuck, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let store = catalogue.store
        let stuck = Thread {
            try? store.forEachContactEntry(for: .press, at: .noon) { _ in
                isStuck.signal()
                mayEnd.wait()
            }
        }
        stuck.start()
        isStuck.wait()
        let start = ContinuousClock.now
        for number in 0..<20 { try catalogue.make(.insert(try catalogue.asset("a-\(number)"))) }
        #expect(try catalogue.see { try $0.all(Asset.self) }.count == 20)
        #expect(ContinuousClock.now - start < .seconds(4))
        for _ in 0..<20 { mayEnd.signal() }
    }

    /// A long change, larger than what is kept in memory: readers see what was there before, until it is saved.
    @Test func aLongChangeRefusesNoReader() throws {
        let catalogue = try catalogue(of: 10)
        let other = try CatalogueStore(at: catalogue.path)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "import")
        var seen = 0
        let long = String(repeating: "long ", count: 400)
        try catalogue.store.change(
            stamp, { _ in try (0..<9_000).map { .insert(try catalogue.contact("d-\($0)", name: long)) } },
            telling: { _, _ in
                let start = ContinuousClock.now
                seen = try other.read(for: .internal, at: .noon) { try $0.all(Contact.self).count }
                // Who is refused has waited 5 seconds.
                #expect(ContinuousClock.now - start < .seconds(4))
            })
        #expect(seen == 10)
        #expect(try other.read(for: .internal, at: .noon) { try $0.all(Contact.self).count } == 9_010)
    }

    @Test func aReadingInsideAReadingAndAChangeBesideItAreFine() throws {
        let catalogue = try catalogue(of: 3)
        let counts = try catalogue.see { view in
            let before = try view.all(Contact.self).count
            try catalogue.make(.insert(try catalogue.contact("new")))
            let beside = try catalogue.see { try $0.all(Contact.self).count }
            // The reading stays at what it saw first.
            return [before, beside, try view.all(Contact.self).count]
        }
        #expect(counts == [3, 4, 3])
    }

    /// What the reading of a page makes of a record is handed over behind it, and the consumer may write.
    @Test func recordsOfAnyKindAreReadInPages() throws {
        let catalogue = try TestCatalogue()
        for number in 0..<9 { try catalogue.make(.insert(try catalogue.release("r-\(number)"))) }
        var told: [String] = []
        try catalogue.store.forEach(
            Release.self, by: 4, for: .internal, at: .noon,
            telling: { view, release in "\(release.slug) of \(try view.all(Release.self).count)" },
            { text in
                told.append(text)
                if told.count == 1 { try catalogue.make(.insert(try catalogue.release("r-late"))) }
            })
        #expect(told == (0..<4).map { "r-\($0) of 9" } + (4..<9).map { "r-\($0) of 10" } + ["r-late of 10"])
        var hidden: [Slug] = []
        try catalogue.store.forEach(
            Release.self, for: .public, at: .noon, telling: { $1.slug }, { hidden.append($0) })
        #expect(hidden == [])
    }

    @Test func linksAreReadInPagesToo() throws {
        let catalogue = try TestCatalogue()
        for number in 0..<(CatalogueView.page + 5) {
            try catalogue.make(.insert(try catalogue.asset("a-\(1000 + number)")))
        }
        var urls: [String] = []
        try catalogue.store.forEachLink(LinkSelection(), for: .internal, at: .noon, telling: { $1.url }) { url in
            if urls.isEmpty { try catalogue.make(.insert(try catalogue.asset("z"))) }
            urls.append(url)
        }
        #expect(urls.count == CatalogueView.page + 6)
        #expect(urls == urls.sorted())
    }
}

/// Async callers, many more than there are threads in the cooperative pool.
@Suite struct DesksTests {
    @Test func aSlowReaderHoldsUpNoTask() async throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        let store = catalogue.store
        let mayEnd = DispatchSemaphore(value: 0)
        let isDone = Mutex(false)
        let slow = Task {
            try await store.read(for: .press, at: .noon) { view in
                mayEnd.wait()
                isDone.withLock { $0 = true }
                return try view.all(Contact.self).count
            }
        }
        let tasks = 8 * ProcessInfo.processInfo.activeProcessorCount
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<tasks {
                group.addTask { try await store.read(for: .press, at: .noon) { try $0.all(Contact.self).count } }
            }
            return try await group.reduce(0, +)
        }
        #expect(count == tasks)
        #expect(isDone.withLock { $0 } == false, "they waited for the slow one")
        mayEnd.signal()
        #expect(try await slow.value == 1)
    }

    /// While somebody else writes, every thread of the pool is free for other work.
    @Test func writersThatWaitHoldUpNoTask() async throws {
        let catalogue = try TestCatalogue()
        let turn = try Turn(at: CatalogueFile(catalogue.path))
        let outlets = try (0..<32).map { try catalogue.outlet("o-\($0)") }
        let store = catalogue.store
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        let changes = try await withThrowingTaskGroup(of: Change?.self) { group in
            for outlet in outlets { group.addTask { try await store.change(stamp) { _ in [.insert(outlet)] } } }
            let read = try await store.read(for: .internal, at: .noon) { try $0.all(Outlet.self).count }
            #expect(read == 0)
            turn.leave()
            return try await group.reduce(into: [Int]()) { $0.append($1?.id ?? 0) }
        }
        #expect(changes.sorted() == Array(1...32))
        #expect(try await store.undo(nil, stamp).undoes == 32)
    }
}
