import Foundation
import TestSupport

/// PDF files of an invented harbour.
enum PDFSamples {
    /// Three pages: a headline over two lines, a wrapped address, contacts in two columns, running heads, links.
    static let release = PDFPaper(
        pages: [
            [.init("Harbour Town Port Authority", y: 780, size: 9), .init("Press release", x: 400, y: 780, size: 9)]
                + PDFPaper.block(
                    ["Sea wall reopens to walkers after", "eleven years"], y: 740, size: 20, step: 24)
                + PDFPaper.block(
                    [
                        "Harbour Town, 3 March 2015 – The sea wall at Harbour Town reopens to walkers to-",
                        "day, the harbour board said.",
                    ], y: 690)
                + PDFPaper.block(
                    [
                        "Pictures are at https://pictures.harbour.example/asset-",
                        "bank/action/search?attribute_12=Wall", "The film is here,", "on a page of its own.",
                    ], y: 650)
                + [.init("and more of it is", x: 156, y: 622)]
                + [.init("Media contacts", y: 540, size: 14)]
                + PDFPaper.block(
                    ["Marta Lindqvist", "Press officer", "+44 20 7946 0018", "marta@harbour.example"], y: 510)
                + PDFPaper.block(
                    ["Tomas Okafor", "Head of communications", "+44 20 7946 0019", "tomas@harbour.example"],
                    x: 320, y: 510)
                + [.init("Page 1", x: 290, y: 40, size: 9)],
            [
                .init("Harbour Town Port Authority", y: 780, size: 9), .init("Notes to editors", y: 740, size: 14),
                .init("1. The wall was built in 1880.", y: 710), .init("Page 2", x: 290, y: 40, size: 9),
            ],
            [
                .init("Harbour Town Port Authority", y: 780, size: 9), .init("About the board", y: 740, size: 14),
                .init("The board keeps the harbour.", y: 710), .init("Page 3", x: 290, y: 40, size: 9),
            ],
        ],
        links: [
            .init("https://films.harbour.example/wall", [72, 618, 150, 632]),
            .init("https://pages.harbour.example/wall?a=1&b=2", [156, 618, 230, 632]),
            .init("https://pages.harbour.example/wall?a=1&b=2", [72, 604, 180, 617]),
            .init("javascript:alert(1)", page: 1, [72, 706, 200, 720]),
        ])

    static let text = """
        Harbour Town Port Authority

        Press release

        Sea wall reopens to walkers after
        eleven years

        Harbour Town, 3 March 2015 – The sea wall at Harbour Town reopens to walkers to-
        day, the harbour board said.

        Pictures are at https://pictures.harbour.example/asset-
        bank/action/search?attribute_12=Wall
        The film is here, and more of it is
        on a page of its own.

        Media contacts

        Marta Lindqvist
        Press officer
        +44 20 7946 0018
        marta@harbour.example

        Tomas Okafor
        Head of communications
        +44 20 7946 0019
        tomas@harbour.example

        Page 1

        Harbour Town Port Authority

        Notes to editors

        1. The wall was built in 1880.

        Page 2

        Harbour Town Port Authority

        About the board

        The board keeps the harbour.

        Page 3

        """

    /// One page that says "A wall", behind the password "u".
    static let encrypted = Array(
        Data(
            base64Encoded: """
                JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwg\
                L0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQW5ub3RzIFsgXSAvQ29u\
                dGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwg\
                L0YxIDUgMCBSIC9GMiA2IDAgUiA+PiA+PiAvVHlwZSAvUGFnZSA+PgplbmRvYmoKNCAwIG9iago8PCAvTGVuZ3RoIDUxIC9GaWx0\
                ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQq0G+ZAIVKOTCsIBf/UAeHzC57YxEWD2JMB0VWevoFA4STJE+H5t+S9jQ0JKHYlZnjv\
                W7RlbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwgL0Jhc2VGb250IC9IZWx2ZXRpY2EgL0VuY29kaW5nIC9XaW5BbnNpRW5jb2Rp\
                bmcgL1N1YnR5cGUgL1R5cGUxIC9UeXBlIC9Gb250ID4+CmVuZG9iago2IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhLUJv\
                bGQgL0VuY29kaW5nIC9XaW5BbnNpRW5jb2RpbmcgL1N1YnR5cGUgL1R5cGUxIC9UeXBlIC9Gb250ID4+CmVuZG9iago3IDAgb2Jq\
                Cjw8IC9GaWx0ZXIgL1N0YW5kYXJkIC9MZW5ndGggNDAgL08gPDg1M2ZlZTNmNjU1MGZjM2JjMjEyNzk3ZWFlZDk5Y2M5YmU1MzM0\
                NzU4M2E3MzhlMjVmZGZiMTI0MmJmOTMzNjY+IC9QIC00IC9SIDIgL1UgPDVjNzgzMTNhM2YzZjE3ZWZkNzUxZGVkNmUxZjY5YjQw\
                ZTM4NGVhNDEzZTQ5ZGYzYWYwMGMwMzFhOWY0MTg1YzA+IC9WIDEgPj4KZW5kb2JqCnhyZWYKMCA4CjAwMDAwMDAwMDAgNjU1MzUg\
                ZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMDY0IDAwMDAwIG4gCjAwMDAwMDAxMjMgMDAwMDAgbiAKMDAwMDAwMDI3MyAw\
                MDAwMCBuIAowMDAwMDAwMzk0IDAwMDAwIG4gCjAwMDAwMDA0OTEgMDAwMDAgbiAKMDAwMDAwMDU5MyAwMDAwMCBuIAp0cmFpbGVy\
                IDw8IC9Sb290IDEgMCBSIC9TaXplIDggL0lEIFs8MzE0MTU5MjY1MzU4OTc5MzIzODQ2MjY0MzM4MzI3OTU+PDMxNDE1OTI2NTM1\
                ODk3OTMyMzg0NjI2NDMzODMyNzk1Pl0gL0VuY3J5cHQgNyAwIFIgPj4Kc3RhcnR4cmVmCjc5OQolJUVPRgo=
                """) ?? Data())
}
