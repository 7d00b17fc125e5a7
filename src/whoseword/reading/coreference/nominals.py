"""Common nouns for people, bodies and papers that a later "he" or "the agency" may take up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.noun_lists import DOCUMENT, ORGANISATION, PERSON, singular
from whoseword.reading.source_phrases import head_noun
from whoseword.records import Span

_NOMINAL: Final = ENGLISH.pattern(
    r"\b{coreference.before_a_noun:opening}((?:[ \u00a0](?:[A-Z][\w’'\-]{0,3}\.|(?:\w\.)+"
    r"|[\w’'\-]+(?:\.[\w’'\-]+)*)){1,5})|\b{coreference.bare_nouns}\b"
)


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase without a proper name at its head."""

    span: Span
    head: str
    plural: bool
    modifiers: tuple[str, ...]


def nominals(text: str, names: Sequence[Span]) -> list[Nominal]:
    """Noun phrases whose noun denotes people, a body or a paper, in order."""
    found = []
    titled = {start - 1 for start, _ in names}
    named = {end for _, end in names}
    for match in _NOMINAL.finditer(text):
        end = _noun_end(text, match.start(), match.end())
        # "the mayor Bo Ray" is a name with its title, "the Harbour Department" a name
        if end is None or end in titled or end in named:
            continue
        head, plural, modifiers = head_noun(text, match.start(), end)
        if head:
            found.append(Nominal((match.start(), end), head, plural, modifiers))
    return found


def _noun_end(text: str, start: int, end: int) -> int | None:
    """Where the first noun that denotes somebody or something ends, if one does."""
    for match in re.finditer(r"[\w’'\-]+", text[start:end]):
        word = match.group().casefold()
        noun = singular(word)
        if noun in PERSON or noun in ORGANISATION or noun in DOCUMENT:
            stop = start + match.end()
            following = re.match(r"[ \u00a0]([\w’'\-]+)", text[stop : stop + 30])
            after = singular(following.group(1).casefold()) if following else ""
            if after in PERSON or after in ORGANISATION:
                continue
            return stop
    return None
