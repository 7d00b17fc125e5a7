"""Notes beside claims, articles and stories, held to what lasts and found where it is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whoseword.archive.moments import now
from whoseword.errors import NotInArchive
from whoseword.records import Claim, Note, Place, Story
from whoseword.store import Store


def note(store: Store, story: Story, text: str, on: tuple[str | None, str | None], by: str) -> Note:
    """Keep a note on a claim, else an article, of ``on``, else on the story itself.

    Raises NotInArchive for a claim or an article that the story has not, ValueError for no words.
    """
    claim_id, article = on
    words = text.strip()
    if not words:
        raise ValueError("a note has words")
    held = {told.article.id for told in story.articles}
    places: tuple[Place, ...] = ()
    rests_on = held
    if claim_id is not None:
        places = _places(_claim(story, claim_id))
        rests_on, article = {place.article for place in places}, None
    elif article is not None:
        if article not in held:
            raise NotInArchive(article, f"no article of the story {story.id}", _see(story))
        rests_on = {article}
    kept = Note(story.id, words, article, claim_id, places, by=by, at=now())
    with store.writing():
        return store.notes.keep(kept, rests_on)


def notes(store: Store, story: Story) -> tuple[Note, ...]:
    """List the notes of a story as it is now, in order, those withdrawn since too."""
    held = {told.article.id for told in story.articles}
    return tuple(_found(note, story, held) for note in store.notes.about(held))


def standing(of: tuple[Note, ...]) -> tuple[Note, ...]:
    """Leave out the notes that were withdrawn."""
    return tuple(note for note in of if not note.withdrawn_at)


def withdraw(store: Store, number: int, by: str) -> None:
    """Let a note stand no longer; that it was written stays in the history."""
    with store.writing():
        if not store.notes.withdraw(number, by, now()):
            remedy = "Somebody may have withdrawn it before."
            raise NotInArchive(str(number), "no note of this number stands", remedy)


def _found(note: Note, story: Story, held: set[str]) -> Note:
    """Name the claim of the story that states most of what the note is on.

    Where none does any more, the note is on the first of the articles that it rests on.
    """
    if not note.places:
        return replace(note, story=story.id)
    wanted = [place for place in note.places if place.article in held]
    counted = ((sum(_states(claim, place) for place in wanted), claim) for claim in story.claims)
    most, claim = max(counted, key=lambda pair: pair[0], default=(0, None))
    if claim is None or not most:
        return replace(note, story=story.id, claim=None, article=wanted[0].article)
    return replace(note, story=story.id, claim=claim.id)


def _states(claim: Claim, place: Place) -> bool:
    start, end = place.span
    return any(
        (there.article, there.field) == (place.article, place.field)
        and there.span[0] < end
        and start < there.span[1]
        for there in _places_of(claim)
    )


def _places_of(claim: Claim) -> Iterator[Place]:
    for mention in claim.mentions:
        for span in mention.spans:
            yield Place(mention.article, span, mention.field)


def _places(claim: Claim) -> tuple[Place, ...]:
    return tuple(sorted(set(_places_of(claim))))


def _claim(story: Story, name: str) -> Claim:
    for claim in story.claims:
        if claim.id == name:
            return claim
    raise NotInArchive(name, f"no claim of the story {story.id}", _see(story))


def _see(story: Story) -> str:
    return f"See: whoseword story {story.id} --json -"
