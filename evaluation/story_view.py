"""A predicted story, as the JSON contract has it, put into the annotation's terms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from datasets.story_gold import ClaimView, GoldText, OriginView, Place, SourceView, StoryView

_TIES = ("disputed", "hedged", "attributed", "asserted")


def _field(entry: Mapping[str, Any]) -> str:
    return str(entry.get("field", "text"))


def _stance(stances: Iterable[str]) -> str:
    """Give an outlet's stance from its mentions': disputed if any is, else the commonest."""
    counts = Counter(stances)
    if counts["disputed"]:
        return "disputed"
    return max(_TIES, key=lambda stance: (counts[stance], -_TIES.index(stance)))


def _sources(
    story: Mapping[str, Any], texts: Mapping[str, GoldText]
) -> dict[str, tuple[SourceView, ...]]:
    """Give each article's sources with every sentence in which something is attributed to them.

    Where a source had no comment, nothing is attributed to it.
    """
    named = {source["id"]: source for source in story["sources"]}
    reached: dict[tuple[str, str], set[int]] = defaultdict(set)
    for attribution in story["attributions"]:
        speaker, text = attribution.get("speaker"), texts.get(attribution["article"])
        if text is None or speaker not in named or attribution.get("no_comment"):
            continue
        for role in ("source", "cue", "content"):
            numbers = text.touched(attribution[role], _field(attribution))
            reached[text.key, speaker] |= numbers
    found: dict[str, list[SourceView]] = {text.key: [] for text in texts.values()}
    for (key, speaker), sentences in sorted(reached.items()):
        source = named[speaker]
        found[key].append(SourceView(source["name"], source["kind"], frozenset(sentences)))
    return {key: tuple(sources) for key, sources in found.items()}


def _claim(claim: Mapping[str, Any], texts: Mapping[str, GoldText]) -> ClaimView:
    places: set[Place] = set()
    stances: dict[str, list[str]] = defaultdict(list)
    for mention in claim["mentions"]:
        text = texts.get(mention["article"])
        if text is None:
            continue
        touched = text.touched(mention["spans"], _field(mention))
        places |= {(text.key, number) for number in touched}
        stances[text.key].append(mention["stance"])
    independent = claim["independent_origins"]
    keys = {text.article.outlet: text.key for text in texts.values()}
    return ClaimView(
        places=frozenset(places),
        origins=tuple(OriginView(o["name"], o["kind"]) for o in claim["origins"]),
        at_least=independent["at_least"],
        at_most=independent["at_most"],
        stance={key: _stance(found) for key, found in stances.items()},
        top=claim.get("part_of") is None,
        sureness=claim.get("sureness", 1.0),
        silent=frozenset(keys[outlet] for outlet in claim.get("silent", ()) if outlet in keys),
    )


def view(story: Mapping[str, Any], name: str, articles: Mapping[str, GoldText]) -> StoryView:
    """Translate one story of a report; ``articles`` are its annotated texts by outlet key.

    Claims that only one outlet carries are left out, as the annotation leaves them out.
    """
    texts = {text.article.id: text for text in articles.values()}
    claims = [_claim(claim, texts) for claim in story["claims"]]
    return StoryView(
        story=name,
        credits={
            texts[a["id"]].key: frozenset(credit["outlet"] for credit in a.get("credits", ()))
            for a in story["articles"]
            if a["id"] in texts
        },
        sources=_sources(story, texts),
        claims=tuple(c for c in claims if len({key for key, _ in c.places}) > 1),
    )
