"""Transcripts within an article: who speaks in each turn; other labels are page furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.dialogue.labels import Label, borders, labels
from whoseword.reading.noun_lists import PERSON, singular
from whoseword.records import Span
from whoseword.text.names import HONORIFICS, OFFICES, bare, fold, parts

_ASIDE: Final = re.compile(r"[ \t]*[(\[][^)\]\n]{0,200}[)\]][ \t]*")
_ASIDES: Final = 3  # stage directions that are cut from the end of a turn
_LEAST_TURNS: Final = 3
_LEAST_NOTED: Final = 2  # turns whose labels bear a clock time or a bracket
_LEAST_LETTERS: Final = 3  # of a label in capitals that nobody is known to bear
_SPOKEN_SHARE: Final = 3  # of so many turns one asks, or says "I", "we" or "you"
_SPOKEN: Final = ENGLISH.pattern(r"\?|\b{quotations.one_speaks}\b")
_FURNITURE: Final = ENGLISH.word_set("dialogue.furniture")
_TITLES: Final = (OFFICES & PERSON) | ENGLISH.word_set("dialogue.short_titles")  # not "house"
_SUBTITLE: Final = re.compile(
    r"(?:\n[ \t]*(?:\d{1,5}|[\d:.,]{5,12} --> [\d:.,]{5,12}[^\n]{0,60}))+$"
)
"""Number and time of the next caption of a recording."""
_PARTS: Final = ENGLISH.word_set("dialogue.parts")
_ROLE_WORD: Final = re.compile(r"[^\W\d_]+")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.?){2,3}")


@dataclass(frozen=True, slots=True)
class Turn:
    """A label, the words up to the next, and whether the label is shown to be somebody's name."""

    label: Label
    content: Span
    named: bool


def is_furniture(label: str) -> bool:
    """Whether words before a colon are a page's own: "READ MORE", "Opinion"."""
    return not _FURNITURE.isdisjoint(label.upper().split())


def transcript(
    text: str,
    people: Sequence[str],
    given_names: Mapping[str, str],
    outlet: str | None = None,
) -> list[Turn]:
    """Give each turn, up to the next label; none where ``text`` is no transcript.

    ``people`` are the names, as written, of those whom the article names elsewhere,
    ``given_names`` those that people bear; ``outlet`` may ask as an interviewer.  A label that is
    nobody's ends the turn before it.
    """
    found = labels(text)
    if len(found) < _least(found):
        return []
    lines = (text.rfind("\n", 0, label.starts) + 1 for label in found)
    ends = sorted({*lines, *borders(text)})
    turns = []
    for k, label in enumerate(found):
        # What follows the last turn may be the article again: it ends with its paragraph.
        line = text.find("\n", label.begins)
        end = line if line >= 0 else len(text)
        if k + 1 < len(found):
            end = ends[bisect_right(ends, label.begins - 1)]
        content = _spoken(text, label.begins, end)
        if content and not is_furniture(label.words):
            turns.append((label, content))
    turns = [(_with_name(label, text, people), content) for label, content in turns]
    known = _Known([label for label, _ in turns], people, given_names, outlet)
    return _dialogue(text, turns, known)


def _dialogue(text: str, turns: Sequence[tuple[Label, Span]], known: _Known) -> list[Turn]:
    """The turns, if people take them, one of them again, and speak as one does to another.

    The answers of an interview are enough: its questions may be set without a label.
    """
    heard = [(label, content, known.voice(label)) for label, content in turns]
    voices = Counter(voice for _, _, voice in heard if voice)
    written = [label for label, _ in turns]
    heard_of = sum(voice is not None or label.shouted for label, _, voice in heard)
    if heard_of < _least(written) or (len(voices) < 2 and "a" not in voices):
        return []
    spoken = sum(bool(_SPOKEN.search(text, *content)) for _, content, voice in heard if voice)
    formal = all(label.noted or label.shouted for label in written)
    recorded = formal and all(label.cue and text[label.cue[0]] == "." for label in written)
    again = max(voices.values()) > 1 or (formal and len(voices) > 1)
    if not again or (spoken * _SPOKEN_SHARE < voices.total() and not recorded):
        return []
    return [
        Turn(label, content, named=voice is not None and known.is_name(label))
        for label, content, voice in heard
        if label.cue and (voice or label.shouted)
    ]


def _with_name(label: Label, text: str, people: Sequence[str]) -> Label:
    """The label of an office by the name in brackets behind it: "The Minister (Ada Vane):"."""
    name = label.notes.strip(" \t()[]")
    if " " not in name or name not in people or not _is_part(label.words):
        return label
    start = text.index(name, label.name[1])
    span = start, start + len(name)
    return replace(label, who=span, name=span, words=name, role=label.words)


def _least(written: Sequence[Label]) -> int:
    """Turns that make a transcript."""
    return _LEAST_NOTED if all(label.noted for label in written) else _LEAST_TURNS


class _Known:
    """Whose labels these can be."""

    def __init__(
        self,
        written: Sequence[Label],
        people: Sequence[str],
        given_names: Mapping[str, str],
        outlet: str | None,
    ) -> None:
        self._given_names = given_names
        full = [name for name in people if " " in name]
        whole = {label.key for label in written if " " in label.words}
        alone = {label.key for label in written if " " not in label.words}
        self._surnames = {parts(name).surname for name in people if not name.isupper()}
        self._surnames |= whole & alone
        shouted = Counter(label.key for label in written if _cries(label))
        if any(label.noted for label in written):
            self._surnames |= {key for key, number in shouted.items() if number > 1}
        self._full = {fold(name) for name in full}
        self._outlet = {fold(outlet), _initials(outlet)} if outlet else set[str]()
        self._initials = {_initials(name): parts(name).surname for name in full}

    def voice(self, label: Label) -> str | None:
        """Give one key to every label of one speaker; None where it is not shown to be one."""
        if _INITIALS.fullmatch(label.words) and (
            name := self._initials.get(_initials(label.words))
        ):
            return name
        return label.key if self._speaks(label) else None

    def is_name(self, label: Label) -> bool:
        """Whether the label of a speaker is a name: not a part, and not the outlet that asks."""
        part = label.words in {"Q", "A"} or _is_part(label.words)
        return not part and fold(label.words) not in self._outlet

    def _speaks(self, label: Label) -> bool:
        words = fold(label.words)
        if label.words in {"Q", "A"} or _is_part(label.words) or words in self._outlet:
            return True
        first, *others = label.words.split()
        title = fold(first.rstrip("."))
        abbreviated = title if first[-1] == "." else ""
        if others and (title in HONORIFICS or title in _TITLES or abbreviated in OFFICES):
            return True
        if any(singular(fold(word)) in PERSON for word in _ROLE_WORD.findall(label.role)):
            return True
        if label.noted and (others or label.shouted):
            return True
        if title in self._given_names or fold(bare(label.words)) in self._full:
            return True
        return parts(label.words).surname in self._surnames and (label.shouted or not others)


def _initials(name: str) -> str:
    """The first letters of a name, or of initials themselves: "R.T." and "Rosa Teller" are "rt"."""
    words = fold(name).replace(".", " ").split()
    return words[0] if len(words) == 1 else "".join(word[0] for word in words)


def _cries(label: Label) -> bool:
    """Whether it is one word in capitals with a colon, as transcripts write a surname."""
    letters = len(label.words) >= _LEAST_LETTERS and label.words.isalpha()
    return letters and label.shouted and not is_furniture(label.words)


def _is_part(words: str) -> bool:
    """Whether a label names a part rather than a person: "MODERATOR 2", "The Prime Minister"."""
    named = [word for word in fold(words).split() if not word.lstrip("#").isdigit()]
    if not named:
        return False
    return named[-1] in _PARTS or (named[0] == "the" and not PERSON.isdisjoint(named))


def _spoken(text: str, start: int, end: int) -> Span | None:
    """Without white space and stage directions, such as "(laughter)", at either end.

    Marks that make the next label bold are not of these words.
    """
    while aside := _ASIDE.match(text, start, end):
        start = aside.end()
    words = text[start:end].rstrip()
    words = words.removesuffix("\n**").removesuffix("\n__").rstrip()
    words = _SUBTITLE.sub("", words).rstrip()
    for _ in range(_ASIDES):
        if not words.endswith((")", "]")):
            break
        opening = max(words.rfind("\n("), words.rfind("\n["))
        if opening < 0 or "\n" in words[opening + 1 :]:
            break
        words = words[:opening].rstrip()
    return (start, start + len(words)) if words else None
