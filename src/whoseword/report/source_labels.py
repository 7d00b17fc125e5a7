"""What kind of source something is, in words, and whether its name tells who it is."""

from __future__ import annotations

import re

KIND_WORDS = {
    "named_person": "named person",
    "unnamed_person": "unnamed person",
    "organisation": "organisation",
    "outlet": "outlet",
    "document": "document",
    "own_voice": "own voice",
}
_PRONOUNS = frozenset(
    "i you he she it we they me him her us them himself herself itself themselves who whom one"
    " this that these those his hers its their theirs both others another".split()
)
_BARE = re.compile(
    r"(?:the|this|that|these|those|his|her|its|their|our|my|said)(?: [a-z]+(?:-[a-z]+)*){1,2}",
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
