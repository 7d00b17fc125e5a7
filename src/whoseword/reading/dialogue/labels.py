"""Labels at the head of a turn: "MS. VANE:", "ADA VANE, HOST:", "Mr. VANE.", "Ada Vane (00:12):".

Only their form is looked at here.  Whether they are people who speak in turn is asked of all labels
of a text together, in ``transcripts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.names import fold

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_PREFIX: Final = "{dialogue.name_prefixes}"
_CAPITALS: Final = rf"{_PREFIX}?[{_UPPER}][{_UPPER}.'’\-]{{0,24}}"
_WRITTEN: Final = rf"[{_UPPER}][\w.'’\-]{{0,24}}"
_PARTICLE: Final = r"(?:(?:{dialogue.particles}|{dialogue.small_in_labels})[ \t]){0,3}"
_NUMBER: Final = r"(?:[ \t]#?\d{1,2})?"
_TIME: Final = r"[(\[]?\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?[)\]]?"
_BOLD: Final = r"(?:\*\*|__)?"  # as Markdown sets it
_NOTE: Final = rf"[ \t]{{1,2}}(?:\([^()\n]{{1,60}}\)|\[[^\[\]\n]{{1,60}}\]|{_TIME})"
_SPEAKER: Final = (
    rf"(?P<who>(?P<name>Q|A|{_CAPITALS}(?:[ \t]{_CAPITALS}){{0,4}}{_NUMBER}"
    rf"|{_WRITTEN}(?:[ \t]{_PARTICLE}{_WRITTEN}){{0,4}}{_NUMBER})"
    r"(?P<role>,[ \t][^:\n()\[\]]{1,100})?)"
)
_COLON: Final = ENGLISH.pattern(
    rf"^[ \t]{{0,8}}(?:>{{1,3}}[ \t]?)?(?P<time>{_TIME}[ \t]{{1,3}}(?:[-–—][ \t]{{1,2}})?)?"
    rf"{_BOLD}{_SPEAKER}(?P<notes>(?:{_NOTE}){{0,3}})"
    rf"{_BOLD}(?P<cue>:){_BOLD}"
    r"(?:[ \t]{1,8}|[ \t]{0,8}\n[ \t]{0,8})(?=\S)",
    re.MULTILINE,
)
# As exports of recordings set them: "Ada Vane (00:12)", on a line of its own.
_TIMED: Final = ENGLISH.pattern(
    rf"^[ \t]{{0,8}}{_SPEAKER}[ \t]{{1,4}}(?P<cue>{_TIME})[ \t]{{0,8}}\n[ \t]{{0,8}}(?=\S)",
    re.MULTILINE,
)
_QUESTION: Final = re.compile(
    r"^[ \t]{0,8}(?P<who>(?P<name>[QA]))"
    r"(?:(?P<cue>\.)[ \t]{1,8}|(?<=Q)[ \t]{2,8}|(?<=Q)[ \t](?=[A-Z“\"]))(?=\S)",
    re.MULTILINE,
)
_RECORD: Final = ENGLISH.pattern(  # as the Congressional Record sets them: "Mr. VANE of Osk."
    rf"^[ \t]{{0,8}}(?P<who>(?P<name>{{dialogue.titles}}\.?(?:[ "
    rf"\t]{_PREFIX}?[{_UPPER}][{_UPPER}'’\-]{{1,24}}){{1,3}}(?:[ \t]{{dialogue.pro}}[ "
    rf"\t]{{dialogue.tempore}})?)(?:[ \t]{{dialogue.of}}(?:[ "
    rf"\t][A-Z][a-z]{{2,15}}){{1,2}})?)(?P<notes>(?:{_NOTE}){{0,3}})(?P<cue>\.)[ "
    rf"\t]{{1,8}}(?=\S)",
    re.MULTILINE,
)
_BORDER: Final = re.compile(
    r"^[ \t]{0,8}(?:\*\*|__)?(?P<label>[^\W_][^:\n]{1,140}):(?=\s)", re.MULTILINE
)
_SMALL: Final = ENGLISH.word_set("dialogue.small_in_labels")
_CLOCK: Final = re.compile(rf"[ \t]{_TIME}[ \t:\n]*\Z")
_BRACKETS: Final = re.compile(r"[(\[][^)\]\n]{0,60}[)\]]")
_MOST_LOWER: Final = 1  # words of a label in lower case beside "of" and "the"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: ``who`` with its role, ``name`` without, and where the words behind it begin.

    ``words`` are the name's, ``notes`` what stands in brackets behind; ``timed`` tells of a clock
    time beside it; ``cue`` is the colon, full stop or time, None where a gap stands for it.
    """

    who: Span
    name: Span
    words: str
    role: str
    notes: str
    timed: bool
    cue: Span | None
    begins: int

    @property
    def starts(self) -> int:
        """Where it stands."""
        return self.who[0]

    @property
    def key(self) -> str:
        """The last word of the name, folded: the surname of most."""
        return fold(self.words.rpartition(" ")[2])

    @property
    def shouted(self) -> bool:
        """Whether it is written in capitals, as transcripts set their labels."""
        written = "".join(word for word in self.words.split() if not word.islower())
        return sum(c.isupper() for c in written) * 2 > sum(c.isalpha() for c in written)

    @property
    def noted(self) -> bool:
        """Whether a clock time or a bracket stands beside it, as hardly beside anything else."""
        return self.timed or bool(self.notes)


def labels(text: str) -> list[Label]:
    """Everything that has a label's form, in order."""
    found = {match.start("who"): match for match in _COLON.finditer(text)}
    for pattern in (_RECORD, _TIMED, _QUESTION):
        for match in pattern.finditer(text):
            found.setdefault(match.start("who"), match)
    return [_label(found[start]) for start in sorted(found)]


def _label(match: re.Match[str]) -> Label:
    groups = match.groupdict()
    cue = match.span("cue") if groups.get("cue") else None
    role = (groups.get("role") or "").strip(" ,\t")
    return Label(
        match.span("who"),
        match.span("name"),
        match["name"],
        role,
        groups.get("notes") or "",
        bool(groups.get("time")) or _CLOCK.search(match[0]) is not None,
        cue,
        match.end(),
    )


def borders(text: str) -> Iterator[int]:
    """Where lines begin like a label, understood or not: capitalised words before a colon."""
    for match in _BORDER.finditer(text):
        name = _BRACKETS.sub(" ", match["label"]).partition(",")[0]
        words = name.replace("&", " ").split()
        lower = sum(not w[:1].isupper() and not w[:1].isdigit() and w not in _SMALL for w in words)
        if words and words[0][:1].isupper() and lower <= _MOST_LOWER:
            yield match.start("label")
