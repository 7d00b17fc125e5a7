"""Whether a sentence denies, or only passes on, what holds between two of its parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from whoseword.entities.standing import PeopledSentence, Standing
from whoseword.entities.tie_phrases import told_outright
from whoseword.entities.tie_wording import together
from whoseword.language.lexicon import ENGLISH

_CLAUSE: Final = 80  # characters
_CLAUSE_END: Final = re.compile(r"[,;:.”\"]")
_VERB_GROUP: Final = 4  # words
_FEW: Final = r"(?: [\w’'-]+)"
_NOBODY_THAT: Final = ENGLISH.pattern(
    rf"\b{{ties-in-text.nobody}}\b{_FEW}{{0,5}} {{ties-in-text.that}}\b", re.IGNORECASE
)
_UNTRUE_THAT: Final = ENGLISH.pattern(
    r"\b{ties-in-text.untrue}\b(?: {ties-in-text.to_say})?(?: {ties-in-text.that})?\b",
    re.IGNORECASE,
)
_DENYING_THAT: Final = ENGLISH.pattern(
    r"\b(?:{denial.denying}|{ties-in-text.excluding}) {ties-in-text.that}\b", re.IGNORECASE
)
_FRONTED: Final = ENGLISH.pattern(
    r"\b{ties-in-text.fronted_denials}(?: {ties-in-text.auxiliaries})? $", re.IGNORECASE
)
_NOT_THIS: Final = ENGLISH.pattern(r"(?:\b{ties-in-text.no}|n['’]t) $", re.IGNORECASE)
_SPEAKER_DOES: Final = ENGLISH.pattern(
    r"\b(?:{ties-in-text.speakers})\b(?P<does>[^,;:.”\"]{0,60})$"
)
_WHO: Final = ENGLISH.pattern(r"^ {ties-in-text.relatives}\b")
_STATEMENT_THAT: Final = ENGLISH.pattern(
    r"\b(?:{denial.statements}|{ties-in-text.statements}) {ties-in-text.that}\b", re.IGNORECASE
)
_OPEN: Final = ENGLISH.pattern(r"\b{ties-in-text.open_questions}\b", re.IGNORECASE)
_NO_DENIAL: Final = ENGLISH.pattern(r"\b{ties-in-text.no_denial}(?!\w)", re.IGNORECASE)
_NOT_SAID: Final = ENGLISH.pattern(
    rf"(?:\b{{ties-in-text.no}}|n['’]t){_FEW}{{0,3}} {{ties-in-text.saying}}"
    r"(?: {ties-in-text.that})? $",
    re.IGNORECASE,
)
_DENIED_BEHIND: Final = ENGLISH.pattern(
    r"^[^.;”\"]{0,40}, (?:{ties-in-text.relatives}|{ties-in-text.the_statement})"
    rf"{_FEW}{{0,5}} {{denial.denying}}\b",
    re.IGNORECASE,
)

Pair = tuple[Standing, Standing]


def denied(words: str) -> bool:
    """Whether a word of denial stands there; "not only" and "No. 2" are none."""
    return _list("denials").search(_NO_DENIAL.sub(" ", words)) is not None


def denies(sentence: PeopledSentence, pair: Pair, *, in_passing: bool = False) -> bool:
    """Whether the sentence denies what holds between the two.

    A denial stands between them ("never met"), leads their clause ("no evidence that", "never had
    he"), is what a speaker says of the one ("I never met her"), or is what is said of both where
    they are named together ("have never met") or once more ("she says that he never met her").
    What is told ``in_passing``, by a title, is not what the clause denies.
    """
    text, (left, right) = sentence.text, pair
    between = text[left.span[1] : right.span[0]]
    if denied(between):
        return True
    if in_passing:
        return False
    if _leading_denial(_ahead(sentence, left), between):
        return True
    if any(_of_speaker(sentence, standing) for standing in pair):
        return True
    if together(between):
        behind = text[right.span[1] : min(sentence.span[1], right.span[1] + _CLAUSE)]
        return denied(" ".join(_CLAUSE_END.split(behind)[0].split()[:_VERB_GROUP]))
    return _denied_again(sentence, pair)


def passed_on(sentence: PeopledSentence, pair: Pair) -> bool:
    """Whether the sentence only passes on, leaves open or reports as denied what others say.

    So do "reports that", "whether", "did not say that" and ", which he denies".
    """
    ahead = _ahead(sentence, pair[0])
    behind = sentence.text[pair[1].span[1] : sentence.span[1]][: 2 * _CLAUSE]
    return (
        _leads(_STATEMENT_THAT, ahead)
        or _leads(_OPEN, ahead)
        or _NOT_SAID.search(ahead) is not None
        or _DENIED_BEHIND.search(behind) is not None
    )


def hedging(words: str) -> bool:
    """Whether a word of hearsay or of possibility stands there."""
    return _list("hedges").search(words) is not None


def _ahead(sentence: PeopledSentence, left: Standing) -> str:
    return sentence.text[max(sentence.span[0], left.span[0] - _CLAUSE) : left.span[0]]


def _leading_denial(ahead: str, between: str) -> bool:
    """Whether what comes before the first of the two denies the clause that begins with it."""
    if _FRONTED.search(ahead) or (_NOT_THIS.search(ahead) and _WHO.search(between)):
        return True
    leading = (_list("denied_ahead"), _NOBODY_THAT, _UNTRUE_THAT, _DENYING_THAT)
    return any(_leads(pattern, ahead) for pattern in leading)


def _of_speaker(sentence: PeopledSentence, other: Standing) -> bool:
    """Whether someone quoted says that he or she has not done it to the party."""
    said = _SPEAKER_DOES.search(_ahead(sentence, other))
    return said is not None and denied(said["does"])


def _leads(pattern: re.Pattern[str], ahead: str) -> bool:
    """Whether words lead the clause that comes behind them."""
    found = list(pattern.finditer(ahead))
    return bool(found) and not _CLAUSE_END.search(ahead, found[-1].end())


def _denied_again(sentence: PeopledSentence, pair: Pair) -> bool:
    """Whether the two stand in the sentence once more, where one has not done it to the other."""
    both = {standing.entity for standing in pair}
    places = [standing for standing in sentence.standing if standing.entity in both]
    for one, other in pairwise(places):
        words = sentence.text[one.span[1] : other.span[0]]
        apart = one.entity != other.entity and len(words) <= _CLAUSE
        if apart and denied(words) and told_outright(_list("denials").sub("", words)):
            return True
    return False


@lru_cache(maxsize=64)
def _list(section: str) -> re.Pattern[str]:
    words: Sequence[str] = ENGLISH.table(f"ties.{section}")["words"]
    listed = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    return re.compile(rf"(?:\b|(?<=\w)(?=n['’]t))(?:{listed})\b", re.IGNORECASE)
