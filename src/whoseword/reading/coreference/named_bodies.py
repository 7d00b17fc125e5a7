"""The bodies that an article names, looked up by name, acronym and initials."""

from __future__ import annotations

from collections import defaultdict

from whoseword.reading.coreference.characters import Character
from whoseword.text.organisation_names import acronym, body_key, initials


class Bodies:
    """Bodies by their names, acronyms and initials, each list in order of entry."""

    def __init__(self) -> None:
        self._named: dict[str, dict[int, Character]] = defaultdict(dict)
        self._short: dict[str, dict[int, Character]] = defaultdict(dict)
        self._long: dict[str, dict[int, Character]] = defaultdict(dict)

    def enter(self, body: Character) -> None:
        """Take in a body under the name that it has now."""
        self._named[body_key(body.name)].setdefault(body.key, body)
        self._short[acronym(body.name)].setdefault(body.key, body)
        for letters in initials(body.name):
            self._long[letters].setdefault(body.key, body)

    def abbreviated(self, words: str) -> Character | None:
        """Find the first body whose initials these are, or whose initials stood before."""
        found = {c.key: c for c in self._abbreviations(words)}
        return found[min(found)] if found else None

    def called(self, words: str) -> list[Character]:
        """Find the bodies that words name, in full or short."""
        named = self._named.get(body_key(words), {})
        found = {**named, **{c.key: c for c in self._abbreviations(words)}}
        return [found[key] for key in sorted(found)]

    def _abbreviations(self, words: str) -> list[Character]:
        short = acronym(words)
        found = list(self._long.get(short, {}).values()) if short else []
        for letters in initials(words):
            found.extend(self._short.get(letters, {}).values())
        return found
