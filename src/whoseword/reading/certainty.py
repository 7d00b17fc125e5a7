"""How sure an attribution sounds: hedged, conditional, a denial, a refusal to comment.

The frame of an attribution is read, not its content: the cue, and what stands beside it in the
same clause (Saurí and Pustejovsky 2009, FactBank).  The content counts for three things only: what
a dismissal is of, a verdict such as "called it absurd", and what is told of the saying itself, as
in "said he would not answer" and "said she denied it".  The scheme is in docs/certainty.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from whoseword.reading import frame_patterns as patterns
from whoseword.records import Article, Attribution, Certainty, Span

_AROUND: Final = 400  # characters beside the cue in which a condition counts
_OPENING: Final = 20  # characters that begin a sentence
_REACH: Final = 90  # characters before the cue that still frame it
_BEHIND: Final = 40  # characters behind the cue that still frame it
_HEAD: Final = 60  # characters at the head of a content that say what is rejected
_FIRST: Final = 250  # characters of a content in which a verdict is sought


@dataclass(frozen=True, slots=True)
class _Frame:
    """The words around a content.

    ``cue`` is the cue with its auxiliaries, ``act`` also what follows it in its clause; ``opening``
    begins the sentence, ``before`` leads up to the cue; ``near`` is the sentence around the cue,
    ``outside`` the same without contents.
    """

    cue: str
    act: str
    opening: str
    before: str
    near: str
    outside: str
    source: str
    content: str


def weighed(article: Article, attribution: Attribution, sentence: Span) -> Attribution:
    """The attribution with its certainty, denial and no-comment read off ``sentence``."""
    field = article.title or "" if attribution.field == "title" else article.text
    frame = _frame(field, attribution, sentence)
    held = replace(frame, cue=_unbound(frame.cue), act=_unbound(frame.act))
    disbelief = bool(patterns.DISBELIEVE.search(held.cue))
    silent = not disbelief and _silent(held)
    return replace(
        attribution,
        certainty=_certainty(frame),
        denial=disbelief or (not silent and _denies(held)),
        no_comment=silent,
    )


def is_nobody(source: str) -> bool:
    """Whether the words of a source name nobody: "no official", "neither of the two"."""
    return patterns.NOBODY.match(source) is not None


def _unbound(words: str) -> str:
    """Up to a promise, a demand or an accusation: "vowed not to accept" denies nothing."""
    bond = patterns.BINDS.search(words)
    if bond is None or patterns.DECLINING.search(words[: bond.start()]):
        return words
    return words[: bond.end()]


def _certainty(frame: _Frame) -> Certainty:
    if (
        patterns.IF_TRUE.search(frame.near)
        or patterns.IF.search(frame.before)
        or patterns.PAST_UNREAL.search(frame.cue)
        or (patterns.UNREAL.search(frame.cue) and patterns.SUPPOSED.search(frame.outside))
    ):
        return Certainty.CONDITIONAL
    hedged = (
        patterns.HEDGE.search(frame.cue)
        or patterns.PASSED_ON.search(frame.act)
        or patterns.HEDGE.match(frame.opening)
        or patterns.POSSIBLE.search(frame.cue)
        or patterns.HEARSAY.search(f"{frame.source} {frame.cue}")
    )
    return Certainty.HEDGED if hedged else Certainty.STATED


def _silent(frame: _Frame) -> bool:
    """Whether the source said nothing, or not what the content says."""
    if patterns.SILENT.search(frame.act):
        return True
    if is_nobody(frame.source) and _speaks(frame.cue):
        return True
    if patterns.INQUIRE.search(frame.cue) and patterns.SUPPOSITION.match(frame.content):
        return True
    return bool(patterns.TELLING.search(frame.cue) and patterns.WITHHOLDS.search(frame.content))


def _speaks(cue: str) -> bool:
    return bool(patterns.SPOKEN.search(cue) or patterns.TELLING.search(cue))


def _denies(frame: _Frame) -> bool:
    """Whether the source holds that something is not so."""
    if patterns.DENY.search(frame.cue):
        return not patterns.GRANT.search(" ".join(frame.content[:_FIRST].split()[:4]))
    dismissed = f"{frame.act} {frame.content[:_HEAD]}"
    if patterns.DISMISS.search(frame.cue) and patterns.SAYING.search(dismissed):
        return True
    first = frame.content[:_FIRST]
    if patterns.TELLING.search(frame.cue) and patterns.DENIES_TOO.match(first):
        return True
    if patterns.CALL.search(frame.cue):
        return bool(patterns.CALLED_SO.search(first) or patterns.SCORNED.search(first))
    return bool(patterns.SAID_SO.search(first))


def _frame(text: str, attribution: Attribution, sentence: Span) -> _Frame:
    cues, contents = attribution.cue, attribution.content
    content = " ".join(text[start:end] for start, end in contents)
    source = " ".join(text[start:end] for start, end in attribution.source)
    start, end = (cues[0][0], cues[-1][1]) if cues else (sentence[0], sentence[0])
    near = max(sentence[0], start - _AROUND), max(end, min(sentence[1], end + _AROUND))
    low = min(start, max(sentence[0], start - _REACH))
    run_up = _without(text, (low, start), contents + attribution.source)
    cue = _last_clause(run_up) + " ".join(text[low:high] for low, high in cues)
    goes_on = text[end : end + 4] == " to " or patterns.GOES_ON.search(cue)
    following = (end, max(end, min(sentence[1], end + _BEHIND)))
    behind = text[slice(*following)] if goes_on else _without(text, following, contents)
    return _Frame(
        cue=cue,
        act=cue + _first_clause(behind),
        opening=text[sentence[0] : min(start, sentence[0] + _OPENING)],
        before=text[low:start],
        near=text[slice(*near)],
        outside=_without(text, near, contents),
        source=source,
        content=content,
    )


def _without(text: str, span: Span, holes: tuple[Span, ...]) -> str:
    """The words of ``span`` without those of ``holes``."""
    kept, at = [], span[0]
    for start, end in sorted(holes):
        if end > at and start < span[1]:
            kept.append(text[at : max(at, start)])
            at = end
    kept.append(text[at : span[1]])
    return " ".join(kept)


def _last_clause(run_up: str) -> str:
    """What stands behind the last border."""
    end = 0
    for match in patterns.BREAK.finditer(run_up):
        end = match.end()
    return run_up[end:]


def _first_clause(following: str) -> str:
    """What stands before the first border."""
    border = patterns.BREAK.search(following)
    return following[: border.start()] if border else following
