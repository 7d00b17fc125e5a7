"""One quotation has one speaker: outlets that quote the same words are quoting the same person.

Where one article names the speaker beside the words and another says "he" or "the official", the
name decides. Where two articles name two people, that is left as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.story_index import StoryIndex, words
from whoseword.records import ClaimGroup, Form, Proposition, Reason, Source, because

_WORD = re.compile(r"\w+")
_PARTICLES = ENGLISH.word_set("person-names.particles_of_address")
_RUN = 6
_MOST = 60


def one_speaker_each(index: StoryIndex, group: ClaimGroup) -> tuple[ClaimGroup, dict[str, Reason]]:
    """Give every mention of one quotation the same speaker.

    Returns the group and, by proposition id, the reason where a speaker was taken from elsewhere.
    """
    quoted = [p for p in sorted(group.propositions, key=lambda p: p.id) if _is_quoted(index, p)]
    chosen: dict[str, Source] = {}
    for same in _utterances(quoted[:_MOST]):
        speaker = _speaker(index, same)
        if speaker is not None:
            chosen.update({p.id: speaker for p in same if index.speaker(p) != speaker})
    reasons = {
        key: because("same_words_spoken", source=source.name) for key, source in chosen.items()
    }
    members = tuple(
        replace(p, speaker=chosen[p.id].id) if p.id in chosen else p for p in group.propositions
    )
    return replace(group, propositions=members), reasons


def names_speaker(index: StoryIndex, proposition: Proposition, source: Source) -> bool:
    """Whether the attribution itself names the source, by the last word of the name."""
    attribution = index.attribution(proposition)
    if attribution is None:
        return False
    article = index.readings[proposition.article].article
    phrase = words(article, attribution.field, attribution.source)
    return named_in(source.name, phrase)


def named_in(name: str, text: str) -> bool:
    """Whether a text has the last word of a name."""
    known = name_parts(name)
    return bool(known) and known[-1] in _WORD.findall(text.lower())


def name_parts(name: str) -> list[str]:
    """Split a name into lower-case words, forms of address and generations left out."""
    return [word for word in _WORD.findall(name.lower()) if word not in _PARTICLES]


def _is_quoted(index: StoryIndex, proposition: Proposition) -> bool:
    attribution = index.attribution(proposition)
    speaker = index.speaker(proposition)
    if attribution is None or speaker is None or index.publisher(speaker.id):
        return False
    return attribution.form in {Form.DIRECT, Form.MIXED}


def _utterances(quoted: list[Proposition]) -> list[list[Proposition]]:
    """Gather mentions that share a run of six words with the first of their kind."""
    gathered: list[tuple[list[str], list[Proposition]]] = []
    for proposition in quoted:
        said = _WORD.findall(proposition.text.lower())
        for first, same in gathered:
            if _share_run(first, said):
                same.append(proposition)
                break
        else:
            gathered.append((said, [proposition]))
    return [same for _, same in gathered if len(same) > 1]


def _share_run(a: list[str], b: list[str]) -> bool:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.find_longest_match(0, len(a), 0, len(b)).size >= _RUN


def _speaker(index: StoryIndex, same: list[Proposition]) -> Source | None:
    """Choose who is named beside the words, else who is given most often; None if two are named."""
    votes: Counter[str] = Counter()
    named: set[str] = set()
    for proposition in same:
        source = index.speaker(proposition)
        if source is not None:
            votes[source.id] += 1
            if source.kind.value == "named_person" and names_speaker(index, proposition, source):
                named.add(source.id)
    if len(named) > 1:
        return None
    best = named or set(votes)
    return index.sources[min(best, key=lambda key: (-votes[key], index.sources[key].name, key))]
