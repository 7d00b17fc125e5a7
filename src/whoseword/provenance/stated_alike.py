"""Who states a claim in words of his own, and which two of them plainly say the same.

Two who each call for something, ask it or blame somebody confirm nothing to each other, nor do two
whom only the rest of a group holds together. So a source counts as proven beside another only where
each stands behind a cue of stating, for what he says himself, and the two mentions were judged the
same directly.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.chains import Route
from whoseword.provenance.denial_targets import bearing
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.provenance.utterances import named_in, names_speaker
from whoseword.records import Certainty, ClaimGroup, Proposition, Source, SourceKind
from whoseword.text.content_words import wording
from whoseword.text.names import fold, parts

DIRECT: Final = 0.6  # probability of "same" from which two mentions say the same thing
FITS: Final = 0.5  # how well each must match the rest of the group for that
_SHARED: Final = 0.7  # of the words of the shorter one, that the other says too
_FEWEST: Final = 4
_STATES: Final = ENGLISH.pattern(r"\b{commitment.stating}\b", re.IGNORECASE)
_SAYS: Final = ENGLISH.pattern(r"\b{subjects.saying}\b")
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]?")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class StatedAlike:
    """By source id, whether an attribution gives ``whole`` names; the ``pairs`` that say the same.

    Only sources who state the claim themselves are in it, people with names only where these stand
    beside their words.
    """

    whole: Mapping[str, bool]
    pairs: frozenset[frozenset[str]]


def stated_alike(
    index: StoryIndex,
    group: ClaimGroup,
    routes: Mapping[str, Route],
    meant: frozenset[str] = frozenset(),
) -> StatedAlike:
    """Look for those who state the claim; ``meant`` are mentions that are supposed to mean it."""
    bears = bearing(index, group)
    stating: dict[str, tuple[Proposition, Source, float]] = {}
    whole: dict[str, bool] = {}
    for proposition, fit in zip(group.propositions, group.scores, strict=True):
        end = routes[proposition.id].end
        if end is None or proposition.id not in bears or not _states(index, proposition, end):
            continue
        stating[proposition.id] = proposition, end, 1.0 if proposition.id in meant else fit
        given = _gives_given_name(index, proposition, end.name)
        whole[end.id] = given or whole.get(end.id, False)
    pairs = set()
    for (a, b), judged in group.judgements.items():
        if a not in stating or b not in stating:
            continue
        (first, one, fit), (second, other, its_fit) = stating[a], stating[b]
        alike = judged.score >= DIRECT and min(fit, its_fit) >= FITS
        alike = alike or same_words(first, second) or not meant.isdisjoint((a, b))
        leaning = _leans_on(first, other) or _leans_on(second, one)
        if alike and one.id != other.id and not leaning:
            pairs.add(frozenset((one.id, other.id)))
    return StatedAlike(whole, frozenset(pairs))


def _states(index: StoryIndex, proposition: Proposition, source: Source) -> bool:
    """Whether the source himself says that it is so, in words that are handed to him."""
    attribution = index.attribution(proposition)
    if attribution is None or attribution.denial:
        return False
    if attribution.certainty is not Certainty.STATED or not _STATES.search(index.cue(attribution)):
        return False
    if _SAYS.search(_QUOTED.sub(" ", proposition.text)):
        return False  # he passes on what another says
    named = source.kind is SourceKind.NAMED_PERSON
    return not named or names_speaker(index, proposition, source)


def same_words(first: Proposition, second: Proposition) -> bool:
    """Whether one says in nearly the same words what the other does, whoever says it."""
    one, other = wording(first.text).kept, wording(second.text).kept
    shared = len(one & other)
    return shared >= _FEWEST and shared >= _SHARED * min(len(one), len(other))


def _leans_on(proposition: Proposition, other: Source) -> bool:
    """Whether the words name the other source: "agrees with Vane", "as Vane says"."""
    if other.kind is not SourceKind.NAMED_PERSON:
        return False
    return named_in(other.name, proposition.text)


def _gives_given_name(index: StoryIndex, proposition: Proposition, name: str) -> bool:
    """Whether the words of the attribution give the first name written out."""
    attribution, given = index.attribution(proposition), parts(name).given
    if attribution is None or not given or len(given[0]) == 1:
        return False
    article = index.readings[proposition.article].article
    phrase = words(article, attribution.field, attribution.source)
    return given[0] in _WORD.findall(fold(phrase))
