"""Decisions by hand: kept with who, when and why, and carried out at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whoseword.archive.corrections import OF_ARTICLE, OF_STORY
from whoseword.archive.looking_up import members
from whoseword.archive.moments import now
from whoseword.archive.placing import Partners, place
from whoseword.errors import NotInArchive
from whoseword.records import Decision, DecisionKind
from whoseword.store import Store


def merge(store: Store, partners: Partners, both: tuple[str, str], by: str, why: str) -> Decision:
    """Let two stories be one."""
    with store.writing():
        together = {article for name in both for article in members(store, name)}
        taken = Decision(DecisionKind.MERGE, both, tuple(sorted(together)), by=by, why=why)
        return _carry_out(store, partners, taken)


def split(
    store: Store, partners: Partners, story: str, articles: frozenset[str], by: str, why: str
) -> Decision:
    """Let some articles of a story be one of their own."""
    with store.writing():
        held = members(store, story)
        _check(story, articles, held)
        rest = tuple(name for name in held if name not in articles)
        if not rest:
            raise NotInArchive(story, "no article would stay in it", "Leave one out.")
        parted = tuple(sorted(articles))
        return _carry_out(
            store, partners, Decision(DecisionKind.SPLIT, (story,), parted, rest, by=by, why=why)
        )


def correct(
    store: Store,
    partners: Partners,
    what: tuple[str, str | None],
    changes: Mapping[str, str],
    by: str,
    why: str,
) -> Decision:
    """Correct fields of a story, or of an article of it."""
    story, article = what
    allowed = OF_STORY if article is None else OF_ARTICLE
    for name in changes:
        if name not in allowed:
            raise ValueError(f"{name} cannot be corrected; one of {', '.join(allowed)} can")
    with store.writing():
        about = () if article is None else (article,)
        _check(story, frozenset(about), members(store, story))
        kind = DecisionKind.CORRECT
        taken = Decision(kind, (story,), about, changes=dict(changes), by=by, why=why)
        return _carry_out(store, partners, taken)


def overrule(store: Store, partners: Partners, decision: Decision, by: str, why: str) -> Decision:
    """Let a decision about sources or claims hold."""
    with store.writing():
        return _carry_out(store, partners, replace(decision, by=by, why=why))


def undo(store: Store, partners: Partners, by: str, number: int | None = None) -> Decision:
    """Let a decision hold no longer: the one of this number, else the last that holds."""
    with store.writing():
        held = store.facts.decisions()
        if not held:
            raise NotInArchive("undo", "no decision holds", "Nothing is left to undo.")
        taken = held[-1] if number is None else _of_number(held, number)
        store.facts.undo_decision(taken, by, now())
        _touch(store, partners, taken)
        return taken


def _of_number(held: Sequence[Decision], number: int) -> Decision:
    for decision in held:
        if decision.number == number:
            return decision
    remedy = "Somebody may have undone it before."
    raise NotInArchive(str(number), "no decision of this number holds", remedy)


def _check(story: str, articles: frozenset[str], held: tuple[str, ...]) -> None:
    for name in sorted(articles.difference(held)):
        problem = f"no article of the story {story}"
        raise NotInArchive(name, problem, f"See: whoseword story {story} --json -")


def _carry_out(store: Store, partners: Partners, decision: Decision) -> Decision:
    kept = store.facts.keep_decision(replace(decision, at=now()))
    _touch(store, partners, kept)
    return kept


def _touch(store: Store, partners: Partners, decision: Decision) -> None:
    """Have everything that the decision is about found and derived anew."""
    for story in decision.stories:
        store.snapshots.mark_stale(story)
    anchored = {place.article for places in decision.anchors for place in places}
    for article in sorted(anchored.union(decision.together)):
        if (holding := store.snapshots.story_of(article)) is not None:
            store.snapshots.mark_stale(holding)
    if decision.kind is DecisionKind.CORRECT:
        _index_anew(store, partners, decision.together)
    fellows = (name for story in decision.stories for name in store.snapshots.members(story))
    place(store, {*decision.together, *decision.apart, *fellows}, now())


def _index_anew(store: Store, partners: Partners, articles: Iterable[str]) -> None:
    """Find the partners of articles whose headline or date was corrected, or is no longer."""
    decisions = store.facts.decisions()
    for name in articles:
        article = store.facts.article(name)
        if article is not None:
            partners.index(store, article, decisions)
