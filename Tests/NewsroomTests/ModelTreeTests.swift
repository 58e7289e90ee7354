import Catalogue
import Foundation
import Mustache
import Testing

@testable import Newsroom

/// A model says the same to the engine as a tree as it says by itself.
@Suite struct ModelTreeTests {
    private struct Inner {
        var title: String?
        var slug: Slug
        var isShown: Bool
    }

    private struct Outer {
        var title = "Outside"
        var count = 3
        var missing: String?
        var inner: Inner?
        var nothing: Inner?
        var list: [Inner]
        var words: [String]
        var none: [String] = []
        var named: [String: String]
        var kept: [String: Inner]
    }

    private let model: Outer

    init() throws {
        let weir = Inner(title: nil, slug: try #require(Slug("weir")), isShown: true)
        let sluice = Inner(title: "Sluice", slug: try #require(Slug("sluice")), isShown: false)
        model = Outer(
            inner: weir, list: [weir, sluice], words: ["a", "<b>"], named: ["one": "1"], kept: ["weir": weir])
    }

    @Test(arguments: [
        "{{title}}, {{count}}{{missing}}{{unknown}}",
        // What is nothing inside is looked for outside.
        "{{#inner}}{{title}} {{slug}}{{#isShown}} shown{{/isShown}}{{/inner}}", "{{#list}}{{title}}-{{slug}};{{/list}}",
        "{{#nothing}}there{{/nothing}}{{^nothing}}not there{{/nothing}}", "{{#words}}[{{.}}]{{/words}}",
        "{{^none}}none{{/none}}{{#none}}some{{/none}}", "{{named.one}}{{named.two}}",
        "{{#kept.weir}}{{slug}}{{/kept.weir}}",
        "{{inner.slug}} {{inner.isShown}} {{inner.title}}", "{{#missing}}there{{/missing}}{{^missing}}not{{/missing}}",
    ])
    func theSamePageComesOutOfBoth(_ text: String) throws {
        let template = try MustacheTemplate(string: text)
        let tree = try #require(ModelTree.of(model))
        #expect(template.render(tree) == template.render(model))
        #expect(!template.render(tree).isEmpty)
    }

    @Test func nothingIsNothing() {
        #expect(ModelTree.of(String?.none as Any) == nil)
        #expect(ModelTree.of(String??.some(.none) as Any) == nil)
        #expect(ModelTree.of(String?.some("a") as Any) as? String == "a")
    }
}
