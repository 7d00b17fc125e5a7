"""Descriptions that a name explains: "the lawyer for the port, Bo Ray, said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.coreference.nominals import Nominal
from whoseword.reading.noun_lists import DESCRIBING
from whoseword.records import Name, NameKind

_COMPLEMENT: Final = ENGLISH.pattern(
    r"(?P<rest>(?: (?:{coreference.complement}"
    r"|\w{2,20}ing) [^,.;:“”\"()\n]{1,80})?), (?P<titles>(?:[A-Z][\w’'-]{0,20}\.? ){0,4})"
)
_REACH: Final = 180  # characters behind the noun in which the name may begin
_CLOSED: Final = re.compile(r"(?: \([^)\n]{1,20}\))?[,.;:”\"]|$")


@dataclass(frozen=True, slots=True)
class Named:
    """A described person with the name set behind it; ``rest`` stands between noun and comma."""

    described: Nominal
    name: Name
    rest: str


def named(text: str, found: Sequence[Nominal], names: Sequence[Name]) -> list[Named]:
    """Descriptions of one person that a name in commas explains; all in order of the text."""
    starts = [n.span[0] for n in names]
    explained = []
    for nominal in found:
        if nominal.plural or nominal.head not in DESCRIBING:
            continue
        end = nominal.span[1]
        match = _COMPLEMENT.match(text, end, end + _REACH)
        if match is None:
            continue
        k = bisect_left(starts, match.start("titles"))
        if k == len(names) or names[k].span[0] > match.end() or names[k].kind != NameKind.PERSON:
            continue
        if _CLOSED.match(text, names[k].span[1]):
            explained.append(Named(nominal, names[k], match.group("rest").casefold()))
    return explained
