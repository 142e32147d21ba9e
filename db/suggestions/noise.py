"""Names seen once that look like no names: few and weak votes, words that stand elsewhere without being one, odd capitals."""

from collections.abc import Iterator

from db.connection import Reader
from db.kinds import Kind
from db.spelling import normal
from db.suggestions.kinds import Votes, read
from db.suggestions.suggestion import Suggestion, chance
from db.suggestions.words import DEFINITE, GENITIVE, INDEFINITE, LEADING

LEAST = 0.65
"""Probability from which a name is shown as noise."""
_STRIDE = 2000
"""Entities that are looked at at a time."""
_POOR = 0.75
"""Votes below which one name is hardly one; the model's own votes count up to 1."""
_KINDS: dict[Kind, float] = {"person": -0.6, "organisation": 0.2, "place": -0.1}
"""How often what is seen once and weakly is none, by its kind; set by hand on 1,779 French and German news texts."""
_ARTICLED: dict[Kind, float] = {
    "person": 1.0,
    "organisation": 0.4,
    "place": 0.5,
    "event": 0.2,
    "programme": 0.2,
    "product": 0.4,
}
"""What a definite article before it says: streets have one too, and parties."""
_WEAK = 0.7
"""The most that a weak vote says, in log-odds: the model is unsure of many a real name."""
_ELSEWHERE = 30
"""Passages with a word that are counted at most."""


def noise(reader: Reader) -> Iterator[list[Suggestion]]:
    """Piece by piece, each entity once."""
    once = {
        row[0]
        for row in reader.execute(
            "SELECT e.id FROM entities AS e WHERE e.mentions = 1 AND e.quotes = 0"
            " AND NOT EXISTS (SELECT 1 FROM roles AS r WHERE r.person_id = e.id)"
            " AND NOT EXISTS (SELECT 1 FROM roles AS r WHERE r.organisation_id = e.id)"
            " AND NOT EXISTS (SELECT 1 FROM relations AS r WHERE r.subject_id = e.id)"
            " AND NOT EXISTS (SELECT 1 FROM relations AS r WHERE r.object_id = e.id)"
        ).fetchall()
    }
    yield []
    known: dict[str, int] = dict(reader.execute("SELECT word, entries FROM search_vocabulary").fetchall())
    (last,) = reader.execute("SELECT coalesce(max(id), 0) FROM entities").fetchone()
    for after in range(0, last, _STRIDE):
        found = []
        for votes in read(reader, after, after + _STRIDE, once=True):
            suggestion = _doubt(reader, votes, known) if votes.id in once else None
            if suggestion and suggestion.score >= LEAST:
                found.append(suggestion)
        yield found


def _doubt(reader: Reader, votes: Votes, known: dict[str, int]) -> Suggestion | None:
    """How much one name looks like noise."""
    own, rules = votes.weights.get(votes.kind, 0.0), votes.rules.get(votes.kind, [])
    if own >= _POOR or len(rules) > 1:
        return None
    words = normal(votes.name).split()
    if any(known.get(word, 0) > 1 and len(word) > 3 for word in words):
        return None  # it has a word of another name
    odds, told = _weak(own, rules)
    odds += _KINDS.get(votes.kind, 0.0) - (0.7 if len(words) > 1 else 0.0)
    language, before = _before(reader, votes.id)
    odds += _written(votes.name, language, told) + _led(votes, language, before, told)
    elsewhere = _passages(reader, words[0]) - 1 if len(words) == 1 and words[0].isalpha() else 0
    if elsewhere > 0:
        odds += 0.5 if elsewhere < 3 else 1.3
        many = f"{elsewhere}" if elsewhere < _ELSEWHERE - 1 else f"over {elsewhere}"
        told.append(f"in {many} other {'passage' if elsewhere == 1 else 'passages'} the same word is no name")
    if len(told) == 1:
        return None  # a weak vote alone is that of many a real name
    return Suggestion("noise", chance(odds), tuple(told), votes.mentions, entity=votes.id)


def _weak(own: float, rules: list[str]) -> tuple[float, list[str]]:
    """How weak the votes are, and how a user is told so."""
    if not rules:
        return 0.3, ["seen once, and no rule that knows names takes it for one"]
    return min(2 * (_POOR - own), _WEAK), [f"seen once, on one weak vote ({rules[0]}, {own:.2f} of 1)"]


def _led(votes: Votes, language: str, before: str, told: list[str]) -> float:
    """What the word before it says: a person and most places have no article."""
    word = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    if language == "de" and (word, votes.name[-1]) == GENITIVE:
        told.append("a genitive: “des” stands before it")
        return 1.3
    if word.casefold() in INDEFINITE.get(language, ()):
        told.append(f"“{word}” stands before it")
        return 1.3
    if word.casefold() in DEFINITE.get(language, ()):
        told.append(f"“{word}” stands before it")
        return _ARTICLED[votes.kind]
    return 0.0


def _written(name: str, language: str, told: list[str]) -> float:
    """What is odd about its letters."""
    odds, parts = 0.0, name.split()
    inside = name[1:].replace("-", "")
    if any(map(str.isdigit, name)) or (len(parts) == 1 and any(map(str.isupper, inside))):
        odds -= 1.2  # an acronym, a road, a product
    if parts[0].islower() and len(parts[0]) > 3 and language == "de":
        odds += 1.5  # `boulevard Wilson` is a French name, `afghanische Regierung` none
        told.append("begins with a small letter")
    if len(parts) > 1 and all(part.isupper() and len(part) > 3 for part in parts):
        odds += 0.5
        told.append("all in capitals, as headings are")
    if name[-1] in "-–—:;/" or name[0] in "-–—:;/.,":
        odds += 1.0
        told.append("a sign at its edge")
    if len(parts) > 1 and parts[0] in LEADING:
        odds += 1.8
        told.append(f"begins with “{parts[0]}”")
    return odds


def _before(reader: Reader, entity: int) -> tuple[str, str]:
    """The language of the one document that names it, and the words before."""
    row = reader.execute(
        "SELECT d.language, substr(d.text, max(m.start - 24, 0) + 1, min(m.start, 24)) FROM mentions AS m"
        " JOIN documents AS d ON d.id = m.document_id WHERE m.entity_id = ?",
        (entity,),
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else ("", "")


def _passages(reader: Reader, word: str) -> int:
    """In how many passages a word stands, whatever its capitals and accents."""
    row = reader.execute(
        "SELECT count(*) FROM (SELECT 1 FROM passages_fts WHERE passages_fts MATCH ? LIMIT ?)",
        (f'"{word}"', _ELSEWHERE),
    ).fetchone()
    return int(row[0])
