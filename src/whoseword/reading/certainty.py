"""How sure an attribution sounds: hedged, conditional, a denial, a refusal to comment.

The frame of an attribution is read, not its content: the cue, and what stands beside it in the
same clause (Saurí and Pustejovsky 2009, FactBank).  The content counts for four things only: what
a dismissal is of, a verdict such as "called it absurd", what is told of the saying itself, as in
"said he would not answer" and "said she denied it", and a condition of truth, wherever it stands in
the sentence.  The scheme is in docs/certainty.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from whoseword.language.lexicon import Lexicon
from whoseword.reading import frame_patterns as patterns
from whoseword.reading.cue_class import cue_class
from whoseword.records import Article, Attribution, Certainty, Span
from whoseword.text.fields import field_text

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


def weighed(
    article: Article, attribution: Attribution, sentence: Span, lexicon: Lexicon
) -> Attribution:
    """The attribution with certainty, denial, no-comment and cue class read off ``sentence``."""
    field = field_text(article, attribution.field)
    frame = _frame(field, attribution, sentence, lexicon)
    held = replace(frame, cue=_unbound(frame.cue, lexicon), act=_unbound(frame.act, lexicon))
    disbelief = bool(patterns.DISBELIEVE.of(lexicon).search(held.cue))
    silent = not disbelief and _silent(held, lexicon)
    read = replace(
        attribution,
        certainty=_certainty(frame, lexicon),
        denial=disbelief or (not silent and _denies(held, lexicon)),
        no_comment=silent,
    )
    return replace(read, cue_class=cue_class(field, read, lexicon))


def is_nobody(source: str, lexicon: Lexicon) -> bool:
    """Whether the words of a source name nobody: "no official", "neither of the two"."""
    return patterns.NOBODY.of(lexicon).match(source) is not None


def _unbound(words: str, lexicon: Lexicon) -> str:
    """Up to a promise, a demand or an accusation: "vowed not to accept" denies nothing."""
    bond = patterns.BINDS.of(lexicon).search(words)
    if bond is None or patterns.DECLINING.of(lexicon).search(words[: bond.start()]):
        return words
    return words[: bond.end()]


def _certainty(frame: _Frame, lexicon: Lexicon) -> Certainty:
    if (
        patterns.IF_TRUE.of(lexicon).search(frame.near)
        or patterns.IF.of(lexicon).search(frame.before)
        or patterns.PAST_UNREAL.of(lexicon).search(frame.cue)
        or (
            patterns.UNREAL.of(lexicon).search(frame.cue)
            and patterns.SUPPOSED.of(lexicon).search(frame.outside)
        )
    ):
        return Certainty.CONDITIONAL
    hedged = (
        patterns.HEDGE.of(lexicon).search(frame.cue)
        or patterns.PASSED_ON.of(lexicon).search(frame.act)
        or patterns.HEDGE.of(lexicon).match(frame.opening)
        or patterns.POSSIBLE.of(lexicon).search(frame.cue)
        or patterns.HEARSAY.of(lexicon).search(f"{frame.source} {frame.cue}")
    )
    return Certainty.HEDGED if hedged else Certainty.STATED


def _silent(frame: _Frame, lexicon: Lexicon) -> bool:
    """Whether the source said nothing, or not what the content says."""
    if patterns.SILENT.of(lexicon).search(frame.act):
        return True
    unreal = patterns.PAST_UNREAL.of(lexicon).search(frame.cue)
    if is_nobody(frame.source, lexicon) and _speaks(frame.cue, lexicon) and not unreal:
        return True
    if _speaks(frame.cue, lexicon) and _unproven(frame, lexicon):
        return True
    if patterns.INQUIRE.of(lexicon).search(frame.cue) and patterns.SUPPOSITION.of(lexicon).match(
        frame.content
    ):
        return True
    return bool(
        patterns.TELLING.of(lexicon).search(frame.cue)
        and patterns.WITHHOLDS.of(lexicon).search(frame.content)
    )


def _unproven(frame: _Frame, lexicon: Lexicon) -> bool:
    """Whether it is only asked, or shown by nothing, that the source says so."""
    if patterns.NOT_SHOWN.of(lexicon).search(frame.before):
        return True
    asked = frame.near.rstrip(' ”"').endswith("?")
    return asked and patterns.ASKED_WHETHER.of(lexicon).search(frame.before) is not None


def _speaks(cue: str, lexicon: Lexicon) -> bool:
    return bool(patterns.SPOKEN.of(lexicon).search(cue) or patterns.TELLING.of(lexicon).search(cue))


def _denies(frame: _Frame, lexicon: Lexicon) -> bool:
    """Whether the source holds that something is not so."""
    if patterns.DENY.of(lexicon).search(frame.cue):
        return not patterns.GRANT.of(lexicon).search(" ".join(frame.content[:_FIRST].split()[:4]))
    dismissed = f"{frame.act} {frame.content[:_HEAD]}"
    if patterns.DISMISS.of(lexicon).search(frame.cue) and patterns.SAYING.of(lexicon).search(
        dismissed
    ):
        return True
    first = frame.content[:_FIRST]
    if patterns.TELLING.of(lexicon).search(frame.cue) and patterns.DENIES_TOO.of(lexicon).match(
        first
    ):
        return True
    if patterns.CALL.of(lexicon).search(frame.cue):
        return bool(
            patterns.CALLED_SO.of(lexicon).search(first)
            or patterns.SCORNED.of(lexicon).search(first)
        )
    return bool(patterns.SAID_SO.of(lexicon).search(first))


def _frame(text: str, attribution: Attribution, sentence: Span, lexicon: Lexicon) -> _Frame:
    cues, contents = attribution.cue, attribution.content
    content = " ".join(text[start:end] for start, end in contents)
    source = " ".join(text[start:end] for start, end in attribution.source)
    start, end = (cues[0][0], cues[-1][1]) if cues else (sentence[0], sentence[0])
    near = max(sentence[0], start - _AROUND), max(end, min(sentence[1], end + _AROUND))
    low = min(start, max(sentence[0], start - _REACH))
    run_up = _without(text, (low, start), contents + attribution.source)
    cue = _last_clause(run_up, lexicon) + " ".join(text[low:high] for low, high in cues)
    goes_on = patterns.TO.of(lexicon).match(text, end) or patterns.GOES_ON.of(lexicon).search(cue)
    following = (end, max(end, min(sentence[1], end + _BEHIND)))
    behind = text[slice(*following)] if goes_on else _without(text, following, contents)
    return _Frame(
        cue=cue,
        act=cue + _first_clause(behind, lexicon),
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


def _last_clause(run_up: str, lexicon: Lexicon) -> str:
    """What stands behind the last border."""
    end = 0
    for match in patterns.BREAK.of(lexicon).finditer(run_up):
        end = match.end()
    return run_up[end:]


def _first_clause(following: str, lexicon: Lexicon) -> str:
    """What stands before the first border."""
    border = patterns.BREAK.of(lexicon).search(following)
    return following[: border.start()] if border else following
