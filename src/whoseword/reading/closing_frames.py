"""Who says a clause, told behind it: "..., said the porter Ivo Brandt, who found it at dawn".

Read off the form alone, and only where the form leaves no choice: the clause has a finite verb and
no comma, and behind it stands nothing but who says so, to whom, and under which circumstances.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span

_NOUN: Final = (
    r"(?!{clauses.joining} )(?:{sources.determiners} |(?:[a-z-]{2,20} ){1,3}(?=[A-Z])|(?=[A-Z]))"
    r"(?:\w[\w.’'-]{0,29} ){0,8}?\w[\w.’'-]{0,29}"
)
_BESIDE: Final = r"(?:, (?:{sources.relatives}|{function-words.articles}) [^,:;\"“”\n]{2,80},)?"
_AUDIENCE: Final = (
    r"(?:{sources.definite} [\w ]{3,30}|[A-Z][\w’'. ]{1,40}|{closing-frames.audience})"
)
_CLAUSE: Final = r"(?P<clause>[^,:;\"“”\n]{15,240}), "
_INVERTED: Final = ENGLISH.pattern(
    rf"{_CLAUSE}(?P<cue>{{closing-frames.inverted}}) (?P<who>{_NOUN}"
    r"(?:, (?:{sources.relatives}|{function-words.articles}) [^:;\"“”\n]{2,160})?)(?=$)"
)
_PLAIN: Final = ENGLISH.pattern(
    rf"{_CLAUSE}(?P<who>{_NOUN}{_BESIDE}) (?P<cue>{{closing-frames.plain}})"
    r"(?=(?: {clauses.circumstances} [^:;\"“”\n]{1,120})?$)"
)
_TOLD: Final = ENGLISH.pattern(
    rf"{_CLAUSE}(?P<who>{_NOUN}{_BESIDE}) (?P<cue>{{credits.told}}) "
    rf"(?={_AUDIENCE}"
    r"(?:,? (?:{clauses.circumstances}|{closing-frames.going_on}) [^:;\"“”\n]{1,120})?$)"
)
_FINITE: Final = ENGLISH.pattern(
    r"\b(?:{function-words.be_finite}|{closing-frames.auxiliaries}|\w+{closing-frames.past})\b"
)
_HANGS: Final = ENGLISH.pattern(
    r"(?:{clauses.hanging:opening}|{closing-frames.prepositions:opening}|\w+"
    r"{function-words.gerund_ending}|\w+{closing-frames.past})\b"
)
_CIRCUMSTANCE: Final = ENGLISH.pattern(r" {closing-frames.meanwhile}\b")
_BROKEN_OFF: Final = ENGLISH.pattern(r"\b{clauses.breaking}$")
_PUT_IN: Final = ENGLISH.pattern(rf"(?: {_AUDIENCE})?, (?=[a-z])")


def closing_frames(text: str, sentences: Sequence[Span]) -> Iterator[tuple[Span, Span, Span]]:
    """Source, cue and content of the sentences that end so."""
    for start, end in sentences:
        bare = end - (text[end - 1] == ".")
        for form in (_INVERTED, _TOLD, _PLAIN):
            match = form.match(text, start, bare)
            # whoever stands behind "said" leaves the clause before it whole
            if match and stands_alone(clause := match["clause"]):
                if form is _INVERTED or _FINITE.search(clause):
                    yield match.span("who"), match.span("cue"), match.span("clause")
                break


def stands_alone(clause: str) -> bool:
    """Whether a clause, as far as its first word tells, hangs on no other."""
    return not _HANGS.match(clause)


def opens_circumstance(text: str, at: int) -> bool:
    """Whether what stands behind a cue tells only when it was said."""
    return bool(_CIRCUMSTANCE.match(text, at))


def goes_on(text: str, clause: str, at: int) -> int:
    """Where a clause goes on behind the words, up to ``at``, that say who said it to whom.

    "The company faces a fine, a lawyer told the Courier, because it kept no books"; -1 where what
    stands before them hangs on another clause or breaks off, or what is behind them begins anew.
    """
    behind = _PUT_IN.match(text, at)
    whole = stands_alone(clause) and not _BROKEN_OFF.search(clause)
    return behind.end() if behind and whole else -1
