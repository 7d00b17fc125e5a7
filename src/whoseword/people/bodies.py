"""Organisations and documents across articles: normalised names, acronyms."""

from __future__ import annotations

from typing import Final

from rapidfuzz import fuzz

from whoseword.text.bodies import body_key, is_acronym

CLOSE: Final = 93.0  # rapidfuzz ratio of two spellings of one body's name


def same_body(a: str, b: str) -> str | None:
    """Why two names denote one body, or nothing."""
    first, second = body_key(a), body_key(b)
    if first == second:
        return "the same name of a body"
    if is_acronym(a, b) or is_acronym(b, a):
        return f"{a} and {b}: name and acronym"
    long_enough = len(first) > 8 and len(first.split()) == len(second.split())
    if long_enough and fuzz.ratio(first, second, score_cutoff=CLOSE):
        return f"{a} and {b}: nearly the same spelling"
    return None


def same_paper(a: str, b: str) -> str | None:
    """Why two phrases denote one document, or nothing; "polls" may be any polls."""
    first, second = body_key(a), body_key(b)
    if first == second and len(first.split()) >= 2:
        return "the same words for a document"
    return None
