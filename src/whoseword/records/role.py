"""Roles as an article words them, and who it says holds them."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.span import Field, Span


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role: ``core`` (modifiers and head), with an article before it and a complement behind.

    ``start`` takes in the article, ``end`` the complement; ``head`` is singular, lower case.
    ``told`` is the role where a verb tells it in no words of its own.
    """

    start: int
    core: Span
    end: int
    head: str
    plural: bool
    title_end: int
    told: str = ""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that an article gives somebody, named or meant by a pronoun at ``holder``.

    ``title`` says that it is a bare title before the name.
    """

    holder: Span
    phrase: RolePhrase
    title: bool
    field: Field = "text"
