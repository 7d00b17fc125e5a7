"""What an ending says: the first that everybody takes, a country's, or one that imitators buy."""

from __future__ import annotations

from enum import Enum


class Ending(Enum):
    """Kinds of ending, told apart by how often honest outlets have them."""

    NATIONAL = "a country's"
    FIRST = "com"
    SECOND = "usual among outlets"
    TOPICAL = "about news"
    ODD = "odd for an outlet"


_SECOND = frozenset(
    "net org eu us tv edu gov mil int coop museum aero law radio scot cat africa london wales "
    "berlin paris bzh".split()
)
_TOPICAL = frozenset("info biz news media press".split())
_SOLD_ABROAD = frozenset(
    "ac ai am as bz cc cf co com.co cx dj fm ga gg gl gq gs gy hn in io kn la lc li ly me mg ml mn "
    "ms mu nf nr nu pe pm pn pw re sb sc sh so sr st su tc tf tk tl tm to vc vg vu wf ws yt".split()
)
"""Endings of countries and islands that are sold to anybody and seldom carry a local edition."""

SOLD_LIKE_ENDINGS = frozenset(
    "ae.org br.com cn.com co.com com.de com.se de.com eu.com gb.net gr.com hu.net in.net jp.net "
    "jpn.com mex.com ru.com sa.com se.net uk.com uk.net us.com us.org za.com".split()
)
"""Second-level names that are sold like endings; all other private ones are hosting platforms."""

_ENGLISH = frozenset("US GB IE AU NZ CA ZA IN NG KE GH SG PH PK UG LK JM ZW".split())
_ARABIC = frozenset("EG SA AE QA KW BH OM JO LB SY IQ PS YE LY TN DZ MA SD".split())
_EDITIONS = {
    "co": _ENGLISH,
    "eu": _ENGLISH,
    "in": _ENGLISH,
    "me": _ENGLISH | _ARABIC,
    "tv": _ENGLISH,
}
"""Sold to anybody, but of editions and channels too (for Colombia, Europe, India, the Near East):
of brands from which countries, their own left out."""
_EDITIONS_OF_COM = frozenset({"co", "eu", "me", "tv"})
"""Of brands under .com from anywhere too; .in is bought by imitators of these."""

_COUNTRIES_BY_LANGUAGE = (
    _ENGLISH,
    _ARABIC,
    *(
        frozenset(countries.split())
        for countries in (
            "DE AT CH LI LU",
            "FR BE CH CA LU MC MA DZ TN SN CI",
            "IT CH SM VA",
            "ES MX AR CL CO PE VE EC UY PY BO GT CU SV HN NI CR PA DO",
            "PT BR AO MZ",
            "NL BE",
            "RU BY KZ UA LV EE LT MD KG",
            "CN TW HK SG MO",
            "KR KP",
            "GR CY",
            "RO MD",
            "RS BA ME HR XK",
            "SE FI",
            "NO DK SE",
        )
    ),
)


def ending_of(ending: str) -> Ending:
    """The kind of an ending, given without its leading dot ("com", "co.uk")."""
    if ending in _SOLD_ABROAD or ending in SOLD_LIKE_ENDINGS:
        return Ending.ODD
    if ending == "com":
        return Ending.FIRST
    if ending in _SECOND:
        return Ending.SECOND
    if ending in _TOPICAL:
        return Ending.TOPICAL
    return Ending.NATIONAL if len(ending.rpartition(".")[2]) == 2 else Ending.ODD


def country_of(ending: str) -> str:
    """The ISO 3166 code of the country whose ending it is, or nothing."""
    last = ending.rpartition(".")[2] if ending not in SOLD_LIKE_ENDINGS else ""
    return {"uk": "GB", "eu": ""}.get(last, last.upper()) if len(last) == 2 else ""


def may_be_edition(ending: str, home: str, home_ending: str) -> bool:
    """Tell whether a brand of the country ``home`` may well have an edition under the ending.

    Who owns a brand's very name under the ending of a country cannot be told from the name. Those
    endings that are sold to anybody are bought by imitators too, and are an edition's only for the
    brands of some countries.
    """
    if ending_of(ending) is Ending.NATIONAL or (home and home == country_of(ending)):
        return True
    if home_ending == "com" and ending in _EDITIONS_OF_COM:
        return True
    return home in _EDITIONS.get(ending, ())


def share_a_language(one: str, other: str) -> bool:
    """Tell whether papers of one country are read in the other; the same country counts."""
    return one == other or any(one in c and other in c for c in _COUNTRIES_BY_LANGUAGE)
