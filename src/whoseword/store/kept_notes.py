"""Notes, and the articles that each rests on: of a story all, of a claim those that tell it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from whoseword.record_bytes import to_bytes
from whoseword.records import Note
from whoseword.store.database import Database


class Notes:
    """What was written down; a note that was withdrawn stays in the history."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, note: Note, articles: Iterable[str]) -> Note:
        """Keep a note that rests on these articles, and give it with its number."""
        ((number,),) = self._database.rows(
            "INSERT INTO note (content) VALUES (?) RETURNING number", (to_bytes(note),)
        )
        rows = [(number, name) for name in sorted(set(articles))]
        self._database.many("INSERT INTO noted (note, article) VALUES (?, ?)", rows)
        return replace(note, number=number)

    def about(self, articles: Collection[str]) -> list[Note]:
        """List the notes that rest on any of these articles, in order, withdrawn ones too."""
        found: dict[int, Note] = {}
        for article in sorted(articles):
            rows = self._database.rows(
                "SELECT number, content, ifnull(withdrawn_by, ''), ifnull(withdrawn_at, '')"
                " FROM note JOIN noted ON noted.note = note.number WHERE article = ?",
                (article,),
            )
            for number, content, by, at in rows:
                kept = self._database.record(content, Note)
                found[number] = replace(kept, number=number, withdrawn_by=by, withdrawn_at=at)
        return [found[number] for number in sorted(found)]

    def withdraw(self, number: int, by: str, at: str) -> bool:
        """Let a note stand no longer; False where none of this number stands."""
        return bool(
            self._database.rows(
                "UPDATE note SET withdrawn_by = ?, withdrawn_at = ?"
                " WHERE number = ? AND withdrawn_at IS NULL RETURNING number",
                (by, at, number),
            )
        )

    def forget(self, articles: Iterable[str]) -> None:
        """Take articles out of what notes rest on; one that rests on none any more goes."""
        gone = set(articles)
        for note in self.about(gone):
            left = replace(
                note, places=tuple(place for place in note.places if place.article not in gone)
            )
            self._database.rows(
                "UPDATE note SET content = ? WHERE number = ?", (to_bytes(left), note.number)
            )
        self._database.many(
            "DELETE FROM noted WHERE article = ?", [(name,) for name in sorted(gone)]
        )
        self._database.rows("DELETE FROM note WHERE number NOT IN (SELECT note FROM noted)")
