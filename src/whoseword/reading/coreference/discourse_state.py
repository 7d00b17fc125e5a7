"""An article read up to a point: who was met, who spoke last, and what now refers back."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.reading.noun_lists import FEMALE, MALE
from whoseword.reading.source_phrases import Phrase
from whoseword.records import Field, NameKind, Span
from whoseword.text.sentences import sentence_at


@dataclass(frozen=True)
class Anaphor:
    """A source phrase that needs another mention to be understood."""

    where: Field
    phrase: Phrase
    content: tuple[Span, ...]

    @cached_property
    def kind(self) -> str:
        """Which weights judge it: he (and she), they, it, or noun."""
        pronoun = self.phrase.pronoun
        if pronoun in {"he", "she"}:
            return "he"
        if pronoun in {"they", "it"}:
            return pronoun
        return "noun"

    @cached_property
    def gender(self) -> str | None:
        """Give "he" or "she" where the wording shows it."""
        if self.phrase.pronoun in {"he", "she"}:
            return self.phrase.pronoun
        return gender_of(self.phrase.head)


def gender_of(noun: str) -> str | None:
    """Give "he" or "she" where the noun shows it: spokeswoman, brother."""
    if noun in FEMALE:
        return "she"
    return "he" if noun in MALE else None


@dataclass(slots=True)
class Seen:
    """What has been read of one character up to here."""

    last: Occurrence
    count: int = 0
    spoke: int = 0


@dataclass(slots=True)
class Scene:
    """An article read up to a point: who was met when, who spoke last."""

    cast: Cast
    texts: dict[Field, str]
    sentences: dict[Field, Sequence[Span]]
    quoted: dict[Field, Sequence[Span]]
    given_names: dict[str, str]
    seen: OrderedDict[int, Seen] = field(default_factory=OrderedDict)
    speakers: list[tuple[Occurrence, int]] = field(default_factory=list)
    total: int = 0
    places: dict[Occurrence, dict[str, float]] = field(default_factory=dict)
    """What the wording around a mention says of it, once worked out."""
    _queue: list[tuple[bool, Span, int]] = field(default_factory=list)
    _next: int = 0

    def __post_init__(self) -> None:
        self._queue = sorted(
            (o.field == "text", o.span, c.key) for c in self.cast.characters for o in c.occurrences
        )

    def read_up_to(self, where: Field, position: int) -> None:
        """Meet every name that stands before ``position``."""
        limit = (where == "text", (position, -1), -1)
        while self._next < len(self._queue) and self._queue[self._next] < limit:
            in_text, span, key = self._queue[self._next]
            self.meet(key, Occurrence("text" if in_text else "title", span))
            self._next += 1

    def meet(self, key: int, at: Occurrence) -> None:
        """Note a mention of a character."""
        seen = self.seen.get(key)
        if seen is None:
            seen = self.seen[key] = Seen(at)
        seen.last = at
        seen.count += 1
        self.total += 1
        self.seen.move_to_end(key)

    def heard(self, key: int, at: Occurrence) -> None:
        """Note that a character spoke."""
        self.speakers.append((at, key))
        self.meet(key, at)
        self.seen[key].spoke += 1

    def sentence(self, at: Occurrence) -> int:
        """Index of the sentence that an occurrence stands in; the headline comes before all."""
        if at.field == "title":
            return -1
        return max(sentence_at(self.sentences["text"], at.span[0]), 0)

    def in_quotation(self, at: Occurrence) -> bool:
        """Whether it stands inside quotation marks."""
        spans = self.quoted[at.field]
        k = sentence_at(spans, at.span[0])
        return k >= 0 and spans[k][1] > at.span[0]

    def gender(self, character: Character) -> str | None:
        """Give what titles, roles or the given name say."""
        if character.kind not in {NameKind.PERSON, None}:
            return None
        if character.gender or character.kind is None:
            return character.gender
        given = _given_name(character.name)
        return self.given_names.get(given) if given else None


@lru_cache(maxsize=4096)
def _given_name(name: str) -> str | None:
    """Give the first of several words of a name."""
    words = name.casefold().split()
    return words[0] if len(words) > 1 else None
