"""The few words of the three languages that suggestions know: what a name may begin with or not, what stands before no name.

The store knows no language (`loaders/languages` does); these say only which names are compared, and are never
written anywhere.
"""

ARTICLES = frozenset(
    {"l", "d", "le", "la", "les", "der", "die", "das", "den", "dem", "the", "el", "il", "al"}
)
"""What a name may begin with or not; folded."""
COMPANIES = frozenset(
    {
        "groupe",
        "group",
        "gruppe",
        "holding",
        "company",
        "corporation",
        "corp",
        "societe",
        "limited",
        "ltd",
        "inc",
        "plc",
    }
    | {"ag", "gmbh", "kg", "kgaa", "se", "ev", "sa", "sas", "sarl", "spa", "nv", "bv", "llc"}
)
"""What the name of a company may have or not; folded."""
INDEFINITE = {
    "de": frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine"}),
    "fr": frozenset({"un", "une"}),
    "en": frozenset({"a", "an"}),
}
"""What stands before no name, by language."""
DEFINITE = {
    "de": frozenset({"der", "die", "das", "den", "dem", "des", "diese", "dieser", "seine", "ihre"}),
    "fr": frozenset({"le", "la", "les", "l’", "l'", "ces", "ses", "leurs"}),
    "en": frozenset({"these", "his", "her", "their"}),
}
"""What stands before few names of people and places, by language."""
GENITIVE = "des", "s"
"""A German article and the ending of a noun behind it."""
LEADING = ("À", "Au", "Aux", "En", "Im", "Am", "In", "At", "Richtung", "Angaben")
"""What no name begins with."""
ROMAN = frozenset(
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"}
)
