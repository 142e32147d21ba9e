"""Who holds which post, held it or will hold it, as a text says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.records import Mention, Name, Page, Role
from loaders.roles.elsewhere import elsewhere
from loaders.roles.handovers import agreeing, handed_over
from loaders.roles.heirs import heirs
from loaders.roles.holders import calling, holder, names_post
from loaders.roles.holding import Holder
from loaders.roles.language import folded, of
from loaders.roles.listed import kind_of
from loaders.roles.owners import owner
from loaders.roles.sentence import Named, Sentence, sentences_of
from loaders.roles.setting import Setting
from loaders.roles.subjects import pointed_back
from loaders.roles.successions import Succession, follows, succession
from loaders.roles.times import times
from loaders.roles.titles import Title, titles_in
from loaders.roles.verbs import leads

__all__ = ["roles"]


def roles(page: Page, names: Sequence[Name], mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The posts of a text, sorted, each once for a person, an organisation and a title."""
    read = [(sentence, titles_in(sentence)) for sentence in sentences_of(page, names, mentions)]
    sure: list[Role] = []
    for sentence, titles in read:
        if sentence.of_kind("person"):
            sure.extend(_held(sentence, titles, None))
            sure.extend(leads(sentence, None))
    if not any(sentence.of_kind("person") for sentence, _ in read):
        return ()
    setting = Setting(page, names, mentions, sure)
    found: list[Role] = []
    for sentence, titles in read:
        before = None if any(title.organisation for title in titles) else follows(sentence, setting)
        if before is not None:
            found.extend(_predecessor(setting, before[0], alike=before[1]))
        here = [*_held(sentence, titles, setting), *leads(sentence, setting)]
        for role in here:
            setting.learn(role)
        found.extend(here)
        if before is None:
            found.extend(_before_them(sentence, setting, titles, here))
        for role in handed_over(sentence, setting, here):
            setting.learn(role)
            found.append(role)
        told = {role.person for role in here}
        followed = [role for role in heirs(sentence, setting) if role.person not in told]
        for role in followed:
            setting.learn(role)
        found.extend(followed)
    return tuple(_once(found, page.language))


def _held(sentence: Sentence, titles: Sequence[Title], setting: Setting | None) -> Iterator[Role]:
    """The titles of a sentence whose holder it names, or, with a setting, points back to."""
    before: tuple[Title, Holder] | None = None
    after = succession(sentence)
    for at, title in enumerate(titles):
        if after is not None and after.concerns(sentence, title):
            yield from _followed(sentence, title, after)
            continue
        away = elsewhere(sentence, title, setting)
        if away is not None:
            yield _role(sentence, title, *away, title.stop)
            continue
        held = holder(sentence, title, before)
        if held is None and setting is not None:
            held = pointed_back(setting, sentence, title)
        if held is None:
            continue
        before = (title, held)
        organisation, end = title.organisation, title.stop
        if calling(sentence, title) and (organisation is None or organisation.kind == "place"):
            continue
        if organisation is None and setting is not None:
            following = titles[at + 1] if at + 1 < len(titles) else None
            organisation, end = owner(setting, sentence, title, following, held)
        bare = folded(sentence.page.language, "bare") & set(sentence.words(title.start, title.stop))
        if bare and organisation is None:
            continue
        # of a post in `the town` it is said whose it is, and a row without that would be half of it
        if organisation is None and setting is not None and (names_post(sentence, title) or end > title.stop):
            continue
        yield _role(sentence, title, held, organisation, end)


def _predecessor(setting: Setting, post: Role, *, alike: bool) -> list[Role]:
    """The post of whoever is followed; none where the text gives him a title itself, which is the one to show."""
    language = setting.page.language
    kinds = {kind_of(role.title, language) for role in setting.roles.get(post.person, [])}
    setting.learn(post)
    taker = None if alike else _taker(setting, post)
    if taker is not None:
        post = replace(post, title=agreeing(setting, taker, post.person))
    return [post] if kind_of(post.title, language) not in kinds else []


def _taker(setting: Setting, post: Role) -> Role | None:
    """The role of whoever follows in the post that a role gives to whoever went."""
    return next(
        (
            role
            for roles_ in setting.roles.values()
            for role in roles_
            if role.person != post.person
            and (role.title, role.organisation) == (post.title, post.organisation)
        ),
        None,
    )


def _before_them(
    sentence: Sentence, setting: Setting, titles: Sequence[Title], here: Sequence[Role]
) -> Iterator[Role]:
    """`X, neue Chefin von Y, folgt auf Z`: the one title of the sentence was that of whoever is followed."""
    if len(titles) == 1 and len(here) == 1 and here[0].status != "former":
        post = follows(sentence, setting)
        if post is not None and post[0].person != here[0].person and post[0].title == here[0].title:
            yield replace(post[0], title=agreeing(setting, here[0], post[0].person), status="former")


def _role(sentence: Sentence, title: Title, held: Holder, organisation: Named | None, end: int) -> Role:
    """The role whose words hold title, person and organisation, as far as the sentence names them."""
    parts = [
        part for part in (held.person, organisation) if part and sentence.start <= part.start < sentence.stop
    ]
    status, since, until = times(sentence, title, held)
    return Role(
        min(title.first, *(part.start for part in parts)) if parts else title.first,
        max(title.last, *(part.stop for part in parts)) if parts else title.last,
        held.person.name,
        sentence.between(title.start, end),
        organisation.name if organisation else None,
        status,
        since,
        until,
    )


def _followed(sentence: Sentence, title: Title, follows: Succession) -> Iterator[Role]:
    """The post of whoever takes it over, and of whoever leaves it."""
    words = sentence.between(title.start, title.stop)
    organisation = title.organisation.name if title.organisation else None
    start, stop = follows.taker.start, max(title.last, title.stop)
    yield Role(start, stop, follows.taker.name, words, organisation, follows.status)
    yield Role(
        start,
        stop,
        follows.giver.name,
        words,
        organisation,
        "former" if follows.status == "current" else "current",
    )


def _once(found: list[Role], language: str) -> list[Role]:
    """Each post once, sorted; one without an organisation only where none is told for the same title.

    A verb that says what a title says already (`X, présidente de Y`, later `elle préside Y`) only adds its dates.
    """
    told = {(role.person, role.title.casefold()) for role in found if role.organisation is not None}
    verbs = {**of(language).leads, **of(language).led_by}
    kept: dict[tuple[int, str, int | None, str], Role] = {}
    by_kind: dict[tuple[int, int | None, str], tuple[int, str, int | None, str]] = {}
    order = sorted(found, key=lambda r: (r.title.lower() in verbs, r.start, r.stop, r.person, r.title))
    for role in order:
        if role.organisation is None and (role.person, role.title.casefold()) in told:
            continue
        if verbs.get(role.title.lower()) == "founded":
            continue  # a deed, no post: it only tells to which organisation somebody belongs
        key = (role.person, role.title.casefold(), role.organisation, role.status)
        kind = verbs.get(role.title.lower()) or kind_of(role.title, language)
        same = by_kind.setdefault((role.person, role.organisation, kind), key) if kind else key
        if role.title.lower() in verbs and same in kept:
            post = kept[same]
            kept[same] = replace(post, since=post.since or role.since, until=post.until or role.until)
        else:
            kept.setdefault(key, role)
    return sorted(kept.values(), key=lambda r: (r.start, r.stop, r.person, r.title))
