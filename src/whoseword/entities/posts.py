"""Posts: who holds, held or will hold which office, job or rank, from when to when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.entities.leading_verbs import led_bodies
from whoseword.entities.post_times import times
from whoseword.entities.role_bodies import is_role, organisation
from whoseword.entities.spoken_in import relation_around, voice
from whoseword.entities.standing import PeopledSentence, Standing, peopled_sentences
from whoseword.entities.whos_who import WhosWho
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Field, NameKind, Place, Post, Reading, RolePhrase, Span

_RANKS: Final = ENGLISH.word_set("posts-in-text.ranks")
_SPACE: Final = re.compile(r"[\s,’']+")


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post as one sentence tells it; ``title`` says that it is a bare title before the name."""

    article: str
    field: Field
    sentence: Span
    span: Span
    person: str
    role: str
    head: str
    organisation: str | None
    since: str | None
    until: str | None
    word: str | None
    title: bool


def post_mentions(sentences: Iterable[PeopledSentence]) -> Iterator[PostMention]:
    """Give the posts of an article's sentences; a bare title counts once an article and person."""
    titles: set[tuple[str, str, str]] = set()
    for sentence in sentences:
        verbal = ((holder, role, False) for holder, role in led_bodies(sentence))
        for holder, role, title in (*sentence.roles, *verbal):
            mention = _mention(sentence, holder, role, title=title)
            key = (mention.article, mention.person, mention.head)
            if not (title and key in titles):
                yield mention
            titles.add(key)


def _mention(
    sentence: PeopledSentence, holder: Standing, role: RolePhrase, *, title: bool
) -> PostMention:
    body = organisation(sentence, role, holder)
    span = (
        min(role.start, holder.span[0]),
        max(role.end if not title else role.title_end, holder.span[1]),
    )
    since, until = times(sentence, holder.span, (role.start, role.title_end))
    told = voice(relation_around(sentence, span), in_passing=title)
    return PostMention(
        sentence.article, sentence.field, sentence.span, span, holder.entity,
        _worded(sentence, role, body), role.head, body.entity if body else None,
        since, until, told.speaker if told else None, title,
    )  # fmt: skip


def _worded(sentence: PeopledSentence, role: RolePhrase, body: Standing | None) -> str:
    """The role in its own words, without the body that it is of; abbreviations written out."""
    if role.told:
        return role.told
    start, end = role.core
    text = sentence.text
    cut = (end, end)
    inside = body is not None and start <= body.span[0] and body.span[1] <= end
    if body is not None and inside and not is_role(text[slice(*body.span)]):
        cut = body.span
    parts = (text[start : cut[0]], text[cut[1] : end])
    words = [w for part in parts for w in _SPACE.split(part) if w and w != "s"]
    return " ".join(_written_out(word) for word in words) or role.head


def _written_out(word: str) -> str:
    plain = word.casefold()
    for full, shorts in ENGLISH.table("posts.abbreviations").items():
        if plain in shorts:
            return full
    return word


def posts_of(readings: Sequence[Reading], who: WhosWho) -> tuple[Post, ...]:
    """Give a story's posts: one for each person, head of the role and body, with all its evidence.

    A deputy's post is another than that of whom they stand in for.
    The attributions of ``readings`` name the story's sources. A role whose body goes without saying
    ("senator") has it where the story names that body.
    """
    by_id = {entity.id: entity for entity in who.entities}
    groups: dict[tuple[str, str, str | None, frozenset[str]], list[PostMention]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for mention in post_mentions(peopled_sentences(reading, by_id, who.entity_of)):
            rank = _RANKS & frozenset(mention.role.casefold().split())
            key = (mention.person, mention.head, mention.organisation, rank)
            groups.setdefault(key, []).append(mention)
    bodies = {e.name: e.id for e in who.entities if e.kind is NameKind.ORGANISATION}
    made = [_post(group, bodies) for group in groups.values()]
    return tuple(sorted(made, key=lambda p: (p.evidence, p.role, p.person)))


def _post(group: Sequence[PostMention], bodies: Mapping[str, str]) -> Post:
    roles = sorted({m.role for m in group}, key=lambda role: (-len(role.split()), role))
    own_voice = any(m.word is None for m in group)
    words = {m.word for m in group if m.word is not None}
    return Post(
        person=group[0].person,
        role=roles[0],
        organisation=group[0].organisation or bodies.get(_body_of(group[0].head)),
        since=next((m.since for m in group if m.since), None),
        until=next((m.until for m in group if m.until), None),
        on_whose_word=() if own_voice else tuple(sorted(words)),
        evidence=tuple(sorted({Place(m.article, m.span, m.field) for m in group})),
    )


def _body_of(head: str) -> str:
    return next(
        (body for body, heads in ENGLISH.table("posts.bodies").items() if head in heads), ""
    )
