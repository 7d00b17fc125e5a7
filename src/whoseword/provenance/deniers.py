"""Who denies a claim, and where: denials in its articles that are aimed at what it says.

Precision first. What is denied has to be what a mention says, word by word, or to be nothing but
"the allegations", right behind what somebody alleges. A claim that mostly denials carry is itself
a denial, and has no deniers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.article_denials import denials_of
from whoseword.provenance.denial_lookup import Denied
from whoseword.provenance.denial_targets import bearing
from whoseword.provenance.story_index import StoryIndex
from whoseword.provenance.utterances import name_parts
from whoseword.records import ClaimGroup, Denier, Proposition, Source, SourceKind
from whoseword.text.content_words import wording
from whoseword.text.stretches import inside

_TOLD: Final = ENGLISH.pattern(r"\b{denial.bare}\b", re.IGNORECASE)
_UNTRUE: Final = ENGLISH.pattern(r"\b{denial.untrue}\b", re.IGNORECASE)
_DENIES: Final = ENGLISH.pattern(r"\b{denial.denying}\b", re.IGNORECASE)
_HELD: Final = 0.6  # of the denied words, that a mention says too
_SAID: Final = 0.4  # of the mention's words, that are denied
_SHARED: Final = 3
_BEHIND: Final = 1  # sentences
_SPEAKING: Final = frozenset(
    {SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON, SourceKind.ORGANISATION}
)


def deniers(index: StoryIndex, group: ClaimGroup) -> tuple[Denier, ...]:
    """Give each denier once for every article that reports the denial, in a lasting order."""
    bears = bearing(index, group)
    members = sorted(group.propositions, key=lambda p: p.id)
    stating = [p for p in members if p.id in bears]
    if len(members) - len(stating) > len(stating):
        return ()
    said_by = [speaker for p in stating if (speaker := index.speaker(p)) is not None]
    tellers, theirs = {speaker.id for speaker in said_by}, _surnames(said_by)
    of_it = {p.attribution for p in members if p.id not in bears}
    found: dict[tuple[str, str], Denier] = {}
    for article in sorted({p.article for p in group.propositions}):
        for denied in denials_of(index, article).found:
            denial = denied.attribution
            source = index.sources.get(denial.speaker or "")
            if source is None or source.id in tellers or source.kind not in _SPEAKING:
                continue
            if not theirs.isdisjoint(wording(source.name).words):  # "Vane's campaign"
                continue
            aimed = denial.id in of_it or any(_aimed(index, denied, p) for p in stating)
            if any(_tells_of(index, p, denied, source) for p in stating):
                continue
            if denial.content and aimed:
                denier = Denier(source.id, article, min(denial.content), denial.field)
                found.setdefault((source.id, article), denier)
    return tuple(found[key] for key in sorted(found))


def _surnames(tellers: Iterable[Source]) -> frozenset[str]:
    """Of the people among those who state it: nobody's own staff denies what he says."""
    named = (name_parts(s.name) for s in tellers if s.kind is SourceKind.NAMED_PERSON)
    return frozenset(name[-1] for name in named if name)


def _tells_of(index: StoryIndex, mention: Proposition, denied: Denied, denier: Source) -> bool:
    """Whether a mention tells of the denial, and not of what is denied: "Vane denies it"."""
    said = index.words_of(mention)
    if _UNTRUE.search(said) and _UNTRUE.search(denied.content):
        return True
    name = name_parts(denier.name)
    told = wording(said)
    named = bool(name) and name[-1] in told.words
    return named and (told.negated or bool(_DENIES.search(said)))


def _holds(mention: Proposition, denied: Denied) -> bool:
    """Whether the verb of the denial stands in the mention: it is told there, and not denied."""
    said = denied.attribution
    if (mention.article, mention.field) != (said.article, said.field):
        return False
    return bool(said.cue) and inside(said.cue[0], mention.spans)


def _aimed(index: StoryIndex, denied: Denied, mention: Proposition) -> bool:
    if mention.attribution == denied.attribution.id or _holds(mention, denied):
        return False
    target, told_there = wording(denied.target), wording(index.words_of(mention))
    if told_there.negated and not target.negated:  # "denies sending it" beside "did not send it"
        return False
    own = wording(_TOLD.sub(" ", denied.target)).kept
    said = told_there.kept
    shared = len(own & said)
    if shared >= max(_SHARED, _HELD * len(own), _SAID * len(said)):
        return True
    told = denied.target == denied.content  # "the report", and no more of which
    return told and not own and _points_at(index, denied, mention)


def _points_at(index: StoryIndex, denied: Denied, mention: Proposition) -> bool:
    """Whether a denial that says nothing of its own stands right behind what somebody alleges."""
    if not (mention.article == denied.attribution.article and index.speaker(mention)):
        return False
    if denied.attribution.field != "text" or mention.field != "text":
        return False
    return 0 <= denied.sentence - mention.sentence <= _BEHIND
