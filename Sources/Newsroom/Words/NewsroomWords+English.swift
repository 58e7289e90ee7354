extension NewsroomWords {
    static let english = NewsroomWords(
        language: "en",
        pressOffice: "Press office",
        skip: "Skip to the content",
        releases: "Releases", latest: "Latest releases",
        noReleases: "Nothing has been released yet.",
        contacts: "Press contacts",
        search: "Search",
        corrected: "Corrected",
        forms: "This release in other forms",
        otherLanguages: "In other languages",
        saveContact: "Save as a contact",
        missing: "There is nothing here",
        missingWhy: "It may have moved, or the address may be mistyped.",
        toFront: "Go to the newsroom")
}
