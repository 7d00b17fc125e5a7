"""What kind of source something is, in words, and whether its name tells who it is."""

from __future__ import annotations

from whoseword.language.lexicon import ENGLISH

KIND_WORDS = {
    "named_person": "named person",
    "unnamed_person": "unnamed person",
    "organisation": "organisation",
    "outlet": "outlet",
    "document": "document",
    "own_voice": "own voice",
}
_PRONOUNS = ENGLISH.word_set("pronouns.no_labels")
_BARE = ENGLISH.pattern(
    "{sources.before_bare_nouns}(?: [a-z]+(?:-[a-z]+)*){1,2}",
)


def resolved(name: str) -> bool:
    """Whether a name tells who is meant: "it" and "the company" do not, "two officials" is all.

    A bare description points at somebody named elsewhere: a definite or possessive word and one
    or two words without a capital.
    """
    words = " ".join(name.split())
    lowered = words[:1].lower() + words[1:]
    return words.casefold() not in _PRONOUNS and not _BARE.fullmatch(lowered)


def kind_word(kind: str, name: str) -> str:
    """Return the kind in words, and whether it was left open who the name stands for."""
    if kind == "own_voice" or resolved(name):
        return KIND_WORDS[kind]
    return f"{KIND_WORDS[kind]}, not resolved"
