/// Words that say nothing of what a text is about.
public let stopWords: Set<String> = [
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by",
    "can", "could", "did", "do", "does", "during", "for", "from", "had", "has", "have", "he", "her", "his", "how", "if",
    "in", "including", "into", "is", "it", "its", "last", "more", "most", "new", "next", "no", "not", "of", "on",
    "or", "our", "over", "said", "says", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "to", "under", "until", "was", "we", "were", "what",
    "when",
    "where", "which", "while", "who", "why", "will", "with", "would", "you", "your",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "und", "im", "zu", "mit", "von", "fur", "auf",
    "le", "la", "les", "un", "une", "et", "du", "au", "aux", "en", "pour", "dans", "el", "los", "las", "y", "del",
]
