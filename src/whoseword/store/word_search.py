"""Words to the articles that hold them, with the characters where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from whoseword.records import Article, Field, Span
from whoseword.store.database import Database

MOST: Final = 1000
"""Articles that one search gives, the best first."""
_OPEN, _SHUT = "\x02", "\x03"
_UNSEARCHABLE: Final = re.compile(f"[\ud800-\udfff\x00{_OPEN}{_SHUT}]")
_ASKED: Final = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """An article with every place at which one of the words stands, in text order."""

    article: str
    places: tuple[tuple[Field, Span], ...]


class Words:
    """The index of all words; "resigned" finds "resigns", and "Kovacs" finds "Kovács"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, article: Article) -> None:
        """Index an article anew."""
        self.remove([article.id])
        self._database.rows(
            "INSERT INTO words (rowid, title, body)"
            " VALUES ((SELECT number FROM article WHERE id = ?), ?, ?)",
            (article.id, _searchable(article.title or ""), _searchable(article.text)),
        )

    def remove(self, articles: Iterable[str]) -> None:
        """Take articles out of the index; its file may hold their words until it is packed."""
        self._database.many(
            "DELETE FROM words WHERE rowid = (SELECT number FROM article WHERE id = ?)",
            [(name,) for name in articles],
        )

    def pack(self) -> None:
        """Write the index anew, without anything of what was taken out."""
        self._database.rows("INSERT INTO words (words) VALUES ('optimize')")

    def search(self, asked: str) -> list[Hit]:
        """Find the articles that hold every word asked for; words in quotation marks in a row."""
        query = _query(asked)
        if not query:
            return []
        rows = self._database.rows(
            "SELECT id, highlight(words, 0, ?, ?), highlight(words, 1, ?, ?)"
            " FROM words JOIN article ON article.number = words.rowid"
            " WHERE words MATCH ? ORDER BY rank, id LIMIT ?",
            (_OPEN, _SHUT, _OPEN, _SHUT, query, MOST),
        )
        return [self._hit(*row) for row in rows]

    def _hit(self, name: str, title: object, body: object) -> Hit:
        """Give a hit; raises StoreError where the index does not hold what it found."""
        if not isinstance(title, str) or not isinstance(body, str):
            raise self._database.damaged()
        places = (*_marked("title", title), *_marked("text", body))
        if not places:
            raise self._database.damaged()
        return Hit(name, places)


def _searchable(text: str) -> str:
    """Replace what the index cannot hold, character for character."""
    return _UNSEARCHABLE.sub(" ", text)


def _query(asked: str) -> str:
    """Put every word or phrase between quotation marks, so that none is taken for an operator."""
    parts = (phrase or word for phrase, word in _ASKED.findall(_searchable(asked)))
    return " ".join(f'"{part}"' for part in parts if re.search(r"\w", part))


def _marked(field: Field, text: str) -> Iterable[tuple[Field, Span]]:
    """Give where the marks stood, counted in the text without them."""
    for number, piece in enumerate(_pieces(text)):
        if number % 2:
            yield field, piece


def _pieces(text: str) -> list[Span]:
    found, start = [], 0
    for piece in re.split(f"[{_OPEN}{_SHUT}]", text):
        found.append((start, start + len(piece)))
        start += len(piece)
    return found
