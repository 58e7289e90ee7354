import Catalogue

/// Pages that are there and speak of errors, sign-ins, robots and empty searches: English.
enum GoodPages {
    private static let story = String(
        repeating:
            "<p>The salmon run began early this year, and volunteers counted more fish at the weir than in any spring since the count began. The trust will publish the figures in June.</p>",
        count: 3)

    static let english: [Seen] = [
        .page(
            "a band", title: "Error 404 announce new album | River Gazette",
            "<main><article><h1>Error 404 announce new album</h1><p>The band Error 404, whose first single “Page Not Found” sold 40,000 copies, return with an album in May.</p></article></main>"
        ),
        .page(
            "the band's own page", title: "Error 404 | Artists | River Festival",
            "<main><h1>Error 404</h1><p>The trio from Ghent plays loud guitars and quiet harmonium. They have toured with everybody who matters and bring their third album to the river stage on Saturday at nine.</p></main>"
        ),
        .page(
            "a help page", title: "How to fix 404 errors on your site | Help centre",
            "<main><h1>How to fix 404 “page not found” errors</h1><p>Visitors see this error when the page they requested does not exist. Check the address first, then your redirects.</p></main>"
        ),
        .page(
            "a help page with a question", title: "Why do I see “The page you requested could not be found”?",
            "<main><h1>Why do I see “The page you requested could not be found”?</h1><p>You will see it when somebody has moved the page. Ask your administrator to restore it.</p></main>"
        ),
        .page(
            "a story", title: "Page not found: the story of the web's lost pages",
            "<main><article><h1>Page not found: the story of the web's lost pages</h1>\(story)</article></main>"),
        .page(
            "an essay", title: "Not Found: essays on loss | River Books",
            "<main><h1>Not Found: essays on loss</h1><p>Twelve writers look for what has gone missing: a house, a river, a language.</p><p>192 pages, paperback.</p></main>"
        ),
        .page(
            "a search with hits", title: "Search results for error | River Trust",
            "<main><h1>Search results</h1><p>12 results for “page not found”</p><ul><li><a href=\"/a\">How to report a page not found error</a></li><li><a href=\"/b\">Nothing found in the river: clean-up report</a></li></ul></main>"
        ),
        .page(
            "a page of the state of services", title: "System status",
            "<main><h1>All systems operational</h1><h2>Past incidents</h2><p>12 May: some visitors saw “404 not found” on our picture library. This incident has been resolved.</p></main>"
        ),
        .page(
            "a designer's blog", title: "Our favourite 404 pages of the year",
            "<main><h1>Our favourite 404 pages of the year</h1><p>“Sorry, we can't find that page” does not have to be dull. We looked at forty sites.</p>\(story)</main>"
        ),
        .page(
            "a specification", title: "404 Not Found - HTTP | Reference",
            "<main><h1>404 Not Found</h1><p>The HTTP 404 Not Found response status code indicates that the server cannot find the resource. Links that lead to a 404 page are often called broken or dead links. A server that knows that a resource is gone for good should send 410 instead. The body of such an answer is up to whoever runs the server, and many show a picture, a joke or a search form to those who came by an old address.</p><h2>Status</h2><p>404 Not Found</p><h2>Specifications</h2><p>RFC 9110 defines it in section 15.5.5, among the statuses of class four, which say that whoever asked has made the mistake, as far as the server can tell. Caches may keep it for as long as they see fit unless they are told otherwise by a field in the head.</p><h2>Browsers</h2><p>All of them have known it since the first day of the web, and show the body that comes with it.</p></main>"
        ),
        .page(
            "a picture with terms", title: "Salmon leaping the weir | River Trust pictures",
            "<main><h1>Salmon leaping the weir</h1><p>This image is not available for commercial use. Credit: Jane Doe.</p></main>"
        ),
        .page(
            "a picture in other languages", title: "Salmon leaping | Pictures",
            "<main><h1>Salmon leaping</h1><p>This page is not available in Welsh. Photograph by Jane Doe, 2012.</p></main>"
        ),
        .page(
            "a shop without stock", title: "River mug | Shop",
            "<main><h1>River mug</h1><p>£9.00</p><p>Sorry, this is out of stock. We expect more in June. Delivery takes three days and costs nothing above twenty pounds.</p></main>"
        ),
        .page(
            "a release about a lost document", title: "Minister: files missing from flood inquiry",
            "<main><article><h1>Minister: files missing from flood inquiry</h1><p>Eleven files cannot be found, the minister told the house. “We looked everywhere,” she said.</p></article></main>"
        ),
        .page(
            "a missing person", title: "Missing: have you seen Max? | Police",
            "<main><h1>Missing: have you seen Max?</h1><p>Max, 14, has gone missing from the harbour. Call 020 7946 0018.</p></main>"
        ),
        .page(
            "a page with a form to sign in above", title: "Spring floods: pictures",
            "<main><form action=\"/login\"><input name=\"user\"><input type=\"password\" name=\"p\"><input type=\"submit\" value=\"Sign in\"></form><h1>Spring floods: pictures</h1><p>Twelve photographs of the floods in March, free for editorial use.</p></main>"
        ),
        .page(
            "an article on passwords", title: "How to choose a password | River Bank",
            "<main><h1>How to choose a password</h1><p>You need to sign in to your account more often than you think. Choose long words.</p>\(story)</main>"
        ),
        .page(
            "a report on robots", title: "Are you a robot? Why captchas no longer work | River Gazette",
            "<main><article><h1>Are you a robot? Why captchas no longer work</h1><p>“Verify you are human”, the box says.</p>\(story)</article></main>"
        ),
        .page(
            "a report on access", title: "Access denied: patients without records",
            "<main><h1>Access denied: patients without records</h1>\(story)</main>"),
        .page(
            "a report on domains", title: "This domain is for sale: the trade in names | Gazette",
            head: "<meta property=\"og:type\" content=\"article\">",
            "<main><h1>This domain is for sale: the trade in names</h1>\(story)</main>"),
        .page(
            "a bookshop named so", title: "Page Not Found",
            "<main><h1>Page Not Found</h1><p>A bookshop and reading room for artists' books in the harbour quarter. Open Wednesday to Sunday.</p><h2>Events</h2><p>On Friday the printers of Mill Lane show their spring catalogue, with music. On Saturday children bind their first book: please bring an old shirt.</p><h2>About</h2><p>Four friends opened the shop in 2017 with two thousand books and a coffee machine. Today it holds nine thousand, from forty countries, and a press that guests may use on Thursdays. The reading room seats thirty and is free to all. We lend to schools and buy from anybody who brings a book that we do not have. Our newsletter goes out on the first of the month, and the archive of all our evenings can be heard in the reading room and from home. Members pay thirty a year and get a tenth off everything, and the keys in turn on Mondays, when the shop is theirs.</p></main>"
        ).with { $0.url = "https://pagenotfound.example/about/shop" },
        .page(
            "a listing that says that some are gone", title: "Press pictures 2012 | River Trust",
            "<main><h1>Press pictures 2012</h1><p>Some of our older files have been archived. Ask the press office for them.</p><ul><li><a href=\"/1\">Weir, spring</a></li><li><a href=\"/2\">Weir, autumn</a></li></ul></main>"
        ),
        .page(
            "a front page with a notice", title: "River Trust",
            "<main><h1>Rivers for everybody</h1><p>Our website has moved. Some of the pages you are looking for may not be found where they were.</p>\(story)</main>"
        ).with { $0.url = "https://www.rivertrust.example/" },
        .page(
            "a page that a script fills", title: "River Trust",
            "<div id=\"root\"></div><noscript>You need to enable JavaScript. Page not found? Contact us.</noscript>"),
        .page(
            "a page with a message for scripts", title: "Weir gallery",
            "<main><h1>Weir gallery</h1><div style=\"display: none\"><p>Sorry, the page you requested could not be found.</p></div><p>Nine photographs.</p></main>"
        ),
        .page(
            "a comment below", title: "Broken link? Tell us | River Trust",
            "<main><h1>Broken link? Tell us</h1><p>If a page on this site cannot be found, write to press@rivertrust.example and we will mend it.</p></main>"
        ),
    ]
}
