"""Names that pretend to be a government's: mfa-gov.info, gouv.fm, govv.pw."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whoseword.outlets.lookalikes.brands import Brands
from whoseword.outlets.lookalikes.endings import Ending, country_of, ending_of
from whoseword.outlets.lookalikes.hosts import Host
from whoseword.outlets.lookalikes.seeming import ascii_look
from whoseword.outlets.lookalikes.slips import slip
from whoseword.outlets.outlet import Outlet
from whoseword.records import Reason, because

_WORDS = {"gov": "", "gouv": "FR", "gob": "", "govt": "NZ"}
"""Words that only governments have in their addresses, with the country of those that name one."""

_TOKENS = re.compile(r"[.-]")


@dataclass(frozen=True, slots=True)
class Pretence:
    """Why a domain pretends to be a government's; ``outlet`` where one alone can be meant."""

    reason: Reason
    outlet: Outlet | None = None
    domain: str | None = None


def pretence(host: Host, brands: Brands) -> Pretence | None:
    """Find a government's word in a name that no government gave out."""
    if host.platform:
        return None
    tokens = [t for t in _TOKENS.split(ascii_look(host.label)) if t]
    country = country_of(host.ending)
    misspelt = len(tokens) > 1 or ending_of(host.ending) is Ending.ODD
    for token in tokens:
        meant = (w for w in _WORDS if token == w or (misspelt and _misspells(token, w)))
        word = next(meant, None)
        if word is None or (word == host.label and _gives_out(word, country)):
            continue
        reason = _why(word, token, host.ending)
        countries = [t.upper() for t in tokens if len(t) == 2] + [_WORDS[word]]
        for code in filter(None, countries):
            domain = f"{word}.{ {'GB': 'uk'}.get(code, code.lower()) }"
            if domain in brands.domains:
                return Pretence(reason, brands.domains[domain], domain)
        return Pretence(reason)
    return None


def _why(word: str, written: str, ending: str) -> Reason:
    if word == written:
        return because("government_word", word=word, ending=ending)
    return because("government_word_misspelt", word=word, written=written, ending=ending)


def _misspells(token: str, word: str) -> bool:
    """Tell whether the token is the word with a letter doubled, or with look-alike letters."""
    if abs(len(token) - len(word)) > 1:
        return False
    made = slip(token, word)
    return made is not None and made.said.code in {"letter_doubled", "letters_alike"}


def _gives_out(word: str, country: str) -> bool:
    """Tell whether a country may give out this very name: gov.xy, but not gouv.fm."""
    return bool(country) and not _WORDS[word]
