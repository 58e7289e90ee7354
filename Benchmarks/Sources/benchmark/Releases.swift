/// Releases that differ in who says what where, and have the same traps as real ones: wrapped links, spaced numbers,
/// "the same link". People and organisations are invented; the numbers are kept free for such purposes.
enum Releases {
    static let matters = [
        "storm shelter", "night train", "reading room", "seed bank", "tide gauge", "bird count", "footpath", "archive",
        "water plant",
    ]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Of that many bytes, or a little more: one text that holds one release behind the other.
    static func text(bytes: Int) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < bytes {
            text += release(number) + "\n\n"
            number += 1
        }
        return text
    }

    static func release(_ i: Int) -> String {
        let place = Rows.places[i % 10]
        let organisation = "\(place) \(Rows.bodies[i / 10 % 10])"
        let matter = matters[i % matters.count]
        let given = Rows.givenNames[i % Rows.givenNames.count]
        let officer = "\(given) \(Rows.givenNames[(i + 7) % Rows.givenNames.count])son"
        let speaker = "\(Rows.givenNames[(i + 13) % Rows.givenNames.count]) \(place)ley"
        let day = i % 28 + 1
        let month = months[i % 12]
        let year = 2000 + i % 25
        let line = "7946 0\(100 + i % 900)"
        let host = "\(place.lowercased())\(i).example"
        var parts = [
            i % 3 == 0 ? "MEDIA ADVISORY" : i % 3 == 1 ? "FOR IMMEDIATE RELEASE" : "PRESS RELEASE",
            "\(place): \(organisation) opens its \(matter) number \(i)",
            """
            \(place.uppercased()), \(day) \(month) \(year) – \(organisation) will open a \(matter) on \(day) \(month), it
            said today. It is the \(i % 40 + 2)th of its kind, cost \(i % 90 + 10),500 euros, and took \(i % 7 + 2) years.
            """,
            """
            "Nobody here thought that a \(matter) would fill a hall on a weekday," said \(speaker), director of
            \(organisation). "We have \(i % 300 + 20) volunteers, and still the door has to be shut by noon."
            """,
        ]
        for paragraph in 0..<(i % 4) {
            parts.append(
                """
                The plan goes back to \(1950 + (i + paragraph) % 50), when the first \(matters[(i + paragraph) % 9]) was
                closed. Since then the people of \(Rows.places[(i + paragraph) % 10]) have asked for another, in letters, in
                meetings and once with a band of \(paragraph + 4) trombones in front of the town hall.
                """)
        }
        parts += [
            "\(organisation) spokespeople are available for interview.",
            """
            Images are available – including pictures of the \(matter) – please click here: https://media.\(host)/asset-
            bank/search?set=\(i)&page=\(i % 5)
            """,
            "Video is available including an interview with \(speaker) – please use the same link above.",
            """
            For the statement of \(month) \(year) please click here:
            https://www.\(host)/news/\(year)-\(matter.replacing(" ", with: "-")).
            """,
            """
            For more information please contact press officer \(officer) on + 44 20 \(line) /
            + 44 7700 900 \(100 + i % 900) or at \(given.lowercased()).\(i)@\(host)
            """,
            "ENDS",
        ]
        return parts.joined(separator: "\n\n")
    }
}
