"""Other outlets whose reporting an article relies on, with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets import KnownOutlets, Outlet
from whoseword.reading.edge_notices import notices
from whoseword.reading.outlets_named import ByField
from whoseword.reading.wire_credits import Shown, tips, wires
from whoseword.records import (
    Article,
    Attribution,
    Credit,
    CreditRole,
    Field,
    Place,
    Source,
    SourceKind,
    Span,
    because,
)
from whoseword.text.names import fold
from whoseword.text.sentences import sentence_at, sentences
from whoseword.text.stretches import inside

_MADE: Final = "{credits.made}"
_THE: Final = r"(?:{sources.determiners} )?(?:[\w.\-]+(?:'s|’s)? ){0,4}"
# What stands before the outlet's name, and the code of the reason for which it is a credit then.
_BEFORE: Final = (
    (rf"\b{{credits.telling}} {_THE}$", "told_to_it"),
    (r"\b{credits.according} [^.;“”]{0,60}$", "according_to_it"),
    (
        rf"\b{_MADE} (?:\w+ ){{0,3}}?{{credits.made_by}} [^.;“”]{{0,30}}$",
        "first_there",
    ),
    (
        r"\b{credits.conversations}\b[^.;“”]{0,60}?\b{credits.conversed_with} [^.;“”]{0,40}$",
        "interview_there",
    ),
    (
        r"\b(?:{credits.saying_there}|{credits.told} \w+)\b[^.;“”]{0,70}?\b{credits.there} "
        r"[^.;“”]{0,30}$",
        "said_there",
    ),
    (
        r"(?:^|[(\-–—] ?){credits.contributions} {credits.contributed_by}\b[^.;“”\n]{0,70}$",
        "contributed",
    ),
    (
        r"\b{credits.found_at} ?(?:{sources.definite} )?$",
        "named_as_source",
    ),
    (
        r"\b{credits.pieces} (?:\w+ ){0,2}?{credits.piece_of} [^.;“”]{0,25}$",
        "piece_of_its",
    ),
    (r"(?:^|[.,] )(?:[A-Z][\w.\-]+ ){2,3}{credits.writing_for} $", "writer_of_its"),
    (r"^[A-Z][A-Z .,’'\-]{2,40}\($", "in_dateline"),
)
# What stands behind the name.
_REPORTS: Final = r"(?:{credits.reporting_how} )*{credits.reporting}\b"
_PIECE: Final = r"(?:[\w\-]+ ){0,2}?{credits.piece_or_reporter}\b"
_AFTER: Final = (
    (
        f"^(?:,? {{credits.which}}| {{credits.magazine_which}}| {{credits.magazine}}"
        f"| {{credits.newspaper}}| {{credits.today}})? {_REPORTS}",
        "it_reports",
    ),
    (
        rf"^(?:['’]s?)?(?: ?[/–\-] ?[A-Z][\w/ ]{{2,25}}?)?[ /\-]+{_PIECE}(?!.{{0,40}} "
        rf"{{credits.on_network}})",
        "piece_or_reporter_of_its",
    ),
    (r"^(?:['’]s?)? (?:“|\"|‘|')[^”\"’']{3,40}(?:”|\"|’|'),?", "programme_of_its"),
    ("^ {credits.contributed_to_this}", "contributed"),
    (r"^(?: {clauses.and} [\w ]{3,40}?)? {credits.contributed}", "contributed"),
    (rf"^['’]s? (?:[A-Z][\w.’'-]* ){{1,3}}{_REPORTS}", "piece_or_reporter_of_its"),
    (r"^\) ?(?:[-–—―]|$)", "in_dateline"),
)
_BEFORE_PATTERNS: Final = tuple((ENGLISH.pattern(p, re.IGNORECASE), why) for p, why in _BEFORE)
_AFTER_PATTERNS: Final = tuple((ENGLISH.pattern(p), why) for p, why in _AFTER)
_WORKS_THERE: Final = ENGLISH.pattern(
    rf"\b{{credits.faces}} {{credits.face_of}} {_THE}$", re.IGNORECASE
)
_FACE_OF_IT: Final = ENGLISH.pattern(r"^(?:['’]s?)? {credits.faces}\b")
_WHOSE: Final = re.compile(r"^.*['’]s ")
_RANK: Final = {CreditRole.WIRE: 0, CreditRole.TIP: 1, CreditRole.CITED: 2}
_REACH: Final = 130  # characters looked at on each side of the name


def credits_of(
    article: Article,
    attributions: Sequence[Attribution],
    sources: Sequence[Source],
    named: ByField,
    outlets: KnownOutlets,
) -> tuple[Credit, ...]:
    """Credited outlets, the agency whose text this is first.

    Never the article's own outlet, never one that is only talked about.
    ``named`` are the outlets that the article mentions.
    """
    own = own_outlets(article, outlets)
    found: dict[str, list[Shown]] = {}
    for shown in (
        *wires(article, named["text"], outlets),
        *tips(article, named["text"], outlets),
        *_noticed(article, outlets),
        *_evidence(article, attributions, sources, named),
        *_unlisted(sources),
    ):
        if fold(shown[0].name) not in own:
            found.setdefault(shown[0].name, []).append(shown)
    given = (_credit(name, found[name]) for name in sorted(found))
    return tuple(sorted(given, key=lambda credit: _RANK[credit.role]))


def _credit(outlet: str, shown: Sequence[Shown]) -> Credit:
    places = sorted({place for _, place, _, _ in shown}, key=_in_order)
    reasons = dict.fromkeys(because(why) for _, _, why, _ in shown)
    role = min((role for _, _, _, role in shown), key=_RANK.__getitem__)
    return Credit(outlet, tuple(places), tuple(reasons), role)


def own_outlets(article: Article, outlets: KnownOutlets) -> set[str]:
    """Names under which the article's own outlet goes, folded."""
    names = set()
    if article.outlet:
        names.add(fold(article.outlet))
        if known := outlets.find(article.outlet):
            names.add(fold(known.name))
    if article.url:
        host = re.sub(r"^\w+://", "", article.url).split("/")[0].split("@")[-1].split(":")[0]
        if known := outlets.of_domain(host):
            names.add(fold(known.name))
    return names


def _in_order(place: Place) -> tuple[bool, Span]:
    return place.field != "title", place.span


def _evidence(
    article: Article,
    attributions: Sequence[Attribution],
    sources: Sequence[Source],
    named: ByField,
) -> Iterator[Shown]:
    texts: tuple[tuple[Field, str], ...] = (("title", article.title or ""), ("text", article.text))
    speaking = {s.id for s in sources}
    spoken: dict[Field, list[Span]] = {"title": [], "text": []}
    for attribution in attributions:
        if attribution.speaker in speaking:
            spoken[attribution.field].extend(attribution.source)
    for field, text in texts:
        borders = sentences(text) if named[field] else ()
        for span, outlet in named[field]:
            k = max(sentence_at(borders, span[0]), 0)
            sentence = borders[k] if borders else (0, len(text))
            if why := _reason(text, span, sentence, spoken[field]):
                yield outlet, Place(article.id, span, field), why, CreditRole.CITED


def _noticed(article: Article, outlets: KnownOutlets) -> Iterator[Shown]:
    """Whom the notices at the article's edges name."""
    for outlet, span, signs in notices(article.text, outlets):
        why, role = (
            ("signed_at_end", CreditRole.WIRE) if signs else ("contributed", CreditRole.CITED)
        )
        yield outlet, Place(article.id, span), why, role


def _unlisted(sources: Sequence[Source]) -> Iterator[Shown]:
    """Sources that no list has and whose names are those of papers and sites."""
    for source in sources:
        if source.kind is SourceKind.OUTLET and because("outlet_by_form") in source.reasons:
            name = _WHOSE.sub("", source.name)
            for place in source.mentions[:1]:
                yield Outlet(name), place, "names_source", CreditRole.CITED


def _reason(text: str, span: Span, sentence: Span, spoken: Sequence[Span]) -> str | None:
    before = text[max(sentence[0], span[0] - _REACH) : span[0]].rstrip("“\"‘'")
    after = text[span[1] : min(max(sentence[1], span[1]), span[1] + _REACH)]
    for pattern, why in _AFTER_PATTERNS:
        if pattern.search(after):
            return why
    for pattern, why in _BEFORE_PATTERNS:
        if pattern.search(before):
            return why
    if inside(span, spoken) and not (_WORKS_THERE.search(before) or _FACE_OF_IT.match(after)):
        return "names_source"
    return None
