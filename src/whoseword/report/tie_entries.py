"""Who holds which post and what ties whom, in words, each with whose word and sentences it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from whoseword.records import Place, Post, Story, Tie
from whoseword.report.anchors import Anchors
from whoseword.report.events import span_of_time
from whoseword.report.path_lines import whose_word
from whoseword.report.phrasing import shortened
from whoseword.report.story_views import TellingView, TieView
from whoseword.report.view import Quote
from whoseword.text.edtf import OPEN

_SENTENCE: Final = 400  # characters of a sentence that are quoted


def tie_views(story: Story, anchors: Anchors) -> tuple[TieView, ...]:
    """Posts, then ties; what holds between two parties is one entry, where its first stands.

    A sentence is quoted at the first telling that rests on it; the others link to it.
    """
    gathered: dict[str, list[Post | Tie]] = {}
    links: tuple[Post | Tie, ...] = (*story.posts, *story.ties)
    for number, link in enumerate(links):
        ends = (link.a, link.b) if isinstance(link, Tie) else (link.person, link.organisation)
        key = anchors.between(ends[0], ends[1]) if ends[1] else str(number)
        gathered.setdefault(key, []).append(link)
    names = {entity.id: entity.name for entity in story.entities}
    quoted = set[Quote]()
    views = []
    for key, told in gathered.items():
        tellings = [_telling(link, names, story, anchors) for link in told]
        once = tuple(_once(telling, quoted) for telling in tellings)
        views.append(TieView(anchor="" if key.isdigit() else key, tellings=once))
    return tuple(views)


def _once(telling: TellingView, quoted: set[Quote]) -> TellingView:
    if telling.sentence is None or telling.sentence not in quoted:
        quoted.update(() if telling.sentence is None else (telling.sentence,))
        return telling
    return replace(telling, sentence=None)


def _telling(
    link: Post | Tie, names: Mapping[str, str], story: Story, anchors: Anchors
) -> TellingView:
    places = anchors.by_outlet(link.evidence)
    own = "in its own voice" if len(places) == 1 else "in their own voice"
    return TellingView(
        text=_post(link, names) if isinstance(link, Post) else _tie(link, names),
        word=whose_word(story, link) or own,
        sentence=_first_sentence(link.evidence, anchors),
        places=places,
    )


def _first_sentence(evidence: Sequence[Place], anchors: Anchors) -> Quote | None:
    for place in evidence:
        if place.article in anchors:
            said = anchors.sentence_of(place.article, place.span, place.field)
            return replace(said, text=shortened(said.text, _SENTENCE))
    return None


def _post(post: Post, names: Mapping[str, str]) -> str:
    body = names.get(post.organisation or "", "")
    held = f"{names.get(post.person, post.person)}: {post.role}{f', {body}' if body else ''}"
    return held + "".join(_time(post.since, post.until))


def _tie(tie: Tie, names: Mapping[str, str]) -> str:
    kind = f"{tie.kind.value}, hedged" if tie.hedged else tie.kind.value
    ends = names.get(tie.a, tie.a), names.get(tie.b, tie.b)
    return f"{ends[0]} – {tie.label or tie.kind.value} – {ends[1]} ({kind})" + "".join(
        _time(tie.since, tie.until)
    )


def _time(since: str | None, until: str | None) -> Iterator[str]:
    if since or until:
        yield f" ({span_of_time((since or OPEN) + '/' + (until or OPEN))})"
