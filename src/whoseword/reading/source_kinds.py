"""Of which of the five kinds a source is, and why."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets import KnownOutlets
from whoseword.reading.noun_lists import DOCUMENT, ORGANISATION, OUTLET, PERSON, VOICED, singular
from whoseword.reading.source_phrases import PERSONAL
from whoseword.records import NameKind, Reason, SourceKind, because

_QUANTIFIED: Final = ENGLISH.pattern(
    r"^(?:{sources.quantifiers}|\d+)\b",
    re.IGNORECASE,
)
_PARTY: Final = ENGLISH.pattern(
    r"\b{sources.parties}$",
)
_PAPER_NAME: Final = ENGLISH.pattern(
    r"\b{sources.paper_names}\W*$",
    re.IGNORECASE,
)
_SITE: Final = ENGLISH.pattern(r"[A-Za-z]\.(?:com|net|org|info)$")
_PRESS_NAME: Final = ENGLISH.pattern(
    r"^{sources.definite:capital} (?:[A-Z][\w-]+ ){1,2}{sources.press_names}$"
)
_PERSON_ENDING: Final = ENGLISH.pattern("{sources.person_endings}$")
PAPER, PAPERS = ENGLISH.words("sources.paper")
_SIDES: Final = ENGLISH.word_set("sources.interview_sides")
_CLAUSE: Final = ENGLISH.pattern(r",| {sources.relatives} ")
_LISTED: Final = {
    **dict.fromkeys(VOICED, SourceKind.DOCUMENT),
    **dict.fromkeys(ORGANISATION, SourceKind.ORGANISATION),
    **dict.fromkeys(DOCUMENT, SourceKind.DOCUMENT),
    **dict.fromkeys(PERSON, SourceKind.UNNAMED_PERSON),
    **dict.fromkeys(OUTLET, SourceKind.OUTLET),
    PAPERS: SourceKind.DOCUMENT,
}
Verdict = tuple[SourceKind, Reason]


def kind_of(
    outlets: KnownOutlets, name: str, head: str, name_kind: NameKind | None, *, plural: bool
) -> Verdict:
    """Kind of the source called ``name``; ``head`` is its noun where no proper name heads it."""
    outlet = outlets.find(name)
    if name_kind is NameKind.PERSON and (outlet is None or " " in name):
        return SourceKind.NAMED_PERSON, because("person_name")
    if outlet is not None:
        return SourceKind.OUTLET, because("outlet_named", outlet=outlet.name)
    if name_kind is not None:
        if _SITE.search(name) or _PRESS_NAME.search(name):
            return SourceKind.OUTLET, because("outlet_by_form")
        if _PAPER_NAME.search(name):
            return SourceKind.DOCUMENT, because("document_name")
        return SourceKind.ORGANISATION, because("body_name", kind=name_kind.value)
    return _by_noun(name, head, plural=plural)


def _by_noun(name: str, head: str, *, plural: bool) -> Verdict:
    interview = name in _SIDES
    if interview or PERSONAL.get(name.casefold()) in {"he", "she", "who", "i", "we"}:
        return SourceKind.UNNAMED_PERSON, because(
            "interview_side" if interview else "personal_pronoun"
        )
    core = _CLAUSE.split(name)[0]
    if _PARTY.search(core):
        some = _QUANTIFIED.match(core)
        return (
            (SourceKind.UNNAMED_PERSON, because("some_of_party"))
            if some
            else (SourceKind.ORGANISATION, because("party"))
        )
    for noun in (head, head.rsplit("-", 1)[-1]):
        if kind := _LISTED.get(PAPERS if plural and noun == PAPER else noun):
            return kind, because("listed_noun", noun=noun)
    last = re.findall(r"[\w\-’']+", core)
    if last and last[-1][0].isupper() and not last[0].islower() and not plural:
        return SourceKind.ORGANISATION, because("proper_name_of_no_person")
    if _PERSON_ENDING.search(singular(head)) or plural:
        return SourceKind.UNNAMED_PERSON, because("people_by_form", noun=head)
    return SourceKind.ORGANISATION, because("neither_person_nor_paper")
