/// Pages of status 200 that say that there is nothing: English.
enum NotFoundPages {
    static let english: [Seen] = [
        .page(
            "WordPress, a theme of the foundation's", title: "Page not found &#8211; River Trust",
            bodyClass: "error404 wp-embed-responsive",
            """
            <main id="primary"><section class="error-404 not-found"><h1 class="page-title">Oops! That page can&rsquo;t be found.</h1>
            <p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>
            <h2>Recent Posts</h2><ul><li><a href="/a">Spring at the weir</a></li></ul></section></main>
            """),
        .page(
            "WordPress, a block theme", title: "Nothing found - River Trust",
            "<main><h1>404</h1><p>The page you are looking for does not exist, or it has been moved. Please try searching using the form below.</p></main>"
        ),
        .page(
            "Drupal", title: "Page not found | River Trust",
            "<main><h1>Page not found</h1><div class=\"content\">The requested page could not be found.</div></main>"),
        .page(
            "Joomla", title: "404 - Error: 404",
            """
            <h1>The requested page can&#39;t be found.</h1><p>An error has occurred while processing your request.</p>
            <p>You may not be able to visit this page because of:</p><ul><li>an out-of-date bookmark/favourite</li>
            <li>a mistyped address</li><li>a search engine that has an out-of-date listing for this site</li></ul>
            """),
        .page(
            "SharePoint", title: "Page not found",
            "<div id=\"s4-workspace\"><p>Sorry, the page you're looking for doesn't exist.</p><p>It may have been renamed or deleted. Correlation ID: 7c3e</p></div>"
        ),
        .page(
            "AEM", title: "Error 404 | River Trust",
            "<main><h1>We’re sorry, this page no longer exists</h1><p>Use our search to find pictures and films.</p></main>"
        ),
        .page(
            "Squarespace", title: "River Trust",
            "<main><h1></h1><p>We couldn't find the page you were looking for. This is either because: There is an error in the URL entered into your web browser. Please check the URL and try again. The page you are looking for has been moved or deleted.</p><p>You can return to our homepage by <a href=\"/\">clicking here</a>.</p></main>"
        ),
        .page(
            "Wix", title: "River Trust",
            "<div><h2>This isn't the page you were looking for</h2><p>The address you typed is not here.</p><p>404</p></div>"
        ),
        .page(
            "a government's site", title: "Page not found - GOV",
            """
            <main><h1>Page not found</h1><p>If you typed the web address, check it is correct.</p><p>If you pasted the web address,
            check you copied the entire address.</p><p>If the web address is correct or you selected a link or button, contact us
            if you need to speak to someone about this page.</p></main>
            """),
        .page(
            "a charity with jokes", title: "Oops | River Trust",
            "<main><h1>Something fishy is going on</h1><p>Sorry, the page you requested has swum away: it can't be found.</p></main>"
        ),
        .page(
            "three digits, each in an element", title: "River Trust",
            "<main><h1><span>4</span><span>0</span><span>4</span></h1><p>Back to the <a href=\"/\">homepage</a></p></main>"
        ),
        .page(
            "an asset bank: item", title: "Asset Bank | View asset",
            "<main><h1>Not found</h1><p>The asset you requested does not exist, or you do not have permission to view it.</p></main>"
        ),
        .page(
            "an asset bank: shared link", title: "ResourceSpace",
            "<main><h1>Sorry...</h1><p>This external share link has expired or has been removed. Please contact whoever sent it to you.</p></main>"
        ),
        .page(
            "a photo host: album", title: "Flickr",
            "<main><h2>Oops.</h2><p>We can't find that album. It may have been deleted by its owner.</p></main>"),
        .page(
            "a transfer that ran out", title: "WeTransfer - Send Large Files",
            "<main><h2>Transfer expired</h2><p>Sorry, this transfer has expired and is not available any more</p></main>"
        ),
        .page(
            "a drive", title: "Google Drive – Page Not Found",
            "<div><p>Sorry, unable to open the file at this time.</p><p>Please check the address and try again.</p></div>"
        ),
        .page(
            "a box", title: "Dropbox - Link not found",
            "<main><h1>This item was deleted</h1><p>The file or folder you are looking for has been deleted by its owner.</p></main>"
        ),
        .page(
            "a video site", title: "YouTube",
            "<div id=\"player\"><p>Video unavailable</p><p>This video is no longer available because the account has been closed.</p></div>"
        ),
        .page(
            "another video site", title: "Sorry, we couldn't find that page | Vimeo",
            "<h1>Sorry, we couldn’t find that page</h1><p>But that’s OK! You can always visit our homepage.</p>"),
        .page(
            "a newspaper that took it down", title: "River Gazette",
            "<main><h1>This article is no longer available</h1><p>Our licence to publish this article has ended.</p><h3>Most read</h3><ul><li><a href=\"/1\">Flood defences approved</a></li></ul></main>"
        ),
        .page(
            "a site that keeps the title of its front page", title: "Welcome to the River Trust",
            head: "<meta name=\"robots\" content=\"noindex\">",
            "<main><h1>Whoops, dead end!</h1><p>There is nothing here. Try the menu above.</p></main>"),
        .page(
            "an old server's own words", title: "404 Not Found",
            "<h1>Not Found</h1><p>The requested URL /press/salmon.html was not found on this server.</p>"),
        .page(
            "Information server of old", title: "The page cannot be found",
            "<h1>The page cannot be found</h1><p>The page you are looking for might have been removed, had its name changed, or is temporarily unavailable.</p><h2>Please try the following:</h2><ul><li>Make sure that the Web site address is spelled correctly.</li></ul>"
        ),
        .page(
            "a domain for sale", title: "rivertrust.example",
            "<h1>rivertrust.example</h1><p>This domain is for sale! Buy this domain today.</p><p>Related searches</p>"),
        .page(
            "an account that was closed", title: "Account Suspended",
            "<h1>Account Suspended</h1><p>This Account has been suspended. Contact your hosting provider for more information.</p>"
        ),
    ]

    static let redirected: [Seen] = [
        Seen.page("sent to the page for errors", title: "River Trust", "<main><h1>Hello</h1></main>").with {
            $0.end = "https://www.rivertrust.example/404.html"
        },
        Seen.page("sent to the front page", title: "River Trust", "<main><h1>Rivers for all</h1></main>").with {
            $0.end = "https://www.rivertrust.example/"
        },
        Seen.page("sent to the front page in a language", title: "River Trust", "<main><h1>Rivers</h1></main>").with {
            $0.end = "https://rivertrust.example/en/home"
        },
    ]
}
