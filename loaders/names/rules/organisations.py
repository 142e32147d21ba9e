"""Organisations: told by a noun, a post, a legal form, the words that the name begins or ends with."""

from collections.abc import Iterator

from db.records import Candidate
from loaders.names.gazetteer import BODY, CITY, COMPANY, COUNTRY, FIRST, PLACE, REGION, TOWN
from loaders.names.rules.frequent import is_word
from loaders.names.rules.heads import extended
from loaders.names.rules.nouns import is_common_noun
from loaders.names.rules.scene import Scene, among, either
from loaders.names.words import first_names


def nouns(scene: Scene) -> Iterator[Candidate]:
    """`la start-up X`, `l'industriel nantais X`, `das Unternehmen X`: a noun that the name is in apposition to."""
    for first, last in scene.chunks:
        place = scene.noun_before(first, scene.own.organisation_nouns)
        if (
            place is not None
            and not scene.is_broken(first)
            and not scene.is_glued(first)
            and not (is_noun(scene, first, last) and not _is_new(scene, first, place))
        ):
            yield from scene.vote(first, last, "organisation", 1.2, "organisation noun before")


def _is_new(scene: Scene, first: int, noun: int) -> bool:
    """Whether an unknown German compound is a name after all, since a firm is called so: `das Start-up Codewiese`."""
    own = scene.own
    word = scene.before(noun + 1)
    while noun > 1 and scene.low[noun - 1] == "-":
        noun -= 2
    if noun < 1 or is_word(scene, scene.line.words[first]) or scene.line.words[noun].islower():
        return False
    return (scene.low[noun - 1] in own.articles or scene.low[noun - 1] in own.of) and word not in own.buyers


def nouns_after(scene: Scene) -> Iterator[Candidate]:
    """`X, une start-up`, `X, ein Hersteller von …`: a noun after the name, a comma and an article."""
    for first, last in scene.chunks:
        is_town = first > 0 and scene.low[first - 1] in scene.own.of and scene.listed(first, last) & PLACE
        if scene.low[last : last + 1] in ((",",), ("(",)) and not is_town and _is_explained(scene, last + 1):
            yield from scene.vote(first, last, "organisation", 1.2, "organisation noun after")


def _is_explained(scene: Scene, at: int) -> bool:
    """Whether a noun for a firm stands here, behind an article or, in lower case, without one (`X, fabricant de …`)."""
    low, language = scene.low, scene.page.language
    if at < len(low) and low[at] not in scene.own.articles:
        return (
            scene.line.words[at].islower()
            and low[at] in scene.own.organisation_nouns - scene.own.unclear_nouns
        )
    for place in range(at + 1, min(at + 4, len(low))):
        if scene.line.words[place][0].isupper() and language != "de":
            return False  # Yves Brennec, le Groupe …
        if among(low[place], scene.own.organisation_nouns, language):
            return True
        if not scene.line.words[place].islower():
            return False
    return False


def posts(scene: Scene) -> Iterator[Candidate]:
    """`directeur de X`, `Geschäftsführer von X`: what a post is held at."""
    own = scene.own
    for first, last in scene.chunks:
        place = scene.skip_small(first, either(own.articles, own.of))
        if place < 0 or place == first - 1 or scene.is_broken(first):
            continue
        at = place
        while at > 0 and scene.low[at] in own.role_adjectives:
            at -= 1
        if (
            among(scene.before(at + 1), own.roles, scene.page.language)
            and scene.low[first] not in own.departments
        ):
            if scene.low[at] in own.place_roles:
                yield from scene.vote(first, last, "place", 1.2, "post of")
            elif scene.listed(first, last) & PLACE:
                yield from scene.vote(first, last, "place", 0.5, "post of")
            elif any(word in own.of for word in scene.low[place + 1 : first]) and not is_noun(
                scene, first, last
            ):
                yield from scene.vote(first, last, "organisation", 1.0, "post of")


def compounds(scene: Scene) -> Iterator[Candidate]:
    """`ABC-Chef`, `Muster-Sprecherin`, `Muster-Gruppe`: a German compound with a name in front."""
    if scene.page.language != "de":
        return
    for at, word in enumerate(scene.low):
        if word != "-" or at < 1 or not scene.is_glued(at) or at + 1 >= len(scene.low):
            continue
        name = scene.line.words[at - 1]
        if not name[0].isupper() or len(name) < 3 or is_noun(scene, at - 1, at):
            continue
        after = scene.low[at + 1]
        if among(after, scene.own.roles, "de"):
            yield from scene.vote(at - 1, at, "organisation", 0.8, "post in compound")
        elif after in {"gruppe", "konzern", "group", "werke"}:
            yield from scene.vote(at - 1, at + 2, "organisation", 1.5, "group in compound")


def hyphened(scene: Scene) -> Iterator[Candidate]:
    """`Anna-Kelm-Universität zu X`: a German institution that has its name before a hyphen."""
    if scene.page.language != "de":
        return
    for at, word in enumerate(scene.low):
        if at < 2 or scene.low[at - 1] != "-" or not among(word, scene.own.organisation_heads, "de"):
            continue
        first = at
        while (
            first > 1 and scene.low[first - 1] == "-" and scene.is_glued(first) and scene.is_glued(first - 1)
        ):
            first -= 2
        end = at + 1
        if scene.low[end : end + 1] == ("zu",) and (after := scene.chunk_end(end + 1)):
            end = after
        if first < at - 2:
            span = scene.line.starts[first], scene.line.stops[end - 1]
            yield Candidate(*span, "organisation", 1.5, "institution before a hyphen")


def owners(scene: Scene) -> Iterator[Candidate]:
    """`les salariés de X`, `Aktie von X`, `shares of X`: what only organisations have."""
    for first, last in scene.chunks:
        if is_noun(scene, first, last):
            continue
        if is_belonging(scene, first) and not scene.listed(first, last) & (COUNTRY | REGION | CITY | TOWN):
            yield from scene.vote(first, last, "organisation", 0.7, "belongs to")
        elif first and scene.low[first - 1] == "chez" and not is_full_name(scene, first, last):
            yield from scene.vote(first, last, "organisation", 1.2, "at")


def doers(scene: Scene) -> Iterator[Candidate]:
    """`X emploie`, `X fertigt`, `X manufactures`: what only organisations do."""
    for first, last in scene.chunks:
        verb = _verb(scene, last)
        if (
            verb < len(scene.low)
            and (scene.low[verb] in scene.own.company_verbs or _is_thing(scene, last, verb))
            and not (is_noun(scene, first, last) or is_full_name(scene, first, last))
        ):
            yield from scene.vote(first, last, "organisation", 0.7, "does")


def _verb(scene: Scene, last: int) -> int:
    """Where the verb stands whose subject ends at `last`: behind `, which`, an auxiliary, an adverb."""
    at = last
    if scene.low[at : at + 1] == (",",) and scene.low[at + 1 : at + 2] in (("which",), ("qui",)):
        at += 2
    while at < len(scene.low) and scene.low[at] in scene.own.before_verbs:
        at += 1
    return at


def _is_thing(scene: Scene, last: int, verb: int) -> bool:
    """Whether a relative pronoun that is never a person's comes before what a firm or a person does."""
    return scene.low[last + 1 : last + 2] == ("which",) and scene.low[verb] in scene.own.thing_verbs


def is_full_name(scene: Scene, first: int, last: int) -> bool:
    """Whether the words are somebody's first name and an unknown surname: no noun after them makes a firm of that."""
    most = 5 if "-" in scene.low[first:last] else 3  # Guy-Noël Brennec
    if not 2 <= last - first <= most or scene.lexicon.is_common(scene.line.words[last - 1]):
        return False
    own = scene.own
    is_other = scene.low[last - 1] in own.organisation_tails or scene.line.words[last - 1] in own.legal_forms
    return is_first_name(scene, first) and not is_other


def is_first_name(scene: Scene, at: int) -> bool:
    """Whether the word is a first name by the lists, and hardly anything else."""
    known = scene.listed(at, at + 1) | (FIRST if scene.low[at] in first_names() else 0)
    return bool(known & FIRST) and not known & (COUNTRY | REGION | CITY | TOWN)


def is_belonging(scene: Scene, first: int) -> bool:
    """Whether before the name at `first` stands what only organisations have, and `of`."""
    own = scene.own
    place = scene.skip_small(first, either(own.articles, own.of))
    if not 0 <= place < first - 1 or not any(word in own.of for word in scene.low[place + 1 : first]):
        return False
    return scene.noun_before(place + 1, own.belongings) is not None


def is_noun(scene: Scene, first: int, last: int) -> bool:
    """Whether it is one German word that no list knows and that is used like a noun, not like a name."""
    if scene.page.language != "de" or last - first > 1 or scene.listed(first, last):
        return False
    return is_common_noun(scene, first)


def placed(scene: Scene) -> Iterator[Candidate]:
    """`X in Berlin`, `X aus Lyon`, `X (Nantes)`: an unknown name with its town."""
    for first, last in scene.chunks:
        town = scene.chunk_end(last + 1) or 0
        if town and scene.low[last] == "(" and scene.low[town : town + 1] == (")",):
            # `À Lyon (Rhône)` is a town with its county, at the beginning of a sentence
            if scene.listed(last + 1, town) & PLACE and scene.low[first] not in scene.own.at:
                yield from scene.vote(first, last, "organisation", 0.8, "name with its town")
            continue
        if last + 1 >= len(scene.low) or scene.low[last] not in scene.own.at_only or scene.is_broken(last):
            continue
        end = scene.chunk_end(last + 1)
        if end and scene.listed(last + 1, end) & (CITY | TOWN | REGION) and not scene.listed(first, last):
            is_known = (
                is_noun(scene, first, last)
                or scene.is_after_fair(first)
                or is_word(scene, scene.line.words[first])
            )
            yield from () if is_known else scene.vote(first, last, "organisation", 0.4, "name with its town")


def heads(scene: Scene) -> Iterator[Candidate]:
    """`Fédération …`, `Institut für …`, `Ministry of …`: a word with a capital that begins the name."""
    weight = 0.7 if scene.page.language == "de" else 1.2
    for first, last in scene.chunks:
        is_generic = scene.low[last - 2] in {"der", "des"} and is_noun(
            scene, last - 1, last
        )  # Netzwerk der Branche
        if last - first < 2 or is_generic:
            continue
        is_inner = scene.page.language == "en" and _has_inner_head(scene, first, last)
        if is_inner or among(scene.low[first], scene.own.organisation_heads, scene.page.language):
            yield from scene.vote(first, last, "organisation", weight, "organisation head")


def _has_inner_head(scene: Scene, first: int, last: int) -> bool:
    """Whether an English name has its head in the middle: `Development Bank of X`."""
    heads = scene.own.organisation_heads
    return any(scene.low[at] in heads and scene.low[at + 1] in {"of", "for"} for at in range(first, last - 1))


def tails(scene: Scene) -> Iterator[Candidate]:
    """`X Technologies`, `X Council`: a word with a capital that ends the name."""
    for first, last in scene.chunks:
        if last - first > 1 and scene.low[last - 1] in scene.own.organisation_tails:
            if all(is_noun(scene, at, at + 1) for at in range(first, last - 1)):
                continue  # Bereich Elektronik
            yield from scene.vote(first, last, "organisation", 1.0, "organisation tail")


def newspapers(scene: Scene) -> Iterator[Candidate]:
    """`Le Courrier de …`, `Der Kurier`: a newspaper's name begins with its article."""
    for first, last in scene.chunks:
        at = first if scene.low[first] in scene.own.articles else first - 1
        if at < 0 or at + 1 >= last or scene.low[at + 1] not in scene.own.press_heads:
            continue
        if scene.low[last - 1] in scene.own.organisation_tails - scene.own.press_heads:
            continue  # The Financial Conduct Authority
        inside = at > 0 and scene.low[at - 1] not in ".!?:"
        if (
            scene.low[at] in scene.own.articles
            and scene.line.words[at][0].isupper()
            and not scene.is_broken(at + 1)
        ):
            end = extended(scene, at + 1) or last
            start, stop = scene.line.starts[at], scene.line.stops[end - 1]
            yield Candidate(start, stop, "organisation", 1.2 if inside else 0.5, "newspaper")


def ministries(scene: Scene) -> Iterator[Candidate]:
    """`ministère de l'Économie et des Finances`: in lower case too."""
    for at, word in enumerate(scene.low):
        if word in scene.own.ministries:
            end = extended(scene, at)
            if end:
                # `Hessische Ministerium für …`
                adjective = bool(at and scene.own.adjective_endings) and scene.faces[at - 1][0].isupper()
                if adjective and scene.low[at - 1].endswith(scene.own.adjective_endings):
                    yield from scene.vote(at - 1, end, "organisation", 1.5, "ministry")
                yield from scene.vote(at, end, "organisation", 1.5, "ministry")


def institutions(scene: Scene) -> Iterator[Candidate]:
    """`Sénat`, `Bundestag`, `White House`: institutions that the language knows by their name alone."""
    known = scene.own.institutions
    for first, last in scene.chunks:
        for end in range(min(len(scene.low), first + 4), first, -1):
            if end >= last and scene.plain(first, end).lower() in known:
                yield from scene.vote(first, end, "organisation", 1.2, "institution")
                break


def listed(scene: Scene) -> Iterator[Candidate]:
    """Listed companies and inter-communal bodies, by their whole name."""
    for first, last in scene.chunks:
        known = scene.listed(first, last)
        if known & BODY:
            yield from scene.vote(first, last, "organisation", 1.5, "listed body")
        elif known & COMPANY and scene.line.stops[last - 1] - scene.line.starts[first] > 3:
            yield from scene.vote(first, last, "organisation", 0.6, "listed company")
