"""Readings of the tests: names are marked by their words, all else is read from the text."""

from __future__ import annotations

from tests.known import OUTLETS, RESOURCES
from tests.reading.marking import Marked
from whoseword.entities import WhosWho, merge, whos_who
from whoseword.reading.held_roles import with_roles
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.speakers import speakers
from whoseword.records import Article, Attribution, Name, NameKind, Place, Reading
from whoseword.text.dates import dates_of
from whoseword.text.sentences import sentences

KINDS = {"person": NameKind.PERSON, "body": NameKind.ORGANISATION, "place": NameKind.PLACE}


def read(
    text: str,
    *,
    person: tuple[str, ...] = (),
    body: tuple[str, ...] = (),
    place: tuple[str, ...] = (),
    article: str = "article",
    published: str | None = None,
    said: tuple[Attribution, ...] = (),
) -> Reading:
    """Read an article in which these names stand."""
    marked = Marked(text)
    for kind, words in (("person", person), ("body", body), ("place", place)):
        for word in words:
            marked.name(word, KINDS[kind])
    names = _apart(marked.names)
    given = Article(article, text, published=published)
    borders = sentences(text)
    found, sources, parties = speakers(
        given, borders, said, names, mentioned(given, OUTLETS), RESOURCES
    )
    parties = with_roles(given, borders, parties)
    return Reading(given, borders, found, sources, names, parties=parties, dates=dates_of(given))


def _apart(names: list[Name]) -> tuple[Name, ...]:
    """The longest of the names that overlap."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.span[0], -n.span[1])):
        if not kept or name.span[0] >= kept[-1].span[1]:
            kept.append(name)
    return tuple(kept)


def known(*readings: Reading) -> WhosWho:
    """Who is who in articles, with the ids that the story gives its sources."""
    return whos_who(readings, merge(readings, OUTLETS)[1])


def called(who: WhosWho, entity: str | None) -> str | None:
    """The name of an entity."""
    return next((e.name for e in who.entities if e.id == entity), None)


def words(reading: Reading, place: Place) -> str:
    """What stands at a place of an article."""
    return reading.article.text[slice(*place.span)]
