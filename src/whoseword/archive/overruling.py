"""Decisions by hand about sources and claims of a story, held to the characters they rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from whoseword.errors import NotInArchive
from whoseword.records import Claim, Decision, DecisionKind, Mention, Place, Source, Story


def same_source(story: Story, one: str, other: str) -> Decision:
    """Let two sources be one."""
    first, second = _source(story, one), _source(story, other)
    if first == second:
        raise NotInArchive(other, f"is {one} itself", "Name two sources.")
    anchors = first.mentions, second.mentions
    return Decision(DecisionKind.SAME_SOURCE, (story.id,), anchors=anchors)


def not_same_claim(story: Story, name: str, articles: Collection[str]) -> Decision:
    """Let what some articles tell be another claim than this one."""
    claim = _claim(story, name)
    for article in sorted(set(articles) - {mention.article for mention in claim.mentions}):
        raise NotInArchive(article, f"does not tell the claim {claim.id}", _see(story))
    gone = _places(m for m in claim.mentions if m.article in articles)
    left = _places(m for m in claim.mentions if m.article not in articles)
    if not gone or not left:
        problem = "some of the articles that tell it must state another claim, and some must not"
        raise NotInArchive(claim.id, problem, "Name those that state another one.")
    return Decision(DecisionKind.NOT_SAME_CLAIM, (story.id,), anchors=(gone, left))


def wrong_origin(story: Story, name: str, who: str) -> Decision:
    """Let a source, or an outlet by its name, not stand behind a claim."""
    claim = _claim(story, name)
    origin = next((o for o in claim.origins if who and who in {o.source, o.name}), None)
    if origin is None:
        raise NotInArchive(who, f"is no origin of the claim {claim.id}", _see(story))
    return Decision(
        DecisionKind.WRONG_ORIGIN,
        (story.id,),
        changes={} if origin.source else {"origin": origin.name},
        anchors=(
            _places(claim.mentions),
            _source(story, origin.source).mentions if origin.source else (),
        ),
    )


def _source(story: Story, name: str) -> Source:
    """Find a source by its id, or by its name where no other bears it."""
    found = [s for s in story.sources if s.id == name] or [
        s for s in story.sources if s.name == name
    ]
    if len(found) == 1:
        return found[0]
    problem = "several sources are called so" if found else f"no source of the story {story.id}"
    raise NotInArchive(name, problem, _see(story))


def _claim(story: Story, name: str) -> Claim:
    """Find a claim by its id or the beginning of it."""
    found = [claim for claim in story.claims if name and claim.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    problem = "several claims begin so" if found else f"no claim of the story {story.id}"
    raise NotInArchive(name, problem, _see(story))


def _places(mentions: Iterable[Mention]) -> tuple[Place, ...]:
    return tuple(Place(m.article, span, m.field) for m in mentions for span in m.spans)


def _see(story: Story) -> str:
    return f"See: whoseword story {story.id} --json -"
