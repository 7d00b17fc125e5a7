"""Who speaks in each attribution of an article, and the article's sources that come of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from whoseword.outlets import KnownOutlets, Outlet
from whoseword.reading.addressee import addressee
from whoseword.reading.coreference.pronoun_references import Said, references
from whoseword.reading.coreference.resolution import Resolver, Voice
from whoseword.reading.noun_lists import REPORTING
from whoseword.reading.outlets_named import ByField, Mentioned, outlet_at
from whoseword.reading.parties import parties
from whoseword.reading.source_kinds import kind_of
from whoseword.records import (
    Article,
    Attribution,
    Field,
    Form,
    Name,
    NameKind,
    Party,
    Place,
    Reason,
    Source,
    SourceKind,
    Span,
    because,
)
from whoseword.resources import Resources
from whoseword.text.names import fold
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentence_at

_SPEAKS_FROM: Final = 0.8
"""Confidence of an indirect statement from which on it has a speaker who is no named person.

Below it a third of such statements of stories-gold train are somebody's.
"""


class Spoken(NamedTuple):
    """What an article says on whose word, and whom it speaks of."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    parties: tuple[Party, ...]


@dataclass(slots=True)
class _Draft:
    """A source while its mentions are gathered."""

    name: str
    kind: SourceKind
    forms: Counter[str] = field(default_factory=Counter)
    places: set[Place] = field(default_factory=set)
    reasons: list[Reason] = field(default_factory=list)


def speakers(
    article: Article,
    sentences: Sequence[Span],
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    named: ByField,
    resources: Resources,
) -> Spoken:
    """Fill ``speaker`` and ``told``; sources and parties of this article carry ids of their own.

    ``named`` are the outlets that the article mentions.
    """
    texts: dict[Field, str] = {"text": article.text, "title": article.title or ""}
    borders: dict[Field, Sequence[Span]] = {"text": sentences, "title": [(0, len(texts["title"]))]}
    quoted: dict[Field, Sequence[Span]] = {f: quotations(t) for f, t in texts.items()}
    model, outlets = resources.models.antecedents, resources.outlets
    lexicon = resources.languages.of(article.language)
    resolver = Resolver(texts, borders, quoted, names, model, named, outlets, lexicon)
    drafts: dict[str, _Draft] = {}
    filled = []
    said: list[Said] = []
    entered: dict[int, str] = {}
    for attribution in sorted(attributions, key=_reading_order):
        voices = resolver.voices(attribution)
        outlets_here = named[attribution.field]
        sure = [voice for voice in voices if _is_sure(attribution, voice)]
        ids = [_enter(drafts, article, voice, outlets_here, outlets) for voice in sure]
        for voice, source in zip(sure, ids, strict=True):
            entered.setdefault(voice.character.key, source)
        said.append((attribution, voices))
        sentence = _sentence(attribution, borders[attribution.field])
        heard = addressee(texts[attribution.field], attribution, sentence, outlets_here)
        told = _told(drafts, article.id, heard[1]) if heard else None
        filled.append(replace(attribution, speaker=ids[0] if ids else None, told=told))
    order = {a.id: k for k, a in enumerate(attributions)}
    filled.sort(key=lambda a: order[a.id])
    sources = tuple(_source(key, draft) for key, draft in drafts.items())
    return Spoken(
        tuple(filled),
        tuple(sorted(sources, key=lambda s: (s.mentions[:1] == (), s.mentions[:1], s.id))),
        parties(article.id, resolver.cast, names, references(resolver.scene, said, model), entered),
    )


def _reading_order(attribution: Attribution) -> tuple[bool, Span, str]:
    """Headline first; an attribution stands where its source stands, else where it begins."""
    anchors = attribution.source or attribution.content or attribution.cue
    return attribution.field == "text", min(anchors), attribution.id


def _is_sure(attribution: Attribution, voice: Voice) -> bool:
    """Whether somebody surely speaks: a body that "passed" a bill is often read for a source."""
    named = voice.character.kind is NameKind.PERSON or bool(voice.character.publisher)
    return named or attribution.form is not Form.INDIRECT or attribution.confidence >= _SPEAKS_FROM


def local_id(article: str, kind: SourceKind, name: str) -> str:
    """Identify a source within an article: a hash of the article, its kind and its name."""
    content = f"{article}\n{kind.value}\n{fold(name)}"
    return "s-" + hashlib.sha256(content.encode()).hexdigest()[:12]


def _enter(
    drafts: dict[str, _Draft],
    article: Article,
    voice: Voice,
    outlets_here: Sequence[Mentioned],
    outlets: KnownOutlets,
) -> str:
    name, kind, reason = _identity(voice, outlets_here, outlets)
    key = local_id(article.id, kind, name)
    draft = drafts.setdefault(key, _Draft(name, kind))
    draft.forms[voice.phrase.text] += 1
    for form, count in voice.character.forms.items():
        draft.forms[form] += count
    draft.places.add(Place(article.id, voice.place.span, voice.place.field))
    for why in (reason, *voice.reasons):
        if why not in draft.reasons:
            draft.reasons.append(why)
    return key


def _identity(
    voice: Voice, outlets_here: Sequence[Mentioned], outlets: KnownOutlets
) -> tuple[str, SourceKind, Reason]:
    """Name, kind and the reason for the kind."""
    character = voice.character
    if character.kind is not NameKind.PERSON and (
        meant := outlet_at(voice.place.span, outlets_here)
    ):
        reason = because("outlet_meant", phrase=voice.phrase.text, outlet=meant.name)
        return meant.name, SourceKind.OUTLET, reason
    if character.publisher:
        reason = because("outlet_named", outlet=character.publisher)
        return character.publisher, SourceKind.OUTLET, reason
    head = character.head or voice.phrase.head
    kind, reason = kind_of(outlets, character.name, head, character.kind, plural=character.plural)
    if kind is SourceKind.OUTLET and (outlet := outlets.find(character.name)):
        return outlet.name, kind, reason
    if head in REPORTING and (named := outlets.mentions(character.name)):
        return named[0][1].name, SourceKind.OUTLET, because("noun_of_outlet", noun=head)
    return character.name, kind, reason


def _sentence(attribution: Attribution, borders: Sequence[Span]) -> Span:
    anchor = (attribution.cue or attribution.source or attribution.content)[0][0]
    return borders[max(sentence_at(borders, anchor), 0)] if borders else (0, 0)


def _told(drafts: dict[str, _Draft], article: str, outlet: Outlet) -> str:
    """Enter the outlet addressed: a source without mentions where it only listens."""
    key = local_id(article, SourceKind.OUTLET, outlet.name)
    draft = drafts.setdefault(key, _Draft(outlet.name, SourceKind.OUTLET))
    reason = because("outlet_told")
    if reason not in draft.reasons:
        draft.reasons.append(reason)
    return key


def _source(key: str, draft: _Draft) -> Source:
    places = tuple(sorted(draft.places, key=lambda p: (p.field == "text", p.span)))
    aliases = sorted(f for f in draft.forms if f and f != draft.name)
    return Source(key, draft.name, draft.kind, tuple(aliases), places, tuple(draft.reasons))
