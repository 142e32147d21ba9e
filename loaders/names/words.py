"""The words that the rules for names know of a language."""

from dataclasses import dataclass
from functools import cache

from loaders.languages import LANGUAGES, words


@dataclass(frozen=True, slots=True)
class NameWords:
    """What stands in names and around them; lower case and straight apostrophes, but for legal forms."""

    roles: frozenset[str]
    """Posts and trades, which stand before or after a person's name."""
    first_names: frozenset[str]
    """First names that the lists of people do not have."""
    role_adjectives: frozenset[str]
    """What stands between a post and the name: `général`, `managing`."""
    place_roles: frozenset[str]
    """Posts that are held in a town or country: `maire`."""
    honorifics: frozenset[str]
    """Titles of address, without full stop."""
    organisation_nouns: frozenset[str]
    """Nouns before the bare name of an organisation: `start-up`, `Hersteller`."""
    kept_nouns: frozenset[str]
    """Such nouns that belong to the name even behind an article: `der Verein X`."""
    belongings: frozenset[str]
    """What only organisations have: `filiale`, `Aktie`, `shareholders`."""
    company_verbs: frozenset[str]
    """What only organisations do: `emploie`, `fertigt`, `manufactures`."""
    people_endings: tuple[str, ...]
    """What the names of a place's inhabitants end with: `-ois`, `-iens`."""
    people_before: frozenset[str]
    """What stands before such names, in the plural: `les`, `chers`."""
    buyers: frozenset[str]
    """Nouns for firms before which a plain noun may stand as the object: `bietet Kunden Werkzeug`."""
    known_programmes: frozenset[str]
    """Programmes and funds that every text of the language may name."""
    river_before: frozenset[str]
    """Three or two words before a river's name: `banks of the`."""
    thing_verbs: frozenset[str]
    """What firms do and persons too, told apart by the pronoun before it: `, which owns`."""
    before_verbs: frozenset[str]
    """What may stand between a subject and its verb: auxiliaries, adverbs."""
    place_nouns: frozenset[str]
    event_nouns: frozenset[str]
    programme_nouns: frozenset[str]
    product_nouns: frozenset[str]
    organisation_heads: frozenset[str]
    """What begins a name of several words: `Fédération`, `Institut`."""
    organisation_tails: frozenset[str]
    """What ends one: `Technologies`, `Council`."""
    press_heads: frozenset[str]
    """What a newspaper is called after its article: `Le Courrier de …`, `Der Kurier`."""
    place_heads: frozenset[str]
    place_tails: frozenset[str]
    place_endings: tuple[str, ...]
    """What a made-up word for a site ends with: `Biopark`."""
    event_heads: frozenset[str]
    event_behind: frozenset[str]
    """Nouns in lower case behind the name of an event, where the language puts them there: `the X festival`."""
    programme_behind: frozenset[str]
    product_behind: frozenset[str]
    event_tails: frozenset[str]
    event_before: frozenset[str]
    """Two words before which a fair stands when a name follows them: `auf der X`."""
    event_endings: tuple[str, ...]
    """What a word for an event ends with where languages make one word of two: `-gipfel`."""
    event_at: frozenset[str]
    """Small words before a work that is an event: `at the`, `beim`."""
    programme_heads: frozenset[str]
    programme_tails: frozenset[str]
    programme_endings: tuple[str, ...]
    """What a word for a programme ends with: `-pakt`."""
    programme_before: frozenset[str]
    """Small words before a work that is a programme: `under the`, `au titre de`."""
    small_in_works: frozenset[str]
    """Small words inside the name of an event or a programme: `Pas en Avant`."""
    numbered: frozenset[str]
    """What has a number in the name of a programme: `phase IV`."""
    head_adjectives: frozenset[str]
    """Adjectives in lower case that belong to the name that a head begins."""
    joining: frozenset[str]
    """Small words inside names of several words."""
    inner_nouns: frozenset[str]
    """Nouns in lower case inside such names: `Chambre de commerce de …`."""
    naming: frozenset[str]
    """What stands between a thing and the name that it gets: `baptisé`, `called`, `namens`."""
    phrase_nouns: frozenset[str]
    """What has a whole phrase for its name: `association`, `collectif`."""
    people_nouns: frozenset[str]
    """Nouns for people that are no post, and that quotations do not need: `groundsman`, `Torwart`."""
    life_verbs: frozenset[str]
    """What only people do, or is only done to them: `born`, `studied`."""
    years_of_age: frozenset[str]
    """What stands behind a number that is somebody's age."""
    institution_endings: tuple[str, ...]
    """What the name of an institution ends with that is one word: `-ministerium`."""
    press_endings: tuple[str, ...]
    """The same of a newspaper: `-bote`."""
    street_endings: tuple[str, ...]
    """The same of a street."""
    league_endings: tuple[str, ...]
    """The same of a league, written as one word: `Proligue`."""
    house_endings: tuple[str, ...]
    """What houses and bodies are called behind a town's or a land's name: `-klinik`."""
    landscapes: frozenset[str]
    """Rivers, mountains and lands that the lists of places do not have, lower case."""
    no_endings: frozenset[str]
    """Words with such an ending that are none: `Hauptstraße`."""
    town_rivers: frozenset[str]
    """Rivers in brackets that tell towns of one name apart."""
    opponents: frozenset[str]
    """What stands before the other club of a match: `against`."""
    between: frozenset[str]
    """What stands before two places that something joins."""
    ways: frozenset[str]
    """What joins two places."""
    branch_tails: frozenset[str]
    """Short names of countries that end a firm's: `UK`."""
    nobles: frozenset[str]
    """Titles between a first name and its particle."""
    owning: frozenset[str]
    """Words of belonging before a noun that a name follows: `its app, X`."""
    unclear_nouns: frozenset[str]
    """Nouns for firms that are said of persons too, or are participles: behind a name they need their article."""
    postnominals: frozenset[str]
    """Letters behind a person's name that are no part of it: `MP`, `MdB`."""
    by: frozenset[str]
    """What a line begins with that names its author: `par`, `by`, `von`."""
    states: frozenset[str]
    """Nouns right before a state's name with which it is the institution too: `das Land X`."""
    indefinite: frozenset[str]
    """Articles and numbers before any one of its kind: `un lycée de X`."""
    small_heads: frozenset[str]
    """What begins the name of an institution in lower case too: `lycée X`, `tribunal de X`."""
    small_bodies: frozenset[str]
    """The same of two or three words, the first of which alone says too little: `cour d'appel de X`."""
    small_place_heads: frozenset[str]
    """What begins a place's name in lower case too: `canal de X`."""
    small_tails: frozenset[str]
    """What ends the name of a town's institution in lower case: `X county council`."""
    tailed_heads: frozenset[str]
    """What begins a name that may end in lower case: `Commission de régulation de l'énergie`."""
    generic_bodies: frozenset[str]
    """Bodies that everybody has: their words name nothing, capital or not (`conseil d'administration`)."""
    articles: frozenset[str]
    of: frozenset[str]
    """Small words between a post and the organisation."""
    agents: frozenset[str]
    """Small words before who acts: `par`."""
    particles: frozenset[str]
    """Small words inside a person's name."""
    legal_forms: frozenset[str]
    """As written: `GmbH`, `SA`."""
    kinds_of_lists: frozenset[str]
    """Words between a plural and the names that it sums up: `comme`, `wie`, `including`."""
    place_verbs: frozenset[str]
    """Words before the preposition of a place: `basé`, `Sitz`, `headquartered`."""
    at: frozenset[str]
    """Prepositions of place after such a word."""
    at_only: frozenset[str]
    """Prepositions that mostly stand before a place, whatever is before them."""
    compass: frozenset[str]
    """Compass names used as a region's."""
    compass_before: frozenset[str]
    """What stands before a compass name that is a region."""
    compass_prefixes: frozenset[str]
    """Compass names glued before a place: `West` in `Westafrika`."""
    institutions: frozenset[str]
    """Institutions that every text of the language may name."""
    ministries: frozenset[str]
    departments: frozenset[str]
    """What a ministry is of: a post's title holds them (`ministre de l'Économie`)."""
    coordination: frozenset[str]
    not_names: frozenset[str]
    """What looks like a name and is none: general acronyms, interface words."""
    currencies: frozenset[str]
    """Units of money, which end sums and no names."""
    adjective_endings: tuple[str, ...]
    """What adjectives end with that have a capital and stand alone (`Französische`)."""
    noun_endings: tuple[str, ...]
    """What unknown common nouns end with, where they have a capital as names do."""
    name_endings: tuple[str, ...]
    """What towns' and families' names end with, though it is a noun too: `-bach`, `-berg`."""
    calendar: frozenset[str]
    """Days and months, which end a run of words with a capital."""
    name_like: tuple[str, ...]
    """A town, a surname, a firm: words of their groups in the word table are used as names; the town comes first."""
    territories: frozenset[str]
    """Bodies that are both a territory and the institution that runs it."""
    countries: dict[str, str]
    """Names of countries that CLDR does not have, with their ISO 3166 code."""
    towns: dict[str, str]
    """Names of towns abroad that the lists do not have, with the town's own."""


@cache
def name_words(language: str) -> NameWords:
    """The words of `language`."""
    own: NameWords = words(language, "names", NameWords)
    return own


@cache
def first_names() -> frozenset[str]:
    """The first names of all languages together: people travel."""
    return frozenset().union(*(name_words(language).first_names for language in LANGUAGES))
