"""People, bodies, posts and ties as FollowTheMoney JSON lines, for OpenAleph and OpenSanctions.

Who is known by name becomes a Person, Organization (Company where somebody owns it) or, for places,
an Address; a post an Occupancy of a Position; a tie a Family, Ownership, Employment, Membership or
UnknownLink. ``proof`` names the articles, each an Article, and a Mention is each name in each of
them. Sources without a name are left out: an entity of a watch-list must be somebody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from whoseword.export.followthemoney_ties import tie_properties
from whoseword.export.stable import dumps
from whoseword.export.story_lookup import StoryLookup
from whoseword.records import (
    Entity,
    NameKind,
    Place,
    Post,
    Report,
    Source,
    SourceKind,
    Story,
    Tie,
    TieKind,
)
from whoseword.text.edtf import bounds
from whoseword.text.printable import printable
from whoseword.text.web_address import web_address

Properties = dict[str, list[str]]

_OF_ENTITY: Final = {
    NameKind.PERSON: "Person",
    NameKind.ORGANISATION: "Organization",
    NameKind.PLACE: "Address",
}
_OF_SOURCE: Final = {
    SourceKind.NAMED_PERSON: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.OUTLET: "Organization",
}
_LANGUAGES: Final = {"en": "eng"}  # FollowTheMoney has ISO 639-3; Whoseword reads English
_WORD: Final = re.compile(r"\w+")
_PLAIN_DATE: Final = re.compile(r"\d{4}(-\d\d){0,2}")


def followthemoney(report: Report) -> bytes:
    """Give one entity a line, as UTF-8."""
    return "".join(
        f"{dumps(entity)}\n" for story in report.stories for entity in _Exported(story).entities()
    ).encode()


class _Exported:
    """The entities of one story; ids hash the story's id with the thing's own."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._lookup = StoryLookup(story)
        self._parties_told: tuple[Entity | Source, ...] = (*story.entities, *story.sources)
        self._named = {party.id for party in self._parties_told if _is_named(party)}
        self._schemata = self._found_schemata()

    def entities(self) -> Iterator[dict[str, Any]]:
        yield from self._articles()
        yield from self._parties()
        for post in self._story.posts:
            yield from self._post(post)
        yield from filter(None, map(self._tie, self._story.ties))

    def _found_schemata(self) -> dict[str, str]:
        """Choose the schema of each entity, and of each named source that is no entity."""
        owned = {tie.b for tie in self._story.ties if tie.kind is TieKind.OWNERSHIP}
        found = {}
        for entity in self._story.entities:
            schema = _OF_ENTITY[entity.kind]
            is_company = schema == "Organization" and entity.id in owned
            found[entity.id] = "Company" if is_company else schema
        known = {entity.source for entity in self._story.entities}
        for source in self._story.sources:
            of_source = _OF_SOURCE.get(source.kind)
            if source.id not in known and of_source and _ends_in_name(source.name):
                found[source.id] = of_source
        return {key: schema for key, schema in found.items() if key in self._named}

    def _articles(self) -> Iterator[dict[str, Any]]:
        for told in self._story.articles:
            article = told.article
            yield self._entity(
                f"article {article.id}",
                "Article",
                title=[article.title],
                fileName=[article.title or article.id],
                author=[article.byline],
                publisher=[article.outlet],
                publishedAt=[_moment(article.published)],
                sourceUrl=[web_address(article.url)],
                language=[_LANGUAGES.get(article.language or "")],
                bodyText=[article.text],
            )

    def _parties(self) -> Iterator[dict[str, Any]]:
        for party in self._parties_told:
            schema = self._schemata.get(party.id)
            if schema is None or not _is_named(party):
                continue
            aliases = [alias for alias in party.aliases if self._names(alias, party)]
            named: dict[str, list[str | None]] = {"name": [party.name], "alias": [*aliases]}
            named |= {"full": [party.name]} if schema == "Address" else {}
            yield self._entity(
                f"party {party.id}", schema, **named, proof=self._proof(party.mentions)
            )
            if schema != "Address":
                yield from self._mentions(party, schema)

    def _names(self, words: str, party: Entity | Source) -> bool:
        """Whether words name a party; of a source "she" and "the mayor" are on record too."""
        return isinstance(party, Entity) or bool(_capitalised(words) & _capitalised(party.name))

    def _mentions(self, party: Entity | Source, schema: str) -> Iterator[dict[str, Any]]:
        by_article: dict[str, list[str | None]] = {}
        for place in party.mentions:
            words = self._lookup.words(place.article, [place.span], place.field)
            if words.strip() and self._names(words, party):
                by_article.setdefault(place.article, []).append(words)
        for article, names in by_article.items():
            yield self._entity(
                f"mention of {party.id} in {article}",
                "Mention",
                document=[self._id(f"article {article}")],
                resolved=[self._id(f"party {party.id}")],
                name=names,
                detectedSchema=[schema],
            )

    def _post(self, post: Post) -> Iterator[dict[str, Any]]:
        body = post.organisation if self._is(post.organisation, "Organization") else None
        if not self._is(post.person, "Person") or not post.role.strip():
            return
        key = f"post {post.role} of {post.organisation}"
        where = self._lookup.entity_name(post.organisation)
        yield self._entity(
            key,
            "Position",
            name=[f"{post.role}, {where}" if where else post.role],
            organization=[self._id(f"party {body}") if body else None],
        )
        yield self._entity(
            f"occupancy {post.person} {key} {post.since} {post.until}",
            "Occupancy",
            holder=[self._id(f"party {post.person}")],
            post=[self._id(key)],
            **self._interval(post, hedged=False),
        )

    def _tie(self, tie: Tie) -> dict[str, Any] | None:
        if tie.a not in self._schemata or tie.b not in self._schemata:
            return None
        schema, ends = tie_properties(tie, self._schemata)
        words = "relationship" if schema == "Family" else "role"
        told: dict[str, list[str | None]] = {
            **{name: [self._id(f"party {party}")] for name, party in ends.items()},
            words: [tie.label or tie.kind.value],
            **self._interval(tie, hedged=tie.hedged),
        }
        key = f"tie {tie.a} {tie.kind} {tie.b} {tie.label} {tie.since} {tie.until}"
        return self._entity(key, schema, **told)

    def _interval(self, held: Post | Tie, *, hedged: bool) -> dict[str, list[str | None]]:
        """Give what posts and ties share: plain dates, on whose word, the words, the articles."""
        said_by = ", ".join(self._lookup.source_names(held.on_whose_word))
        words = dict.fromkeys(
            self._lookup.words(place.article, [place.span], place.field) for place in held.evidence
        )
        return {
            "startDate": [_plain(held.since)],
            "endDate": [_plain(held.until)],
            "summary": [f"on the word of {said_by}" if said_by else None]
            + (["hedged"] if hedged else []),
            "description": [*words],
            "proof": self._proof(held.evidence),
        }

    def _proof(self, places: Iterable[Place]) -> list[str | None]:
        articles = dict.fromkeys(place.article for place in places)
        return [self._id(f"article {a}") for a in articles if a in self._lookup.articles]

    def _is(self, party: str | None, schema: str) -> bool:
        found = self._schemata.get(party or "")
        return found == schema or (schema == "Organization" and found == "Company")

    def _entity(self, key: str, schema: str, **given: list[str | None]) -> dict[str, Any]:
        properties: Properties = {}
        for name, values in given.items():
            cleaned = dict.fromkeys(printable(value).strip() for value in values if value)
            if kept := [value for value in cleaned if value]:
                properties[name] = kept
        return {"id": self._id(key), "schema": schema, "properties": properties}

    def _id(self, key: str) -> str:
        told = f"{self._story.id}\n{key}".encode("utf-8", "surrogatepass")
        return f"whoseword-{hashlib.sha256(told).hexdigest()[:24]}"


def _is_named(party: Entity | Source) -> bool:
    return bool(printable(party.name).strip())


def _ends_in_name(words: str) -> bool:
    """Tell a name from a description by its last word: "Ferry firm" names nobody."""
    return not words.rpartition(" ")[2][:1].islower()


def _capitalised(words: str) -> set[str]:
    return {word for word in _WORD.findall(words) if word[0].isupper() and len(word) > 1}


def _plain(when: str | None) -> str | None:
    """Give a year, month or day; FollowTheMoney has no intervals and no unknown digits."""
    try:
        return when if when and _PLAIN_DATE.fullmatch(when) and any(bounds(when)) else None
    except ValueError:  # no such day
        return None


def _moment(published: str | None) -> str | None:
    """Give a date, or a date and time in UTC, which is what FollowTheMoney means."""
    if published is None or _PLAIN_DATE.fullmatch(published):
        return _plain(published)
    try:
        found = datetime.fromisoformat(published)
    except ValueError:
        return None
    if found.tzinfo is not None:
        try:
            found = found.astimezone(UTC)
        except OverflowError:
            return None
    return found.replace(tzinfo=None).isoformat(timespec="seconds")
