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
_BOTH_PARTIES: Final = ENGLISH.pattern(
    r"^{sources.both} {sources.parties} {clauses.and} {sources.parties}$", re.IGNORECASE
)
_SOME_OF_IT: Final = ENGLISH.pattern(
    r"\b{sources.part_of_party} (?:[\w.’'-]+ )*{sources.parties}$", re.IGNORECASE
)
_AND_SOME: Final = ENGLISH.pattern(r" {clauses.and} {sources.quantifiers} [\w.’' -]+$")
_LED_PARTY: Final = ENGLISH.pattern(
    r"^(?:{sources.determiners} )?(?:[\w.’'-]+ )?{sources.of_party} (?:[\w.’'-]+ )?"
    r"{sources.leaders_of_party}$"
)
_PAPER_NAME: Final = ENGLISH.pattern(
    r"\b{sources.paper_names}\W*$",
    re.IGNORECASE,
)
_SITE: Final = ENGLISH.pattern(r"[A-Za-z]\.(?:com|net|org|info)$")
_PRESS_NAME: Final = ENGLISH.pattern(
    r"^{sources.definite:capital} (?:[A-Z][\w-]+ ){1,2}{sources.press_names}$"
)
_UNLISTED: Final = (
    re.compile(r"^(?:[A-Z][\w.-]*['’]s )?[A-Za-z][\w-]*\.(?:com|net|info)$"),
    ENGLISH.pattern(
        r"^{sources.definite:capital} (?!{sources.official}\b)(?:[A-Z][\w-]+ ){1,2}"
        r"{sources.press_name_alone}$"
    ),
    ENGLISH.pattern(
        r"^(?:{sources.definite:opening} )?(?:[A-Z][\w-]+ ){1,3}{sources.press_subjects} "
        r"{sources.press_names}$"
    ),
)
"""What shows an outlet that no list has and that is not read for a name: "the Hale Political
Report"; "The Hale Report" may be any paper."""
_PERSON_ENDING: Final = ENGLISH.pattern("{sources.person_endings}$")
PAPER, PAPERS = ENGLISH.words("sources.paper")
_SIDES: Final = ENGLISH.word_set("sources.interview_sides")
_RESTRICTED: Final = ENGLISH.pattern(r" {sources.relatives} ")
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
    if any(form.search(name) for form in _UNLISTED):
        return SourceKind.OUTLET, because("outlet_by_form")
    core = _CLAUSE.split(name)[0]
    return (
        _of_party(name, core)
        or _by_list(head, plural=plural)
        or _by_form(core, head, plural=plural)
    )


def _of_party(name: str, core: str) -> Verdict | None:
    """A party as a whole, with those who lead it, or some of it; ``core`` opens ``name``."""
    some = any(found.search(core) for found in (_QUANTIFIED, _SOME_OF_IT, _AND_SOME))
    if _BOTH_PARTIES.search(core) or (_LED_PARTY.search(core) and not some):
        return SourceKind.ORGANISATION, because("party")
    if not _PARTY.search(core):
        return None
    if some or _RESTRICTED.match(name, len(core)):
        return SourceKind.UNNAMED_PERSON, because("some_of_party")
    return SourceKind.ORGANISATION, because("party")


def _by_list(head: str, *, plural: bool) -> Verdict | None:
    for noun in (head, head.rsplit("-", 1)[-1]):
        if kind := _LISTED.get(PAPERS if plural and noun == PAPER else noun):
            return kind, because("listed_noun", noun=noun)
    return None


def _by_form(core: str, head: str, *, plural: bool) -> Verdict:
    last = re.findall(r"[\w\-’']+", core)
    if last and last[-1][0].isupper() and not last[0].islower() and not plural:
        return SourceKind.ORGANISATION, because("proper_name_of_no_person")
    if _PERSON_ENDING.search(singular(head)) or plural:
        return SourceKind.UNNAMED_PERSON, because("people_by_form", noun=head)
    return SourceKind.ORGANISATION, because("neither_person_nor_paper")
