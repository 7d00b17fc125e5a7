"""Who holds which post and what ties whom, in words, each with whose word and sentences it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from whoseword.records import Place, Post, Story, Tie, TieKind
from whoseword.report.anchors import Anchors
from whoseword.report.events import from_when, span_of_time
from whoseword.report.path_lines import whose_word
from whoseword.report.phrasing import shortened
from whoseword.report.story_views import TellingView, TieView
from whoseword.report.view import Quote
from whoseword.text.edtf import OPEN

_SENTENCE: Final = 400  # characters of a sentence that are quoted


def tie_views(story: Story, anchors: Anchors) -> tuple[TieView, ...]:
    """Posts, then ties; what holds between two parties is one entry, where its first stands.

    A sentence is quoted at the first telling that rests on it; the others link to it. That a post
    is held says that its holder works there: no tie repeats it from the same sentences.
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
        tellings = [_telling(link, names, story, anchors) for link in _once_told(told, anchors)]
        once = tuple(_once(telling, quoted) for telling in tellings)
        views.append(TieView(anchor="" if key.isdigit() else key, tellings=once))
    return tuple(views)


def _once_told(links: Sequence[Post | Tie], anchors: Anchors) -> list[Post | Tie]:
    """Leave out the employment that the posts before it tell already, sentence for sentence."""
    posts = [link for link in links if isinstance(link, Post)]
    told = anchors.links(place for post in posts for place in post.evidence)
    times = {(post.since, post.until) for post in posts} | {(None, None)}

    def repeats(tie: Tie) -> bool:
        anew = anchors.links(tie.evidence) - told
        same = tie.kind is TieKind.EMPLOYMENT and (tie.since, tie.until) in times
        return same and not anew and bool(posts)

    return [link for link in links if isinstance(link, Post) or not repeats(link)]


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
        text=_told(link, names) + _time(link, story, anchors),
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


def _told(link: Post | Tie, names: Mapping[str, str]) -> str:
    if isinstance(link, Post):
        body = names.get(link.organisation or "", "")
        return f"{names.get(link.person, link.person)}: {link.role}{f', {body}' if body else ''}"
    kind = f"{link.kind.value}, hedged" if link.hedged else link.kind.value
    ends = names.get(link.a, link.a), names.get(link.b, link.b)
    return f"{ends[0]} – {link.label or link.kind.value} – {ends[1]} ({kind})"


def _time(link: Post | Tie, story: Story, anchors: Anchors) -> str:
    if link.since and not link.until:
        return f" ({from_when(link.since, link.evidence, story, anchors)})"
    if link.since or link.until:
        return f" ({span_of_time((link.since or OPEN) + '/' + (link.until or OPEN))})"
    return ""
