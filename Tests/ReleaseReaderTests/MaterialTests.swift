import Testing

/// Pictures, film and sound by kind, and statements and references apart.
@Suite struct MaterialTests {
    @Test(
        arguments: [
            Row(
                "pictures in an album",
                below: """
                    High-resolution photos are available at https://media.harbour.example/albums/ferries.
                    """,
                [
                    "asset: image album https://media.harbour.example/albums/ferries"
                ]),
            Row(
                "a picture's file",
                below: """
                    Download a photo of the first boat: https://harbour.example/press/boat.jpg
                    """,
                [
                    "asset: image file https://harbour.example/press/boat.jpg"
                ]),
            Row(
                "B-roll",
                below: """
                    B-roll and interviews can be downloaded from https://harbour.example/press/broll
                    """,
                [
                    "asset: video item https://harbour.example/press/broll"
                ]),
            Row(
                "film as a file",
                below: """
                    Footage of the piers: https://harbour.example/press/piers.mp4
                    """,
                [
                    "asset: video file https://harbour.example/press/piers.mp4"
                ]),
            Row(
                "sound",
                below: """
                    Audio clips of the captain are available here: https://harbour.example/press/captain.mp3
                    """,
                [
                    "asset: audio file https://harbour.example/press/captain.mp3"
                ]),
            Row(
                "a chart",
                below: """
                    An infographic can be downloaded at https://harbour.example/press/map.svg
                    """,
                [
                    "asset: graphic file https://harbour.example/press/map.svg"
                ]),
            Row(
                "a search",
                below: """
                    Photos can be found at https://pictures.example/search?q=harbour+ferries
                    """,
                [
                    "asset: image search https://pictures.example/search?q=harbour+ferries"
                ]),
            Row(
                "behind a login",
                below: """
                    Images are available to media at https://pictures.example/login/harbour
                    """,
                [
                    "asset: image login https://pictures.example/login/harbour"
                ]),
            Row(
                "a file-sharing link",
                below: """
                    Photos and captions: https://www.dropbox.com/sh/abc123def/harbour
                    """,
                [
                    "asset: image album https://www.dropbox.com/sh/abc123def/harbour"
                ]),
            Row(
                "the same link",
                below: """
                    Photographs of the piers can be downloaded here: https://harbour.example/press/photos/

                    Footage of the first boat is at the same link.
                    """,
                [
                    "asset: image album https://harbour.example/press/photos/",
                    "asset: video album https://harbour.example/press/photos/",
                ]),
            Row(
                "a statement apart from pictures",
                below: """
                    The Harbour Alliance's statement on the storm can be read at https://harbour.example/statements/2030-11-02-storm.

                    Photos of the storm are available at https://harbour.example/albums/storm.
                    """,
                [
                    "asset: image album https://harbour.example/albums/storm",
                    "statement: Harbour Alliance's statement on the storm https://harbour.example/statements/2030-11-02-storm 2030-11-02",
                ]),
            Row(
                "a reference is no asset",
                below: """
                    The study is published at https://journal.example/articles/4711.
                    """,
                [
                    "asset: none",
                    "link: website https://journal.example/articles/4711",
                ]),
            Row(
                "the sender's site and its pages elsewhere",
                below: """
                    www.harbour.example
                    https://www.facebook.com/harbouralliance
                    """,
                [
                    "asset: none",
                    "link: website http://www.harbour.example",
                    "link: social https://www.facebook.com/harbouralliance",
                ]),
            Row(
                "a Docker image is no picture",
                below: """
                    The Docker image is available at https://hub.example/r/ferries.
                    """,
                [
                    "asset: none"
                ]),
        ] as [Row])
    func findsTheMaterial(_ row: Row) throws { try row.check() }
}
