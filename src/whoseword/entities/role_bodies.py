"""The body, place or person that a role is of."""

from __future__ import annotations

from typing import Final

from whoseword.entities.standing import PeopledSentence, Standing
from whoseword.language.lexicon import ENGLISH
from whoseword.records import NameKind, RolePhrase, Span
from whoseword.text.role_phrases import role_head

_NEAR: Final = 90  # characters between a role and its body


def organisation(sentence: PeopledSentence, role: RolePhrase, holder: Standing) -> Standing | None:
    """The body, place or person that the role is of: in its words, else behind them."""
    within = [
        s for s in sentence.standing
        if s.entity != holder.entity and role.start <= s.span[0] and s.span[1] <= role.end
    ]  # fmt: skip
    inside = [s for s in within if not is_role(sentence.text[slice(*s.span)])]
    behind = [s for s in inside if s.span[0] >= role.title_end]
    before = [s for s in inside if s.span[1] <= role.core[1] and not _party(sentence, s.span)]
    if behind and behind[0].span[0] - role.title_end <= _NEAR:
        return behind[0]
    implied = [s for s in within if not s.named and s.kind is NameKind.ORGANISATION]
    return next(reversed([*implied[:1], *before]), None)


def is_role(words: str) -> bool:
    """Whether it is itself a role, though a name or a body was read from it: "Sen."."""
    every = words.split()
    head = role_head(every[-1]) if every else None
    return head is not None and (len(every) == 1 or every[-1].casefold() == head)


def _party(sentence: PeopledSentence, span: Span) -> bool:
    """Whether it is a label of party before the head, which is a membership, not the body."""
    return sentence.text[slice(*span)] in {
        w
        for name, words in ENGLISH.table("implied-parties.organisation").items()
        for w in (name, *words)
    }
